"""A field for a colour: written as `#RRGGBB`, or chosen among swatches."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.exporters.look import PRESETS, is_colour
from desktop.ui.kit import Kit, clear, column, holding, row, style_again
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.swatch import Swatch

_EXAMPLE = PRESETS[0][0]
LABEL, _TEXT = 84, 104  # pixels at 100 %
_DOT = 20  # pixels


class _Written(QLineEdit):
    """The colour as text."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class _Dot(QWidget):
    """The colour that holds, as a dot beside its text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._value = theme, ""
        self.setFixedSize(_DOT, _DOT)
        theme.changed.connect(self.update)

    def show_value(self, value: str) -> None:
        """Show another colour; an empty ring where there is none."""
        self._value = value
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.colour("border_strong"))
            painter.setBrush(QColor(self._value) if self._value else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))


class ColourField(QWidget):
    """Label, text and swatches. `chosen` gives a colour, "" where it was taken away; `typed` what is none yet."""

    chosen = Signal(str)
    typed = Signal(str)

    def __init__(self, kit: Kit, label: str) -> None:
        super().__init__()
        self._kit, self._label, self._value = kit, label, ""
        self._text = _Written()
        self._text.setAccessibleName(label)
        self._text.setPlaceholderText(_EXAMPLE)
        self._text.setFixedWidth(kit.theme.scaled(_TEXT))
        self._text.textEdited.connect(self._take)
        self._text.left.connect(self._say)
        self._text.returnPressed.connect(self._say)
        self._problem = kit.label("", "problem", wrap=True)
        self._problem.hide()
        self._swatches = Flow(gap=2)
        said = kit.label(label, "caption")
        said.setFixedWidth(kit.theme.scaled(LABEL))
        self._dot = _Dot(kit.theme)
        line = row(said, self._dot, self._text, holding(self._swatches), gap=tokens.S)
        line.setStretch(3, 1)
        self.setLayout(column(line, self._problem, gap=2))

    @property
    def draft(self) -> str:
        """What was typed and is no colour."""
        text = self._text.text().strip()
        return "" if not text or is_colour(_completed(text)) else text

    def show_value(self, value: str, draft: str = "") -> None:
        """Show the colour that holds, or what was typed once and is none yet."""
        self._value = value
        self._dot.show_value(value)
        if not self._text.hasFocus():
            self._text.setText(draft or value)
            self._say()
        self._mark()

    def show_swatches(self, colours: Sequence[str]) -> None:
        """Offer these colours."""
        clear(self._swatches)
        for colour in dict.fromkeys(colours):
            name = self._kit.words.labelled(self._label, colour)
            self._swatches.addWidget(Swatch(self._kit.theme, (colour,), name, self._chooser(colour)))
        self._mark()

    def _chooser(self, colour: str) -> Callable[[], object]:
        return lambda: self._choose(colour)

    def _choose(self, colour: str) -> None:
        self._text.setText(colour)
        self._take(colour)
        self._say()

    def _take(self, text: str) -> None:
        """Hand on what was typed, as soon as it is a colour or none at all."""
        if self.draft:
            self.typed.emit(self.draft)
        else:
            self.chosen.emit(_completed(text.strip()))

    def _say(self) -> None:
        """Say what is wrong once one is done with typing."""
        wrong = bool(self.draft)
        example = self._kit.words("Write a colour as six hex digits, such as {example}.", example=_EXAMPLE)
        self._problem.setText(example if wrong else "")
        self._problem.setVisible(wrong)
        self._text.setProperty("state", "problem" if wrong else "")
        style_again(self._text)

    def _mark(self) -> None:
        for swatch in self.findChildren(Swatch):
            swatch.setChecked(swatch.colours == (self._value,))


def _completed(text: str) -> str:
    """What is meant by `12355b`."""
    return f"#{text.removeprefix('#').upper()}" if text else ""
