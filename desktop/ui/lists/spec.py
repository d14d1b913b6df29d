"""What a list of one kind of record shows, as data: columns, cards, facets, orders, and what it says when empty."""

from collections.abc import Callable, Iterator
from typing import Literal, TypeVar

from attrs import frozen

from desktop.records.record import Record
from desktop.store.lists import Order
from desktop.ui.models.cell import Cell, Face
from desktop.ui.models.surroundings import Surroundings

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Look = Literal["table", "cards"]
Shows = Callable[[Record, Surroundings], T]
"""What is made of a record for a list."""
NEWEST = Order("updated_at", descending=True)


def of(record_type: type[R], make: Callable[[R, Surroundings], T]) -> Shows[T]:
    """What is made of the records of one type, for a list that holds no others."""

    def made(record: Record, around: Surroundings) -> T:
        if not isinstance(record, record_type):
            raise TypeError(record.kind)
        return make(record, around)

    return made


@frozen(kw_only=True)
class Column:
    """A column of a table.

    `heading` is a msgid; `order` the field that a click on it sorts by. It is at
    least `least` pixels wide and takes `weight` shares of what is left. Where there is too little room, those of the
    highest `rank` go first; 0 stays. What is counted stands at the `right`.
    """

    heading: str
    cell: Shows[Cell]
    order: str = ""
    least: int = 96
    weight: int = 0
    rank: int = 0
    right: bool = False


@frozen(kw_only=True)
class ByOrder:
    """An order that can be chosen, and what it is called (a msgid)."""

    order: Order
    label: str


@frozen(kw_only=True)
class EmptyState:
    """What a list says while there is nothing in it: an icon, a title, what goes here (msgids)."""

    icon: str
    title: str
    text: str
    button: str


@frozen(kw_only=True)
class ListSpec:
    """A list of one kind of record. `orders` begins with the usual one, `facets` are in the order they are shown in.

    `label` and `plural` say how many there are, `filter_label` what is typed into the filter (msgids).
    """

    kind: str
    label: str
    plural: str
    filter_label: str
    columns: tuple[Column, ...]
    face: Shows[Face]
    orders: tuple[ByOrder, ...]
    facets: tuple[str, ...] = ()
    empty: EmptyState
    look: Look = "table"
    card_height: int = 168

    @property
    def order(self) -> Order:
        """The usual order."""
        return self.orders[0].order

    def said(self, record: Record, around: Surroundings) -> Iterator[tuple[str, str]]:
        """Each column's heading in the reader's language, and what it says; the first one names the record."""
        for at, column in enumerate(self.columns):
            yield around.words(column.heading) if at else "", column.cell(record, around).said
