"""The benchmark runs, and its numbers go together."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


def test_one_round_over_the_seeds():
    command = [sys.executable, "benchmarks/speed.py", "seeds/", "--rounds", "1", "--json"]
    checkout = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, cwd=ROOT, env=checkout, check=True, stdout=subprocess.PIPE)

    speed = json.loads(done.stdout)
    size = sum(path.stat().st_size for path in (ROOT / "seeds").iterdir())
    assert (speed["articles"], speed["bytes"], speed["rounds"]) == (5, size, 1)
    assert speed["mentions"] > 50
    assert speed["extraction_to_tokenizer"] == pytest.approx(
        speed["extraction_mb_per_s"] / speed["tokenizer_mb_per_s"], rel=0.02
    )
