"""A text with its changes: what went is struck through, what came is underlined, and both stand on a tinted ground."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.i18n import Words
from desktop.ui.past.word_diff import Fate, Piece
from desktop.ui.theme.theme import Theme

_LONGEST: Final = 20_000
"""So many characters are shown at the most."""
_LOOKS: Final[dict[Fate, tuple[str, str]]] = {"gone": ("danger", "danger_soft"), "new": ("ok", "ok_soft")}


class DiffText(QWidget):
    """Wrapped text; a screen reader says what was taken away and what was added."""

    def __init__(self, theme: Theme, words: Words, pieces: Sequence[Piece]) -> None:
        super().__init__()
        self._theme, self._pieces = theme, _cut(pieces)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(_said(words, self._pieces))
        theme.changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        """It wraps."""
        return True

    def heightForWidth(self, width: int, /) -> int:
        """As high as its lines."""
        return round(self._laid_out(width).boundingRect().height()) + 1

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        width = self.width() or self._theme.scaled(240)
        return QSize(self._theme.scaled(240), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """It may be narrow."""
        return QSize(self._theme.scaled(80), 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines."""
        with QPainter(self) as painter:
            painter.setPen(self._theme.colour("text"))
            self._laid_out(self.width()).draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> QTextLayout:
        text = "".join(piece.text for piece in self._pieces).replace("\r\n", "\n").replace("\n", "\u2028")
        layout = QTextLayout(text, self._theme.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(self._formats())
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1))
            line.setPosition(QPointF(0, top))
            top += line.height() * _LEADING
        layout.endLayout()
        return layout

    def _formats(self) -> list[QTextLayout.FormatRange]:
        found: list[QTextLayout.FormatRange] = []
        at = 0
        for piece in self._pieces:
            length = len(piece.text.replace("\r\n", "\n").encode("utf-16-le")) // 2
            if piece.fate in _LOOKS:
                found.append(self._format(piece.fate, at, length))
            at += length
        return found

    def _format(self, fate: Fate, at: int, length: int) -> QTextLayout.FormatRange:
        colour, ground = _LOOKS[fate]
        look = QTextCharFormat()
        look.setForeground(self._theme.colour(colour))
        look.setBackground(self._theme.colour(ground))
        look.setFontStrikeOut(fate == "gone")
        look.setFontUnderline(fate == "new")
        made = QTextLayout.FormatRange()
        made.start, made.length, made.format = at, length, look  # type: ignore[misc]
        return made


_LEADING: Final = 1.15


def _cut(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces up to a length that can be painted."""
    found: list[Piece] = []
    left = _LONGEST
    for piece in pieces:
        if left <= 0:
            break
        found.append(piece if len(piece.text) <= left else Piece(piece.fate, f"{piece.text[:left]}…"))
        left -= len(piece.text)
    return found


def _said(words: Words, pieces: Sequence[Piece]) -> str:
    said = {"gone": "removed: {text}", "new": "added: {text}"}
    parts = [words(said[piece.fate], text=piece.text.strip()) for piece in pieces if piece.fate in said]
    return words.sentence(*parts) if parts else "".join(piece.text for piece in pieces)
