"""The overlays of one window: the palette, the shortcut sheet, what the program is, a question; one at a time."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.records.record import Record
from desktop.ui.actions import Bindings, Board
from desktop.ui.navigator import Navigator
from desktop.ui.overlay import Overlay
from desktop.ui.question import Asking, Question
from desktop.ui.shell import Shell


class Overlays(QObject):
    """Opens and closes them; the same key closes what it opened, and every other action closes what is open.

    What they are made of is read when the first of them is opened: the first paint needs none of it.
    """

    def __init__(self, window: QWidget, shell: Shell, board: Board, navigator: Navigator) -> None:
        super().__init__(window)
        self._window, self._shell, self._board, self._navigator = window, shell, board, navigator
        self._makers = {
            "palette": self._made_palette,
            "shortcuts": self._made_shortcuts,
            "about": self._made_about,
            "new_proposal": self._made_new_proposal,
        }
        self._shown: Overlay | None = None
        self._key = ""
        board.doing.connect(self._make_way)
        shell.questioned.connect(self.ask)

    def bindings(self) -> Bindings:
        """What opens them, by the keys of actions."""
        return {key: self._turner(key) for key in self._makers}

    def ask(self, question: Question) -> None:
        """Ask a person before something that can't be undone."""
        self._open(Asking(self._shell.kit, question), "")

    def close_shown(self) -> None:
        """Close what is open."""
        if self._shown is not None:
            self._shown.close_overlay()

    def _turner(self, key: str) -> Callable[[], None]:
        def turn() -> None:
            if self._shown is not None and self._key == key:
                self.close_shown()
            else:
                self._open(self._makers[key](), key)

        return turn

    def _open(self, overlay: Overlay, key: str) -> None:
        self.close_shown()
        self._shown, self._key = overlay, key
        overlay.closed.connect(self._forget)
        overlay.open_over(self._window)

    def _forget(self) -> None:
        self._shown, self._key = None, ""

    def _make_way(self, key: str) -> None:
        if key not in self._makers:
            self.close_shown()

    def _made_palette(self) -> Overlay:
        from desktop.ui.palette.commands import Commands
        from desktop.ui.palette.finds import Finds
        from desktop.ui.palette.palette import Palette
        from desktop.ui.palette.sources import Sources

        commands = Commands(self._board, self._shell.words)
        return Palette(self._shell, Sources(self._shell, commands, Finds(self._shell), self._recent))

    def _made_shortcuts(self) -> Overlay:
        from desktop.ui.shortcuts import Shortcuts

        return Shortcuts(self._shell.kit, self._board)

    def _made_about(self) -> Overlay:
        from desktop.ui.about import About

        return About(self._shell)

    def _made_new_proposal(self) -> Overlay:
        from desktop.ui.screens.proposal.creating import NewProposal

        return NewProposal(self._shell)

    def _recent(self) -> Sequence[Record]:
        from desktop.ui.palette.recent import recent_records

        here = self._navigator.current.place if self._navigator.current is not None else None
        return recent_records(self._shell.workspace, self._navigator.been, here)
