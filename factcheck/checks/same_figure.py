"""
same-figure: the headline, the lead or a caption gives one figure, and the article another for the same thing.

Both count the same things that do the same, at no other time and in no other place, neither is a part, a sum or a
rounding of the other, and one of the two is said only once. Which one is wrong the article does not tell.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from itertools import combinations

from factcheck.checks.found import against, finding_of
from factcheck.extraction import mentions as mentions_of
from factcheck.matching.figures import UPPER, Figure, figures, go_together, is_figure, names, noun_of
from factcheck.matching.passages import Passage, passages
from factcheck.matching.times import Clock
from factcheck.model import (
    Article,
    Check,
    CheckExample,
    Finding,
    Interval,
    Kind,
    Mention,
    Quantity,
    Severity,
    Span,
    Timex,
)
from factcheck.vietnamese.normal import NormalText, folded, normal_and_folded

CHECK = Check("same-figure", Severity.WARNING)

EXAMPLES = (
    CheckExample("Cháy nhà trọ, 3 người chết\n\nVụ cháy khiến 4 người tử vong.", found=True),
    CheckExample("Cháy nhà trọ, 4 người chết\n\nVụ cháy khiến 4 người tử vong.", found=False),
    CheckExample("Cháy nhà trọ, 4 người chết\n\nVụ cháy khiến 4 người bị thương.", found=False),
    CheckExample("Doanh nghiệp ủng hộ gần 5 tỷ đồng\n\nCông ty đã ủng hộ 4,7 tỷ đồng.", found=False),
    CheckExample("72 nước ký Công ước\n\nTại hội trường, đại diện 71 quốc gia ký kết văn kiện.", found=True),
    CheckExample("Lũ làm 7 người chết\n\nLũ khiến 3 người ở Mai Sơn, 4 người ở Thuận Châu tử vong.", found=False),
    CheckExample("Cháy chợ, 3 người chết\n\nNăm 2016, một vụ cháy khiến 13 người chết.", found=False),
    CheckExample("25 nước dự hội nghị\n\nBộ trưởng của 30 nước tham dự.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """One finding for each figure of the article that the headline, the lead or a caption contradicts."""
    title = _title_apart(article)
    mentions = [mention for mention in mentions if not _says_whose(article.text, mention)]
    wanted = _differing(article, [*title, *mentions])
    if not wanted:
        return
    normal, lower = normal_and_folded(article.prose)
    told = list(_told(article, [*title, *mentions], wanted, normal, lower))
    amounts = _Amounts(told, lower)
    found: set[Span] = set()
    of_one_thing: defaultdict[tuple[Kind, str, frozenset[str]], list[_Told]] = defaultdict(list)
    for one in told:
        if one.is_clear:
            of_one_thing[one.figure.value.kind, one.figure.noun, one.figure.verbs].append(one)
    for same in of_one_thing.values():
        for first, other in combinations(same, 2):
            pair = {first.source, other.source}
            if (first.prominent or other.prominent) and not pair & found and _contradict(first, other, amounts):
                found |= pair
                yield _finding(article, first, other)


@dataclass(frozen=True, slots=True)
class _Told:
    """
    A figure of the article.

    prominent  it stands in the headline, the lead or a caption.
    times      the times of its sentence, but for the day that the article reports.
    abroad     True where its clause names a place, or its sentence says "ở" with one, that headline and lead do not.
    """

    figure: Figure
    prominent: bool
    times: frozenset[str]
    abroad: bool

    @property
    def is_clear(self) -> bool:
        """True where no word gives the figure a scope of its own."""
        figure = self.figure
        return bool(figure.verbs) and figure.own and not figure.unclear and not self.abroad

    @property
    def source(self) -> Span:
        return self.figure.placed.mention.span


def _differing(article: Article, mentions: Sequence[Mention]) -> set[tuple[Kind, str]]:
    """The nouns with no more than `_MOST` figures, of which headline, lead or a caption has one unlike another."""
    lead = _line_end(article.text, article.body.start, 2)
    by_noun: defaultdict[tuple[Kind, str], list[tuple[Quantity, bool]]] = defaultdict(list)
    for mention in mentions:
        value = mention.value
        if is_figure(mention) and isinstance(value, Quantity) and value.unit:
            prominent = mention.span.start < lead or _is_captioned(article.text, mention.span)
            by_noun[value.kind, noun_of(value.unit)].append((value, prominent))
    return {noun for noun, said in by_noun.items() if 1 < len(said) <= _MOST and _any_apart(said)}


def _says_whose(text: str, mention: Mention) -> bool:
    """True for "bộ trưởng của 30 nước", "phóng viên từ 25 nước": others than the countries are told of."""
    start = mention.span.start
    if not text[max(0, start - len(" của ")) : start].endswith((" của ", " từ ")):
        return False
    return isinstance(mention.value, Quantity) and noun_of(mention.value.unit or "") in _HOMES


# What people come from or speak for.
_HOMES = frozenset(noun_of(noun) for noun in ("nước", "tỉnh", "thành phố", "địa phương", "đơn vị", "trường", "tổ chức"))


def _any_apart(said: Sequence[tuple[Quantity, bool]]) -> bool:
    return any((first[1] or other[1]) and not go_together(first[0], other[0]) for first, other in combinations(said, 2))


def _is_captioned(text: str, span: Span) -> bool:
    """True where a word for a picture stands near."""
    return "nh:" in text[max(0, span.start - _NEAR) : span.end + _NEAR].lower()


_NEAR = 300


# An article with more figures of one noun is a list or a table.
_MOST = 12


def _title_apart(article: Article) -> list[Mention]:
    """The mentions of a title that stands in front of the body, as in front matter."""
    at = article.text.find(article.title, 0, article.body.start) if article.title else -1
    if at < 0:
        return []
    dct = article.published.interval if article.published else None
    return mentions_of(article.text[: article.body.start], dct, Span(at, at + len(article.title)))


def _told(
    article: Article, mentions: Sequence[Mention], wanted: Collection[tuple[Kind, str]], normal: NormalText, lower: str
) -> Iterator[_Told]:
    """The figures of an article up to where it begins to tell of other events, in the order of the text."""
    clock = Clock(article, mentions, None)
    whole = Span(0, article.body.end) if mentions and mentions[0].span.start < article.body.start else article.body
    begin = normal.normal(article.body.start)
    headline, lead = _line_end(normal.text, begin), _line_end(normal.text, begin, 2)
    of_headline, of_lead = frozenset(names(normal.text[:headline])), frozenset(names(normal.text[:lead]))
    background = _BACKGROUND.search(lower, lead)
    for passage in passages(normal, lower, whole, mentions):
        found = list(figures(passage, wanted))
        if not found:
            continue
        at = normal.normal(passage.source.start)
        if background is not None and background.start() < at + len(passage.text):
            return
        prominent = at < lead or _is_caption(lower, Span(at, at + len(passage.text)))
        times = _times(passage, clock, article, prominent=at < lead)
        places = frozenset(folded(match[1]).strip() for match in _PLACE.finditer(passage.spelled))
        in_lead = headline <= at < lead
        for figure in found:
            # A headline may leave out where it was; the lead then says it.
            named = figure.names - places if in_lead and not of_headline else figure.names | places
            yield _Told(figure, prominent, times, abroad=not _are_known(named, of_headline if in_lead else of_lead))


def _line_end(text: str, start: int, lines: int = 1) -> int:
    """Where the last of the first lines that are not blank ends: the headline, the first paragraph."""
    end = start
    for _ in range(lines):
        while end < len(text) and text[end].isspace():
            end += 1
        line_end = text.find("\n", end)
        end = len(text) if line_end < 0 else line_end
    return min(end, start + _LEAD)


# Code points in which headline and lead stand.
_LEAD = 900


def _is_caption(lower: str, sentence: Span) -> bool:
    """True where "Ảnh:" stands in the sentence or behind it in its line."""
    behind = lower[sentence.end : sentence.end + _NEAR].partition("\n")[0]
    return _CAPTION.search(lower[sentence.start : sentence.end] + behind) is not None


def _are_known(found: frozenset[str], known: frozenset[str]) -> bool:
    return all(any(name in one or one in name for one in known) for name in found)


_PLACE = re.compile(rf"(?<!\w)(?:[Tt]ại|[Ởở]|[Tt]rên)(?: [^\W\d{UPPER}]+){{0,2}} ([{UPPER}]\w*(?: [{UPPER}]\w*)*)")
_CAPTION = re.compile(r"(?<!\w)(?:ảnh|hình):")
# From here on an article tells of what happened before, or elsewhere.
_BACKGROUND = re.compile(
    r"(?<!\w)(?:trước đó|trước đây|năm ngoái|năm trước|tháng trước|tuần trước|từng xảy ra|đã từng|tương tự|vụ khác|"
    r"trong lịch sử|nhìn lại|hồi (?:đầu |cuối |giữa )?(?:năm|tháng)|cũng (?:tại|ở|trong|xảy ra)|cùng ngày|hôm trước|"
    r"thống kê|theo số liệu|những năm|các vụ|nhiều vụ|hàng loạt vụ|một vụ|vụ thứ|liên quan|như tin đã đưa|"
    r"đã đưa tin)(?!\w)"
)


def _times(passage: Passage, clock: Clock, article: Article, *, prominent: bool) -> frozenset[str]:
    """What times the sentence has, without the day of the report, so that "sáng 3/10" is no other time."""
    found = set()
    for placed in passage.mentions:
        timex = placed.mention.value
        if not isinstance(timex, Timex) or timex.kind is Kind.SET:
            continue
        moment = clock.moment(timex, placed.mention.text)
        if moment is not None and _is_of_the_report(moment.interval, article, prominent=prominent):
            continue
        if timex.kind is Kind.TIME and (timex.value or "").startswith("T"):
            continue
        found.add(f"{timex.value} {timex.to}")
    return frozenset(found)


def _is_of_the_report(moment: Interval, article: Article, *, prominent: bool) -> bool:
    """True for a day shortly before the publication; where nobody knows that, for a day of headline and lead."""
    if moment.end - moment.start > _DAYS:
        return False
    published = article.published
    if published is None:
        return prominent
    return published.interval.start - _DAYS <= moment.start and moment.start < published.interval.end


# What an article reports lies no more than this behind its publication.
_DAYS = timedelta(days=3)


class _Amounts:
    """The amounts of each noun in an article: how often each is said, and what they come to."""

    def __init__(self, told: Sequence[_Told], lower: str) -> None:
        self._of: dict[tuple[Kind, str], list[Decimal]] = {}
        for one in told:
            figure = one.figure
            self._of.setdefault((figure.value.kind, figure.noun), []).append(figure.amount)
        # "một người" is no mention: it may be the one that is missing in a sum.
        self._alone = [Decimal(1)] * len(_ALONE.findall(lower)[:_ALONE_AT_MOST])

    def count(self, figure: Figure) -> int:
        """How often the article has the same amount of the same noun."""
        return self._of[figure.value.kind, figure.noun].count(figure.amount)

    def are_summed(self, first: Figure, other: Figure) -> bool:
        """True where one of the two is the sum of some amounts of the article."""
        parts = self._of[first.value.kind, first.noun]
        if first.value.kind is Kind.CARDINAL:
            parts = [*parts, *self._alone]
        sums = {sum(some) for size in (2, 3, 4) for some in combinations(parts, size)}
        return first.amount in sums or other.amount in sums


_ALONE_AT_MOST = 4
_ALONE = re.compile(
    r"(?<!\w)(?:một|1) (?:người|nạn nhân|cháu|em|trẻ|bé|trường hợp|ca|đối tượng|chiến sĩ|"
    r"thanh niên|nước|quốc gia)(?!\w)"
)


def _contradict(first: _Told, other: _Told, amounts: _Amounts) -> bool:
    one, two = first.figure, other.figure
    if two.amount < one.amount and not _is_total(two):
        return False
    if _are_of_other_sizes(one.amount, two.amount):
        return False
    if first.times != other.times or go_together(one.value, two.value):
        return False
    if min(amounts.count(one), amounts.count(two)) > 1 or _says(one.passage, two) or _says(two.passage, one):
        return False
    return not amounts.are_summed(one, two)


def _are_of_other_sizes(first: Decimal, other: Decimal) -> bool:
    """True where one is many times the other, of another whole then; but 30.000 for 3.000 has a digit too many."""
    less, more = sorted((first, other))
    return more > _MANY * less and less.normalize().as_tuple().digits != more.normalize().as_tuple().digits


_MANY = 4


def _is_total(figure: Figure) -> bool:
    """
    True where what stands before a figure says that it is all: "khiến 3 người chết", "Có 1.500 đại biểu dự".

    "5 người bị thương đã xuất viện" may be some of twelve.
    """
    start = figure.placed.span.start
    return _TOTAL.search(figure.passage.text, max(figure.clause.start, start - _BEFORE), start) is not None


_BEFORE = 24
_TOTAL = re.compile(
    r"(?:(?<!\w)(?:khiến|làm|sinh mạng|xác nhận|ghi nhận|báo cáo|đại diện|tổng số|tổng cộng|hậu quả)"
    r"|(?:\A|, |biết )có)\s+\Z"
)


def _says(passage: Passage, figure: Figure) -> bool:
    """True where a sentence has the amount of a figure too: "Trong 5 người chết có 3 người là anh em"."""
    values = [placed.mention.value for placed in passage.mentions]
    return any(isinstance(value, Quantity) and value.amount == figure.amount for value in values)


def _finding(article: Article, first: _Told, other: _Told) -> Finding:
    mention, title = other.figure.placed.mention, first.figure.placed.mention
    passage = other.figure.passage
    return finding_of(
        CHECK,
        article,
        mention,
        passage.source,
        against(article, title, title.text),
        (mention.text, passage.text),
        operands=(
            ("first", _said(first.figure)),
            ("other", _said(other.figure)),
            ("line", Decimal(article.position(first.source.start).line)),
        ),
    )


def _said(figure: Figure) -> str:
    """ "3 người chết": the figure with its noun and its verb."""
    said = figure.extent.of(figure.passage.spelled)
    return f"{said} … {figure.words}"
