"""The editor of a colour: written as `#RRGGBB`, or picked."""

import re
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QColorDialog, QSizePolicy

from desktop.errors import UserError
from desktop.fields import Text
from desktop.text import clean_line
from desktop.ui.editors.editor import Around
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.typed_editor import TypedEditor
from desktop.ui.theme.theme import Theme
from desktop.ui.theme.tokens import LIGHT

_SIX: Final = re.compile(r"#?([0-9A-Fa-f]{6})")
_THREE: Final = re.compile(r"#?([0-9A-Fa-f])([0-9A-Fa-f])([0-9A-Fa-f])")
_PARTS: Final = re.compile(r"(?:rgb\W)?\s*(\d{1,3})\s*[,，\s]\s*(\d{1,3})\s*[,，\s]\s*(\d{1,3})\s*\W?")
_MOST: Final = 255
_SIDE, _SQUARE = 28, 18  # pixels


class NoColour(UserError):
    """A text that names no colour."""

    message = "“{value}” is not a colour. Write it as in {example}, or pick one."


def colour_of(text: str) -> str:
    """A colour as `#RRGGBB`, from six or three such digits or three numbers up to 255; "" for none."""
    plain = clean_line(text)
    if not plain:
        return ""
    if found := _SIX.fullmatch(plain):
        return f"#{found[1].upper()}"
    if found := _THREE.fullmatch(plain):
        return "#" + "".join(digit * 2 for digit in found.groups()).upper()
    if (found := _PARTS.fullmatch(plain)) and all(int(part) <= _MOST for part in found.groups()):
        return "#" + "".join(f"{int(part):02X}" for part in found.groups())
    raise NoColour(value=plain, example=LIGHT["accent"])


class _Swatch(QAbstractButton):
    """The colour, to be pressed."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.colour = ""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("border_strong"), 1))
            painter.setBrush(QColor(self.colour) if self.colour else Qt.BrushStyle.NoBrush)
            edge = (_SIDE - _SQUARE) / 2
            painter.drawRoundedRect(QRectF(edge, edge, _SQUARE, _SQUARE), 5, 5)


class ColourEditor(TypedEditor):
    """A colour with a swatch of it."""

    def __init__(self, around: Around, name: str, kind: Text) -> None:
        field = LineField(around.words(kind.label))
        super().__init__(around, name, kind, field)
        field.opened.connect(self._pick)
        self._swatch = _Swatch(around.shell.theme, self.words("Pick {field}", field=self.label))
        self._swatch.clicked.connect(self._pick)
        self.line.insertWidget(0, self._swatch)

    def read(self, text: str) -> object:
        return colour_of(text)

    def written(self, value: object) -> str:
        self._show(str(value))
        return str(value)

    def changed(self) -> None:
        try:
            self._show(colour_of(self.field.typed))
        except NoColour:
            self._show("")

    def _show(self, colour: str) -> None:
        self._swatch.colour = colour
        self._swatch.update()

    def _pick(self) -> None:
        """Pick in the system's own dialog."""
        chosen = QColorDialog.getColor(QColor(self._swatch.colour or "white"), self.window(), self.label)
        if chosen.isValid():
            self.show_value(chosen.name().upper())
            self.field.touch()
            self.edited.emit()
            self.left.emit()


def is_colour(name: str) -> bool:
    """Whether a field of this name holds a colour."""
    return name in ("colour", "accent")
