"""The press: pages and objections made on a thread with a library of its own; of many orders the newest counts."""

import threading

from attrs import frozen
from PySide6.QtCore import Signal

from desktop import courtesy
from desktop.documents.objection import Objection
from desktop.records import Proposal
from desktop.store.errors import DiskFailed, LibraryIsGone
from desktop.ui.threaded import Threaded
from desktop.workspace.drafting import Pages, Told
from desktop.workspace.printing import Aide, Printing
from desktop.workspace.workspace import Workspace

_SECONDS_TO_END = 10.0


@frozen
class Printed:
    """A proposal as it was ordered, composed and laid out."""

    told: Told
    pages: Pages


@frozen
class Checked:
    """What is objected to in a proposal."""

    proposal: Proposal
    objections: tuple[Objection, ...]


class Press(Threaded):
    """Prints one proposal after the other. `printed` comes first, then `checked`; `failed` gives what went wrong."""

    printed = Signal(object)
    checked = Signal(object)
    failed = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._turn = threading.Condition()
        self._order: Proposal | None = None
        self._due: Proposal | None = None
        self._is_over = self._rests = self._prints = False

    def order(self, proposal: Proposal) -> None:
        """Print this next, instead of what was ordered before and isn't begun."""
        with self._turn:
            self._order = self._due = proposal
            self._turn.notify_all()
            begins = not (self._is_over or self._rests)
        if begins and not self.is_alive():  # it may have ended, because the library could not be opened
            self._begin("Satchel press")

    def end(self) -> None:
        """Print nothing more."""
        with self._turn:
            self._is_over = True
            self._turn.notify_all()

    def rest(self) -> None:
        """Let go of the library as soon as nothing is being printed, until `go_on`."""
        with self._turn:
            self._rests = True
            self._turn.notify_all()

    def go_on(self) -> None:
        """Print again, on the library as it stands now, and first what was ordered last and could not be printed."""
        with self._turn:
            self._rests, due = False, self._due
        if due is not None and not self.is_busy():
            self.order(due)

    def is_busy(self) -> bool:
        """Whether something is being printed, or ordered."""
        with self._turn:
            return self.is_alive() and not self._is_over and (self._order is not None or self._prints)

    def wait(self, seconds: float | None = _SECONDS_TO_END) -> None:
        super().wait(seconds)

    def _run(self) -> None:
        try:
            with self._workspace.beside() as mine, Printing(mine.store, Aide) as printing:
                while (order := self._next()) is not None:
                    self._print_or_tell(printing, order, mine)
        except BaseException as error:  # noqa: BLE001 - it is raised again in the window's thread
            self.failed.emit(error)

    def _print_or_tell(self, printing: Printing, order: Proposal, mine: Workspace) -> None:
        try:
            self._print(printing, order, mine)
        except (LibraryIsGone, DiskFailed):  # what it has open may be of no use for ever: the next order opens anew
            raise
        except BaseException as error:  # noqa: BLE001 - it is raised again in the window's thread
            self.failed.emit(error)

    def _print(self, printing: Printing, order: Proposal, mine: Workspace) -> None:
        with courtesy.answering():
            self.printed.emit(Printed(*printing.printed(order, mine.today)))
        if not self._is_waiting():
            self.checked.emit(Checked(order, printing.objections()))
            self._note_done(order)

    def _is_waiting(self) -> bool:
        with self._turn:
            return self._order is not None or self._is_over or self._rests

    def _note_done(self, order: Proposal) -> None:
        with self._turn:
            self._due = None if self._due is order else self._due

    def _next(self) -> Proposal | None:
        with self._turn:
            self._prints = False
            self._turn.wait_for(lambda: self._order is not None or self._is_over or self._rests)
            if self._is_over or self._rests:
                return None
            order, self._order = self._order, None
            self._prints = True
            return order
