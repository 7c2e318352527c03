"""A hedge is told: how it was understood, that it was dropped, that it was added."""

import pytest

from factcheck.reports.messages import message
from factcheck.wording import Lang
from tests.story.checking import findings

TOLD = [
    # sentence                                              words of the message
    ("Gần 70 nước ký Công ước Hà Nội.", "(read as 63 to 69)"),
    ("Hơn 5.200 đại biểu dự Lễ mở ký Công ước Hà Nội.", "accepted from 2.501 to 2.599"),
    ("Ít nhất 70 nước ký Công ước Hà Nội.", "(read as 70 or more)"),
    ("2.500 đại biểu dự Lễ mở ký Công ước Hà Nội.", "drops the hedge of “hơn 2.500”"),
    ("Khoảng 72 nước ký Công ước Hà Nội.", "hedges what is known exactly: “72”"),
]


@pytest.mark.parametrize(("sentence", "words"), TOLD)
def test_a_hedge_is_told(sentence, words):
    [finding] = findings(f"---\npublished: 2025-10-28\n---\n{sentence}\n")

    assert words in message(finding, Lang.EN)
