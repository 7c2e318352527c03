"""What the words of options mean."""

import pytest

from factcheck.cli.options import reading
from factcheck.model import ProblemError

SIZES = [
    ("1048576", 1048576),
    ("10B", 10),
    ("500KB", 500_000),
    ("500k", 512_000),
    ("32MiB", 33_554_432),
    ("32 mib", 33_554_432),
    ("1M", 1_048_576),
    ("2GB", 2_000_000_000),
]
NO_SIZES = ["", "0", "big", "-1", "1.5MB", "32TiB", "MiB", "٣"]


@pytest.mark.parametrize(("size", "count"), SIZES)
def test_a_size_is_a_number_of_bytes(size, count):
    assert reading(None, size).max_bytes == count


@pytest.mark.parametrize("size", NO_SIZES)
def test_anything_else_is_a_problem_of_the_option(size):
    with pytest.raises(ProblemError) as caught:
        reading(None, size)

    assert caught.value.problems[0].path == "--max-size"


def test_a_publication_time_that_cannot_be_is_a_problem_of_the_option():
    with pytest.raises(ProblemError) as caught:
        reading("31/2/2025", "1M")

    assert caught.value.problems[0].path == "--published"
