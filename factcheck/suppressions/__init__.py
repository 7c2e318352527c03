"""
What an editor has decided to leave as it is: read the decisions, and mark the findings that they are about.

A finding is marked, never dropped. A decision that cannot be read, has run out or is about nothing is a Problem.
"""

from factcheck.suppressions.comments import in_comments
from factcheck.suppressions.entries import beside, in_front_matter
from factcheck.suppressions.matching import applied

__all__ = ["applied", "beside", "in_comments", "in_front_matter"]
