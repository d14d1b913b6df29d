"""The model of a list of records: its rows are read a block at a time as they are looked at."""

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final

from attrs import define, field
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.fields import RecordId
from desktop.records.record import Record
from desktop.store.listing import Listing
from desktop.ui.lists.spec import ListSpec
from desktop.ui.models.cell import Cell, Face, sentence
from desktop.ui.models.surroundings import Surroundings, gathered
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.workspace.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
CELL: Final = Qt.ItemDataRole.UserRole + 1
FACE: Final = Qt.ItemDataRole.UserRole + 2
BLOCK: Final = 32
"""So many rows are read at a time."""
_KEPT: Final = 48
"""So many blocks are kept."""
_PAGED: Final = 5000
"""A list of so many rows is read by the places of its rows alone."""
_NOWHERE: Final = QModelIndex()


Found = tuple[Listing, "array[int]"]
"""A listing and the keys of its records."""


@define
class _Row:
    """A record that was read, and what was made of it so far."""

    record: Record
    around: Surroundings
    cells: dict[int, Cell] = field(factory=dict[int, Cell])
    face: Face | None = None


class RecordModel(QAbstractTableModel):
    """The rows of a listing. `listed` says that another listing is shown, `waiting` that one is being looked for."""

    listed = Signal()
    waiting = Signal()

    def __init__(self, shell: Shell, spec: ListSpec) -> None:
        super().__init__()
        self._shell, self.spec = shell, spec
        self._lists = shell.workspace.lists
        self._listing = Listing(kind=spec.kind)
        self._wanted = self._listing
        self._keys: array[int] | None = None
        self._total = 0
        self._blocks: OrderedDict[int, list[_Row]] = OrderedDict()

    # What is shown

    @property
    def listing(self) -> Listing:
        """What is shown now."""
        return self._listing

    def show(self, listing: Listing) -> None:
        """Show a listing: at once where it is found in a few milliseconds, else when a worker has found it."""
        self._wanted = listing
        if listing.is_paged:
            self._take(listing, None)
        elif self._lists.is_quick(listing.kind):
            self._take(listing, self._lists.keys(listing))
        else:
            self._look_for(listing)

    def _look_for(self, listing: Listing) -> None:
        self.waiting.emit()
        self._shell.tasks.run(self._shell.words("Looking for records"), _finder(listing), self._take_found, quiet=True)

    def _take_found(self, found: Found) -> None:
        listing, keys = found
        if listing is self._wanted:
            self._take(listing, keys)

    def _take(self, listing: Listing, keys: "array[int] | None") -> None:
        self.beginResetModel()
        self._listing, self._keys = listing, keys
        self._total = self._lists.count(listing.kind) if keys is None else len(keys)
        self._blocks.clear()
        self.endResetModel()
        self.listed.emit()
        if keys is None and self._total > _PAGED:
            self._find_keys(listing)

    def _find_keys(self, listing: Listing) -> None:
        """Find the keys of a long list too: by them its far end is read as quickly as its beginning."""
        self._shell.tasks.run(self._shell.words("Looking for records"), _finder(listing), self._take_keys, quiet=True)

    def _take_keys(self, found: Found) -> None:
        listing, keys = found
        if listing is self._listing and len(keys) == self._total:
            self._keys = keys

    # What is in it

    def record(self, row: int) -> Record | None:
        """The record of a row; None where there is no such row any more."""
        found = self._row(row)
        return found and found.record

    def face(self, row: int) -> Face | None:
        """The card of a row."""
        found = self._row(row)
        if found is not None and found.face is None:
            found.face = self.spec.face(found.record, found.around)
        return found and found.face

    def cell(self, row: int, column: int) -> Cell:
        """What stands in a column of a row."""
        found = self._row(row)
        if found is None:
            return Cell()
        if column not in found.cells:
            found.cells[column] = self.spec.columns[column].cell(found.record, found.around)
        return found.cells[column]

    def ids(self, rows: Sequence[range]) -> list[RecordId]:
        """The ids of the records of some rows."""
        keys = self._keys
        if keys is None and sum(map(len, rows)) > BLOCK:
            keys = self._lists.keys(self._listing)
        if keys is not None:
            return self._lists.ids([key for some in rows for key in keys[some.start : some.stop]])
        records = (self.record(row) for some in rows for row in some)
        return [record.id for record in records if record is not None]

    def rows_of(self, ids: Iterable[RecordId]) -> Iterator[int]:
        """The rows of those of these records that are in the list."""
        if self._keys is None:
            places = (self._lists.place(self._listing, one) for one in ids)
            yield from (place for place in places if place is not None)
            return
        wanted = set(self._lists.keys_of(ids))
        yield from (row for row, key in enumerate(self._keys) if key in wanted)

    def _row(self, row: int) -> _Row | None:
        at, place = divmod(row, BLOCK)
        block = self._block(at)
        return block[place] if 0 <= row < self._total and place < len(block) else None

    def _block(self, at: int) -> list[_Row]:
        if at in self._blocks:
            self._blocks.move_to_end(at)
            return self._blocks[at]
        records = self._read(at * BLOCK)
        around = gathered(self._shell.workspace, self._shell.words, records)
        block = self._blocks[at] = [_Row(record, around) for record in records]
        while len(self._blocks) > _KEPT:
            self._blocks.popitem(last=False)
        return block

    def _read(self, start: int) -> Sequence[Record]:
        if self._keys is None:
            return self._lists.page(self._listing, start, BLOCK)
        return self._lists.records(self._keys[start : start + BLOCK])

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = _NOWHERE, /) -> int:
        return 0 if parent.isValid() else len(self.spec.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole, /) -> object:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.cell(index.row(), index.column()).text
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._said(index.row(), index.column())
            case _ if role == CELL:
                return self.cell(index.row(), index.column())
            case _ if role == FACE:
                return self.face(index.row())
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0, /) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._shell.words(self.spec.columns[section].heading)

    def _said(self, row: int, column: int) -> str:
        """The whole row as a sentence where it begins; elsewhere its one cell."""
        found = self._row(row)
        if found is None:
            return ""
        if column == 0:
            return sentence(self._shell.words, self.spec.said(found.record, found.around))
        return self.cell(row, column).said


def _finder(listing: Listing) -> Callable[[Workspace, Progress], Found]:
    """What a worker does: find the keys of a listing."""

    def find(workspace: Workspace, _progress: Progress) -> Found:
        return listing, workspace.lists.keys(listing)

    return find
