"""Text of one line with marked places, painted: what was found stands on a tinted ground."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption


def draw_marked(
    painter: QPainter, place: QRect, text: str, font: QFont, marks: Sequence[tuple[int, int]], ground: QColor
) -> int:
    """Draw a line of text, in the painter's colour, cut with «…» where it is too long; its width in pixels."""
    metrics = QFontMetrics(font)
    plain = text.replace("\n", " ").replace("\t", " ")
    shown = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, place.width(), Qt.TextFlag.TextSingleLine.value)
    layout = QTextLayout(shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    kept = len(shown) if shown == plain else len(shown) - 1
    layout.setFormats([_format(begin, min(end, kept), ground) for begin, end in _utf16(plain, marks) if begin < kept])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(2**20)
    layout.endLayout()
    top = place.y() + (place.height() - line.height()) / 2
    layout.draw(painter, QPointF(place.x(), top))
    return round(line.naturalTextWidth())


def _format(begin: int, end: int, ground: QColor) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = begin, end - begin  # type: ignore[misc]
    look = QTextCharFormat()
    look.setBackground(ground)
    made.format = look  # type: ignore[misc]
    return made


def _utf16(text: str, marks: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    """Places as Qt counts them: characters beyond the first 65,536 count twice."""
    if text.isascii() or max(text, default="") < "\U00010000":
        return marks
    places = [0]
    for character in text:
        places.append(places[-1] + (2 if character >= "\U00010000" else 1))
    return [(places[begin], places[end]) for begin, end in marks]
