"""The editor of a day: typed in any usual way, or picked from a calendar."""

import datetime as dt

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QEnterEvent

from desktop.errors import UserError
from desktop.fields import Date
from desktop.ui.editors.days import day_meant
from desktop.ui.editors.editor import Around, Value
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.month import MonthCard
from desktop.ui.editors.typed_editor import TypedEditor


class DayOutOfRange(UserError):
    """A day that no field takes."""

    message = "{field} must be a date from 1900 to 2200."


class DateEditor(TypedEditor):
    """A day. While one types, it says which day is meant; the arrow down opens the calendar."""

    def __init__(self, around: Around, name: str, kind: Date) -> None:
        field = LineField(around.words(kind.label))
        super().__init__(around, name, kind, field)
        self._to_the_end = name.endswith("until")
        self._hint = self.kit.label("", "caption")
        self._hint.hide()
        said = self.words("Pick {field} from a calendar", field=self.label)
        self._tool = self.kit.tool("calendar", said, self._open, role="text3", small=True)
        self._tool.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = self._tool.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._tool.setSizePolicy(policy)
        self._tool.hide()
        self.line.addWidget(self._hint)
        self.line.addWidget(self._tool)
        field.installEventFilter(self)
        field.opened.connect(self._open)

    def read(self, text: str) -> object:
        day = day_meant(text, self._today, self.words.language, to_the_end=self._to_the_end)
        if day is not None and not dt.date(1900, 1, 1) <= day <= dt.date(2200, 1, 1):
            raise DayOutOfRange(field=self.kind.label)
        return day

    def written(self, value: object) -> str:
        return self.words.short_date(value) if isinstance(value, dt.date) else ""

    def show_value(self, value: object) -> None:
        super().show_value(value)
        self._hint.hide()

    def changed(self) -> None:
        reading = self.reading()
        day = reading.value if isinstance(reading, Value) else None
        is_other = isinstance(day, dt.date) and self.written(day) != self.field.typed
        self._hint.setVisible(is_other)
        if isinstance(day, dt.date):
            self._hint.setText(f"{self.written(day)} {weekday(day, self.words.language.locale)}")

    def eventFilter(self, _watched: QObject, event: QEvent, /) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_tool()
        return False

    def enterEvent(self, event: QEnterEvent, /) -> None:
        super().enterEvent(event)
        self._show_tool()

    def leaveEvent(self, event: QEvent, /) -> None:
        super().leaveEvent(event)
        self._show_tool()

    def _show_tool(self) -> None:
        """Show the way to the calendar where it may be wanted."""
        self._tool.setVisible(self.underMouse() or self.field.hasFocus())

    @property
    def _today(self) -> dt.date:
        return self.around.shell.workspace.today

    def _open(self) -> None:
        reading = self.reading()
        day = reading.value if isinstance(reading, Value) else None
        card = MonthCard(self.kit, self._today, day if isinstance(day, dt.date) else self._today)
        card.picked.connect(self._picked)
        card.open_at(self)

    def _picked(self, day: object) -> None:
        self.show_value(day)
        self.field.touch()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
        self.left.emit()


def weekday(day: dt.date, locale: str) -> str:
    """The day of the week, short: 周三, Wed."""
    from babel.dates import format_date

    return format_date(day, "EEE", locale=locale)
