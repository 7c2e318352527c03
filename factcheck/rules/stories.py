"""From the nodes of a rule file to its story: which keys there are, and what must go together."""

from __future__ import annotations

import re
import unicodedata

from factcheck.model import Claim, Example, Expected, Kind, ProblemError, Severity, Story, Verdict
from factcheck.rules.fields import Complaints, Fields, Keys, clean, entries
from factcheck.rules.nodes import Entries, Node, Text
from factcheck.rules.values import (
    AS_OF,
    EXPIRES,
    PERIOD,
    expected_value,
    is_measure,
    natural_kind,
    published,
    time,
    tolerance,
)

# A sentence that must not be linked to the claim stands beside the verdicts.
IGNORED = "ignored"
VERDICTS = (*(verdict.value for verdict in Verdict if verdict is not Verdict.MISSING), IGNORED)

STORY = Keys(required=("story", "about", "claims"), optional=("period", "source"))
CLAIM = Keys(
    required=("expect",),
    optional=(
        "title", "kind", "counts", "with", "without", "tolerance", "severity", "required", "expires", "source",
        "examples",
    ),
)  # fmt: skip
EXPECTED = Keys(required=("value",), optional=("as_of", "source"))
EXAMPLES = Keys(optional=VERDICTS, unknown="rules-unknown-verdict")
EXAMPLE = Keys(required=("text",), optional=("published",))


def story(root: Node, path: str, story_id: str) -> Story:
    """
    The story of one rule file.

    path      as people are shown it.
    story_id  the first part of its claims' rule names.
    Raises    ProblemError with all problems of the file.
    """
    complaints = Complaints(path)
    read = _story(root, story_id, complaints)
    if complaints.problems:
        raise ProblemError(*complaints.problems)
    return read


def _story(root: Node, story_id: str, complaints: Complaints) -> Story:
    if isinstance(root, Entries) and root.entries:
        pairs = entries(root, story_id, complaints)
    else:
        pairs = []
        complaints.add(root.position, "rules-not-a-story", "rules-hint-not-a-story")
    fields = Fields(pairs, STORY, complaints, root.position)
    period = fields.text("period")
    source = fields.words("source")
    span = time(period, PERIOD, complaints) if period else None
    claims = [_claim(name, node, story_id, source, complaints) for name, node in fields.entries("claims")]
    return Story(
        id=story_id,
        title=fields.words("story") or story_id,
        about=fields.texts("about"),
        period=span.interval if span else None,
        claims=tuple(claim for claim in claims if claim),
        place=complaints.place(root.position),
    )


def _claim(name: Text, node: Node, story_id: str, source: str | None, complaints: Complaints) -> Claim | None:
    """None where the kind of the claim is not known."""
    _check_claim_id(name, complaints)
    fields = Fields(entries(node, name.text, complaints), CLAIM, complaints, name.position)
    counts = fields.texts("counts")
    for noun in fields.nodes("counts") if counts else ():
        if isinstance(noun, Text) and is_measure(clean(noun.text)):
            complaints.add(noun.position, "rules-measure", "rules-hint-measure", noun=clean(noun.text))
    kind, expected = _series(fields, counts, fields.words("source") or source, complaints)
    if kind is Kind.CARDINAL and not fields.has("counts") and not fields.has("with"):
        complaints.add(name.position, "rules-any-number", "rules-hint-any-number", claim=name.text)
    within, expires = fields.text("tolerance"), fields.text("expires")
    end = time(expires, EXPIRES, complaints) if expires else None
    severity = fields.choice("severity", Severity)
    claim = Claim(
        rule=f"{story_id}/{name.text}",
        title=fields.words("title") or name.text,
        kind=kind or Kind.CARDINAL,
        counts=counts,
        with_=fields.alternatives("with"),
        without=fields.texts("without"),
        expected=expected,
        examples=_examples(fields, complaints),
        place=complaints.place(name.position),
        tolerance=tolerance(within, kind, complaints) if within else None,
        severity=Severity(severity) if severity else None,
        required=fields.choice("required", ("true", "false")) == "true",
        expires=end.interval if end else None,
    )
    return claim if kind else None


def _check_claim_id(name: Text, complaints: Complaints) -> None:
    if re.fullmatch("[a-z0-9-]+", name.text):
        return
    near = _id_like(name.text)
    hint = "rules-hint-near" if near else "rules-hint-claim-id"
    complaints.add(name.position, "rules-claim-id", hint, value=name.text, near=near)


def _id_like(text: str) -> str:
    """What an id would look like: "Số nước ký" becomes "so-nuoc-ky"; "" where no letter of an id is left."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub("[^a-z0-9]+", "-", bare).strip("-")


def _series(
    fields: Fields, counts: tuple[str, ...], source: str | None, complaints: Complaints
) -> tuple[Kind | None, tuple[Expected, ...]]:
    """The expected values and their kind: the one that is asked for, else that of the first value."""
    items = [_item(node, "expect", "value", EXPECTED, complaints) for node in fields.nodes("expect")]
    texts = [item.text("value") for item in items]
    chosen = fields.choice("kind", Kind)
    kind = Kind(chosen) if chosen else natural_kind(texts[0] if texts else None, counts)
    series: list[Expected] = []
    for item, text in zip(items, texts, strict=True):
        if text and len(items) > 1 and not item.has("as_of"):
            complaints.add(text.position, "rules-no-as-of", "rules-hint-no-as-of", value=clean(text.text))
        expected = _expected(item, text, kind, source, complaints)
        if expected and series:
            _check_order(series[-1], expected, complaints)
        if expected:
            series.append(expected)
    return kind, tuple(series)


def _item(node: Node, owner: str, key: str, keys: Keys, complaints: Complaints) -> Fields:
    """An item of the list under `owner`; a text alone is short for a mapping with nothing but `key`."""
    if isinstance(node, Text):
        return Fields([(Text(key, node.position), node)], keys, complaints, node.position)
    return Fields(entries(node, owner, complaints), keys, complaints, node.position)


def _expected(
    item: Fields, text: Text | None, kind: Kind | None, source: str | None, complaints: Complaints
) -> Expected | None:
    as_of = item.text("as_of")
    since = time(as_of, AS_OF, complaints) if as_of else None
    read = expected_value(text, kind, complaints) if text else None
    source = item.words("source") or source
    if text is None or read is None:
        return None
    place = complaints.place(text.position)
    return Expected(read, clean(text.text), since and since.value, since and since.interval, source, place)


def _check_order(before: Expected, after: Expected, complaints: Complaints) -> None:
    """Each value of a series holds from a later moment on than the one before it."""
    if before.since and after.since and after.since.start <= before.since.start:
        values = {"value": after.text, "before": before.text}
        complaints.add(after.place.position, "rules-not-in-order", "rules-hint-not-in-order", **values)


def _examples(claim: Fields, complaints: Complaints) -> tuple[Example, ...]:
    fields = Fields(claim.entries("examples"), EXAMPLES, complaints, claim.position)
    examples = []
    for name in VERDICTS:
        for node in fields.nodes(name):
            item = _item(node, name, "text", EXAMPLE, complaints)
            text, when = item.text("text"), item.text("published")
            stamp = published(when, complaints) if when else None
            if text:
                verdict = None if name == IGNORED else Verdict(name)
                examples.append(Example(text.text, verdict, stamp, complaints.place(text.position)))
    return tuple(examples)
