"""The editor of a number from a short scale: chosen, not typed, and said in words."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desktop.fields import Whole
from desktop.i18n import Words
from desktop.ui.editors.editor import Around, Editor, Reading, Value
from desktop.ui.kit import style_again
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme

_STEP, _DOT, _HEIGHT = 24, 12, 32  # pixels
_KEYS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


def meaning(name: str, value: int | None, words: Words) -> str:
    """What a value of a scale means, for the scales whose values have names."""
    said: Mapping[tuple[str, int], str] = {
        ("attitude", -2): words("Against us"),
        ("attitude", -1): words("Has doubts"),
        ("attitude", 0): words("Neutral##attitude"),
        ("attitude", 1): words("For us"),
        ("attitude", 2): words("Strongly for us"),
        ("influence", 1): words("Hardly any influence"),
        ("influence", 2): words("Some influence"),
        ("influence", 3): words("Real influence"),
        ("influence", 4): words("Strong influence"),
        ("influence", 5): words("The final say"),
    }
    if value is None:
        return words("Empty##field")
    return said.get((name, value), words.number(value))


class ScaleField(QWidget):
    """Dots in a row: one press chooses, another on the same takes it back; arrows and digits do the same."""

    chosen = Signal()

    def __init__(self, theme: Theme, name: str, least: int, most: int) -> None:
        super().__init__()
        self._theme, self._least, self._most = theme, least, most
        self.value: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        scaled = self._theme.scaled
        return QSize(scaled(_STEP) * (self._most - self._least + 1) + tokens.XS, scaled(_HEIGHT))

    def choose(self, value: int | None) -> None:
        """Choose a value, or none."""
        if value != self.value:
            self.value = value
            self.update()
            self.chosen.emit()

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        at = int((event.position().x() - 2) // self._theme.scaled(_STEP)) + self._least
        if self.rect().contains(event.position().toPoint()) and at <= self._most:
            self.choose(None if at == self.value else at)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            start = self._start(_KEYS[key]) if self.value is None else self.value + _KEYS[key]
            self.choose(max(self._least, min(self._most, start)))
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose(None)
        elif event.text().isdecimal() and self._least <= int(event.text()) <= self._most:
            self.choose(int(event.text()))
        else:
            event.ignore()

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        theme, step, dot = self._theme, self._theme.scaled(_STEP), self._theme.scaled(_DOT)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for at, value in enumerate(range(self._least, self._most + 1)):
                place = QRectF(2 + at * step + (step - dot) / 2, (self.height() - dot) / 2, dot, dot)
                is_on = self._is_on(value)
                painter.setPen(QPen(theme.colour(self._tone() if is_on else "border_strong"), 1.5))
                painter.setBrush(theme.colour(self._tone()) if is_on else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place)
            if self.property("ring"):
                painter.setPen(QPen(theme.colour("focus"), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def _start(self, way: int) -> int:
        """Where an arrow begins where nothing is chosen."""
        middle = (self._least + self._most) // 2
        return middle if self._least < 0 else (self._least if way > 0 else self._most)

    def _is_on(self, value: int) -> bool:
        """A scale with two sides shows one dot, one that counts up fills."""
        if self.value is None:
            return False
        return value == self.value if self._least < 0 else value <= self.value

    def _tone(self) -> str:
        if self._least >= 0 or not self.value:
            return "accent"
        return "ok" if self.value > 0 else "warn" if self.value == -1 else "danger"


class ScaleEditor(Editor):
    """A number of few, with what it means beside it."""

    def __init__(self, around: Around, name: str, kind: Whole) -> None:
        super().__init__(around, name, kind)
        self.field = ScaleField(around.shell.theme, self.label, kind.least, kind.most)
        self._meaning = self.kit.label("", "muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 0, 0)
        layout.setSpacing(tokens.S)
        layout.addWidget(self.field)
        layout.addWidget(self._meaning, 1)
        self.setFocusProxy(self.field)
        self.field.chosen.connect(self._chosen)
        self._tell()

    def reading(self) -> Reading:
        return Value(self.field.value)

    def show_value(self, value: object) -> None:
        self.field.value = value if isinstance(value, int) else None
        self.field.update()
        self._tell()

    def raw(self) -> str:
        return "" if self.field.value is None else str(self.field.value)

    def show_raw(self, raw: str) -> None:
        self.show_value(int(raw) if raw else None)

    def show_problem(self, text: str) -> None:
        self.field.setAccessibleDescription(text or self._meaning.text())

    def is_empty(self) -> bool:
        return self.field.value is None

    def _chosen(self) -> None:
        self._tell()
        self.edited.emit()
        self.left.emit()

    def _tell(self) -> None:
        text = meaning(self.name, self.field.value, self.words)
        self._meaning.setText(text)
        self._meaning.setProperty("face", "faint" if self.field.value is None else "muted")
        style_again(self._meaning)
        self.field.setAccessibleDescription(text)
