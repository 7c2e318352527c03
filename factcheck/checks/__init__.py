"""The checks: each is one file with its story, its examples and its code."""
