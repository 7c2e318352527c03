"""Try rules out: their own examples, and these with the figure changed as a typing hand or a tired eye would."""

from factcheck.trials.changes import Change, Skip
from factcheck.trials.running import ClaimTrial, Outcome, example_outcome, tried

__all__ = ["Change", "ClaimTrial", "Outcome", "Skip", "example_outcome", "tried"]
