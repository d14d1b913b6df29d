"""JSON Lines, one object a line; also a JSON file that is one list of objects or one object."""

import json
from collections.abc import Iterator

from attrs import frozen

from desktop.importers.contents import Contents, Objects
from desktop.importers.errors import FileUnreadable
from desktop.importers.importer import File
from desktop.importers.raw import Raw
from desktop.importers.worker import Worker

_MOST_BYTES = 512 * 1024 * 1024


@frozen
class JsonlImporter:
    """Reads in process: the standard library's reader is fast and harms nobody."""

    name: str = "JSON Lines (.jsonl)"

    def takes(self, file: File) -> bool:
        """By the ending, or an opening brace or bracket in a file without a telling one."""
        return file.suffix in {".jsonl", ".ndjson", ".json"}

    def read(self, file: File, worker: Worker) -> Contents:  # noqa: ARG002 - the protocol's; this format needs no worker
        """The objects with their line numbers, or with their place in the list."""
        found = file.text(_MOST_BYTES)
        text = found.text
        if file.suffix == ".json" or text.lstrip().startswith("["):
            return Objects(list(_listed(text, file)), found.encoding)
        return Objects(_Lines(text), found.encoding)


@frozen
class _Lines:
    """The lines of a text that hold anything, each read when it is asked for."""

    text: str

    def __iter__(self) -> Iterator[tuple[int, Raw]]:
        return _lines(self.text)


def _lines(text: str) -> Iterator[tuple[int, Raw]]:
    start = 0
    for number in range(1, text.count("\n") + 2):
        end = text.find("\n", start)
        line = text[start : end if end >= 0 else len(text)]
        start = end + 1
        if line and not line.isspace():
            yield number, _value(line)


def _value(line: str) -> Raw:
    """The line's value; None, which is no object, where it is no JSON."""
    try:
        found: Raw = json.loads(line)
    except (ValueError, RecursionError):
        return None
    return found


def _listed(text: str, file: File) -> Iterator[tuple[int, Raw]]:
    """The items of a list or one object; lines under the ending .json are taken as lines."""
    try:
        found: Raw = json.loads(text)
    except (ValueError, RecursionError):
        first, _, rest = text.strip().partition("\n")
        if not rest or not isinstance(_value(first), dict):
            raise FileUnreadable(file=file.name, format="JSON") from None
        yield from _lines(text)
        return
    yield from enumerate(found if isinstance(found, list) else [found], 1)
