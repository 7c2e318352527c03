"""Text that nobody would print: it is read in time that grows with it, and nothing is raised."""

from io import BytesIO

import pytest

from factcheck.articles import Reading
from factcheck.conflicts import every_event, told
from factcheck.pipeline import Extracted, extract


@pytest.mark.parametrize(
    "text",
    [
        "Anh " * 50000,
        "72 nước ký Công ước Biển Xanh. " * 2500,
        "72 nước ký " * 2500,
        "\r".join(f"{number} nước ký Công ước Biển Xanh {number}." for number in range(1500)),
        "1 nước \x0b\u00a0ký Cô\u0302ng ước",
    ],
)
def test_it_is_read(text):
    read = [
        told(one.article, one.mentions)
        for name in ("a", "b")
        for one in extract(["-"], Reading(stdin=BytesIO(text.encode()), stdin_name=name))
        if isinstance(one, Extracted)
    ]

    assert sum(len(event.articles) for event in every_event(read)) == 2
