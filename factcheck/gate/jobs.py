"""
Check with several processes: the same as `pipeline.check` in one, in the same order.

Each process reads and checks one article at a time. Which articles there are is found here, and standard input is
read here.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import pickle
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from datetime import date
from multiprocessing.context import BaseContext
from typing import NamedTuple

from factcheck import pipeline
from factcheck.articles import Reading
from factcheck.articles.selecting import EVERYTHING
from factcheck.articles.walking import sources
from factcheck.gate.numbering import numbered
from factcheck.model import Problem, Story
from factcheck.pipeline import Checked, Memory


@dataclass(frozen=True, slots=True)
class Work:
    """What is the same for all articles: the arguments of `pipeline.check`."""

    stories: Sequence[Story]
    reading: Reading
    stated: bool = False
    explained: bool = False
    today: date | None = None
    memory: Memory | None = None

    def check(self, inputs: Sequence[str]) -> Iterator[Checked | Problem]:
        """One process, this one."""
        return pipeline.check(
            inputs,
            self.stories,
            self.reading,
            stated=self.stated,
            explained=self.explained,
            today=self.today,
            memory=self.memory,
        )


def check(
    inputs: Sequence[str], work: Work, jobs: int, context: BaseContext | None = None
) -> Iterator[Checked | Problem]:
    """
    Check each article of the inputs, as `pipeline.check` does.

    jobs     how many processes, at most 61; 1 is this one, 0 as many as there are processors.
    context  how they are started; None for the way of the system.
    Raises   what a process raised, and BrokenProcessPool for one that was killed.
    """
    jobs = min(jobs or processors(), _MOST)
    if jobs == 1:
        yield from work.check(inputs)
        return
    table = _Table(work.stories)
    # A process reads what its input names, and nothing that a folder would leave out.
    abroad = replace(work, reading=replace(work.reading, stdin=None, stdin_name=None, selection=EVERYTHING))
    pool = ProcessPoolExecutor(jobs, context or multiprocessing.get_context(), _begin, (abroad,))
    waiting: deque[Future[bytes] | Problem | None] = deque()
    try:
        for source in sources(inputs, work.reading.selection, work.reading.stdin_name):
            if isinstance(source, Problem):
                waiting.append(source)
            else:
                waiting.append(None if source.file is None else pool.submit(_check, str(source.file)))
            if len(waiting) > _AHEAD * jobs:
                yield from _done(waiting.popleft(), work, table)
        while waiting:
            yield from _done(waiting.popleft(), work, table)
    except BaseException:
        _stop()  # an article of many megabytes is not waited for
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def processors() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# Windows waits for no more processes than that.
_MOST = 61

# How many articles a process may be ahead of the one that is told: it bounds the memory, and no process idles.
_AHEAD = 8


def _done(one: Future[bytes] | Problem | None, work: Work, table: _Table) -> Iterable[Checked | Problem]:
    if one is None:
        return work.check(["-"])
    return [one] if isinstance(one, Problem) else table.loads(one.result())


def _stop() -> None:
    for process in multiprocessing.active_children():
        process.terminate()


class _Table:
    """Claims are sent by their number: those that come back are the very ones of the stories, not copies."""

    def __init__(self, stories: Sequence[Story]) -> None:
        self._known = numbered(stories)
        self._numbers: Mapping[int, int] = {id(one): number for number, one in enumerate(self._known)}

    def dumps(self, found: Sequence[Checked | Problem]) -> bytes:
        out = io.BytesIO()
        pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
        pickler.persistent_id = lambda one: self._numbers.get(id(one))  # type: ignore[method-assign]
        pickler.dump(found)
        return out.getvalue()

    def loads(self, data: bytes) -> list[Checked | Problem]:
        unpickler = pickle.Unpickler(io.BytesIO(data))  # noqa: S301  it comes from a process of our own
        unpickler.persistent_load = self._known.__getitem__  # type: ignore[method-assign]
        found: list[Checked | Problem] = unpickler.load()
        return found


class _Here(NamedTuple):
    """What a process of the pool was begun with."""

    work: Work
    table: _Table


_here: list[_Here] = []


def _begin(work: Work) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this one
    _here[:] = [_Here(work, _Table(work.stories))]


def _check(path: str) -> bytes:
    [here] = _here
    return here.table.dumps(list(here.work.check([path])))
