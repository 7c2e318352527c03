"""Why a mention that is of a claim's kind does not speak of the claim."""

from __future__ import annotations

from enum import StrEnum


class Lost(StrEnum):
    """The first of these that holds, in the order in which they are looked at."""

    UNIT = "unit"  # a share of a whole, another currency or measure
    NO_VALUE = "no-value"  # "hàng chục quốc gia"
    CHANGE = "change"  # the former figure or the step of a change: "giảm 0,5%, từ 4,5% xuống 4%" states 4%
    NOUN = "noun"  # counts something else
    PART = "part"  # "thêm 7 nước", "72 trong số 193 nước"
    OTHER_DOCUMENT = "other-document"  # the sentences before speak of another law or treaty
    NO_WORD = "no-word"  # none of the claim's words stands in its clause
    DENIED = "denied"  # "chưa ký", "sẽ ký", "kỳ vọng 100 nước ký"
    FARTHER = "farther"  # the claim's words stand nearer to another mention, or "lần lượt" sorts them
    AGAINST = "against"  # a word of `without` stands in its clause
    OTHER_CLAIM = "other-claim"  # the words of another claim stand nearer
