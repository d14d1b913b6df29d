"""Drawing pages on a thread: what is seen first, the newest document only; the thread ends when nothing is wished."""

import threading
from collections.abc import Sequence

from attrs import frozen
from PySide6.QtCore import Signal
from PySide6.QtGui import QImage

from desktop import courtesy
from desktop.ui.threaded import Threaded

_IDLE_SECONDS = 0.5


@frozen
class Wish:
    """A page (1 is the first) wanted at so many pixels of the screen a point; scale 0 wants its text."""

    page: int
    scale: float


@frozen
class Laid:
    """A document was opened: its number, and the sizes of its pages in points."""

    number: int
    sizes: tuple[tuple[float, float], ...]


@frozen
class Picture:
    """A page of a document as it was wished."""

    number: int
    wish: Wish
    image: QImage


@frozen
class Said:
    """What a page of a document says."""

    number: int
    page: int
    text: str


class Drawer(Threaded):
    """Draws the pages of one PDF after the other."""

    laid = Signal(object)
    drawn = Signal(object)
    said = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._turn = threading.Condition()
        self._number = 0
        self._content = b""
        self._wishes: list[Wish] = []
        self._runs = False
        self._is_new = False

    def show(self, content: bytes) -> int:
        """Take another document; its number."""
        with self._turn:
            self._number += 1
            self._content, self._wishes, self._is_new = content, [], True
            self._wake()
            return self._number

    def wish(self, number: int, wishes: Sequence[Wish]) -> None:
        """Draw these pages of a document next, in this order, instead of what was wished before."""
        with self._turn:
            if number == self._number:
                self._wishes = list(wishes)
                self._wake()

    def _wake(self) -> None:
        if not self._runs:
            self._runs = True
            self._begin("Satchel pages", daemon=False)
        self._turn.notify_all()

    def _run(self) -> None:
        from desktop.exporters.rendering import Opened  # pdfium is read when the first page is shown

        while self._waits():
            with self._turn:
                number, content, self._is_new = self._number, self._content, False
            with courtesy.answering():
                opened = Opened(content)
                self.laid.emit(Laid(number, opened.sizes))
            with opened:
                while (wish := self._next(number)) is not None:
                    with courtesy.answering():
                        if wish.scale:
                            page = opened.draw(wish.page - 1, wish.scale)
                            self.drawn.emit(Picture(number, wish, _image(page.pixels, page.width, page.height)))
                        else:
                            self.said.emit(Said(number, wish.page, opened.text(wish.page - 1)))

    def _waits(self) -> bool:
        """Wait for a document; whether there is one, else the thread ends."""
        with self._turn:
            if not self._is_new and not self._wishes:
                self._turn.wait_for(lambda: self._is_new or bool(self._wishes), _IDLE_SECONDS)
            self._runs = self._is_new or bool(self._wishes)
            return self._runs

    def _next(self, number: int) -> Wish | None:
        """The next wish for a document; None once it isn't the newest any more or nothing was wished for a while."""
        with self._turn:
            self._turn.wait_for(lambda: self._is_new or bool(self._wishes), _IDLE_SECONDS)
            return self._wishes.pop(0) if self._wishes and number == self._number and not self._is_new else None


def _image(pixels: bytes, width: int, height: int) -> QImage:
    """Pixels as a picture of its own."""
    return QImage(pixels, width, height, len(pixels) // height, QImage.Format.Format_RGB32).copy()
