"""What a text file says of itself before it begins: YAML between two lines of dashes; runs in the worker."""

import datetime as dt
import re
from collections.abc import Iterator
from typing import cast

from desktop.importers.raw import Raw
from desktop.importers.refusal import Refusal, Refused

_FRONT = re.compile(r"\A---[ \t]*\r?\n(.*?)(?:\r?\n)?^---[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_LINE = re.compile(r"^([\w-]+)\s*[:：][ \t]*(.*)$", re.MULTILINE)
_MOST_VALUES = 20_000


def front_matter(text: str) -> tuple[dict[str, Raw], str]:
    """What the front matter says, and the text after it."""
    found = _FRONT.match(text)
    if not found:
        return {}, text
    said = yaml_value(found[1])
    return (said if isinstance(said, dict) else _lines(found[1])), text[found.end() :]


def _lines(text: str) -> dict[str, Raw]:
    """Front matter that is no YAML, most often for a colon in a title, is read line by line."""
    return {name: value.strip().strip("\"'") for name, value in _LINE.findall(text)}


def yaml_value(text: str) -> Raw:
    """A YAML text's value; None if it is none. Refused if references make it larger than a file may be."""
    import yaml

    try:
        found: object = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe loader, in C where there is one
    except (yaml.YAMLError, ValueError):  # the latter for days that don't exist
        return None
    return _Measured().raw(found)


class _Measured:
    """Turns a YAML value into plain JSON values and counts them on the way."""

    def __init__(self) -> None:
        self._left = _MOST_VALUES

    def raw(self, value: object) -> Raw:
        self._left -= 1
        if self._left < 0:
            raise Refused(Refusal.TOO_MUCH)
        if isinstance(value, dict):
            return {str(key): self.raw(item) for key, item in cast("dict[object, object]", value).items()}
        if isinstance(value, list | tuple | set):
            return [self.raw(item) for item in cast("list[object]", value)]
        if isinstance(value, dt.date | dt.time):
            return value.isoformat()
        return value if value is None or isinstance(value, bool | int | float | str) else str(value)


def leaves(value: Raw, name: str = "", depth: int = 0) -> Iterator[tuple[int, str, Raw]]:
    """The values of nested objects by their last name, with their depth; lists of simple values stay whole."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, key, depth + 1)
    elif not isinstance(value, list) or not any(isinstance(item, dict | list) for item in value):
        yield depth, name, value
