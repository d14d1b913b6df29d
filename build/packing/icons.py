"""The program's mark as the files that systems want, from the drawings in `resources/mark`."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512, 1024)
_SMALL: Final = 32  # pixels: up to here the drawing with fewer lines is clearer
_IN_ICO: Final = (16, 24, 32, 48, 64, 128, 256)
_IN_ICNS: Final = (32, 64, 128, 256, 512, 1024)


def write_icons(drawings: Path, folder: Path) -> None:
    """Write `satchel-SIZE.png`, `satchel.ico` for Windows and `satchel.icns` for macOS."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _app = QApplication.instance() or QApplication([])
    pictures: dict[int, Path] = {}
    for size in SIZES:
        name = "satchel-small" if size <= _SMALL else "satchel"
        pictures[size] = folder / f"satchel-{size}.png"
        pictures[size].write_bytes(_drawn(drawings / f"{name}.svg", size))
    _bind(pictures, _IN_ICO, folder / "satchel.ico")
    _bind(pictures, _IN_ICNS, folder / "satchel.icns")


def _drawn(drawing: Path, size: int) -> bytes:
    picture = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        QSvgRenderer(str(drawing)).render(painter)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())


def _bind(pictures: Mapping[int, Path], sizes: tuple[int, ...], target: Path) -> None:
    images = [Image.open(pictures[size]) for size in sizes]
    *others, largest = images
    largest.save(target, sizes=[image.size for image in images], append_images=others)
