"""Upkeep of the library from anywhere in the window: back up, restore, sample records in and out, tables out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop.errors import UserError
from desktop.i18n import Language
from desktop.store.backup import SUFFIX, Backup
from desktop.store.changes import Changes
from desktop.ui.actions import Bindings
from desktop.ui.receiving import offer_restore
from desktop.ui.saved_files import said_saved, show_saved
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.workspace.outcomes import WrittenTable
from desktop.workspace.upkeep import BY_HAND
from desktop.workspace.workspace import Workspace


class Upkeep(QObject):
    """What is done to a library as a whole; long work is done by tasks, and what came of it is told."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell

    @classmethod
    def of(cls, shell: Shell) -> "Upkeep":
        """That of a window: it outlives the screens that ask for something."""
        return shell.findChild(cls) or cls(shell)

    def bindings(self) -> Bindings:
        """What can be done, by the keys of actions."""
        return {
            "backup": self.back_up,
            "restore": self.choose_backup,
            "add_sample": lambda: self.add_samples(self._shell.settings.language),
            "remove_sample": self.remove_samples,
        }

    def back_up(self) -> None:
        """Make one of the library's own backups."""
        name = self._shell.words("Back up now")
        self._shell.tasks.run(name, _kept, self._backed_up, must_finish=True)

    def back_up_to(self, file: Path) -> None:
        """Write a backup to a file of one's own: a stick, a server."""
        name = self._shell.words("Back up now")
        self._shell.tasks.run(name, lambda workspace, _: workspace.back_up(file), self._backed_up, must_finish=True)

    def choose_backup(self) -> None:
        """Ask which file to restore, then restore it."""
        words, start = self._shell.words, self._shell.workspace.store.backups.folder
        title, kind = words("Restore a backup"), f"{words('Backups')} (*{SUFFIX})"
        found, _ = QFileDialog.getOpenFileName(QApplication.activeWindow(), title, str(start), kind)
        if found:
            self.restore(Path(found))

    def restore(self, backup: Path) -> None:
        """Put a backup in the place of the library, after asking: it replaces everything."""
        offer_restore(backup, self._shell)

    def add_samples(self, language: Language) -> None:
        """Add the sample records of a language."""
        name = self._shell.words("Add the sample records")
        self._shell.tasks.run(name, lambda workspace, _: workspace.add_sample(language), self._changed)

    def remove_samples(self) -> None:
        """Put all sample records into the trash."""
        self._shell.tasks.run(self._shell.words("Remove the sample records"), _removed, self._changed)

    def export_table(
        self, kind: str, target: Path, failed: Callable[[UserError], object], *, internal: bool = False
    ) -> None:
        """Write the records of a kind to a table file, with internal fields only if asked."""
        shell, words = self._shell, self._shell.words

        def write(workspace: Workspace, _progress: Progress) -> WrittenTable:
            return workspace.export_table(kind, target, words, internal=internal)

        def tell(written: WrittenTable) -> None:
            said = words("{count} records are in {file}.", count=written.records, file=written.path.name)
            said = said_saved(words, said, [target], [written.path])
            shell.tell(said, words("Show in folder"), lambda: show_saved(shell, written.path))

        shell.tasks.run(words("Export as a table"), write, tell, failed, must_finish=True)

    def _backed_up(self, backup: Backup) -> None:
        words = self._shell.words
        self._shell.backed_up.emit()
        self._shell.tell(
            words("Backed up: {records} records, {files} files, checked.", records=backup.records, files=backup.files),
            words("Show in folder"),
            lambda: show_saved(self._shell, backup.path),
        )

    def _changed(self, changes: Changes | None) -> None:
        if changes is None or changes.number is None:
            self._shell.tell(self._shell.words("There was nothing to do."))
            return
        self._shell.announce(changes)
        self._shell.tell_done(changes)


def _kept(workspace: Workspace, _progress: Progress) -> Backup:
    return workspace.keep_backup(BY_HAND)


def _removed(workspace: Workspace, _progress: Progress) -> Changes | None:
    return workspace.remove_sample()
