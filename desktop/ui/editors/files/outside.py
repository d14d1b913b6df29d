"""Kept files outside of the library: opened as a copy in the program that the system has for them, or saved."""

import stat
from collections.abc import Callable
from pathlib import Path
from typing import Self

from PySide6.QtCore import QDir, QObject, QStandardPaths, QTemporaryDir
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.errors import UserError
from desktop.fields import File
from desktop.files import atomic_write
from desktop.ui import system
from desktop.ui.editors.files.keeping import AT_ONCE
from desktop.ui.saved_files import said_saved, show_saved
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.workspace.workspace import Workspace


class NoProgramForFile(UserError):
    """The system has nothing to open it with."""

    message = "No program on this computer opens {file}. Save it, and open it with one that you choose."


class _Copies(QObject):
    """Where copies lie that were opened; they go when the program ends."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = QTemporaryDir(QDir.tempPath() + "/satchel-opened-XXXXXX")

    @classmethod
    def of(cls, shell: Shell) -> Self:
        """Those of this window."""
        return shell.tasks.findChild(cls) or cls(shell.tasks)

    def place(self, file: File) -> Path:
        """Where a copy of a file lies, one folder for each content, so that names may be the same."""
        folder = Path(self._folder.path()) / file.sha256[:16]
        folder.mkdir(parents=True, exist_ok=True)
        return folder / _safe(file.name)


def open_copy(shell: Shell, file: File) -> None:
    """Open a copy of a file; nobody can take it for the file itself and change it in vain."""
    place = _Copies.of(shell).place(file)

    def show(place: Path) -> None:
        place.chmod(stat.S_IREAD)
        if not system.open_file(place):
            raise NoProgramForFile(file=file.name)

    if place.exists():
        show(place)
    else:
        _write(shell, file, place, show)


def save_copy(shell: Shell, file: File, window: QWidget) -> None:
    """Ask where, and save a copy."""
    words = shell.words
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
    start = str(Path(folder) / _safe(file.name))
    chosen, _ = QFileDialog.getSaveFileName(window, words("Save {file} as…", file=file.name), start)
    if chosen:
        wanted = Path(chosen)

        def tell(saved: Path) -> None:
            said = said_saved(words, words("Saved: {file}", file=saved.name), [wanted], [saved])
            shell.tell(said, words("Show in folder"), lambda: show_saved(shell, saved))

        _write(shell, file, wanted, tell)


def _write(shell: Shell, file: File, target: Path, done: Callable[[Path], object]) -> None:
    def work(workspace: Workspace, _progress: Progress) -> Path:
        with atomic_write(target) as draft, draft.path.open("wb") as stream:
            for chunk in workspace.store.attachments.chunks(file.sha256):
                stream.write(chunk)
        return draft.saved

    name = shell.words("Writing {file}", file=file.name)
    shell.tasks.run(name, work, done, quiet=(file.size or 0) <= AT_ONCE)


def _safe(name: str) -> str:
    """A file's name that every system takes."""
    kept = "".join("_" if letter in '<>:"/\\|?*' or letter < " " else letter for letter in name).strip(" .")
    return kept or "file"
