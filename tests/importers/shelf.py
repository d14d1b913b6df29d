"""A library in memory: what an importer asks of the workspace, answered the simplest way."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from attrs import Factory, define
from uuid6 import uuid7

from desktop.fields import RecordId
from desktop.importers.imported import Imported
from desktop.records import Record

_OTHER_NAMES = ("short_name", "other_names", "words")


@define
class Shelf:
    """Records by id, oldest first."""

    held: dict[RecordId, Record] = Factory(dict[RecordId, Record])

    def new_id(self) -> RecordId:
        return RecordId(str(uuid7()))

    def ids(self, kind: str, names: Collection[str]) -> Mapping[str, RecordId]:
        index: dict[str, RecordId] = {}
        for rank in range(4):
            for record in self.of(kind):
                for name in _names(record, rank):
                    index.setdefault(name.casefold(), record.id)
        return {name: index[name.casefold()] for name in names if name.casefold() in index}

    def records(self, kind: str, keys: Collection[str]) -> Mapping[str, Sequence[Record]]:
        found: dict[str, list[Record]] = {}
        asked = set(keys)
        for record in self.of(kind):
            for key in {record.id, record.external_id, record.name_of_record} & asked:
                found.setdefault(key, []).append(record)
        return found

    def of(self, kind: str) -> list[Record]:
        return [record for record in self.held.values() if record.kind == kind]

    def save(self, imported: Imported) -> Imported:
        for record in imported.to_save:
            self.held[record.id] = record
        return imported


def _names(record: Record, rank: int) -> Iterable[str]:
    match rank:
        case 0:
            yield record.id
        case 1:
            yield record.external_id
        case 2:
            yield str(getattr(record, "code", ""))
            yield record.name_of_record
        case _:
            for field in _OTHER_NAMES:
                other = getattr(record, field, ())
                yield from (other if isinstance(other, tuple) else (other,))
