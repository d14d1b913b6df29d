"""Texts: what is read or said of a widget, to the eye and by a screen reader."""

from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

_ROWS: Final = 40  # of each list, read for their words


def spoken(thing: QObject) -> str:
    """What a screen reader calls it; on Linux Qt gives what a combo box holds for its name, its label beside it."""
    if isinstance(thing, QComboBox) and thing.accessibleName():
        return thing.accessibleName()
    interface = cast("QAccessibleInterface | None", QAccessible.queryAccessibleInterface(thing))
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def texts_of(widget: QWidget) -> frozenset[str]:
    """Everything that is read or said of a widget."""
    found = {spoken(widget), _plain(widget.toolTip()), widget.accessibleDescription(), *_shown(widget)}
    return frozenset(text for text in found if text)


def _plain(tip: str) -> str:
    """A tool tip as it is read: one that begins as rich text was made so on purpose, for its lines to break."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if tip.startswith("<qt>") else tip


def _shown(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLabel():
            yield widget.text()
        case QAbstractButton():
            yield widget.text().replace("&&", "&")
        case QLineEdit():
            yield widget.placeholderText()
        case QPlainTextEdit() | QTextEdit():
            yield widget.placeholderText()
        case QComboBox():
            yield from (widget.itemText(at) for at in range(widget.count()))
        case QAbstractItemView():
            yield from _rows(widget)
        case _:
            pass


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model = cast("QAbstractItemModel | None", view.model())
    if model is None:
        return
    # A model that is a list says nothing of columns.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
    for row in range(min(_ROWS, model.rowCount(QModelIndex()))):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
                yield str(model.data(index, role) or "")
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) or "")
