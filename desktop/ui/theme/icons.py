"""Icons: Lucide's drawings in the colours of the theme, sharp on every screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop import paths

SIZE = 18  # pixels
_STROKE, _THINNER = 'stroke-width="2"', 'stroke-width="1.8"'


@cache
def drawing(name: str) -> str:
    """A drawing as SVG; its colour is still `currentColor`."""
    svg = (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return svg.replace(_STROKE, _THINNER)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    """What draws an icon in a colour; kept, because to read a drawing takes longer than to draw it."""
    return QSvgRenderer(QByteArray(drawing(name).replace("currentColor", colour).encode()))


def paint(painter: QPainter, name: str, colour: str, place: QRectF) -> None:
    """Draw an icon into a rectangle."""
    _renderer(name, colour).render(painter, place)


def pixmap(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    """An icon as a picture of `size` device-independent pixels for a screen of this device-pixel ratio."""
    made = QPixmap(round(size * ratio), round(size * ratio))
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        paint(painter, name, colour, QRectF(made.rect()))
    made.setDevicePixelRatio(ratio)
    return made


class _Engine(QIconEngine):
    """Draws when asked, so that a start pays only for what is seen, at the sharpness of the screen it is seen on."""

    def __init__(self, name: str, usual: str, disabled: str, on: str) -> None:
        super().__init__()
        self._name = name
        self._usual, self._disabled, self._on = usual, disabled, on

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode is QIcon.Mode.Disabled:
            return self._disabled
        return self._on if state is QIcon.State.On else self._usual

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        place = QRectF(rect)  # type: ignore[call-overload]
        side = min(place.height(), place.width())  # where it is wider than high, the rest stays free behind it
        place = QRectF(place.x(), place.y() + (place.height() - side) / 2, side, side)
        paint(painter, self._name, self._colour(mode, state), place)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        made = QPixmap(size)
        made.fill(Qt.GlobalColor.transparent)
        with QPainter(made) as painter:
            self.paint(painter, made.rect(), mode, state)
        return made

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._usual, self._disabled, self._on)


def icon(name: str, usual: str, *, disabled: str, on: str = "") -> QIcon:
    """An icon for a button; `on` is its colour when the button is on."""
    return QIcon(_Engine(name, usual, disabled, on or usual))
