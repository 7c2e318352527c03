"""
Remember what was found in an article, so that it is not looked for again while nothing has changed.

An entry is asked for by everything that its findings hang on: the article as it was read, the stories with all their
places, the program's own code and tables, Python and the libraries. What changes from day to day, suppressions and
baselines, is judged anew each time. An entry that does not carry the user's own signature is none: what comes with a
checkout, or is broken, says nothing.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import re
import stat
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from datetime import datetime
from decimal import Decimal
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import factcheck
from factcheck import model
from factcheck.gate.numbering import numbered
from factcheck.model import HANOI, Article, Problem, ProblemError, Story
from factcheck.pipeline import Checked

OPTION = "--cache-dir"


class Cache:
    """
    What was found in articles, in a folder of files: as `pipeline.Memory`.

    It has at most 16,384 entries of at most 64 KiB; those that were not asked for the longest give way. Whatever
    goes wrong with a file, an article is then checked as if there was no cache.
    """

    def __init__(self, folder: Path, secret: bytes, stories: Sequence[Story]) -> None:
        """
        folder   exists.
        secret   signs names and entries.
        stories  those of the run: a claim is kept as its number.
        Raises   OSError and PackageNotFoundError where it cannot be told what the program consists of.
        """
        self._made_of = (folder, secret, stories)
        self._folder, self._secret = folder, secret
        self._basis = hashlib.sha256(_program() + repr(tuple(stories)).encode()).digest()
        self._known = numbered(stories)
        self._numbers = {id(one): number for number, one in enumerate(self._known)}
        self._makers: dict[str, Callable[..., object]] = {**_MAKERS, _CLAIM: self._known.__getitem__}

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process numbers the claims that it has, and may have loaded another version of the program."""
        return Cache, self._made_of

    def recall(self, article: Article) -> Checked | None:
        """What was found in the article; None where that is not known."""
        if len(article.text) > _LONGEST:
            return None
        name = self._name(article)
        file = self._file(name)
        try:
            with file.open("rb") as stream:
                data = stream.read(_LARGEST)
            os.utime(file)
        except (OSError, ValueError):
            return None
        signature, _, said = data.partition(b"\n")
        if not hmac.compare_digest(signature, self._signature(name, said)):
            return None
        record, findings = self._built(json.loads(said))
        return Checked(article, record, findings)

    def keep(self, checked: Checked) -> None:
        """Remember what was found in an article, before suppressions; what cannot be kept exactly is not."""
        if len(checked.article.text) > _LONGEST:
            return
        name, found = self._name(checked.article), (checked.record, checked.findings)
        try:
            said = json.dumps(self._plain(found), separators=(",", ":")).encode()
        except _NotKept:
            return
        data = self._signature(name, said) + b"\n" + said
        if len(data) > _LARGEST or repr(self._built(json.loads(said))) != repr(found):
            return
        file = self._file(name)
        with contextlib.suppress(OSError, ValueError):
            file.parent.mkdir(exist_ok=True)
            _write(file, data)
            _prune(file.parent)

    def _name(self, article: Article) -> str:
        """Nobody without the secret knows which file is asked for."""
        return hmac.digest(self._secret, b"name " + self._basis + repr(article).encode(), "sha256").hex()

    def _signature(self, name: str, said: bytes) -> bytes:
        return hmac.digest(self._secret, b"entry " + name.encode() + said, "sha256").hex().encode()

    def _file(self, name: str) -> Path:
        return self._folder / name[:2] / name[2:]

    def _plain(self, value: object) -> object:
        """For JSON: its own values as they are, a list for a tuple, {name of the type: its parts} for anything else."""
        kind = type(value)
        if value is None or kind in (str, int, bool):
            return value
        if id(value) in self._numbers:
            return {_CLAIM: [self._numbers[id(value)]]}
        if isinstance(value, datetime):
            is_ours = repr(value.tzinfo) == repr(HANOI)
            return {_HANOI: [value.replace(tzinfo=None).isoformat()]} if is_ours else {"datetime": [value.isoformat()]}
        if kind.__name__ not in _MAKERS and kind is not tuple:
            raise _NotKept
        if is_dataclass(value):
            return {kind.__name__: [self._plain(getattr(value, field.name)) for field in fields(value)]}
        if isinstance(value, tuple):
            parts = [self._plain(one) for one in value]
            return parts if kind is tuple else {kind.__name__: parts}
        return {kind.__name__: [str(value)]}

    def _built(self, plain: Any) -> Any:
        if isinstance(plain, list):
            return tuple(map(self._built, plain))
        if not isinstance(plain, dict):
            return plain
        [(name, parts)] = plain.items()
        return self._makers[name](*map(self._built, parts))


def opened(folder: str | None, stories: Sequence[Story]) -> Cache:
    """
    The cache for a run with these stories.

    folder  is made where there is none; None for the user's own cache folder.
    Raises  ProblemError: a warning where a folder cannot be used, an error where `folder` holds something else.
    """
    at = folder
    try:
        own = _own_folder()
        at = folder or str(own)
        _make(own)
        secret = _secret_in(own)
        if folder is not None:
            _refuse_foreign(Path(folder))
            _make(Path(folder))
        return Cache(Path(at), secret, stories)
    except (OSError, ValueError, RuntimeError, PackageNotFoundError) as error:
        reason = {"reason": (error.strerror if isinstance(error, OSError) else None) or str(error)}
        raise ProblemError(
            Problem("gate-cache-unused", reason, at or OPTION, hint="gate-cache-unused-hint", warning=True)
        ) from error


# Bytes of an entry, code points of an article, entries in each of the 256 folders.
_LARGEST, _LONGEST, _MOST = 64 * 1024, 1024 * 1024, 64

_CLAIM, _HANOI = "claim", "Hanoi"
_NOUNS = (
    *(model.ArticleRecord, model.Finding, model.Mention, model.Quantity, model.Timex, model.AsOf, model.Expected),
    *(model.Publication, model.Place, model.Position, model.Span, model.Interval),
    *(model.Severity, model.Verdict, model.AsOfFrom, model.YearFrom, model.Kind, model.Mod, model.PublishedFrom),
    Decimal,
)
_MAKERS: dict[str, Callable[..., object]] = {
    **{noun.__name__: noun for noun in _NOUNS},
    "datetime": datetime.fromisoformat,
    _HANOI: lambda text: datetime.fromisoformat(text).replace(tzinfo=HANOI),
}


class _NotKept(Exception):
    """A value that is none of the nouns."""


def _own_folder() -> Path:
    """Where the system keeps the caches of a user. Raises RuntimeError where the user has no folder."""
    named = os.environ.get("XDG_CACHE_HOME", "")
    if named and Path(named).is_absolute():
        return Path(named) / "factcheck"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "factcheck" / "Cache"
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "factcheck"


def _make(folder: Path) -> None:
    """The folder, marked as a cache for backups and for git; written anew each time, to learn whether it can be."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    _write(folder / _TAG, b"Signature: 8a477f597d28d172789f06886806bc55\n# What factcheck found; it can be deleted.\n")
    _write(folder / ".gitignore", b"*\n")


def _refuse_foreign(folder: Path) -> None:
    """Raises ProblemError for a folder that holds something else: the marks would hide it."""
    if (
        folder.is_dir()
        and not (folder / _TAG).exists()
        and any(_PART.search(one.name) is None for one in folder.iterdir())
    ):
        path = folder.as_posix()
        raise ProblemError(Problem("gate-cache-not-empty", {"path": path}, path, hint="gate-cache-not-empty-hint"))


_TAG = "CACHEDIR.TAG"


def _secret_in(folder: Path) -> bytes:
    """
    The secret of the user, made where there is none.

    Of two runs that make one, the later wins, and what the other writes is never asked for.

    Raises  PermissionError for one that others can read or have put there.
    """
    file = folder / "secret"
    if not file.exists():
        _write(file, os.urandom(_SECRET))
    with file.open("rb") as stream:
        told = os.fstat(stream.fileno())
        secret = stream.read(_SECRET + 1)
    if sys.platform != "win32" and (told.st_uid != os.getuid() or stat.S_IMODE(told.st_mode) & 0o077):
        raise PermissionError(None, f"{file.name}: not only yours")
    if len(secret) != _SECRET:
        file.unlink()  # the next run makes another
        raise ValueError(f"{file.name}: {len(secret)} bytes")
    return secret


_SECRET = 32


@cache
def _program() -> bytes:
    """
    Stands for all that findings are made with, once a process: files may change under one that watches.

    Something new where files have changed since the process began: what it has loaded is then in no file.

    Raises  OSError where the program is not in files of a folder.
    """
    versions = [sys.version, sys.platform, *(f"{name} {version(name)}" for name in _LIBRARIES)]
    said = hashlib.sha256("\n".join(versions).encode())
    top, newest = Path(factcheck.__file__).parent, 0.0
    for folder, inner, names in os.walk(top, onerror=_raise):
        inner[:] = sorted(name for name in inner if name != "__pycache__")
        for name in sorted(names):
            file = Path(folder, name)
            told, data = file.stat(), file.read_bytes()
            newest = max(newest, told.st_mtime, told.st_ctime)
            said.update(f"\n{file.relative_to(top).as_posix()} {len(data)}\n".encode() + data)
    return os.urandom(_SECRET) if newest > factcheck.STARTED - _COARSE else said.digest()


# Seconds: how far behind a file's time may be.
_COARSE = 2


# Those whose results findings are made of.
_LIBRARIES = ("pyyaml", "regex", "underthesea", "underthesea-core")


def _raise(error: OSError) -> None:
    raise error


def _write(file: Path, data: bytes) -> None:
    """The whole file or nothing, for this user only; two at once may write it."""
    part = file.with_name(f"{file.name}.{os.getpid()}.part")
    try:
        with open(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | _BINARY, 0o600), "wb") as stream:  # noqa: PTH123
            stream.write(data)
        part.replace(file)
    except OSError:
        with contextlib.suppress(OSError):
            part.unlink()
        raise


_BINARY = getattr(os, "O_BINARY", 0)
_PART = re.compile(r"\.\d+\.part$")


def _prune(folder: Path) -> None:
    """Where there are too many, a quarter goes; nothing that is not an entry."""
    files = [one for one in folder.iterdir() if _ENTRY.fullmatch(one.name)]
    if len(files) > _MOST:
        asked = sorted((one.stat().st_mtime_ns, one) for one in files)
        for _, file in asked[: len(files) - _MOST * 3 // 4]:
            file.unlink(missing_ok=True)


_ENTRY = re.compile(r"[0-9a-f]{62}(\.\d+\.part)?")
