"""The manuscript: the proposal as it is being written, ahead of the library by what is still being typed."""

from collections.abc import Callable
from itertools import count

from attrs import evolve, frozen
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.records import Proposal
from desktop.store.changes import Changes, Step
from desktop.store.errors import RecordIsGone
from desktop.ui.forms.autosave import CANT_WRITE
from desktop.ui.forms.pending import Pending
from desktop.ui.shell import Shell

Edit = Callable[[Proposal], Proposal]
"""A change of a proposal, made onto it as it stands."""
PAUSE_BEFORE_PAGES = 250
"""Milliseconds after the last key until the pages follow."""
PAUSE_BEFORE_SAVING = 600
"""Milliseconds after the last key until the library follows."""


@frozen
class _Edited:
    """What is not saved yet: the change, what it changes, and what the step goes on with."""

    edit: Edit
    what: str
    goes_on: str


class Manuscript(QObject):
    """One proposal being written.

    `moved` says that the pages should follow. `waits` says that something can't be saved yet, `saved` that it is, after
    it was tried again.
    """

    moved = Signal()
    waits = Signal()
    saved = Signal()

    def __init__(self, shell: Shell, record: RecordId) -> None:
        super().__init__()
        self._shell, self._id = shell, record
        self._edited: dict[str, _Edited] = {}
        self._numbers = count()
        self._is_waiting = False
        self._in_hand = ""
        self.proposal = self._in_library()
        self._pages = QTimer(self, singleShot=True, interval=PAUSE_BEFORE_PAGES)
        self._pages.timeout.connect(self.moved)
        self._saving = QTimer(self, singleShot=True, interval=PAUSE_BEFORE_SAVING)
        self._saving.timeout.connect(self.settle)

    def change(self, edit: Edit, what: str) -> None:
        """Change the proposal at once; `what` is the thing that is changed, in the reader's words."""
        self._edited[f"change {next(self._numbers)}"] = _Edited(edit, what, "")
        self.proposal = edit(self.proposal)
        self.settle()
        if self._edited:
            self.moved.emit()

    def type(self, key: str, edit: Edit, what: str) -> None:
        """Change the proposal while somebody types; saved at the next pause. `key` names what is being typed."""
        self._edited[key] = _Edited(edit, what, f"{self._id}.{key}")
        self.proposal = edit(self.proposal)
        self._pages.start()
        self._saving.start()

    def is_typing(self, key: str) -> bool:
        """Whether something is typed there that is not saved yet."""
        return key in self._edited

    def settle(self) -> None:
        """Save at once what is not saved yet; what the library can't take now waits and is tried again."""
        self._saving.stop()
        for key, edited in list(self._edited.items()):
            self._in_hand = key
            try:
                self._save(edited)
            except CANT_WRITE:
                self._wait()
                return
            finally:
                self._in_hand = ""
            self._edited.pop(key, None)
        self._end_waiting()

    def refresh(self, changes: Changes) -> None:
        """Follow the library; what is being saved just now is in it already."""
        if self._id in changes.ids:
            self.proposal = self._in_library()
            for key, edited in self._edited.items():
                if key != self._in_hand:
                    self.proposal = edited.edit(self.proposal)

    def _save(self, edited: _Edited) -> None:
        before = self._in_library()
        after = edited.edit(before)
        if after == before:
            return
        step = Step("Edit {name}: {field}", {"name": before.title, "field": edited.what})
        self._shell.save([after], step, edited.goes_on)

    def _wait(self) -> None:
        """Have it tried again until it is saved, even when the screen is left meanwhile."""
        if not self._is_waiting:
            self._is_waiting = True
            Pending.of(self._shell).hold(self._try_again)
            self.waits.emit()

    def _try_again(self) -> bool:
        """Save what waits; whether nothing is left, or nothing can be done for it any more."""
        try:
            self.settle()
        except RecordIsGone:
            self._edited.clear()
        return not self._edited

    def _end_waiting(self) -> None:
        if self._is_waiting:
            self._is_waiting = False
            self.saved.emit()

    def _in_library(self) -> Proposal:
        record = self._shell.workspace.get(self._id)
        if not isinstance(record, Proposal) or record.deleted_at is not None:
            raise RecordIsGone(id=self._id)
        return record


def same(first: Proposal | None, second: Proposal) -> bool:
    """Whether two proposals say the same, whenever they were saved and whatever was exported from them."""
    return first is not None and evolve(first, updated_at=None, files=()) == evolve(second, updated_at=None, files=())


def said(error: UserError, shell: Shell) -> str:
    """An error in the reader's words."""
    return shell.words(error.message, **error.values)
