"""A closed row of a table, painted: a list of twenty rows is twenty widgets and not a hundred and twenty."""

from collections.abc import Iterator, Mapping

from attrs import AttrsInstance
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.fields import FieldKind, Flag, Reference, fields_of
from desktop.ui.editors.editor import Around
from desktop.ui.editors.rows.row_fields import CELL_GAP
from desktop.ui.editors.rows.summary import parts
from desktop.ui.editors.rows.wrapping import draw, laid_out
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.theme import Theme

TEXT_AT, _CHIP_AT, _CHIP, _BOX = 10, 6, 24, 20  # pixels


class CellView(QWidget):
    """The cells of a row as its editors would show them, without what only a mouse needs."""

    def __init__(self, theme: Theme, of: type[AttrsInstance], shares: Mapping[str, int]) -> None:
        super().__init__()
        self._theme, self._shares = theme, shares
        self._kinds: Mapping[str, FieldKind] = fields_of(of)
        self._texts: Mapping[str, str] = {}
        self._heights: dict[tuple[int, float], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def show_row(self, row: AttrsInstance, around: Around) -> None:
        """Say a row."""
        self._texts = parts(row, around)
        self._heights.clear()
        self.updateGeometry()
        self.update()

    def cell_at(self, x: int) -> str:
        """The field whose cell is at a place across."""
        names = list(self._shares)
        return next((name for name, left, width in self._cells(self.width()) if x < left + width), names[-1])

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int, /) -> int:
        # A layout asks for the same width many times before it settles, and to set text takes long.
        asked = (width, self._theme.scale)
        if asked not in self._heights:
            self._heights[asked] = self._height_for(width)
        return self._heights[asked]

    def _height_for(self, width: int) -> int:
        least = self._theme.scaled(tokens.HEIGHTS["control"])
        metrics = QFontMetrics(self._theme.font("body"))
        free = least - metrics.lineSpacing()
        return max(
            [least]
            + [
                laid_out(self._texts.get(name, ""), self._theme.font("body"), room - 2 * TEXT_AT)[1] + free
                for name, _, room in self._cells(width)
                if not isinstance(self._kinds[name], Reference | Flag)
            ]
        )

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(max(self.width(), 200)))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, 0)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        theme = self._theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(theme.font("body"))
            for name, left, width in self._cells(self.width()):
                text, kind = self._texts.get(name, ""), self._kinds[name]
                if isinstance(kind, Flag):
                    self._paint_box(painter, left, is_on=bool(text))
                elif text and isinstance(kind, Reference):
                    self._paint_chip(painter, text, left, width)
                else:
                    top = (theme.scaled(tokens.HEIGHTS["control"]) - painter.fontMetrics().lineSpacing()) // 2
                    painter.setPen(theme.colour("text"))
                    draw(painter, text, left + TEXT_AT, top, width - 2 * TEXT_AT)

    def _cells(self, width: int) -> Iterator[tuple[str, int, int]]:
        """Each field with where its cell begins and how wide it is, as a box layout shares the room."""
        total, room = sum(self._shares.values()), width - CELL_GAP * (len(self._shares) - 1)
        passed = 0
        for at, (name, share) in enumerate(self._shares.items()):
            left = room * passed // total + CELL_GAP * at
            passed += share
            yield name, left, room * passed // total + CELL_GAP * at - left

    def _paint_box(self, painter: QPainter, left: int, *, is_on: bool) -> None:
        theme = self._theme
        top = (theme.scaled(tokens.HEIGHTS["control"]) - _BOX) / 2
        name, role = ("square-check", "accent") if is_on else ("square", "border_strong")
        icons.paint(painter, name, theme.colours[role], QRectF(left + _CHIP_AT, top, _BOX, _BOX))

    def _paint_chip(self, painter: QPainter, text: str, left: int, width: int) -> None:
        theme, height = self._theme, self._theme.scaled(_CHIP)
        top = (theme.scaled(tokens.HEIGHTS["control"]) - height) / 2
        pad = theme.scaled(tokens.S)
        wide = min(painter.fontMetrics().horizontalAdvance(text) + tokens.XS + pad * 2, width - 2 * _CHIP_AT)
        place = QRectF(left + _CHIP_AT, top, wide, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
        painter.setPen(theme.colour("text"))
        words = place.adjusted(pad, 0, -pad, 0)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(words.width()))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
