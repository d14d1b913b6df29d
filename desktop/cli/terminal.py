"""What a command prints: sentences for people, or one JSON value for programs."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import click
from attrs import frozen

from desktop.i18n import Words

DONE, REFUSED, WITH_OBJECTIONS = 0, 1, 3
Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None


@frozen
class Terminal:
    """Where a command prints, in whose language, and which library it works on."""

    words: Words
    library: Path
    as_json: bool

    def show(self, value: Json, lines: Iterable[str]) -> None:
        """Print the value as JSON, or the lines for a person."""
        if self.as_json:
            click.echo(json.dumps(value, ensure_ascii=False, indent=2))
            return
        for line in lines:
            click.echo(line)


def use_utf8() -> None:
    """Print UTF-8 wherever this runs: a Windows console's own code page has no place for half of all names."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
