"""Painting words and chips into rectangles: plain text always, cut with «…» where it is too long."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption

from desktop.ui.models.cell import Chip
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import TONES

_IN_CHIP, _AROUND_CHIP = 7, 6  # pixels
_CHIP_HEIGHT = 20  # pixels
_LEAST_CHIP = 40  # pixels
LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def draw_line(
    painter: QPainter, theme: Theme, place: QRect, text: str, font: QFont, role: str = "text", *, right: bool = False
) -> None:
    """A line of text, cut where it is too long."""
    if not text or place.width() <= 0:
        return
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    shown = QFontMetrics(font).elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, (RIGHT if right else LEFT) | Qt.TextFlag.TextSingleLine, shown)


def fitting(texts: Sequence[str], font: QFont, width: int) -> str:
    """The first of some texts, each shorter than the one before, that is not too wide; the last where all are."""
    metrics, right = QFontMetrics(font), Qt.TextElideMode.ElideRight
    return next((text for text in texts if metrics.elidedText(text, right, width) == text), texts[-1])


def draw_paragraph(
    painter: QPainter, theme: Theme, place: QRect, text: str, font: QFont, role: str = "text", *, most: int = 2
) -> int:
    """Lines of text, `most` of them, the last one cut where there is more; how high they are."""
    metrics = QFontMetrics(font)
    height = metrics.lineSpacing()
    lines = shown_lines(text, font, place.width(), most)
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    for at, line in enumerate(lines):
        where = QRect(place.x(), place.y() + at * height, place.width(), height)
        painter.drawText(where, LEFT | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip, line)
    return len(lines) * height


def shown_lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text in at most so many lines of a width, the last one cut where there is more.

    The others are whole, also where whole pixels would make them a hair too wide.
    """
    *whole, last = broken(" ".join(text.split()), font, width, most) or [""]
    cut = QFontMetrics(font).elidedText(last.rstrip(), Qt.TextElideMode.ElideRight, width)
    return [*(line.rstrip() for line in whole), cut]


def broken(text: str, font: QFont, width: int, most: int) -> list[str]:
    """A text in lines of a width; the last of `most` lines holds all that is left."""
    layout = QTextLayout(text[: most * 400], font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    starts: list[int] = []
    layout.beginLayout()
    while len(starts) < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    plain = layout.text().encode("utf-16-le")
    pieces = zip(starts, [*starts[1:], len(plain) // 2], strict=True)
    return [plain[2 * start : 2 * end].decode("utf-16-le", "ignore") for start, end in pieces]


def draw_chips(painter: QPainter, theme: Theme, place: QRect, chips: Sequence[Chip], *, on_tint: bool = False) -> int:
    """Chips side by side in the middle of a rectangle, as many as it holds, then how many more; where they end.

    Those of the colour of what is chosen are white where they stand `on_tint`.
    """
    grounds = {**TONES, "accent": ("surface", "accent_text")} if on_tint else TONES
    font = theme.font("caption")
    metrics = QFontMetrics(font)
    height = theme.scaled(_CHIP_HEIGHT)
    top, left = place.y() + (place.height() - height) // 2, place.x()
    for at, chip in enumerate(chips):
        more = f"+{len(chips) - at}"
        kept = metrics.horizontalAdvance(more) + 2 * _IN_CHIP + _AROUND_CHIP if at + 1 < len(chips) else 0
        room = place.right() + 1 - left - kept
        wanted = metrics.horizontalAdvance(chip.text) + 2 * _IN_CHIP
        if wanted > room and (at or room < _LEAST_CHIP <= room + kept):
            return _draw_chip(painter, theme, QRect(left, top, 0, height), more, font, grounds["plain"])
        if room < min(wanted, _LEAST_CHIP):
            return left
        width = min(wanted, room)
        tone = grounds[chip.tone]
        left = _draw_chip(painter, theme, QRect(left, top, width, height), chip.text, font, tone) + _AROUND_CHIP
    return left


def _draw_chip(painter: QPainter, theme: Theme, place: QRect, text: str, font: QFont, tone: tuple[str, str]) -> int:
    """One chip, as wide as its text where the rectangle has no width; where it ends."""
    metrics = QFontMetrics(font)
    width = place.width() or metrics.horizontalAdvance(text) + 2 * _IN_CHIP
    ground, role = tone
    whole = QRect(place.x(), place.y(), width, place.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(ground))
    painter.drawRoundedRect(QRectF(whole), 4, 4)
    inside = whole.adjusted(_IN_CHIP, 0, -_IN_CHIP, 0)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inside.width() + 1)
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    painter.drawText(inside, LEFT | Qt.TextFlag.TextSingleLine, shown)
    return place.x() + width
