"""What one does with an item as a whole: a copy, its history, the trash."""

from attrs import evolve
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.ui.place import Place
from desktop.ui.shell import Shell


class Doings:
    """The actions of the page's menu, on the record as `show_record` gave it last."""

    def __init__(self, shell: Shell, record: Record) -> None:
        self._shell, self._record = shell, record

    def show_record(self, record: Record) -> None:
        """Work on the record as it stands now."""
        self._record = record

    def duplicate(self) -> None:
        """Make a copy, and go there."""
        words, record = self._shell.words, self._record
        name = words("{name} (copy)", name=record.name_of_record)
        copy = evolve(
            record,
            id=new_id(),
            external_id="",
            sample=False,
            created_at=None,
            updated_at=None,
            **{type(record).title_field: name},
        )
        self._shell.save([copy], Step("Duplicate {name}", {"name": record.name_of_record}))
        self._shell.show_record(copy)

    def show_history(self) -> None:
        """Show how the record came to be as it is."""
        self._shell.go(Place("record_history", self._record.id))

    def delete(self) -> None:
        """Move it to the trash."""
        self._shell.delete([self._record.id], Step("Move {name} to the trash", {"name": self._record.name_of_record}))

    def restore(self) -> None:
        """Take it out of the trash."""
        self._shell.restore([self._record.id], Step("Restore {name}", {"name": self._record.name_of_record}))

    def open_menu(self, button: QToolButton) -> None:
        """Open the menu below its button."""
        words, menu = self._shell.words, QMenu(button)
        for label, icon, do in (
            (words("Duplicate"), "copy", self.duplicate),
            (words("History of this record"), "history", self.show_history),
            (words("Move to the trash"), "trash-2", self.delete),
        ):
            self._shell.theme.dress(menu.addAction(label, do), icon)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(button.mapToGlobal(QPoint(button.width() - menu.sizeHint().width(), button.height())))
