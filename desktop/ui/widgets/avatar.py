"""A person's initials on a tinted disc."""

import unicodedata
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import TONES

_SHARE: Final = 0.42
"""The letters' height in shares of the disc's."""


def initials(name: str) -> str:
    """What stands for a name in a small place: 陈 for 陈志远, CZ for Chen Zhiyuan."""
    words = name.split()
    if not words:
        return "?"
    if len(words) == 1 or not _is_cased(words[0]) or not _is_cased(words[-1]):
        return _first(words[0]).upper()
    return (_first(words[0]) + _first(words[-1])).upper()


def paint_avatar(
    painter: QPainter, theme: Theme, place: QRectF, name: str, tone: str, *, on_tint: bool = False
) -> None:
    """Draw a disc with a name's initials; a white one where what is behind it is tinted itself."""
    ground, letters = TONES[tone]
    ground = "surface" if on_tint else ground
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ground))
    painter.drawEllipse(place)
    font = theme.font(strong=True)
    font.setPixelSize(max(round(place.height() * _SHARE), 10))
    text = initials(name)
    if len(text) > 1:
        font.setPixelSize(round(font.pixelSize() * 0.85))
    painter.setFont(font)
    painter.setPen(theme.colour(letters))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class Avatar(QWidget):
    """The disc as a widget; it says nothing to a screen reader, because the name stands beside it."""

    def __init__(self, theme: Theme, name: str, tone: str, size: int) -> None:
        super().__init__()
        self._theme, self._name, self._tone = theme, name, tone
        self.setFixedSize(size, size)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_avatar(painter, self._theme, QRectF(self.rect()), self._name, self._tone)


def _is_cased(word: str) -> bool:
    """Whether a word begins with a letter of a script that has capitals."""
    return unicodedata.category(word[0]) in ("Lu", "Ll")


def _first(word: str) -> str:
    """The first character as a person sees it: a letter with its marks, a whole emoji."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word)
    end = finder.toNextBoundary()
    return word.encode("utf-16-le")[: 2 * end].decode("utf-16-le") if end > 0 else word[:1]
