"""Taking up: while the library is away, it is looked for once a second; once it is back, the window goes on with it."""

from typing import Final, Self

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from desktop.errors import UserError
from desktop.store.errors import BackupFailed, DiskFailed, FolderIsReadOnly, LibraryIsBusy, LibraryIsGone
from desktop.store.taking_up import Standing
from desktop.ui.tasks import Tasks

_AGAIN: Final = 1000  # milliseconds
_TAKEN_AWAY: Final = (LibraryIsGone, DiskFailed, BackupFailed)
"""After these it is looked whether the library is away."""
_WILL_PASS: Final = (LibraryIsGone, DiskFailed, FolderIsReadOnly, LibraryIsBusy)
"""Of these nobody needs to be told again: it isn't back yet, or is just being put back."""


class TakingUp(QObject):
    """Looks after the library of a window.

    `back` says that it is there again, and whether it holds something else than is shown; `refused` gives what is in
    the way, once.
    """

    back = Signal(bool)
    refused = Signal(object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        self._tasks, self._workspace = tasks, tasks.workspace
        self._shown = self._workspace.commit
        self._stood: Standing = ()
        self._told: type[UserError] | None = None
        self._is_over = False
        self._timer = QTimer(self, interval=_AGAIN)
        self._timer.timeout.connect(self._try)
        tasks.failed.connect(self.note)
        tasks.stopped.connect(self._end)

    @classmethod
    def of(cls, tasks: Tasks) -> Self:
        """The one of a window."""
        return tasks.findChild(cls) or cls(tasks)

    @property
    def is_looking(self) -> bool:
        """Whether the library may be away, and is looked for."""
        return self._timer.isActive()

    @Slot(object)
    def note(self, error: BaseException) -> None:
        """Note what went wrong: the library may be away."""
        if isinstance(error, _TAKEN_AWAY):
            self._begin()

    def look(self) -> None:
        """Look whether the library is away, and if so, wait for it."""
        if not self.is_looking and self._workspace.is_lost:
            self._begin()

    @Slot()
    def note_shown(self) -> None:
        """Note that the window shows what the library holds now."""
        self._shown = self._workspace.commit

    def _begin(self) -> None:
        if not (self._is_over or self.is_looking):
            self._timer.start()

    def _end(self) -> None:
        """Look no more: the library is about to be closed."""
        self._is_over = True
        self._timer.stop()

    def _try(self) -> None:
        if self._workspace.is_lost:
            if not self._tasks.rest() or not self._stands_still():
                return
            try:
                self._workspace.take_up()
            except UserError as error:
                self._tell(error)
                return
            self._workspace.be_quick()
        self._go_on()

    def _stands_still(self) -> bool:
        """Whether the files are those of a second ago: a folder may be in the middle of being copied back."""
        before, self._stood = self._stood, self._workspace.standing
        return before == self._stood

    def _tell(self, error: UserError) -> None:
        if not isinstance(error, _WILL_PASS) and self._told is not type(error):
            self._told = type(error)
            self.refused.emit(error)

    def _go_on(self) -> None:
        self._timer.stop()
        self._stood, self._told = (), None
        is_another = self._workspace.commit != self._shown
        self.note_shown()
        self._tasks.go_on()
        self.back.emit(is_another)
