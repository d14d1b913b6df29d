"""Values for records that have none in their rows, as a person gave them for a whole import."""

from collections.abc import Iterable, Mapping
from typing import cast

from attrs import Factory, define

from desktop.errors import UserError
from desktop.fields import FieldKind, Reference, References, fields_of
from desktop.importers.batch import Draft
from desktop.importers.errors import ValueUnfit
from desktop.importers.identity import PARENT, Item
from desktop.importers.library import Library
from desktop.importers.values import Reading, has_value, reader_of
from desktop.records import Record


class NoSuchField(UserError):
    """A default for a field that no imported record has."""

    message = "No imported record has a field «{field}». Name a field of the records, such as permission or language."


class UnfitDefault(UserError):
    """A default that the field can't hold."""

    message = "«{value}» doesn't fit the field «{field}». Give a value as it would stand in the file."


@define
class Defaults:
    """What was given, by field; read once for each type of record. References are still names."""

    texts: Mapping[str, str]
    reading: Reading
    _read: dict[type[Record], dict[str, object]] = Factory(dict[type[Record], dict[str, object]])

    def check(self, record_types: Iterable[type[Record]]) -> None:
        """Refuse a field that none of these types has."""
        types = set(record_types)
        fields = {name for record_type in types for name in fields_of(record_type)}
        for name in self.texts:
            if types and name not in fields:
                raise NoSuchField(field=name)

    def of(self, record_type: type[Record]) -> dict[str, object]:
        """The values for a type of record, by those of its fields that any was given for."""
        if record_type not in self._read:
            kinds = fields_of(record_type)
            self._read[record_type] = {
                name: self._value(name, kinds[name], text) for name, text in self.texts.items() if name in kinds
            }
        return self._read[record_type]

    def _value(self, name: str, kind: FieldKind, text: str) -> object:
        try:
            return reader_of(name, kind, self.reading)(text)
        except ValueUnfit as error:
            raise UnfitDefault(value=text, field=name) from error

    def names(self, record_type: type[Record]) -> Iterable[tuple[str, str]]:
        """The kinds and names of the records that the values for a type refer to."""
        kinds = fields_of(record_type)
        for field, value in self.of(record_type).items():
            kind = kinds[field]
            if isinstance(kind, Reference):
                yield kind.to, str(value)
            elif isinstance(kind, References):
                yield from ((kind.to, name) for name in cast("tuple[str, ...]", value))

    def give_parents(self, drafts: list[Draft], library: Library) -> None:
        """Give drafts that name no parent the one that was given; what the library knows by its id has one already."""
        field = PARENT.get(drafts[0].record_type.kind) if drafts else None
        given = self.of(drafts[0].record_type).get(field) if field else None
        if not field or not given:
            return
        without = [draft for draft in drafts if not draft.parent and not has_value(draft.values.get(field))]
        ids = {str(draft.values["external_id"]) for draft in without if draft.values.get("external_id")}
        known = library.records(drafts[0].record_type.kind, ids)
        for draft in without:
            if str(draft.values.get("external_id", "")) not in known:
                draft.values[field] = given

    def missing_in(self, item: Item) -> dict[str, object]:
        """The values that an item has none of, nor has the record that it changes."""
        before = item.before
        return {
            name: value
            for name, value in self.of(item.record_type).items()
            if not has_value(item.values.get(name)) and not (before and has_value(getattr(before, name)))
        }
