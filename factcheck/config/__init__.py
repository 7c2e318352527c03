"""The configuration of a project: what factcheck.toml says, with the place of every value."""

from factcheck.config.keys import KEYS, Key, Shape
from factcheck.config.reading import Config, Setting, nearest, nearest_name, read

__all__ = ["KEYS", "Config", "Key", "Setting", "Shape", "nearest", "nearest_name", "read"]
