"""What a person said of files that are to come in, where the files don't tell it themselves."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from attrs import field, frozen

from desktop.importers.raw import fold

_KEY_LENGTH: Final = 24
LEFT_OUT: Final = ""
"""Stands in the place of a field for a column that is not to be taken."""


@frozen(kw_only=True)
class Guidance:
    """What was said of one file: what kind its records are, its text's encoding, the sheets to leave out."""

    kind: str = ""
    encoding: str = ""
    left_out: frozenset[str] = frozenset()


@frozen(kw_only=True)
class Layout:
    """What was said of all tables with the same headings: what kind their rows are, which field a heading fills."""

    kind: str = ""
    columns: Mapping[str, str] = field(factory=dict[str, str])


@frozen(kw_only=True)
class Instructions:
    """All that was said of one import.

    `kind` is the kind of all records; `guidance` is by file, `layouts` by `layout_key`, `defaults` are values by
    field for records that have none there.
    """

    kind: str = ""
    guidance: Mapping[Path, Guidance] = field(factory=dict[Path, Guidance])
    layouts: Mapping[str, Layout] = field(factory=dict[str, Layout])
    defaults: Mapping[str, str] = field(factory=dict[str, str])

    def of(self, file: Path) -> Guidance:
        """What was said of a file."""
        return self.guidance.get(file, Guidance())


def layout_key(headings: Iterable[str]) -> str:
    """The key of all tables with these headings, in whatever order."""
    told = "\n".join(sorted({folded for heading in headings if (folded := fold(heading))}))
    return sha256(told.encode()).hexdigest()[:_KEY_LENGTH]
