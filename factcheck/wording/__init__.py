"""Every sentence that factcheck says to people, in Vietnamese and in English: texts.toml holds them."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib.resources import files


class Lang(StrEnum):
    VI = "vi"
    EN = "en"


def text(name: str, lang: Lang, values: Mapping[str, str] | None = None) -> str:
    """
    The text called `name`, its {gaps} filled from `values`.

    Raises  KeyError for a name or gap that texts.toml or `values` lack: a programming error.
    """
    return _texts()[name][lang].format_map(values or {})


def lang_of_locale(environ: Mapping[str, str] = os.environ) -> Lang:
    """Vietnamese where the locale is Vietnamese, English elsewhere; POSIX's order of variables."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    return Lang.VI if locale.lower().startswith("vi") else Lang.EN


@cache
def _texts() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((files(__package__) / "texts.toml").read_text(encoding="utf-8"))
