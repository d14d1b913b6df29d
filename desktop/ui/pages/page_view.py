"""A view of pages: scrolled, zoomed, and changed under one's eyes without losing the place."""

from collections.abc import Mapping
from typing import Final, Literal

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from desktop.documents.spot import Spot, Spots
from desktop.ui.pages.column import Standing, found_again, standing
from desktop.ui.pages.drawing import Drawer, Laid, Picture, Said, Wish
from desktop.ui.pages.shown import FULL_SIZE, GAP, Shown
from desktop.ui.theme.theme import Theme

Fit = Literal["width", "page", "free"]
_LEAST, _MOST, _STEP = 0.25, 3.0, 1.2
_ABOVE = 16.0  # points above a spot that is gone to
_LINE = 48  # pixels
_PAUSE_BEFORE_TEXT: Final = 300  # milliseconds
_A_NOTCH: Final = 120  # of a wheel, in eighths of a degree


class PageView(QAbstractScrollArea):
    """Shows a PDF.

    What is shown stays until the pages of a newer document are drawn as far as they will be seen. `turned` tells the
    page one is at and how many there are, `zoomed` the zoom, `pressed` the spot that was clicked, `shown` that the
    newest document is on the screen.
    """

    turned = Signal(int, int)
    zoomed = Signal(float)
    pressed = Signal(object)
    shown = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._drawer = Drawer()
        self._drawer.laid.connect(self._lay)
        self._drawer.drawn.connect(self._take)
        self._drawer.said.connect(self._hear)
        self._number, self._spots, self._keeps_place = 0, dict[str, Spot](), True
        self._now: Shown | None = None
        self._next: Shown | None = None
        self._wanted: Spot | None = None
        self._fit: Fit = "width"
        self._zoom = 1.0
        self._page = 0
        self._text_timer = QTimer(self, singleShot=True, interval=_PAUSE_BEFORE_TEXT)
        self._text_timer.timeout.connect(self._ask_text)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().setSingleStep(_LINE)
        self.verticalScrollBar().valueChanged.connect(self._moved)
        theme.changed.connect(self.viewport().update)

    # What is shown

    def show_pdf(self, content: bytes, spots: Spots | None = None, *, keep_place: bool = True) -> None:
        """Show a PDF; `spots` are its headings by anchor, by which the place is kept."""
        self._number = self._drawer.show(content)
        self._spots, self._keeps_place = dict(spots or {}), keep_place

    def show_anchor(self, page: int, top: float = 0.0) -> None:
        """Go to a spot (page 1 is the first, `top` in points); in pages still being drawn once they are there."""
        self._wanted = Spot(page, top)
        if self._now is not None and self._now.number == self._number:
            self.verticalScrollBar().setValue(self._wanted_top(self._now, self._wanted))
            self._wanted = None
        elif self._next is not None:
            self._wish()

    @property
    def page(self) -> int:
        """The page one is at, 0 where there is none."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._now.pages if self._now else 0

    @property
    def spots(self) -> Mapping[str, Spot]:
        """The headings of what is shown, by anchor."""
        return self._now.spots if self._now else {}

    # In which size

    @property
    def fit(self) -> Fit:
        """What the size of pages follows."""
        return self._fit

    @property
    def zoom(self) -> float:
        """How large pages are; 1.0 is the size they are printed in."""
        return self._zoom

    def zoom_in(self) -> None:
        """Larger."""
        self.set_zoom(self._zoom * _STEP)

    def zoom_out(self) -> None:
        """Smaller."""
        self.set_zoom(self._zoom / _STEP)

    def set_zoom(self, zoom: float) -> None:
        """Show pages in a size of one's own."""
        self._resize_pages("free", zoom)

    def fit_width(self) -> None:
        """Show pages as wide as there is room."""
        self._resize_pages("width", self._zoom)

    def fit_page(self) -> None:
        """Show whole pages."""
        self._resize_pages("page", self._zoom)

    def _resize_pages(self, fit: Fit, zoom: float) -> None:
        stood = self._standing()
        self._fit, self._zoom = fit, min(max(zoom, _LEAST), _MOST)
        self._settle(stood)

    def _zoom_for(self, shown: Shown) -> float:
        """The zoom in which pages fit as they are to."""
        view = self.viewport()
        across = (view.width() - 2 * GAP) / shown.widest / FULL_SIZE
        down = (view.height() - 2 * GAP) / shown.highest / FULL_SIZE
        wanted = {"width": across, "page": min(across, down), "free": self._zoom}[self._fit]
        return min(max(wanted, _LEAST), _MOST)

    # Where one is

    @property
    def _top(self) -> int:
        return self.verticalScrollBar().value()

    def _standing(self) -> Standing | None:
        now = self._now
        return standing(now.column.spot(self._top), now.spots, now.column) if now else None

    def _settle(self, stood: Standing | None, top: int = 0) -> None:
        """Let the pages stand anew, at the place where one stood, or at `top`."""
        now = self._now
        if now is None:
            return
        now.stand(self._zoom_for(now), self.devicePixelRatioF())
        view, down, across = self.viewport(), self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, self._most(now))
        down.setPageStep(view.height())
        across.setRange(0, max(round(now.column.width) - view.width(), 0))
        across.setPageStep(view.width())
        down.setValue(round(found_again(stood, now.spots, now.column)) if stood else top)
        self._zoom = now.column.scale / FULL_SIZE
        self.zoomed.emit(self._zoom)
        self._moved()

    def _most(self, shown: Shown) -> int:
        return max(round(shown.column.height) - self.viewport().height(), 0)

    def _moved(self) -> None:
        now = self._now
        if now is None:
            return
        page = now.column.spot(self._top + self.viewport().height() / 3).page
        if page != self._page:
            self._page = page
            self._text_timer.start()
        self.turned.emit(page, now.pages)
        self._wish()
        self.viewport().update()

    def _wanted_top(self, shown: Shown, spot: Spot) -> int:
        if spot.top < _ABOVE:
            return round(shown.column.top(spot.page)) - GAP
        return round(shown.column.y(Spot(spot.page, spot.top - _ABOVE)))

    def _top_in(self, shown: Shown) -> int:
        """How far down one will be in a newer document."""
        stood = self._standing() if self._keeps_place else None
        if self._wanted is not None:
            top = self._wanted_top(shown, self._wanted)
        else:
            top = round(found_again(stood, shown.spots, shown.column)) if stood else 0
        return min(max(top, 0), self._most(shown))

    # What comes from the thread

    @Slot(object)
    def _lay(self, laid: Laid) -> None:
        is_new = self._now is None or self._now.number != laid.number
        if laid.number == self._number and is_new and laid.sizes:
            self._next = Shown.of(laid, self._spots)
            self._wish()

    @Slot(object)
    def _take(self, picture: Picture) -> None:
        for shown in (self._now, self._next):
            if shown is not None and shown.number == picture.number:
                shown.take(picture)
        if self._next is not None and not self._missing_in(self._next):
            self._turn_to(self._next)
        self.viewport().update()

    def _missing_in(self, shown: Shown) -> list[int]:
        """What is still to be drawn of a newer document before it can be shown."""
        shown.stand(self._zoom_for(shown), self.devicePixelRatioF())
        return shown.missing(shown.column.visible(self._top_in(shown), self.viewport().height()))

    def _turn_to(self, shown: Shown) -> None:
        top = self._top_in(shown)
        self._now, self._next, self._wanted, self._page = shown, None, None, 0
        self._settle(None, top)
        self.shown.emit()

    def _wish(self) -> None:
        shown = self._next or self._now
        if shown is None:
            return
        if shown is self._next:
            self._missing_in(shown)
        top = self._top if shown is self._now else self._top_in(shown)
        self._drawer.wish(shown.number, shown.wishes(shown.column.visible(top, self.viewport().height())))

    def _ask_text(self) -> None:
        now = self._now
        if now is not None and self._next is None:
            visible = now.column.visible(self._top, self.viewport().height())
            self._drawer.wish(now.number, [*now.wishes(visible), Wish(self._page, 0.0)])

    @Slot(object)
    def _hear(self, said: Said) -> None:
        if self._now is not None and (said.number, said.page) == (self._now.number, self._page):
            self.setAccessibleDescription(said.text)

    # Qt

    def paintEvent(self, event: QPaintEvent) -> None:
        view = self.viewport()
        with QPainter(view) as painter:
            painter.fillRect(event.rect(), self._theme.colour("sunken"))
            if self._now is not None:
                for page in self._now.column.visible(self._top, view.height()):
                    self._paint_page(painter, self._now, page)
            if self.property("ring") and self.hasFocus():
                painter.setPen(self._theme.colour("focus"))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(view.rect().adjusted(0, 0, -1, -1))
                painter.drawRect(view.rect().adjusted(1, 1, -2, -2))

    def _paint_page(self, painter: QPainter, shown: Shown, page: int) -> None:
        width, height = shown.column.size(page)
        left = max((self.viewport().width() - width) / 2, GAP) - self.horizontalScrollBar().value()
        top = shown.column.top(page) - self._top
        place = QRectF(round(left * shown.ratio) / shown.ratio, round(top * shown.ratio) / shown.ratio, width, height)
        painter.setPen(self._theme.colour("border"))
        painter.setBrush(self._theme.colour("paper"))
        painter.drawRect(place.adjusted(-1, -1, 0, 0))
        scale, image = shown.picture(page)
        if scale == shown.scale:
            image.setDevicePixelRatio(shown.ratio)
            painter.drawImage(place.topLeft(), image)
        elif not image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(place, image, QRectF(image.rect()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle(self._standing())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._settle(self._standing())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self._zoom * _STEP ** (event.angleDelta().y() / _A_NOTCH))
            event.accept()
            return
        super().wheelEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._now is not None and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self._now.column.spot(self._top + event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar, view = self.verticalScrollBar(), self.viewport().height() - _LINE
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        ways = {
            Qt.Key.Key_Home: -bar.value(),
            Qt.Key.Key_End: bar.maximum(),
            Qt.Key.Key_PageUp: -view,
            Qt.Key.Key_PageDown: view,
            Qt.Key.Key_Up: -_LINE,
            Qt.Key.Key_Down: _LINE,
            Qt.Key.Key_Space: -view if back else view,
        }
        way = ways.get(Qt.Key(event.key()))
        if way is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        bar.setValue(bar.value() + way)
