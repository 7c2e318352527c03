"""What a gate asks beyond the findings: only those of changed lines, corrections as a patch, several processes."""
