"""
A rule file drafted from what articles about one event say: a claim for each quantity and for the event's days.

What is drafted is tried at once. A claim whose own sentences do not come out as they should, and one that a single
article tells without a word to know it by, stands there commented out: an editor has to look at it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from factcheck.conflicts.aligning import Event, Quantities, Standing, Statement
from factcheck.conflicts.telling import Told
from factcheck.matching.figures import go_together
from factcheck.matching.times import Clock
from factcheck.model import Kind, Mention, ProblemError, Span, Timex
from factcheck.rules import read_rules
from factcheck.trials import tried
from factcheck.wording import Lang, text


@dataclass(frozen=True, slots=True)
class Draft:
    """A rule file, and how many of its claims are sound and how many are commented out."""

    content: str
    sound: int
    doubtful: int


def draft(event: Event, read: Sequence[Told], lang: Lang) -> Draft:
    """The rule file of an event; `read` are its articles."""
    head = _head(event, read)
    taken: Counter[str] = Counter()
    sound: list[str] = []
    doubtful: list[str] = []
    for claim in [*_days(read, lang), *_figures(event, lang)]:
        taken[claim.id] += 1
        named = claim.under(f"{claim.id}-{taken[claim.id]}" if taken[claim.id] > 1 else claim.id)
        (sound if claim.known and _passing(head, [named]) else doubtful).append(named)
    together = _passing(head, sound)  # one may take another's words
    doubtful += [one for one in sound if one not in together]
    begin = text("draft-begin" if together else "draft-nothing", lang)
    parts = [f"# {begin}\n", head, *together]
    if doubtful:
        parts.append(f"\n  # {text('draft-doubtful', lang)}\n")
        parts += [_commented_out(one) for one in doubtful]
    return Draft("".join(parts), len(together), len(doubtful))


def _commented_out(claim: str) -> str:
    return "".join(f"  # {line.removeprefix('  ')}\n" for line in claim.strip("\n").split("\n"))


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim as YAML lines without its id; `known` False where it is not known by any word what is counted."""

    id: str
    lines: Sequence[str]
    known: bool

    def under(self, name: str) -> str:
        """The claim under a name."""
        return "".join(f"{line}\n" for line in ("", f"  {name}:", *(f"    {line}" for line in self.lines)))


def _head(event: Event, read: Sequence[Told]) -> str:
    names = list(event.names) or [next((one.article.title for one in read if one.article.title), "?")]
    days = [one.days for one in read if one.days]
    lines = [f"story: {_quoted(names[0])}", f"about: [{_quoted(names[0])}]"]
    if days:
        first, last = min(day.start for day in days), max(day.end for day in days) - timedelta(minutes=1)
        lines.append(f"period: {first.month}/{first.year} - {last.month}/{last.year}")
    return "".join(f"{line}\n" for line in (*lines, "", "claims:"))


def _figures(event: Event, lang: Lang) -> Iterator[_Claim]:
    for quantity in event.quantities:
        said = [one for one in quantity.statements if one.standing is not Standing.CONTRADICTS]
        series = list(_series(said))
        if not series or (quantity.articles == 1 and len(said) > 1 and not quantity.verbs):
            continue
        verbs = list(dict.fromkeys(one.verb.lower() for one in said if one.verb))
        counted = [one.value.unit for one in said if one.value.kind is Kind.CARDINAL and one.value.unit]
        title = text("draft-title", lang, {"noun": quantity.noun, "verbs": " ".join(quantity.verbs)}).strip()
        lines = [f"title: {_quoted(title)}"]
        if counted:
            lines.append(f"counts: [{', '.join(_quoted(unit) for unit in dict.fromkeys(counted))}]")
        else:
            lines.append("kind: money")
        if verbs:
            lines.append(f"with: [{', '.join(map(_quoted, verbs))}]")
        lines += _expect(series)
        lines += _examples(series[-1])
        yield _Claim(_slug(quantity), lines, bool(verbs))


def _series(said: Sequence[Statement]) -> Iterator[Statement]:
    """The first statement of each value, in the order of time; the exact one of those that go together."""
    values: list[Statement] = []
    for one in said:
        if values and go_together(values[-1].value, one.value):
            if values[-1].value.mod is not None and one.value.mod is None:
                values[-1] = one
        elif not any(go_together(value.value, one.value) for value in values):
            values.append(one)
    dated = [one for one in values if one.as_of.interval is not None]
    yield from dated if len(dated) > 1 else [*dated, *values][:1]


def _expect(series: Sequence[Statement]) -> list[str]:
    if len(series) == 1:
        return [f"expect: [{_value(series[0], with_time=False)}]"]
    return ["expect:", *(f"  - {_value(one, with_time=True)}" for one in series)]


def _value(one: Statement, *, with_time: bool) -> str:
    parts = [f"value: {_quoted(one.mention.text)}"]
    if with_time and one.as_of.interval:
        day = (one.as_of.interval.end - timedelta(minutes=1)).date()
        parts.append(f"as_of: {day.day}/{day.month}/{day.year}")
    parts.append(f"source: {_quoted(f'{Path(one.article.path).name}:{one.position.line}:{one.position.column}')}")
    return "{ " + ", ".join(parts) + " }"


def _examples(one: Statement) -> list[str]:
    sentence = " ".join(one.sentence.split())
    interval = one.as_of.interval
    if interval is None:
        return ["examples:", f"  agrees: [{_quoted(sentence)}]"]
    day = interval.end.date().isoformat()
    return ["examples:", f"  agrees: [{{ text: {_quoted(sentence)}, published: {day} }}]"]


def _days(read: Sequence[Told], lang: Lang) -> Iterator[_Claim]:
    """The days of the event: the range of days that most articles tell beside its name."""
    told: Counter[str] = Counter()
    first: dict[str, tuple[Told, Mention, str]] = {}
    for one in read:
        clock = Clock(one.article, one.mentions, None)
        for passage in one.passages:
            event = _EVENT.search(passage.text)
            for placed in passage.mentions if event else ():
                timex = placed.mention.value
                if isinstance(timex, Timex) and timex.value and "/" in timex.value and timex.kind is Kind.DATE:
                    moment = clock.moment(timex, placed.mention.text)
                    if event is not None and moment is not None and moment.value.count("-") == _FULL:
                        told[moment.value] += 1
                        word = Span(*event.span()).of(passage.spelled).lower()
                        first.setdefault(moment.value, (one, placed.mention, word))
    for value, _ in told.most_common(1):
        article, mention, word = first[value]
        line = article.article.position(mention.span.start).line
        source = _quoted(f"{Path(article.article.path).name}:{line}")
        lines = [
            f"title: {_quoted(text('draft-days', lang))}",
            "kind: date",
            f"with: [{_quoted(word)}]",
            f"expect: [{{ value: {_quoted(_range(value))}, source: {source} }}]",
        ]
        yield _Claim("event-dates", lines, known=True)


# Two dates of three parts.
_FULL = 4
_EVENT = re.compile(
    r"(?<!\w)(?:lễ(?: mở)? kí|lễ khai mạc|hội nghị|hội thảo|đại hội|liên hoan|giải|hội chợ|lễ hội)(?!\w)"
)


def _range(value: str) -> str:
    """ "2025-10-25/2025-10-26" as a newspaper writes it: "25 - 26/10/2025"."""
    first, last = ([part.lstrip("0") for part in end[:10].split("-")] for end in value.split("/"))
    differs = next((index for index in range(3) if first[index] != last[index]), 2)
    return f"{'/'.join(reversed(first[differs:]))} - {'/'.join(reversed(last))}"


def _slug(quantity: Quantities) -> str:
    """ "quoc-gia-ky"."""
    words = " ".join((quantity.noun, *quantity.verbs)).replace("đ", "d")
    plain = unicodedata.normalize("NFD", words).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:40] or "figure"


def _passing(head: str, claims: Sequence[str]) -> list[str]:
    """Those claims of a rule file whose examples, and the changes of these, come out right; none of a broken file."""
    if not claims:
        return []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "draft.yaml"
        path.write_text(head + "".join(claims), encoding="utf-8")
        try:
            [story] = read_rules([str(path)])
        except ProblemError:
            return []
    trials = [tried(claim, story) for claim in story.claims]
    return [claim for claim, trial in zip(claims, trials, strict=True) if trial.is_tried and not trial.failures]


def _quoted(words: str) -> str:
    """A YAML string on one line; JSON's form is one."""
    printable = "".join(char if char.isprintable() else " " for char in words)
    return json.dumps(printable, ensure_ascii=False)
