"""The context menu of a list: what can be done with the records that are chosen."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QMenu

from desktop.fields import RecordId
from desktop.records.record import Record
from desktop.ui.lists.bulk_edit import BulkEdit
from desktop.ui.lists.bulk_fields import BulkField, bulk_fields
from desktop.ui.place import Place
from desktop.ui.shell import Shell


class RecordMenu:
    """Made anew each time it is opened."""

    def __init__(self, shell: Shell, edit: BulkEdit, opens: Callable[[Record], object]) -> None:
        self._shell, self._edit, self._opens = shell, edit, opens

    def open_at(self, place: QPoint, view: QAbstractItemView, current: Record, ids: Sequence[RecordId]) -> None:
        """Open it at a point of the screen."""
        menu, words = QMenu(view), self._shell.words
        if len(ids) == 1:
            self._add(menu, words("Open"), "external-link", lambda: self._opens(current))
            self._add(menu, words("Copy the title"), "copy", lambda: _copy(current.name_of_record))
            menu.addSeparator()
        inner = menu.addMenu(words("Set##menu"))
        self._shell.theme.dress(inner.menuAction(), "pencil")
        for field in bulk_fields(current.kind):
            self._add(inner, f"{words(field.label)}…", "", self._picker(field, ids, view))
        inner.menuAction().setVisible(not inner.isEmpty())
        menu.addSeparator()
        if len(ids) == 1:
            place_of_history = Place("record_history", current.id)
            self._add(menu, words("History of this record"), "history", lambda: self._shell.go(place_of_history))
        self._add(menu, words("Move to the trash"), "trash-2", lambda: self._edit.remove(ids))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _add(self, menu: QMenu, label: str, icon: str, do: Callable[[], object]) -> None:
        action = menu.addAction(label.replace("&", "&&"), do)
        if icon:
            self._shell.theme.dress(action, icon)

    def _picker(self, field: BulkField, ids: Sequence[RecordId], view: QAbstractItemView) -> Callable[[], object]:
        row = view.visualRect(view.currentIndex())
        return lambda: self._edit.pick(field, ids, view.viewport(), row)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
