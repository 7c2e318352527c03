"""Link the mentions of an article to the claims of a story, and say as of when each speaks."""

from factcheck.matching.linking import Link, links
from factcheck.matching.stories import is_about

__all__ = ["Link", "is_about", "links"]
