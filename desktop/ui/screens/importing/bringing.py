"""Bringing in what was shown: a task that goes on when its page is left, and says what came of it."""

from PySide6.QtCore import QObject, Signal

from desktop.ui.screens.importing.intake import Seldom
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.workspace.outcomes import ImportPreview, ImportReport
from desktop.workspace.workspace import Workspace


class Bringing(QObject):
    """One import under way; `done` gives its report, `failed` the `UserError`, `ended` comes in any case."""

    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, shell: Shell, previewed: ImportPreview) -> None:
        super().__init__(shell)
        self._shell, self._previewed = shell, previewed

    def start(self) -> None:
        """Begin."""
        previewed = self._previewed

        def work(workspace: Workspace, progress: Progress) -> ImportReport:
            return workspace.import_previewed(previewed, Seldom(progress))

        words, files = self._shell.words, previewed.request.files
        name = words("Importing {file}", file=files[0].name)
        task = self._shell.tasks.run(name, work, self._have, self.failed.emit)
        task.ended.connect(self.ended)

    def _have(self, report: ImportReport) -> None:
        if report.changes is not None:
            self._shell.announce(report.changes)
            self._shell.tell_done(report.changes)
        self.done.emit(report)
        self.deleteLater()
