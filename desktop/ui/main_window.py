"""The main window: one library, around content made anew when words or sizes change."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from desktop.errors import UserError
from desktop.settings import Settings
from desktop.store.errors import RecordIsGone
from desktop.ui import system
from desktop.ui.answering import Answering
from desktop.ui.collecting import Collecting
from desktop.ui.content import Content
from desktop.ui.frame import LEAST, USUAL
from desktop.ui.notice import Notice
from desktop.ui.place import Place, Trail, Visit
from desktop.ui.shell import Shell
from desktop.ui.taking_up import TakingUp
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from desktop.ui.trouble import refusal
from desktop.workspace.workspace import Workspace

_FIRST = Place("today")


class MainWindow(QMainWindow):
    """One library in a window.

    `adjusted` gives the settings that a person has changed, `opening` the library that is wanted next, `changed` what
    was changed in this one; `gone` tells that the window is closing, with nothing under way any more. `followed` tells
    that it shows a library again that was put back otherwise than it was.
    """

    adjusted = Signal(object)
    opening = Signal(object)
    changed = Signal(object)
    gone = Signal()
    followed = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings, place: Place = _FIRST) -> None:
        super().__init__()
        self.workspace, self.theme, self.settings = workspace, theme, settings
        self.tasks = Tasks(workspace)
        self._taking_up = TakingUp.of(self.tasks)
        self._taking_up.back.connect(self._follow)
        self._taking_up.refused.connect(self.say)
        self.changed.connect(self._taking_up.note_shown)
        Collecting(self, self.tasks)
        Answering(self)
        self._trail = Trail()
        self._let_go = False
        self.setMinimumSize(LEAST)
        self.resize(USUAL)
        self.content = self._made(Visit(place))

    def adjust(self, settings: Settings) -> None:
        """Follow the settings; where words or sizes change, the content is made anew at the same place."""
        before, self.settings, self.content.shell.settings = self.settings, settings, settings
        self.theme.set(settings.language, settings.theme, settings.text_size / 100)
        self.adjusted.emit(settings)
        if (before.language, before.text_size) == (settings.language, settings.text_size):
            self.content.fit()
        else:
            QTimer.singleShot(0, self._make_again)

    def say(self, error: UserError) -> None:
        """Say what could not be done."""
        self._taking_up.note(error)
        self.content.messages.trouble(refusal(self.content.shell.words, error))

    def notice(self, report: Callable[[], str]) -> None:
        """Tell calmly of a bug, unless it is being told already; `report` is what can be saved about it."""
        if not self.content.findChildren(Notice):
            Notice(self.content, self.content.shell.kit, report)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save what waits, and end what is under way.

        While an export or a backup is written, the window waits for it, and closes then by itself.
        """
        self.content.navigator.settle()
        if unfinished := self.tasks.cancel():
            event.ignore()
            self.content.task_panel.tell_closing()
            for task in unfinished:
                task.ended.connect(self.window().close, Qt.ConnectionType.UniqueConnection)
            return
        if self._holds_unsaved():
            event.ignore()
            return
        self.tasks.stop()
        super().closeEvent(event)
        self.gone.emit()

    def _holds_unsaved(self) -> bool:
        """Say once that something typed can't be saved, instead of closing; a second time it is given up."""
        from desktop.ui.forms.pending import Pending

        shell = self.content.shell
        pending = Pending.of(shell)
        if self._let_go or pending.try_again():
            return False
        self._let_go = True
        pending.emptied.connect(self._hold_again, Qt.ConnectionType.UniqueConnection)
        said = shell.words("What you typed last can't be saved. See to the disk, or close again to give it up.")
        self.content.messages.trouble(said)
        return True

    @Slot()
    def _hold_again(self) -> None:
        """What was to be given up is saved after all: what is typed from now on is another matter."""
        self._let_go = False

    def _made(self, visit: Visit) -> Content:
        shell = Shell(self.workspace, self.theme, self.settings, self.tasks)
        content = Content(shell, self._trail)
        shell.setParent(self)
        shell.adjusting.connect(self.adjust)
        shell.opening.connect(self.opening)
        shell.changed.connect(self.changed)
        content.board.bind({"quit": lambda: self.window().close()})
        system.add_menu_bar(self, content.board, shell.words)
        self.setCentralWidget(content)  # the one before is gone with it
        content.fit()
        try:
            content.begin(visit)
        except RecordIsGone:  # the library is an older one meanwhile
            content.begin(Visit(_FIRST))
        return content

    def _follow(self, is_another: bool) -> None:  # noqa: FBT001 - as a signal gives it
        """Show a library that was put back as it is now, after what waited for it was saved."""
        if is_another:
            QTimer.singleShot(0, self, self._show_again)

    def _show_again(self) -> None:
        self._make_again()
        self.followed.emit()

    def _make_again(self) -> None:
        before = self.content.shell
        visit = self.content.navigator.again() or Visit(_FIRST)
        self.content = self._made(visit)
        before.changed.disconnect(self.changed)
        before.hand_over(self.content.shell)
        if not self.tasks.running:
            before.deleteLater()
