"""Files on their way in: chosen in the system's dialog, or dropped anywhere on the window."""

import os
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.store.backup import SUFFIX
from desktop.store.library import FILE
from desktop.ui.kit import Kit, column, row
from desktop.ui.navigator import Navigator
from desktop.ui.receiving import receive
from desktop.ui.shell import Shell
from desktop.ui.system import documents_folder
from desktop.ui.theme import tokens

_MOST: Final = 1000
"""So many files of dropped folders are taken."""
_FORMATS: Final = (
    ("Excel", "*.xlsx *.xlsm"),
    ("Word", "*.docx *.docm"),
    ("PowerPoint", "*.pptx *.pptm *.ppsx"),
    ("PDF", "*.pdf"),
    ("CSV", "*.csv *.tsv *.tab"),
    ("JSON", "*.jsonl *.ndjson *.json"),
    ("Markdown", "*.md *.markdown *.txt *.yaml *.yml"),
    ("HTML", "*.html *.htm *.xhtml"),
)
_PASSED_OVER: Final = ("~$", ".")
"""How files begin that programs make for themselves."""


class Arrivals(QObject):
    """Takes files for the screen that is shown, or else for the import."""

    def __init__(self, window: QWidget, shell: Shell, navigator: Navigator) -> None:
        super().__init__(window)
        self._window, self._shell, self._navigator = window, shell, navigator
        self._folder = str(documents_folder())
        self._overlay: DropOverlay | None = None
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def choose(self) -> None:
        """Let a person choose files in the dialog of the system."""
        words = self._shell.words
        dialog = QFileDialog(self._window, words("Import files"), self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        everything = " ".join(pattern for _, pattern in _FORMATS)
        known = f"{words('All supported files')} ({everything})"
        dialog.setNameFilters(
            [known, *(f"{name} ({pattern})" for name, pattern in _FORMATS), f"{words('All files')} (*)"]
        )
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def take(self, files: Sequence[Path]) -> None:
        """Give files to the screen that is shown, if it takes them; else lead to where they belong."""
        found = list(islice(_files_in(files), _MOST))
        if not found:
            self._shell.tell(self._shell.words("There are no files in it that can be imported."))
            return
        shown = self._navigator.current
        if _is_library(found[0]) or shown is None or not shown.receive(found):
            receive(found, self._shell)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window as soon as files are dragged over it."""
        if isinstance(event, QDragEnterEvent) and event.type() is QEvent.Type.DragEnter and _paths(event.mimeData()):
            event.acceptProposedAction()
            self._cover()
            return True
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        if self._overlay is None:
            self._overlay = DropOverlay(self._window, self._shell.kit, self)
        self._overlay.cover()

    def _chosen(self, names: Sequence[str]) -> None:
        files = [Path(name) for name in names]
        if files:
            self._folder = str(files[0].parent)
            QTimer.singleShot(0, self, lambda: self.take(files))  # after the dialog has given the keyboard back


class DropOverlay(QWidget):
    """Covers the window while files are dragged over it, so that they can be let go anywhere."""

    def __init__(self, window: QWidget, kit: Kit, arrivals: Arrivals) -> None:
        super().__init__(window)
        self._window, self._arrivals = window, arrivals
        self.setAcceptDrops(True)
        self.setProperty("ground", "canvas")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        inside = column(
            None,
            row(None, kit.icon("import", "accent", 56), None),
            tokens.S,
            row(None, kit.label(kit.words("Drop to import"), "display"), None),
            row(None, kit.label(kit.words("You see a preview before anything is saved."), "muted"), None),
            None,
            gap=tokens.S,
        )
        frame = kit.card(inside, "drop", tokens.XL)
        frame.setProperty("over", "true")
        self.setLayout(column(frame, gap=0, around=tokens.XL))
        window.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Cover the window."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.hide()
        files = _paths(event.mimeData())
        event.acceptProposedAction()
        self._arrivals.take(files)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the window."""
        if isinstance(event, QResizeEvent) and self.isVisible():
            self.cover()
        return super().eventFilter(watched, event)


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _files_in(paths: Sequence[Path]) -> Iterator[Path]:
    """The files among some paths and in the folders among them; a library's folder stays whole."""
    for path in paths:
        if path.is_dir() and not _is_library(path):
            for folder, below, names in os.walk(path):
                below[:] = sorted(name for name in below if not name.startswith(_PASSED_OVER))
                yield from (Path(folder) / name for name in sorted(names) if not name.startswith(_PASSED_OVER))
        else:
            yield path


def _is_library(path: Path) -> bool:
    """Whether this is a library or a backup of one, which are opened and not imported."""
    return path.name == FILE or path.suffix == SUFFIX or (path / FILE).is_file()
