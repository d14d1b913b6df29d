"""What an import brought: records ready to be saved as one step, and what was left out and why."""

from collections.abc import Mapping
from pathlib import Path

from attrs import Factory, frozen

from desktop.i18n import Words
from desktop.records import Record


@frozen
class Place:
    """Where something stood: the file's name and the row, line or item in it, counted from 1 (0: the whole file)."""

    file: str
    row: int


@frozen
class Entry:
    """A record with its id, ready to be saved; `before` is what the library holds now, where there is such a record.

    `document` is the file itself if the whole of it became this one record, so that it can be kept as an attachment.
    """

    record: Record
    place: Place
    before: Record | None = None
    document: Path | None = None


@frozen
class Difference:
    """A field of a record that the library has otherwise."""

    entry: Entry
    field: str


@frozen
class Rejection:
    """A row that can't be taken and why: a msgid with its values.

    `field` is a field's name in code, "" for the whole row.
    """

    place: Place
    field: str
    message: str
    values: Mapping[str, str | int] = Factory(dict[str, str | int])

    def why(self, words: Words) -> str:
        """The reason in the reader's language; a field's label among the values is put into it too."""
        return _told(words, self.message, self.values)


@frozen
class Note:
    """Something a person should know of the import although nothing was left out for it."""

    place: Place
    message: str
    values: Mapping[str, str | int] = Factory(dict[str, str | int])

    def told(self, words: Words) -> str:
        """The note in the reader's language."""
        return _told(words, self.message, self.values)


@frozen(kw_only=True)
class Imported:
    """One import, to be saved as one step: the records of `added` and `updated`; `unchanged` ones need no saving.

    Of those added, the first `created` are industries, products and pains that no row was about: rows only named them.
    """

    added: tuple[Entry, ...] = ()
    updated: tuple[Entry, ...] = ()
    unchanged: tuple[Entry, ...] = ()
    created: int = 0
    rejected: tuple[Rejection, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def own(self) -> tuple[Entry, ...]:
        """The added records that rows were about."""
        return self.added[self.created :]

    @property
    def named(self) -> tuple[Entry, ...]:
        """The added records that rows only named."""
        return self.added[: self.created]

    @property
    def to_save(self) -> tuple[Record, ...]:
        """The records to save, those that others refer to first."""
        return tuple(entry.record for entry in (*self.added, *self.updated))


_TRANSLATED = frozenset({"field", "kind"})


def _told(words: Words, message: str, values: Mapping[str, str | int]) -> str:
    shown = {
        name: words(value) if name in _TRANSLATED and isinstance(value, str) else value
        for name, value in values.items()
    }
    return words(message, **shown)
