"""What the frame holds: the welcome, an open library, or what is in the way; one at a time, and how they change.

It is put together by `app.py`. What the first paint doesn't need is read where it is used.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

import PySide6
from attrs import evolve
from PySide6.QtCore import QObject, QThread, QTimer, qVersion
from PySide6.QtWidgets import QWidget

from desktop import settings
from desktop.errors import UserError
from desktop.i18n import Words
from desktop.settings import Settings
from desktop.store.desk import Desk
from desktop.store.errors import LibraryIsInUse, LibraryIsOpenElsewhere, NoLibrary
from desktop.ui.frame import Frame
from desktop.ui.kit import Kit
from desktop.ui.main_window import MainWindow
from desktop.ui.opening import Opening
from desktop.ui.system import bring_to_front
from desktop.ui.theme.theme import Theme
from desktop.ui.trouble import Bug, Trouble, refusal
from desktop.workspace.workspace import Workspace

_TRIES, _BETWEEN_TRIES = 10, 150  # how often a second start rings, and milliseconds
_LISTENS_AFTER = 50  # milliseconds: when the first paint is done
_MAY_BE_SHOWN = (LibraryIsOpenElsewhere, LibraryIsInUse, NoLibrary)
"""Where these are said, another window may be there already, with the library or with the welcome."""


class Start(QObject):
    """What is shown: one of the welcome, a page that says what is in the way, and the window of an open library."""

    def __init__(
        self, frame: Frame, theme: Theme, preferred: Settings, trouble: Trouble, desk: Callable[[], Desk]
    ) -> None:
        super().__init__()
        self._frame, self._theme, self._trouble, self._desk = frame, theme, trouble, desk
        frame.left.connect(self._keep_place)
        self._preferred = preferred
        self._files: Sequence[Path] = ()
        self._restored: Path | None = None
        self.shown: QWidget | None = None
        trouble.refused.connect(self._say)
        trouble.broke.connect(self._notice)

    def begin(self, folder: Path, files: Sequence[Path]) -> bool:
        """Show the library in a folder, with files to bring in; False where another window has taken that over."""
        self._files = files
        try:
            workspace = Workspace.open(folder, self._desk())
        except UserError as error:
            if isinstance(error, _MAY_BE_SHOWN) and _rung(folder, files, error):
                return False
            is_first = isinstance(error, NoLibrary) and folder == Settings().library_folder
            self._show(self._welcome() if is_first else self._barred(folder, error), folder)
        else:
            self._show_library(workspace, Opening(folder))
        return True

    def end(self) -> None:
        """Close what is open."""
        if isinstance(self.shown, MainWindow):
            self.shown.workspace.close()

    def open(self, opening: Opening) -> None:
        """Show another library, or the same one as a backup has it; if that can't be, what was shown stays."""
        if opening.restore is not None:
            self._leave(lambda: self._restore(opening, opening.restore or Path()))
        elif isinstance(self.shown, MainWindow) and self.shown.workspace.store.folder == opening.folder:
            self.shown.content.navigator.go(opening.place)
        else:
            self._open_beside(opening)

    # Changing what is shown

    def _open_beside(self, opening: Opening) -> None:
        """Open a library while the other is still open, so that nothing is lost if it can't be."""
        try:
            workspace = Workspace.open(opening.folder, self._desk())
        except UserError as error:
            if isinstance(self.shown, MainWindow):
                raise
            self._show(self._barred(opening.folder, error), opening.folder)
            return
        self._leave(lambda: self._show_chosen(workspace, opening))

    def _show_chosen(self, workspace: Workspace, opening: Opening) -> None:
        """Show a library that a person chose; it and the one they come from are remembered."""
        if isinstance(self.shown, MainWindow):
            self._preferred = self._preferred.with_library(self.shown.workspace.store.folder)
        self._preferred = self._preferred.with_library(opening.folder)
        settings.keep(self._preferred)
        self._show_library(workspace, opening)

    def _leave(self, then: Callable[[], object]) -> None:
        """Close the library that is open, once nothing is under way in it any more, and go on."""
        left = self.shown
        if not isinstance(left, MainWindow):
            then()
            return
        if unfinished := left.tasks.cancel():
            again = QTimer(left, singleShot=True, interval=0)
            again.timeout.connect(lambda: self._leave(then))
            unfinished[0].ended.connect(again.start)
            return

        def leave() -> None:
            left.workspace.close()
            then()

        left.gone.connect(leave)
        left.close()

    def _restore(self, opening: Opening, backup: Path) -> None:
        """Put a backup in a library's place, then open that."""
        from desktop.ui.errand import Errand
        from desktop.ui.waiting import Waiting

        words = Words(self._preferred.language)
        self._restored = opening.folder
        waiting = Waiting(self._theme, words, words("Restoring {file}…", file=backup.name))
        self._show(waiting, None)
        errand = Errand(waiting, lambda: Workspace.restore(backup, opening.folder, self._desk()))
        errand.done.connect(lambda: self._open_beside(evolve(opening, restore=None)))
        errand.failed.connect(self._opener_again(opening.folder))
        errand.start()

    def _opener_again(self, folder: Path) -> Callable[[UserError], None]:
        """Shows the library as it was before a restore that failed, and says why it did."""

        def open_again(error: UserError) -> None:
            try:
                workspace = Workspace.open(folder, self._desk())
            except UserError as still_in_the_way:
                self._show(self._barred(folder, still_in_the_way, error), folder)
            else:
                self._show_library(workspace, Opening(folder)).say(error)

        return open_again

    def _show_library(self, workspace: Workspace, opening: Opening) -> MainWindow:
        from desktop.ui.afterwards import Afterwards

        window = MainWindow(workspace, self._theme, self._preferred, opening.place)
        window.adjusted.connect(settings.keep)
        window.adjusted.connect(self._adjust)
        window.opening.connect(self.open)
        self._show(window, opening.folder)
        Afterwards(window)
        self._receive(self._files)
        self._files = ()
        return window

    def _show(self, fresh: QWidget, folder: Path | None) -> None:
        """Show something in the place of what was shown; it hears of further starts for the library in a folder."""
        self.shown = fresh
        self._restored = self._restored if folder is None else None
        self._frame.hold(fresh)
        self._frame.show()
        if folder is not None:
            QTimer.singleShot(_LISTENS_AFTER, fresh, lambda: self._listen(fresh, folder))

    def _welcome(self) -> QWidget:
        from desktop.ui.welcome import Welcome

        made = Welcome(self._theme, self._preferred, self._desk())
        made.chosen.connect(self.open)
        made.adjusted.connect(self._adjust)
        made.adjusted.connect(settings.keep)
        return made

    def _barred(self, folder: Path, error: UserError, failed: UserError | None = None) -> QWidget:
        from desktop.ui.barred import Barred

        made = Barred(self._theme, self._preferred, folder, error, failed)
        made.chosen.connect(self.open)
        made.fresh.connect(lambda: self._show(self._welcome(), None))
        return made

    # What comes from outside

    def _listen(self, window: QWidget, folder: Path) -> None:
        from desktop.ui.doorbell import Doorbell

        Doorbell(window, folder).rang.connect(self._answer)

    def _answer(self, files: Sequence[Path]) -> None:
        """Come to the front, with the files a second start was given."""
        if self.shown is not None:
            bring_to_front(self._frame)
            self._receive(files)

    def _receive(self, files: Sequence[Path]) -> None:
        if files and isinstance(self.shown, MainWindow):
            from desktop.ui.receiving import receive

            receive(files, self.shown.content.shell)

    def _adjust(self, preferred: Settings) -> None:
        self._preferred = preferred

    def keep_sight(self) -> None:
        """Keep a picture of the empty window, to be painted first at the next start."""
        if not isinstance(self.shown, MainWindow):
            return
        from desktop.ui import first_sight
        from desktop.ui.threshold import Threshold

        empty = Threshold(self._theme, self._preferred)
        empty.resize(self._frame.size())
        folder = self.shown.workspace.store.folder
        first_sight.keep(empty.grab(), self._preferred.window, folder, settings.file())

    def _keep_place(self, place: str) -> None:
        self._preferred = evolve(self._preferred, window=place)
        settings.keep(self._preferred)

    def _say(self, error: UserError) -> None:
        """Say over whatever is shown what could not be done."""
        if isinstance(self.shown, MainWindow):
            self.shown.say(error)
        elif self.shown is not None:
            from desktop.ui.messages import Messages

            kit = self._kit()
            Messages(self.shown, kit).trouble(refusal(kit.words, error))

    def _notice(self, bug: Bug) -> None:
        """Tell of a bug over whatever is shown; where a restore broke off by it, the library is shown as it is."""
        if self._restored is not None:
            folder, self._restored = self._restored, None
            self.begin(folder, ())
        if isinstance(self.shown, MainWindow):
            self.shown.notice(lambda: self._report(bug))
        elif self.shown is not None:
            from desktop.ui.notice import Notice

            Notice(self.shown, self._kit(), lambda: self._report(bug))

    def _kit(self) -> Kit:
        return Kit(self._theme, Words(self._preferred.language))

    def _report(self, bug: Bug) -> str:
        from desktop.diagnostics import diagnostics

        workspace = self.shown.workspace if isinstance(self.shown, MainWindow) else None
        versions = {"Qt": qVersion(), "PySide": PySide6.__version__}
        told = diagnostics(workspace, self._preferred, self._trouble.log, versions)
        return f"{told}\n== What was raised ==\n{bug.text}"


def _rung(folder: Path, files: Sequence[Path], error: UserError) -> bool:
    """Ring for the window of a library; one that has just been started may need a moment to hear."""
    from desktop.ui.doorbell import ring

    for at in range(1 if isinstance(error, NoLibrary) else _TRIES):
        if at:
            QThread.msleep(_BETWEEN_TRIES)
        if ring(folder, files):
            return True
    return False
