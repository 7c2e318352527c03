"""
What a command goes by: its options, else the configuration, else the defaults; and where each value comes from.

Paths and patterns of an option count from the working folder, those of a configuration from the folder of its file.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.model import Place, Problem, ProblemError
from factcheck.reports.escapes import escaped
from factcheck.wording import Lang, lang_of_locale, text

if TYPE_CHECKING:
    from factcheck.articles.globs import Globs
    from factcheck.articles.selecting import Selection
    from factcheck.config import Config, Key

DEFAULT_RULES = "rules"


@dataclass(frozen=True, slots=True)
class Settings:
    """
    Options and configuration together.

    given  the options that the command line names, by the key that they outrank.
    """

    given: Mapping[str, Any]
    config: Config

    def value(self, key: str) -> Any:
        """The option's value, else the configuration's, else None; paths as the configuration writes them."""
        if key in self.given:
            return self.given[key]
        setting = self.config.settings.get(key)
        return setting.value if setting else None

    @property
    def lang(self) -> Lang:
        return Lang(self.value("lang") or lang_of_locale())

    @property
    def rules(self) -> list[str]:
        """
        Paths of rule files and folders.

        Where none is named, rules/ beside the configuration, else in the working folder, else none.
        """
        if "rules" in self.given:
            return list(self.given["rules"])
        named = self.value("rules")
        if named is None:
            usual = (self._path(DEFAULT_RULES), DEFAULT_RULES)
            return [found for found in usual if Path(found).is_dir()][:1]
        return [self._path(one) for one in named]

    @property
    def formats(self) -> list[str]:
        """Each NAME or NAME=FILE."""
        if "format" in self.given:
            return list(self.given["format"])
        split = (one.partition("=") for one in self.value("format") or ())
        return [f"{name}={self._path(file)}" if file else f"{name}{mark}" for name, mark, file in split]

    @property
    def max_size(self) -> str:
        return self.value("max-size") or "32MiB"

    @property
    def fail_on(self) -> str:
        return self.value("fail-on") or "error"

    @property
    def baseline(self) -> str | None:
        named = self.value("baseline")
        return named if named is None or "baseline" in self.given else self._path(named)

    @property
    def jobs(self) -> int:
        found = self.value("jobs")
        return 1 if found is None else int(found)

    @property
    def cache_dir(self) -> str | None:
        named = self.value("cache-dir")
        return named if named is None or "cache-dir" in self.given else self._path(named)

    @property
    def selection(self) -> Selection:
        """Which files of folders are read."""
        from factcheck.articles.selecting import Selection  # noqa: PLC0415 - help and version do not wait for it

        return Selection(self._globs("include"), self._globs("exclude"))

    def lines(self) -> Iterator[str]:
        """Every setting as TOML, with its origin in a comment: a factcheck.toml that would do the same here."""
        from factcheck.articles.files import shown_from_here  # noqa: PLC0415 - as above
        from factcheck.config import KEYS  # noqa: PLC0415 - as above

        file = self.config.file
        name = "config-shown-file" if file else "config-shown-none"
        yield f"# {_said(name, self.lang, path=escaped(shown_from_here(file)) if file else '')}"
        for key in KEYS:
            value, origin = self._shown(key)
            yield f"{key.name} = {value}  # {escaped(origin)}" if value else f"# {key.name}: {origin}"

    def _shown(self, key: Key) -> tuple[str, str]:
        """The value as TOML, "" for none, and where it comes from."""
        if key.name in self.given:
            return _toml(self.given[key.name]), key.option
        if setting := self.config.settings.get(key.name):
            paths = {
                "rules": self.rules,
                "format": self.formats,
                "baseline": self.baseline,
                "cache-dir": self.cache_dir,
            }
            return _toml(paths.get(key.name, setting.value)), _place(setting.place)
        if key.name == "lang":
            return _toml(self.lang.value), _said("config-shown-locale", self.lang)
        if key.name == "rules":
            return _toml(self.rules or [DEFAULT_RULES]), _said("config-shown-default", self.lang)
        return key.default, _said("config-shown-default" if key.default else "config-shown-unset", self.lang)

    def _path(self, name: str) -> str:
        """A path of the configuration, from the working folder."""
        path = self.config.folder / name
        if not path.is_absolute() or Path(name).is_absolute():
            return str(path)
        try:
            return os.path.relpath(path)
        except ValueError:  # on another drive
            return str(path)

    def _globs(self, key: str) -> Globs | None:
        from factcheck.articles.globs import globs  # noqa: PLC0415 - as above
        from factcheck.articles.selecting import absolute  # noqa: PLC0415 - as above

        if key in self.given:
            return globs(absolute(Path()), [(one, f"--{key}") for one in self.given[key]])
        setting = self.config.settings.get(key)
        if setting is None or not setting.value:
            return None
        lines = [(one, _place(setting.places[number])) for number, one in enumerate(setting.value)]
        return globs(absolute(self.config.folder), lines)


def settings(given: Mapping[str, Any], config: str | None, isolated: bool) -> Settings:
    """
    The settings of a command.

    given   its options by the key that they outrank; None and [] for one that the command line does not name.
    Raises  ProblemError with everything that is wrong in the configuration.
    """
    from factcheck.config import Config, nearest, read  # noqa: PLC0415 - help and version do not wait for it

    named = {key: value for key, value in given.items() if value is not None and value != []}
    if config is not None and isolated:
        raise ProblemError(Problem("config-isolated", path="--isolated", hint="config-isolated-hint"))
    if config is not None:
        return Settings(named, read(Path(config)))
    try:
        here = Path.cwd()
    except OSError:  # it has been deleted
        return Settings(named, Config(Path()))
    return Settings(named, Config(here) if isolated else nearest(here))


def _place(place: Place) -> str:
    return f"{place.path}:{place.position.line}"


def _said(name: str, lang: Lang, **values: str) -> str:
    return text(name, lang, values)


def _toml(value: object) -> str:
    """One line; what would not show is an escape."""
    if isinstance(value, Mapping):
        return f"{{ {', '.join(f'{_toml(name)} = {_toml(one)}' for name, one in value.items())} }}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(_toml, value))}]"
    written = json.dumps(value, ensure_ascii=False)
    return "".join(char if char.isprintable() else f"\\U{ord(char):08x}" for char in written)
