"""The first sight: a picture of the empty window as it was left, painted before the program itself is read.

It shows the sidebar and the edges of cards, nothing of what a library holds. It is drawn when the window closes, and
not used once the settings, the program or the look of the system are others. This file and those it names are read
first at every start; they are kept light.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from desktop import __version__, paths

_DARK_BELOW = 128  # lightness, of 255


class Sight(NamedTuple):
    """What is painted first, the place of the window (in hex, as Qt keeps it), and the library it will show."""

    picture: QPixmap
    place: str
    library: Path


class Shown(QWidget):
    """The picture, in a window that may have become larger: there the ground goes on."""

    def __init__(self, picture: QPixmap) -> None:
        super().__init__()
        self._picture = picture
        self._ground = picture.toImage().pixelColor(picture.width() - 1, picture.height() - 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._ground)
            painter.drawPixmap(0, 0, self._picture)


def kept(settings: Path, library: Path | None) -> Sight | None:
    """What the window looked like, if it would look the same now; None where that is not known.

    `settings` is their file, `library` the folder that is asked for, None for that of the settings.
    """
    with suppress(OSError, ValueError, KeyError, TypeError):
        told = json.loads(_file(".json").read_text(encoding="utf-8"))
        picture = QPixmap.fromImage(QImage(str(_file(".bmp"))))  # read as a pixmap it would be kept beyond its use
        ratio = QApplication.primaryScreen().devicePixelRatio()
        fits = told["about"] == _about(settings) and picture.width() > 0 and told["ratio"] == ratio
        folder = Path(told["library"])
        if fits and library in (None, folder):
            picture.setDevicePixelRatio(ratio)
            return Sight(picture, str(told["place"]), folder)
    return None


def keep(picture: QPixmap, place: str, library: Path, settings: Path) -> None:
    """Keep the look of the window for the next start; where that can't be done, it takes a moment longer."""
    with suppress(OSError):
        paths.cache().mkdir(parents=True, exist_ok=True)
        _file(".json").unlink(missing_ok=True)
        if picture.save(str(_file(".bmp"))):
            told = {
                "about": _about(settings),
                "ratio": picture.devicePixelRatio(),
                "place": place,
                "library": str(library),
            }
            _file(".json").write_text(json.dumps(told), encoding="utf-8")


def _about(settings: Path) -> list[str | int | bool]:
    """What the look depends on: the program, the settings as they are kept, and whether the system is dark."""
    found = settings.stat()
    dark = QApplication.palette().window().color().lightness() < _DARK_BELOW
    return [__version__, found.st_size, found.st_mtime_ns, dark]


def _file(suffix: str) -> Path:
    return paths.cache() / f"first-sight{suffix}"
