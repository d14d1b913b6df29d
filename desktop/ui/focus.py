"""The focus ring: shown where the keyboard brought the focus, not where the mouse did; Qt's style sheets can't tell."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.kit import style_again

_BY_KEYS: Final = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_COMING_AND_GOING: Final = (QEvent.Type.FocusIn, QEvent.Type.FocusOut)


def show_focus(widget: QWidget, *, ring: bool = True) -> None:
    """Give the keyboard to a widget, with the ring also where its window is not the active one yet."""
    widget.setProperty("ring", ring)
    style_again(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason if ring else Qt.FocusReason.OtherFocusReason)


class FocusRing(QObject):
    """Sets the property `ring` of widgets that got the focus by keys.

    Where only the window comes or goes, the ring stays as it was.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the focus come and go."""
        if isinstance(event, QFocusEvent) and event.type() in _COMING_AND_GOING and isinstance(watched, QWidget):
            if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
                return False
            ring = event.type() is QEvent.Type.FocusIn and event.reason() in _BY_KEYS
            if bool(watched.property("ring")) != ring:
                watched.setProperty("ring", ring)
                style_again(watched)
        return False
