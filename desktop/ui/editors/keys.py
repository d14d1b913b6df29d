"""Keys in text: what a text takes for itself, and what it leaves to the window's actions."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

_TEXT_ONLY: Final = (
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
    QKeySequence.StandardKey.DeleteEndOfLine,
)
"""Qt lets actions have these even while one types; «delete the word» must never delete the record."""


def takes(event: QKeyEvent, *, can_undo: bool, can_redo: bool, is_edited: bool) -> bool | None:
    """Whether a text takes a key before any action does; None leaves it to Qt.

    Undo and Redo are the text's own as long as there is something of it to undo, the window's afterwards.
    """
    if event.matches(QKeySequence.StandardKey.Undo):
        return can_undo
    if event.matches(QKeySequence.StandardKey.Redo) or _is_other_redo(event):
        return can_redo
    if event.key() == Qt.Key.Key_Escape:
        return is_edited
    if any(event.matches(keys) for keys in _TEXT_ONLY):
        return True
    return None


def is_enter(event: QKeyEvent) -> bool:
    """Whether a key is Enter on either block of keys, by itself."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_down(event: QKeyEvent) -> bool:
    """Whether a key is the arrow down by itself: in a field of one line it opens what there is to choose from."""
    return event.key() == Qt.Key.Key_Down and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier


def is_any_enter(event: QKeyEvent) -> bool:
    """Whether a key is Enter on either block of keys, whatever is held with it."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_move(event: QKeyEvent) -> int:
    """Which way Alt+Up and Alt+Down move something: -1, 1, or 0 for any other key."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if modifiers != Qt.KeyboardModifier.AltModifier:
        return 0
    return {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)


def _is_other_redo(event: QKeyEvent) -> bool:
    """Ctrl+Y and Ctrl+Shift+Z mean the same everywhere in this program."""
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    return (event.key() == Qt.Key.Key_Y and event.modifiers() == control) or (
        event.key() == Qt.Key.Key_Z and event.modifiers() == control | shift
    )
