"""
How fast factcheck is on a folder: `python benchmarks/speed.py FOLDER...` (default seeds/).

    check       the whole command `factcheck check FOLDER...`, from its start to its end, in a process of its own
    again       the same with a cache that knows every article
    extraction  every mention of the articles, which were read beforehand
    scan        the candidate pattern alone over the same text in its normal form: the floor of the extraction
    tokenizer   underthesea's word_tokenize over the same text, as a yardstick

The last three run in this process, one after the other in every round, so that a busy machine slows them alike. Each
time is the median of the rounds. MB are 10^6 bytes of UTF-8. Peak memory is the largest resident set that a check
process had (getrusage); Windows does not tell.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from statistics import median
from typing import TypedDict

from factcheck.articles import Reading, read_articles
from factcheck.extraction import mentions
from factcheck.extraction.anchors import ANCHOR
from factcheck.model import Article
from factcheck.vietnamese.normal import normal_text


class Speed(TypedDict):
    """Sizes in bytes, times in seconds, speeds in MB or articles a second; None where the system does not tell."""

    articles: int
    bytes: int
    mentions: int
    rounds: int
    check_seconds: float
    again_seconds: float
    peak_memory_bytes: int | None
    extraction_mb_per_s: float
    extraction_articles_per_s: float
    scan_mb_per_s: float
    tokenizer_mb_per_s: float
    extraction_to_tokenizer: float
    extraction_to_scan: float


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="How fast factcheck is on a folder of articles.")
    parser.add_argument("folders", nargs="*", default=["seeds/"], metavar="FOLDER", help="default: seeds/")
    parser.add_argument("--rules", default="rules/", help="rule files of the whole run, default: rules/")
    parser.add_argument("--rounds", type=_at_least_one, default=5, help="measure so many times, default: 5")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    options = parser.parse_args(arguments)
    articles = [found for found in read_articles(options.folders, Reading()) if isinstance(found, Article)]
    if not articles:
        parser.error("there is no article in " + ", ".join(options.folders))
    speed = measure(articles, options.folders, options.rules, options.rounds)
    sys.stdout.write(json.dumps(speed, indent=2) + "\n" if options.json else table(speed))


def measure(articles: Sequence[Article], folders: Sequence[str], rules: str, rounds: int) -> Speed:
    """All measures; `articles` are those of the folders."""
    # Before underthesea is loaded here: a child's peak counts from what its parent has.
    with tempfile.TemporaryDirectory() as cache:
        known = f"--cache-dir={cache}"
        _check(folders, rules, known)
        whole = [
            (_seconds(lambda: _check(folders, rules, "--no-cache")), _seconds(lambda: _check(folders, rules, known)))
            for _ in range(rounds)
        ]
    check, again = (median(column) for column in zip(*whole, strict=True))
    peak = _peak_memory_of_children()
    tokenize = _tokenizer()
    lowers = [normal_text(article.text).lower for article in articles]
    works: list[Callable[[], object]] = [
        lambda: [_extracted(article) for article in articles],
        lambda: [sum(1 for _ in ANCHOR.finditer(lower)) for lower in lowers],
        lambda: [tokenize(article.text) for article in articles],
    ]
    found = sum(len(_extracted(article)) for article in articles)
    tokenize(articles[0].text)
    times = [[_seconds(work) for work in works] for _ in range(rounds)]
    extraction, scan, tokenizer = (median(column) for column in zip(*times, strict=True))
    size = sum(len(article.text.encode()) for article in articles)
    return Speed(
        articles=len(articles),
        bytes=size,
        mentions=found,
        rounds=rounds,
        check_seconds=_rounded(check),
        again_seconds=_rounded(again),
        peak_memory_bytes=peak,
        extraction_mb_per_s=_rounded(size / 1e6 / extraction),
        extraction_articles_per_s=_rounded(len(articles) / extraction),
        scan_mb_per_s=_rounded(size / 1e6 / scan),
        tokenizer_mb_per_s=_rounded(size / 1e6 / tokenizer),
        extraction_to_tokenizer=_rounded(tokenizer / extraction),
        extraction_to_scan=_rounded(scan / extraction),
    )


def table(speed: Speed) -> str:
    """The measures for people, a line each."""
    peak = speed["peak_memory_bytes"]
    rows = [
        ("articles", f"{speed['articles']}, {speed['bytes'] / 1e6:.3f} MB, {speed['mentions']} mentions"),
        ("check, whole run", f"{speed['check_seconds']:.2f} s"),
        ("check again, from the cache", f"{speed['again_seconds']:.2f} s"),
        ("check, peak memory", "not told by this system" if peak is None else f"{peak / 1e6:.0f} MB resident"),
        ("extraction", f"{speed['extraction_mb_per_s']:g} MB/s, {speed['extraction_articles_per_s']:g} articles/s"),
        ("candidate scan", f"{speed['scan_mb_per_s']:g} MB/s"),
        ("underthesea word_tokenize", f"{speed['tokenizer_mb_per_s']:g} MB/s"),
        ("extraction : tokenizer", f"{speed['extraction_to_tokenizer']:g}"),
        ("extraction : scan", f"{speed['extraction_to_scan']:g}"),
    ]
    lines = [f"{name:<29}{value}" for name, value in rows]
    return "\n".join([*lines, f"Medians of {speed['rounds']} rounds.", ""])


def _check(folders: Sequence[str], rules: str, *options: str) -> None:
    command = [sys.executable, "-m", "factcheck", "check", *folders, "--rules", rules, "--format", "plain"]
    done = subprocess.run([*command, "--fail-on", "never", *options], check=False, capture_output=True)
    if done.returncode != 0:
        sys.exit(f"factcheck ended with {done.returncode}:\n{done.stderr.decode(errors='replace')}")


def _extracted(article: Article) -> list[object]:
    dct = article.published.interval if article.published else None
    return [*mentions(article.text, dct, within=article.body)]


def _tokenizer() -> Callable[[str], object]:
    from underthesea import word_tokenize  # noqa: PLC0415 - see measure

    return word_tokenize  # type: ignore[no-any-return]


def _peak_memory_of_children() -> int | None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ModuleNotFoundError:
        return None
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _rounded(number: float) -> float:
    """Three digits: more is noise."""
    return float(f"{number:.3g}")


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


if __name__ == "__main__":
    main()
