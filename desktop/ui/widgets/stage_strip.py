"""The deals by stage as one slim painted strip: a cell for each stage, filled as its sum compares with the largest."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme

_BAR: Final = 6  # pixels
_LEAST_SHARE: Final = 0.04
"""So much of a bar is filled for the smallest sum, so that it can be seen."""


@frozen
class Cell:
    """A stage as it is painted: its name, the sum in words below it, and its share of the largest sum (0 to 1)."""

    name: str
    sum: str
    share: float
    count: str = ""


class StageStrip(QWidget):
    """Cells side by side, each with a bar, a name and a sum."""

    def __init__(self, theme: Theme, cells: Sequence[Cell], name: str) -> None:
        super().__init__()
        self._theme, self._cells = theme, tuple(cells)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(f"{one.name} {one.count} {one.sum}".strip() for one in cells))
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """One bar and two lines high."""
        line = self._theme.size("body") * 1.5 + self._theme.size("caption") * 1.6
        return QSize(self._theme.scaled(90) * len(self._cells), round(_BAR + tokens.S + line))

    def minimumSizeHint(self) -> QSize:
        """It may become narrow: what doesn't fit is cut."""
        return QSize(tokens.XXXL * len(self._cells), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the cells."""
        gap = tokens.S
        width = (self.width() + gap) / max(len(self._cells), 1) - gap
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            counted = all(self._holds(cell, width) for cell in self._cells)
            for at, cell in enumerate(self._cells):
                self._draw(painter, cell, QRectF(at * (width + gap), 0, width, self.height()), counted=counted)

    def _holds(self, cell: Cell, width: float) -> bool:
        """Whether there is room for the count beside the sum; it is shown in all cells or in none."""
        strong, small = QFontMetrics(self._theme.font(strong=True)), QFontMetrics(self._theme.font("caption"))
        return strong.horizontalAdvance(cell.sum) + tokens.S + small.horizontalAdvance(cell.count) <= width

    def _draw(self, painter: QPainter, cell: Cell, place: QRectF, *, counted: bool) -> None:
        colour = self._theme.colour
        bar = QRectF(place.x(), 0, place.width(), _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour("sunken"))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if cell.share > 0:
            bar.setWidth(max(place.width() * max(cell.share, _LEAST_SHARE), _BAR))
            painter.setBrush(colour("accent"))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        top, first = float(_BAR + tokens.S), self._theme.size("caption") * 1.6
        name = QRectF(place.x(), top, place.width(), first)
        self._write(painter, name, cell.name, "text2", strong=False)
        below = QRectF(place.x(), top + first, place.width(), self._theme.size("body") * 1.5)
        taken = self._write(painter, below, cell.sum, "text", strong=True) + tokens.S
        beside = below.adjusted(taken, 0, 0, 0)
        if counted:
            self._write(painter, beside, cell.count, "text2", strong=False)

    def _write(self, painter: QPainter, place: QRectF, text: str, role: str, *, strong: bool) -> int:
        """Write one line into a place, cut where it is too long; how wide it became."""
        painter.setFont(self._theme.font("body" if strong else "caption", strong=strong))
        painter.setPen(self._theme.colour(role))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, _RIGHT, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown)


_RIGHT: Final = Qt.TextElideMode.ElideRight
