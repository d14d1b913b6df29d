"""What records are called in files, so that an importer finds each of them again."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from desktop.fields import RecordId
from desktop.records import Record

_NAMELESS = re.compile(r"[\W_]*|n/a|无|無|[（(][^（）()]*[)）]", re.IGNORECASE)
_OTHER_NAMES = ("code", "short_name", "other_names", "words")


def names_of(records: Iterable[Record]) -> Mapping[RecordId, str]:
    """The external id of each record; else its name; else its id, where the name is another's too or reads like none.

    Give it all records that may be referred to: names are only told apart among these.
    """
    listed = list(records)
    claims = Counter((record.kind, name) for record in listed for name in set(_claimed(record)))
    return {record.id: _name(record, claims) for record in listed}


def _name(record: Record, claims: Mapping[tuple[str, str], int]) -> str:
    name = record.external_id or record.name_of_record
    alone = claims[record.kind, _folded(name)] == 1
    return name if alone and not _NAMELESS.fullmatch(name) else record.id


def _claimed(record: Record) -> Iterator[str]:
    """All that an importer would take for this record."""
    yield _folded(record.external_id)
    yield _folded(record.name_of_record)
    for field in _OTHER_NAMES:
        value: object = getattr(record, field, "")
        yield from map(_folded, cast("tuple[str, ...]", value) if isinstance(value, tuple) else (value,))


def _folded(name: object) -> str:
    """A name as importers compare it: width, letter case and the number of blanks don't count."""
    return " ".join(unicodedata.normalize("NFKC", str(name)).casefold().split())
