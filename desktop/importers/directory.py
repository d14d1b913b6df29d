"""Whom a name means: a record of this import, one of the library, or a new one created for it."""

from collections.abc import Collection, Iterable
from typing import cast

from attrs import Factory, define

from desktop.fields import RecordId
from desktop.i18n import Words
from desktop.importers.batch import Batch
from desktop.importers.errors import NoSuchRecord
from desktop.importers.identity import Item
from desktop.importers.imported import Place
from desktop.importers.library import Library
from desktop.importers.raw import fold_name, shown
from desktop.importers.values import Loose, pieces_of
from desktop.records import TYPE_OF

_CREATED_WHEN_NAMED = frozenset({"industry", "product", "pain_point"})
_OTHER_NAMES = ("short_name", "other_names", "words")
_UNFILED = "unfiled"
_MOST_SHOWN = 20


@define
class Directory:
    """The names known in one import; `created` are the records made because a row named them."""

    library: Library
    words: Words
    batch: Batch
    created: dict[RecordId, Item] = Factory(dict[RecordId, Item])
    _known: dict[tuple[str, str], RecordId] = Factory(dict[tuple[str, str], RecordId])
    _asked: set[tuple[str, str]] = Factory(set[tuple[str, str]])
    _namesakes: dict[str, set[RecordId]] = Factory(dict[str, set[RecordId]])

    def register(self, items: Iterable[Item]) -> None:
        """Make records of this import known: by id, external id, code and title first, then by their other names."""
        listed = list(items)
        for item in listed:
            self._known[item.record_type.kind, item.id] = item.id
            title = text_of(item, item.record_type.title_field)
            if item.record_type.kind == "contact":
                self._namesakes.setdefault(fold_name(title), set()).add(item.id)
                title = of_customer(title, text_of(item, "customer"))
            self._add(item, (text_of(item, "external_id"), text_of(item, "code"), title))
        for item in listed:
            others = (item.values.get(field, ()) for field in _OTHER_NAMES)
            self._add(item, (name for other in others for name in _several(other)))

    def _add(self, item: Item, names: Iterable[str]) -> None:
        for name in names:
            if name:
                self._known.setdefault((item.record_type.kind, fold_name(name)), item.id)

    def ask(self, kind: str, names: Iterable[str]) -> None:
        """Ask the library about names that will be looked up, all at once."""
        folded = {name: (kind, fold_name(name)) for name in names}
        unknown = {name: key for name, key in folded.items() if key not in self._known and key not in self._asked}
        self._asked |= set(unknown.values())
        if unknown and kind == "contact":
            self._ask_for_contacts(list(unknown))
        elif unknown:
            for name, record_id in self.library.ids(kind, list(unknown)).items():
                self._known[kind, fold_name(name)] = record_id

    def _ask_for_contacts(self, names: Collection[str]) -> None:
        """Contacts are known by id, and by name at their customer first: 王伟 works in many places."""
        for key, found in self.library.records("contact", names).items():
            for contact in found:
                by_id = key in {contact.id, contact.external_id}
                name = key if by_id else of_customer(key, str(getattr(contact, "customer", "")))
                self._known.setdefault(("contact", fold_name(name)), contact.id)
                self._namesakes.setdefault(fold_name(key), set()).add(contact.id)

    def find(self, kind: str, name: str, customer: str = "") -> RecordId | None:
        """The record that a name means; a contact is looked for at `customer`, then elsewhere if the name is rare."""
        known = self._known.get((kind, fold_name(name)))
        if known or kind != "contact":
            return known
        namesakes = self._namesakes.get(fold_name(name), set())
        only = next(iter(namesakes)) if len(namesakes) == 1 else None
        return self._known.get((kind, fold_name(of_customer(name, customer))), only)

    def find_or_create(self, kind: str, name: str, place: Place, customer: str = "") -> RecordId:
        """The record that a name means; raises `NoSuchRecord` for kinds that aren't created by being named."""
        if found := self.find(kind, name, customer):
            return found
        if kind not in _CREATED_WHEN_NAMED:
            raise NoSuchRecord(kind=TYPE_OF[kind].label, value=shown(name))
        return self._create(kind, name, place)

    def all_of(self, kind: str, names: Iterable[str], place: Place, customer: str) -> tuple[RecordId, ...]:
        """The records that several names mean, each once; a loose name that is none is read as several."""
        found: list[RecordId] = []
        for name in names:
            pieces = pieces_of(name) if isinstance(name, Loose) and not self.find(kind, name) else [name]
            found += [self.find_or_create(kind, piece, place, customer) for piece in pieces]
        return tuple(dict.fromkeys(found))

    def _create(self, kind: str, name: str, place: Place) -> RecordId:
        code = self.batch.codes.get(fold_name(name), "") if kind == "industry" else ""
        if code and (coded := self.find(kind, code)):
            return coded
        values: dict[str, object] = {TYPE_OF[kind].title_field: str(name)}
        if code:
            values["code"] = code
        if kind == "industry":
            values["parent"] = self._unfiled(place)
        return self._made(kind, values, place)

    def tell(self) -> None:
        """Note once per kind what was created."""
        for kind in sorted(_CREATED_WHEN_NAMED):
            made = [item for item in self.created.values() if item.record_type.kind == kind]
            if named := [text_of(item, item.record_type.title_field) for item in made]:
                names = ", ".join(named[:_MOST_SHOWN]) + (" …" if len(named) > _MOST_SHOWN else "")
                label = TYPE_OF[kind].plural
                self.batch.note(
                    made[0].place,
                    "{kind} not known before were created ({count}): {names}.",
                    kind=label,
                    count=len(named),
                    names=names,
                )

    def _unfiled(self, place: Place) -> RecordId:
        self.ask("industry", [_UNFILED])
        if found := self.find("industry", _UNFILED):
            return found
        return self._made("industry", {"external_id": _UNFILED, "name": self.words("Unfiled")}, place)

    def _made(self, kind: str, values: dict[str, object], place: Place) -> RecordId:
        item = Item(TYPE_OF[kind], self.library.new_id(), None, values, place)
        self.created[item.id] = item
        self.register([item])
        return item.id


def text_of(item: Item, field: str) -> str:
    """A text among an item's values; "" where there is none."""
    value = item.values.get(field)
    return value if isinstance(value, str) else ""


def _several(value: object) -> tuple[str, ...]:
    return cast("tuple[str, ...]", value) if isinstance(value, tuple) else (str(value),)


def of_customer(name: str, customer: str) -> str:
    """The key of a contact's name at one customer."""
    return f"{name} @{customer}"
