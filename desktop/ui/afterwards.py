"""What is done after the first paint, when nobody waits: reading ahead, tidying the library, the day's backup."""

from collections.abc import Callable
from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

from desktop.errors import UserError
from desktop.store.changes import Changes
from desktop.ui import system
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Progress
from desktop.workspace.upkeep import BY_ITSELF
from desktop.workspace.workspace import Workspace

_FIRST, _TIDYING, _WRITING_BACK, _BACKUP, _HOUR = 800, 250, 20_000, 60_000, 3_600_000  # milliseconds
_MANY: Final = 50
"""After a change of so many records the search index is tidied."""


class Afterwards(QObject):
    """The duties of one window with an open library; their clocks stop with the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._tidying = self._clock(_TIDYING, self._tidy)
        self._hourly = self._clock(_HOUR, self.back_up)
        self._first = self._clock(_FIRST, self._begin, once=True)
        self._writing_back = self._clock(_WRITING_BACK, self.write_back, once=True)
        self._of_the_day = self._clock(_BACKUP, self.back_up, once=True)
        self._first.start()
        self._of_the_day.start()
        window.gone.connect(self._end)

    @property
    def is_tidying(self) -> bool:
        """Whether there is more to be tidied, or it has not begun yet."""
        return self._tidying.isActive() or not self._hourly.isActive()

    def back_up(self) -> None:
        """Make the day's backup, if there is none yet and the settings want it."""
        workspace = self._window.workspace
        wanted = self._window.settings.automatic_backups
        if wanted and workspace.store.backups.is_due(workspace.store.desk.now()):
            self._window.tasks.run("backup of the day", _back_up, _nothing, quiet=True)

    def write_back(self) -> None:
        """Move what was changed into the library's file."""
        self._window.tasks.run("write back", _write_back, _nothing, _nothing, quiet=True)

    def _clock(self, interval: int, do: Callable[[], None], *, once: bool = False) -> QTimer:
        made = QTimer(self, interval=interval, singleShot=once)
        made.timeout.connect(do)
        return made

    def _end(self) -> None:
        """Leave the library alone: it is being closed."""
        for clock in (self._tidying, self._hourly, self._first, self._writing_back, self._of_the_day):
            clock.stop()

    def _begin(self) -> None:
        _read_ahead()
        system.give_back_memory()
        self._hourly.start()
        self._tidying.start()
        self._window.changed.connect(self._tidy_later)
        self._window.changed.connect(self._write_back_later)
        self._window.followed.connect(self._tell_went_back)
        self._tell_went_back()

    def _tidy(self) -> None:
        if self._window.tasks.are_running:
            return
        try:
            if not self._window.workspace.store.settle():
                self._tidying.stop()
        except UserError:  # a full disk, a folder that is gone: whoever saves something is told, and then it goes on
            self._tidying.stop()

    def _tidy_later(self, changes: Changes) -> None:
        if len(changes.ids) >= _MANY:
            self._tidying.start()

    def _write_back_later(self) -> None:
        if not self._writing_back.isActive():
            self._writing_back.start()

    def _tell_went_back(self) -> None:
        """Say that the library is older than it was here, which a person may want or not."""
        store, words = self._window.workspace.store, self._window.content.shell.words
        if store.went_back is not None:
            lost, since = store.went_back.lost, f"{store.went_back.since.astimezone():%Y-%m-%d %H:%M}"
            said = words(
                "The library is older than when it was open here last: {lost} changes up to {since} are missing.",
                lost=lost,
                since=since,
            )
            self._window.content.messages.trouble(said, {words("Continue as it is"): store.accept_state})


def _back_up(workspace: Workspace, _progress: Progress) -> None:
    workspace.keep_backup(BY_ITSELF)


def _write_back(workspace: Workspace, _progress: Progress) -> None:
    workspace.write_back()


def _nothing(_result: object) -> None:
    """Nobody waits for it."""


def _read_ahead() -> None:
    """Read what the first search needs, so that its first letter is answered at once."""
    from desktop.store.fold import folding
    from desktop.store.sound import sounds

    folding()
    sounds()
    import_module("desktop.ui.palette.palette")
