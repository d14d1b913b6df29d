"""The calendar below a date: a month to pick a day from, in the look and the language of the window."""

import calendar
import datetime as dt
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.i18n import Language, Words
from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.popover import Popover

_CELL, _ROW = 36, 32  # pixels
_DAYS, _WEEKS = 7, 6
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class DayGrid(QWidget):
    """The days of a month, weeks from Monday. Arrows move by day and week, Page keys by month; Enter picks."""

    picked = Signal(object)
    moved = Signal()

    def __init__(self, theme: Theme, words: Words, today: dt.date) -> None:
        super().__init__()
        self._theme, self._words, self._today = theme, words, today
        self.day = today
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._below: dt.date | None = None

    def sizeHint(self) -> QSize:
        scaled = self._theme.scaled
        return QSize(scaled(_CELL) * _DAYS, scaled(_ROW) * (_WEEKS + 1))

    def go(self, day: dt.date) -> None:
        """Go to a day."""
        self.day = day
        self.setAccessibleName(self._words.date(day))
        self.update()
        self.moved.emit()

    def step_month(self, months: int) -> None:
        """Go months on or back."""
        year, month = divmod(self.day.year * 12 + self.day.month - 1 + months, 12)
        if dt.MINYEAR < year < dt.MAXYEAR:
            length = calendar.monthrange(year, month + 1)[1]
            self.go(dt.date(year, month + 1, min(self.day.day, length)))

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.go(self.day + dt.timedelta(days=_STEPS[key]))
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.step_month(-1 if key == Qt.Key.Key_PageUp else 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self.day)
        else:
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        self._below = self._day_at(event.position().toPoint())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.picked.emit(day)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._theme.font("caption"))
            painter.setPen(self._theme.colour("text2"))
            for at, name in enumerate(_weekdays(self._words.language)):
                painter.drawText(self._cell(at, 0), Qt.AlignmentFlag.AlignCenter, name)
            painter.setFont(self._theme.font("body"))
            for at in range(_DAYS * _WEEKS):
                self._paint_day(painter, self._first() + dt.timedelta(days=at), self._cell(at % _DAYS, at // _DAYS + 1))

    def _paint_day(self, painter: QPainter, day: dt.date, cell: QRect) -> None:
        theme = self._theme
        place = QRectF(cell).adjusted(2, 1, -2, -1)
        is_chosen = day == self.day
        painter.setPen(Qt.PenStyle.NoPen)
        if is_chosen or day == self._below:
            painter.setBrush(theme.colour("accent" if is_chosen else "hover"))
            painter.drawRoundedRect(place, 6, 6)
        elif day == self._today:
            painter.setPen(QPen(theme.colour("accent"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, 6, 6)
        is_here = day.month == self.day.month
        painter.setPen(theme.colour("on_accent" if is_chosen else "text" if is_here else "text3"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _first(self) -> dt.date:
        first = self.day.replace(day=1)
        return first - dt.timedelta(days=first.weekday())

    def _cell(self, column: int, line: int) -> QRect:
        width, height = self._theme.scaled(_CELL), self._theme.scaled(_ROW)
        return QRect(column * width, line * height, width, height)

    def _day_at(self, point: QPoint) -> dt.date | None:
        column, line = point.x() // self._theme.scaled(_CELL), point.y() // self._theme.scaled(_ROW) - 1
        if 0 <= column < _DAYS and 0 <= line < _WEEKS:
            return self._first() + dt.timedelta(days=line * _DAYS + column)
        return None


class MonthCard(Popover):
    """A month with the way to others; it goes when a day is picked or one looks elsewhere."""

    picked = Signal(object)

    def __init__(self, kit: Kit, today: dt.date, day: dt.date) -> None:
        super().__init__(kit.words("Calendar"))
        self._words = kit.words
        self._grid = DayGrid(kit.theme, kit.words, today)
        self._title = kit.label("", "strong")
        back = kit.tool("chevron-left", kit.words("Month before"), lambda: self._grid.step_month(-1), small=True)
        on = kit.tool("chevron-right", kit.words("Next month"), lambda: self._grid.step_month(1), small=True)
        now = kit.button(kit.words("Today##date"), lambda: self._pick(today), kind="more")
        head = row(tokens.XS, self._title, None, now, back, on, gap=tokens.XS)
        self.setLayout(column(head, self._grid, gap=tokens.XS, around=tokens.S))
        self._grid.picked.connect(self._pick)
        self._grid.moved.connect(self._tell)
        self._grid.go(day)

    def begin(self) -> None:
        self._grid.setFocus(Qt.FocusReason.PopupFocusReason)

    def _pick(self, day: object) -> None:
        self.picked.emit(day)
        self.close_popover()

    def _tell(self) -> None:
        self._title.setText(month_name(self._grid.day, self._words.language))


def month_name(day: dt.date, language: Language) -> str:
    """A month with its year: 2026年11月, November 2026."""
    from babel.dates import format_date

    return format_date(day, "MMMM yyyy" if language is Language.EN else "yyyy年M月", locale=language.locale)


def _weekdays(language: Language) -> list[str]:
    from babel.dates import get_day_names

    names = get_day_names("narrow" if language.is_chinese else "abbreviated", "stand-alone", locale=language.locale)
    return [names[at][:3] for at in range(_DAYS)]
