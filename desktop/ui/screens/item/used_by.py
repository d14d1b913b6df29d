"""Where an item is used: the records that name it, a few of each kind."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.fields import RecordId
from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.ui.kinds import ICON_OF, belongs_to
from desktop.ui.kit import clear, column
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.ui.theme import tokens
from desktop.ui.widgets.entry import Entry
from desktop.workspace.workspace import Workspace

_SHOWN: Final = 5
"""So many of each kind are named."""
_PAUSE: Final = 200  # milliseconds
Naming = tuple[Sequence[Record], Mapping[str, int], Mapping[RecordId, str]]
"""The records that name an item, how many there are of each kind, and what they themselves belong to."""


class UsedBy(QFrame):
    """A card that is there only where something names the record."""

    def __init__(self, shell: Shell, record: Record) -> None:
        super().__init__()
        self._shell, self._record = shell, record
        self._room: QVBoxLayout = column(gap=2, around=tokens.L)
        self.setProperty("card", "plain")
        self.setLayout(self._room)
        self.hide()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def refresh(self) -> None:
        """Look again."""
        self._timer.start()

    def _look(self) -> None:
        record = self._record

        def look(workspace: Workspace, _progress: Progress) -> Naming:
            return _naming(workspace, record)

        self._shell.tasks.run(self._shell.words("Where it is used"), look, self._show, quiet=True)

    def _show(self, naming: Naming) -> None:
        records, counts, names = naming
        kit, words = self._shell.kit, self._shell.words
        clear(self._room)
        self._room.addWidget(kit.label(words("Where it is used"), "title"))
        for kind, found in groupby(records, key=lambda record: record.kind):
            count = counts[kind]
            heading = words.labelled(self._shell.kind_name(kind, plural=True), words.number(count))
            self._room.addSpacing(tokens.S)
            self._room.addWidget(kit.label(heading, "section"))
            for record in found:
                self._room.addWidget(self._entry(record, names))
            if count > _SHOWN:
                self._room.addWidget(kit.label(words("and {count} more", count=count - _SHOWN), "caption"))
        self.setVisible(bool(records))

    def _entry(self, record: Record, names: Mapping[RecordId, str]) -> Entry:
        above = belongs_to(record)
        about = names.get(above, "") if above else ""
        title = record.name_of_record
        return Entry(self._shell.kit, ICON_OF[record.kind], title, about, lambda: self._shell.show_record(record))


def _naming(workspace: Workspace, record: Record) -> Naming:
    ids = workspace.lists.named_by(record.id, record.kind)
    kinds = workspace.lists.kinds(ids)
    counts = {kind: sum(1 for one in kinds.values() if one == kind) for kind in TYPE_OF}
    few = [one for kind in TYPE_OF for one in [found for found in ids if kinds[found] == kind][:_SHOWN]]
    records = workspace.store.get_many(few)
    above = [one for record in records if (one := belongs_to(record))]
    return records, counts, workspace.store.titles(above)
