"""One line on stderr that says how far the work is, from the first second on, erased at the end."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import Self

from factcheck.reports.escapes import quoted
from factcheck.wording import Lang, text

_PATIENCE = 1.0
_INTERVAL = 0.1
_ERASE = "\r\x1b[2K"


class Progress:
    """
    Shows nothing where stderr is no terminal, or where `shown` is False.

    message  the name of the text that is shown, with the gaps count and path.
    """

    def __init__(self, lang: Lang, *, shown: bool = True, message: str = "cli-progress") -> None:
        self._lang = lang
        self._message = message
        self._shown = shown and sys.stderr.isatty()
        self._next = time.monotonic() + _PATIENCE
        self._count = 0
        self._drawn = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.erase()

    def step(self, path: str) -> None:
        """One more article, or what else is counted, is done."""
        self._count += 1
        if self._shown and time.monotonic() >= self._next:
            values = {"count": str(self._count), "path": quoted(path, 40)}
            sys.stderr.write(_ERASE + text(self._message, self._lang, values))
            sys.stderr.flush()
            self._drawn = True
            self._next = time.monotonic() + _INTERVAL

    def erase(self) -> None:
        """Make room for another line on stderr."""
        if self._drawn:
            sys.stderr.write(_ERASE)
            sys.stderr.flush()
            self._drawn = False
