"""Text set in lines of a width: at words where there are any, anywhere else where a word is too long."""

from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QPainter, QTextLayout, QTextOption

_FAR: Final = 1.0  # pixels: the least width that is set


def laid_out(text: str, font: QFont, width: int) -> tuple[QTextLayout, int]:
    """A text as lines, and how high they are together in pixels."""
    made = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextOption(option)
    made.beginLayout()
    height = 0.0
    while (line := made.createLine()).isValid():
        line.setLineWidth(max(width, _FAR))
        line.setPosition(QPointF(0, height))
        height += line.height()
    made.endLayout()
    return made, round(height)


def draw(painter: QPainter, text: str, left: int, top: int, width: int) -> None:
    """Draw a text in lines, in the painter's font and colour."""
    layout, _ = laid_out(text, painter.font(), width)
    layout.draw(painter, QPointF(left, top))
