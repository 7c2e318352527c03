"""How it came that a mention speaks of a claim, or of none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from factcheck.model.places import Span

if TYPE_CHECKING:
    from factcheck.model.claims import Claim
    from factcheck.model.mentions import Mention


class Lost(StrEnum):
    """Why a mention that is of a claim's kind does not speak of the claim: the first of these that holds."""

    UNIT = "unit"  # a share of a whole, another currency or measure
    NO_VALUE = "no-value"  # "hàng chục quốc gia"
    CHANGE = "change"  # the former figure or the step of a change: "giảm 0,5%, từ 4,5% xuống 4%" states 4%
    NOUN = "noun"  # counts something else
    PART = "part"  # "thêm 7 nước", the 193 of "72 trong số 193 nước"
    OTHER_DOCUMENT = "other-document"  # the sentences before speak of another law or treaty
    NO_WORD = "no-word"  # none of the claim's words stands in its clause
    DENIED = "denied"  # "chưa ký", "sẽ ký", "kỳ vọng 100 nước ký"
    FARTHER = "farther"  # the claim's words stand nearer to another mention, or "lần lượt" sorts them
    OTHER_EVENT = "other-event"  # the date of another event, a deadline, the time of the report
    DOUBTED = "doubted"  # "Chỉ 65 nước ký?", "có nguồn tin nói 80 nước ký"
    AGAINST = "against"  # a word of `without` stands in its clause
    OTHER_CLAIM = "other-claim"  # the words of another claim stand nearer
    EXPIRED = "expired"  # the claim was not valid any more when the article was published
    OTHER_TIME = "other-time"  # the figure is told as of a time before the claim's first value


@dataclass(frozen=True, slots=True)
class Considered:
    """
    A claim of a mention's kind, looked at for it.

    span   the mention's place in its sentence.
    words  the claim's word nearest to it, "" where it has none for itself.
    cost   how far off that stands: 0 is beside the mention; None where there is none.
    lost   why the mention does not speak of the claim; None where it does.
    """

    mention: Mention
    claim: Claim
    span: Span
    words: str
    cost: int | None
    lost: Lost | None


@dataclass(frozen=True, slots=True)
class Explained:
    """
    A mention of an article about a story.

    clause      the part of its sentence in which words of claims were looked for, as it is written.
    considered  every claim of its kind, of each story the best first.
    """

    mention: Mention
    clause: str
    considered: tuple[Considered, ...]
