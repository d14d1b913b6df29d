"""Finding: one record by its name, or everything that holds some words."""

from collections.abc import Sequence
from typing import TypeVar

from attrs import frozen

from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.records.record import Record
from desktop.store import search as index
from desktop.store.search import Snippet
from desktop.store.search_text import texts_of
from desktop.store.store import Store

R = TypeVar("R", bound=Record)
_MOST_LISTED = 8


class NotFound(UserError):
    """No record of that name."""

    message = "There is no {kind} «{text}». Give its id or its exact name; «satchel search» finds it."


class Ambiguous(UserError):
    """Several records of that name."""

    message = "Several records are called «{text}»: {listed}. Give the id of the one you mean."


@frozen
class Hit:
    """A record that was found, with the piece of its text that holds the words."""

    record: Record
    title: str
    snippet: Snippet
    score: float

    @property
    def kind(self) -> str:
        """What kind of record it is."""
        return self.record.kind

    @property
    def id(self) -> RecordId:
        """The record's id."""
        return self.record.id


def the_one(store: Store, kind: type[R], text: str) -> R:
    """The one record of a kind that this is the id, the external id, the code or a name of."""
    found = [record for record in store.find(kind.kind, text) if isinstance(record, kind)]
    if not found:
        raise NotFound(kind=kind.label, text=text)
    if len(found) > 1:
        listed = ", ".join(f"{record.name_of_record} ({record.id})" for record in found[:_MOST_LISTED])
        raise Ambiguous(text=text, listed=listed)
    return found[0]


def search(store: Store, words: str, kinds: Sequence[str], limit: int, *, exact: bool) -> list[Hit]:
    """Everything that holds all the words: as one types, or in the exact order, which may take longer."""
    found = (store.search_all if exact else store.search)(words, kinds, limit)
    records = {record.id: record for record in store.get_many([one.id for one in found])}
    return [
        Hit(records[one.id], one.title, index.snippet(texts_of(records[one.id]).body, words), one.score)
        for one in found
        if one.id in records
    ]
