"""One kept file on the screen: its icon or picture, its name, its size, and what can be done with it."""

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.fields import File
from desktop.ui.kit import Kit, row
from desktop.ui.theme import tokens

_PICTURE_HEIGHT, _PICTURE_WIDTH = 56, 220  # pixels
_ICONS = (
    ("image/", "file-image"),
    ("text/csv", "file-spreadsheet"),
    ("application/vnd.ms-excel", "file-spreadsheet"),
    ("application/vnd.openxmlformats-officedocument.spreadsheetml", "file-spreadsheet"),
    ("application/vnd.ms-powerpoint", "presentation"),
    ("application/vnd.openxmlformats-officedocument.presentationml", "presentation"),
)


class FileLine(QFrame):
    """A file. `asked` gives what is to be done with it: open, save or remove."""

    asked = Signal(str)

    def __init__(self, kit: Kit, file: File, picture: bytes = b"") -> None:
        super().__init__()
        words = kit.words
        self.setProperty("line", "cells")
        said = words("Open {file}", file=file.name)
        name = kit.button(file.name, lambda: self.asked.emit("open"), kind="inline", name=said)
        name.setMaximumWidth(kit.theme.scaled(420))
        shown: QWidget = _picture(kit, picture) if picture else kit.icon(icon_of(file))
        size = kit.label(words.size(file.size) if file.size is not None else "", "caption")
        save = kit.tool(
            "download", words("Save {file} as…", file=file.name), lambda: self.asked.emit("save"), small=True
        )
        drop = kit.tool("x", words("Remove {file}", file=file.name), lambda: self.asked.emit("remove"), small=True)
        self.buttons: tuple[QWidget, ...] = (name, save, drop)
        layout = row(tokens.XS, shown, name, size, None, save, drop, gap=tokens.XS)
        layout.setContentsMargins(0, 2, 0, 2)
        self.setLayout(layout)


def icon_of(file: File) -> str:
    """The icon of a file's type."""
    return next((icon for start, icon in _ICONS if file.media_type.startswith(start)), "file-text")


def _picture(kit: Kit, data: bytes) -> QLabel:
    """A small picture of a picture, decoded no larger than it is shown."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer)
    ratio = 2
    room = QSize(kit.theme.scaled(_PICTURE_WIDTH), kit.theme.scaled(_PICTURE_HEIGHT)) * ratio
    reader.setScaledSize(reader.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(ratio)
    made = kit.label()
    made.setPixmap(pixmap)
    return made
