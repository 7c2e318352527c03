"""Is a date the date of an event that stands in the same sentence?"""

from __future__ import annotations

import re

from factcheck.matching.cues import REACH, anywhere, before, words
from factcheck.matching.fitting import names_a_day
from factcheck.matching.passages import Passage, Placed
from factcheck.model import Claim, Span, Timex


def can_date(passage: Passage, placed: Placed, span: Span, claim: Claim) -> bool:
    """
    False where a word names an event that a date is not the date of.

    That is so where the date is a label ("nhiệm kỳ 2016 - 2021"), or the end of what stays open that long ("mở ký
    từ 25/10/2025 đến 31/12/2026"); where the event is only what another one is
    about ("họp báo về lễ ký"), unless the date stands right behind it; where the sentence begins with the date
    and something else happens then ("Hôm nay, báo chí đánh giá cao lễ ký"); and where the date is a year or month
    far off, for an event that is known to the day.
    """
    start, end = placed.span
    if _LABEL.search(passage.text, max(0, start - REACH), start):
        return False
    if OPEN_UNTIL.search(passage.text, max(0, start - 3 * REACH), start):
        return False
    if start <= REACH and end <= span.start and _DATELINE.match(passage.text, end):
        return False
    distance = passage.distance(placed.span, span)
    if start >= span.end and distance == 0:
        return True
    if _TOPIC.search(passage.text, max(0, span.start - REACH), span.start):
        return False
    if end <= span.start and _is_fronted_apart(passage, placed, span):
        return False
    stated, expected = placed.mention.value, claim.expected[0].value
    is_coarser = (
        isinstance(stated, Timex) and isinstance(expected, Timex) and names_a_day(stated) < names_a_day(expected)
    )
    return not is_coarser or distance <= _NEAR_YEAR


_TOPIC, _LABEL = before("topic"), before("label")
OPEN_UNTIL = re.compile(
    rf"(?<!\w)(?<!lễ )(?:{words('deadline')})(?: \w+){{0,2}} từ (?:ngày )?[^\s]+ (?:đến|tới)(?: hết)?(?: ngày)?\s+\Z"
)
_EVENT = re.compile(rf"(?:{words('event')})(?!\w)")
_OCCURRENCE = anywhere("occurrence")
# "HÀ NỘI, 27/10 - ...": the time of the report, of nothing in it.
_DATELINE = re.compile(r"[)\s]*-\s(?!\d)")


def _is_fronted_apart(passage: Passage, placed: Placed, span: Span) -> bool:
    """True where a comma behind the date parts it from an event of which nothing says that it takes place."""
    between = passage.text[placed.span.end : span.start].strip()
    if not between.startswith(",") or between == "," or _EVENT.match(passage.text, span.start) is None:
        return False
    clause = passage.clause(span.start)
    return _OCCURRENCE.search(passage.text, clause.start, clause.end) is None


# How many words may stand between an event that is known to the day and a year or month that is its date.
_NEAR_YEAR = 10
