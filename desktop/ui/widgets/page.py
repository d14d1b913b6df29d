"""The body of a page: it scrolls below the page's head, and its edges are level with the head's."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.ui.kit import Kit, column
from desktop.ui.theme import tokens


class _Body(QWidget):
    """What scrolls: as high as it is at its width, not as it would be where it is narrowest."""

    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        return QSize(least.width(), 0) if self.hasHeightForWidth() else least


class Page(QWidget):
    """A column of cards that scrolls down; `room` is the layout they go into."""

    def __init__(self, kit: Kit, gap: int = tokens.M) -> None:
        super().__init__()
        self.room: QVBoxLayout = column(gap=gap)
        self._body = _Body()
        self._body.setLayout(self.room)
        self.area: QScrollArea = kit.scroll(self._body)
        outer: QBoxLayout = column(self.area, gap=0)
        self.setLayout(outer)
        self._bar = self.area.verticalScrollBar()
        self._bar.rangeChanged.connect(self._level)
        self._level()

    @property
    def scrolled(self) -> int:
        """How far it is scrolled, in pixels."""
        return self._bar.value()

    def scroll_to(self, pixels: int) -> None:
        """Scroll to where it was."""
        self.room.activate()
        self._bar.setValue(pixels)

    def scroll_to_widget(self, widget: QWidget) -> None:
        """Scroll so far that a widget stands at the top."""
        self.room.activate()
        self._bar.setValue(max(widget.mapTo(self._body, widget.rect().topLeft()).y() - tokens.XS, 0))

    def _level(self) -> None:
        """Leave less room at the right where the scroll bar takes some."""
        if not isValid(self._bar):  # its range changes for the last time while the page is being taken down
            return
        taken = self._bar.sizeHint().width() if self._bar.maximum() > 0 else 0
        self.room.setContentsMargins(tokens.XL, 0, tokens.XL - taken, tokens.XL)
