"""
total-parts: a total is not the sum of its parts, or smaller than one of them.

The parts are added up only where the sentence lists all of them: behind "gồm" or "bao gồm" in the total's own unit, or
as a pair that leaves nothing out (nam and nữ; chết and mất tích of a total of both). Of "trong đó" alone nothing is
known but that no part is larger than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from factcheck.checks.outlines import Outline, Placed, read, shape
from factcheck.checks.rounding import Band, shown, stands_for
from factcheck.checks.telling import contradiction, ends, is_one_unit
from factcheck.model import Article, Check, CheckExample, Finding, Kind, Mention, Quantity, Severity
from factcheck.vietnamese.normal import fold_lower

CHECK = Check("total-parts", Severity.ERROR)

EXAMPLES = (
    CheckExample("Vụ sạt lở làm 26 người chết và mất tích, trong đó 20 người chết, 5 người mất tích.", found=True),
    CheckExample("Vụ sạt lở làm 25 người chết và mất tích, trong đó 20 người chết, 5 người mất tích.", found=False),
    CheckExample("Đoàn có 26 người, trong đó có 14 nam và 11 nữ.", found=True),
    CheckExample("Đoàn có 26 người, trong đó có 10 bác sĩ và 11 nữ.", found=False),
    CheckExample("Đoàn có 26 người, trong đó có 30 người là bác sĩ.", found=True),
    CheckExample("Dự án có vốn 500 tỷ đồng, gồm 300 tỷ đồng vốn ngân sách và 150 tỷ đồng vốn vay.", found=True),
    CheckExample("Tỉnh ghi nhận 120 ca mắc, gồm: Đông Hà 50, Gio Linh 40, Vĩnh Linh 31.", found=True),
    CheckExample("Bộ sách có 12 cuốn, gồm 4 cuốn truyện, 3 cuốn thơ và các tập tranh.", found=False),
)


def check(article: Article, mentions: Sequence[Mention]) -> Iterator[Finding]:
    """A finding at each total that its parts contradict."""
    for outline in read(article, mentions).outlines:
        if not any(word in outline.text for word in ("trong đó", "gồm", "tại", ":")):
            continue
        for match in _LIST.finditer(outline.text):
            finding = _of_list(article, outline, match)
            if finding is not None:
                yield finding
        for match in _PART.finditer(outline.text):
            finding = _of_part(article, outline, match)
            if finding is not None:
                yield finding
        yield from _of_names(article, outline)


_TOTAL = r"(?P<total><x>)(?P<what>(?:,? (?:mất tích|bị thương)| \w+){0,10}),? ?\(?"
_ITEM = r"<x>(?: (?!và |cùng |với )\w+){0,7}"
_LIST = shape(
    rf"{_TOTAL}(?P<lead>trong đó|gồm|bao gồm|trong đó gồm)(?: có)?:? (?P<items>{_ITEM}(?:(?:, và|, còn|,|;| và"
    rf"| cùng) {_ITEM})+)"
    r"(?P<end>[.;)!]*$|[;)]|[.]$)"
)
_PART = shape(rf"{_TOTAL}trong đó,? ?(?:có |riêng |chỉ có |chỉ |hơn |gần )?(?P<part><x>)")
# What makes of a total something else: a step, a rate, a share, a part itself.
_NO_TOTAL = shape(
    r"(?<!\w)(?:mỗi|bình quân|trung bình|tăng|giảm|thêm|nhiều hơn|ít hơn|cao hơn|vượt|so với|một trong"
    r"|trong số)(?: \w+){0,3} \Z"
)
# What leaves parts unnamed or counts some of them twice.
_OPEN = shape(
    r"(?<!\w)(?:chủ yếu|riêng|phần lớn|đa số|ngoài ra|khác|còn lại|như|nhất là|đặc biệt|ít nhất|các loại|lượt"
    r"|mỗi|cả|đều|nhiều|một số"
    r"|vài|những|các|thêm|hoặc|vừa|đồng thời|trong đó|trong số|tổng|tương ứng|so với|tăng|giảm|từ|thứ"
    r"|nữa)(?!\w)|…|\.\.\."
)


@dataclass(frozen=True, slots=True)
class _Item:
    placed: Placed
    words: str


def _of_list(article: Article, outline: Outline, match: re.Match[str]) -> Finding | None:
    """The parts of a closed list, added up."""
    before = outline.text[: match.start("total")]
    if (
        outline.text.endswith(("...", "…"))
        or _NO_TOTAL.search(before)
        or _OPEN.search(match["items"])
        or _OPEN.search(match["what"])
    ):
        return None
    items = [
        _Item(outline.figures[part.start() + match.start("items")], part["words"])
        for part in _PARTS.finditer(match["items"])
    ]
    total = outline.figures[match.start("total")]
    if _is_one_of_several(outline, match.start("total")):
        return None
    if not _is_closed(total, match["what"], items, is_list="gồm" in match["lead"]):
        return None
    bands = [_band(outline, one) for one in (total, *(item.placed for item in items))]
    whole, parts = bands[0], [band for band in bands[1:] if band is not None]
    if whole is None or len(parts) < len(items):
        return None
    added = parts[0]
    for part in parts[1:]:
        added = added.plus(part)
    if added.meets(whole):
        return None
    amounts = [_amount(item.placed) for item in items]
    operation = f"{' + '.join(map(shown, amounts))} = {shown(sum(amounts, Decimal(0)))}"
    against = items[0].placed.mention, operation
    return contradiction(CHECK, article, outline, total.mention, against, accepted=ends(added))


def _is_one_of_several(outline: Outline, at: int) -> bool:
    """True where a figure of the same unit stands before: "3 người chết, 26 người bị thương, trong đó" is of both."""
    total = outline.figures[at].mention.value
    before = [placed.mention.value for mark, placed in outline.figures.items() if mark < at]
    return isinstance(total, Quantity) and any(isinstance(one, Quantity) and is_one_unit(one, total) for one in before)


_PARTS = shape(r"<x>(?P<words>(?: (?!và |cùng |với )\w+)*)")


def _is_closed(total: Placed, what: str, items: Sequence[_Item], *, is_list: bool) -> bool:
    """True where nothing is left out: the whole is told as all that its parts are."""
    whole = total.mention.value
    parts = [item.placed.mention.value for item in items]
    if not isinstance(whole, Quantity) or whole.unit is None or whole.kind is Kind.PERCENT:
        return False
    if not all(isinstance(part, Quantity) and part.kind is whole.kind for part in parts):
        return False
    units = {part.unit for part in parts if isinstance(part, Quantity)}
    if whole.unit in _PEOPLE and units <= {None, *_PEOPLE}:
        told = [_sorts(item.words) for item in items]
        # "14 nam và 11 nữ đạt giải" does not tell who got none.
        if any(sorts and not _ENDS_IN_SORT.search(item.words) for sorts, item in zip(told, items, strict=True)):
            return False
        if all(len(sorts) == 1 for sorts in told):
            named = {sort for sorts in told for sort in sorts}
            asked = _sorts(what)
            is_pair = len(named) == len(items) and (named in _PAIRS or named == asked)
            # "120 ca tử vong gồm 50 nam ...": a pair beside another status is still a pair.
            return is_pair or (is_list and len(named) == len(items) and not asked)
        if any(told):
            return False
        return is_list and None not in units
    return is_list and units == {whole.unit}


_PEOPLE = frozenset(
    "người;người lớn;nạn nhân;thành viên;cán bộ;hành khách;du khách;khách;công nhân;thuyền viên;ngư dân"
    ";học sinh;sinh viên;đại biểu;ca;bệnh nhân"
    ";trường hợp;thí sinh;vận động viên;VĐV;bác sĩ;y tá;điều dưỡng;kỹ thuật viên;nhân viên y tế;chiến sĩ"
    ";giáo viên;trẻ em;em;cháu;phụ nữ"
    ";nhân viên;lao động;công dân;bị cáo;đối tượng;nghi phạm;cầu thủ;huấn luyện viên;tình nguyện viên".split(";")
)
_SORTS = {
    fold_lower(word): sort
    for sort, words in {
        "dead": "chết;tử vong;thiệt mạng;tử nạn;qua đời",
        "missing": "mất tích",
        "hurt": "bị thương;trọng thương",
        "male": "nam;nam giới;bé trai;đàn ông;trai",
        "female": "nữ;nữ giới;phụ nữ;bé gái;gái",
        "adult": "người lớn",
        "child": "trẻ em;trẻ nhỏ",
    }.items()
    for word in words.split(";")
}
_SORT = re.compile(rf"(?<!\w)(?:{'|'.join(sorted(_SORTS, key=len, reverse=True))}|thương vong)(?!\w)")
_ENDS_IN_SORT = re.compile(rf"(?<!\w)(?:{'|'.join(_SORTS)})\Z")
_PAIRS = ({"male", "female"}, {"adult", "child"})


def _sorts(words: str) -> set[str]:
    """Who is meant: "người chết và mất tích" are the dead and the missing; "thương vong" the dead and the hurt."""
    found = set(_SORT.findall(words))
    sorts = {_SORTS[word] for word in found if word in _SORTS}
    return sorts | {"dead", "hurt"} if "thương vong" in found else sorts


def _band(outline: Outline, placed: Placed) -> Band | None:
    value = placed.mention.value
    return stands_for(value, outline.words(placed)) if isinstance(value, Quantity) else None


def _amount(placed: Placed) -> Decimal:
    value = placed.mention.value
    assert isinstance(value, Quantity)  # noqa: S101  its band is known
    return value.amount or Decimal(0)


def _of_part(article: Article, outline: Outline, match: re.Match[str]) -> Finding | None:
    """A part that is larger than its whole."""
    total, part = outline.found(match, "total", "part")
    whole, piece = total.mention.value, part.mention.value
    if not isinstance(whole, Quantity) or not isinstance(piece, Quantity):
        return None
    if _NO_TOTAL.search(outline.text[: match.start("total")]) or _OPEN.search(match["what"]):
        return None
    if whole.kind is not piece.kind or whole.kind is Kind.PERCENT or not is_one_unit(whole, piece):
        return None
    if re.match(r" ?(?:/|lượt)", outline.text[match.end() :]) or re.match(r"/", outline.text[match.end("total") :]):
        return None
    if _is_one_of_several(outline, match.start("total")):
        return None
    most, least = _band(outline, total), _band(outline, part)
    if most is None or least is None or least.low <= most.high:
        return None
    operation = f"{part.mention.text} > {total.mention.text}"
    return contradiction(CHECK, article, outline, total.mention, (part.mention, operation))


def _of_names(article: Article, outline: Outline) -> Iterator[Finding]:
    """ "120 ca, gồm: Đông Hà 50, Gio Linh (40), Vĩnh Linh 31 ca": each place with its number."""
    for total in outline.figures.values():
        value = total.mention.value
        if not isinstance(value, Quantity) or value.unit not in _CASES or value.to or value.amount is None:
            continue
        listed = _NAMED.match(outline.spelled, total.span.end)
        if listed is None or _OPEN.search(fold_lower(listed["what"].lower())):
            continue
        if _NO_TOTAL.search(outline.folded[: total.span.start]):
            continue
        numbers = [number.replace(".", "") for number in _NUMBER.findall(listed["items"])]
        amounts = [Decimal(number) for number in numbers if len(number) <= _DIGITS]
        added, whole = sum(amounts, Decimal(0)), stands_for(value, outline.words(total))
        # Numbers of another kind, points or ages, are far from the total.
        if whole is None or len(amounts) < _FEWEST or len(amounts) == value.amount or not _is_near(added, value.amount):
            continue
        if whole.low <= added <= whole.high:
            continue
        operation = f"{' + '.join(map(shown, amounts))} = {shown(added)}"
        yield contradiction(CHECK, article, outline, total.mention, (total.mention, operation))


_FEWEST, _DIGITS = 3, 9
_CASES = frozenset(
    "ca;ca mắc;ca bệnh;ca nhiễm;ca dương tính;ca tử vong;trường hợp;vụ;bệnh nhân;F0;hộ;nhà;căn nhà;người".split(";")
)
_COUNT = r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+"
_NAME = r"(?:TP\.? ?)?[A-ZÀ-ỸĐ][\w.]*(?: (?:[A-ZÀ-ỸĐ][\w.]*|-|và(?= [A-ZÀ-ỸĐ]))){0,6}"
_ONE = rf"{_NAME} \(?(?:{_COUNT})(?: (?:ca|người|trường hợp|vụ|hộ|nhà))?\)?"
_NAMED = re.compile(
    rf"(?P<what>[^0-9().:;]{{0,80}}?)(?:,? gồm|,? bao gồm|,? tại|, ở|:)[ :]+(?:tại )?(?P<items>{_ONE}(?:(?:,|;"
    rf"| và|, và) {_ONE})+)(?=[.;)!]*$)"
)
_NUMBER = re.compile(rf"(?<= )(?:{_COUNT})(?!\w)|(?<=\()(?:{_COUNT})(?!\w)")


def _is_near(added: Decimal, total: Decimal) -> bool:
    return total * Decimal("0.6") <= added <= total * Decimal("1.5")
