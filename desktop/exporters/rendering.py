"""A PDF looked at: its pages as pictures and their text, drawn by pdfium.

pdfium may be used by one thread of a process at a time, whatever document it works on; `PDFIUM` is whose turn it is.
"""

import threading
from types import TracebackType
from typing import Final, Self

import pypdfium2
from attrs import frozen

PDFIUM: Final = threading.Lock()
"""Held by whoever calls pdfium."""


@frozen
class Drawn:
    """A page drawn: four bytes a pixel (blue, green, red, unused), rows of `stride` bytes, the upper one first."""

    width: int
    height: int
    stride: int
    pixels: bytes


class Opened:
    """A PDF that is open for being looked at; `sizes` are the widths and heights of its pages in points."""

    def __init__(self, content: bytes) -> None:
        """Open a file's bytes."""
        with PDFIUM:
            self._document = pypdfium2.PdfDocument(content)
            self.sizes = tuple(self._document.get_page_size(at) for at in range(len(self._document)))

    def draw(self, page: int, scale: float) -> Drawn:
        """A page (0 is the first) at so many pixels a point."""
        with PDFIUM:
            opened = self._document[page]
            bitmap = opened.render(scale=scale, prefer_bgrx=True)
            drawn = Drawn(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
            bitmap.close()
            opened.close()
        return drawn

    def text(self, page: int) -> str:
        """What a page says."""
        with PDFIUM:
            opened = self._document[page]
            words = opened.get_textpage()
            text = words.get_text_range()
            words.close()
            opened.close()
        return text

    def close(self) -> None:
        """Let go of it."""
        with PDFIUM:
            self._document.close()

    def __enter__(self) -> Self:
        """Use it in a `with` statement."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()
