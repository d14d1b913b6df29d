"""The shell: what the window lends its screens, and all that a screen may know of the world around it."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping

from attrs import define
from PySide6.QtCore import QObject, Signal

from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.i18n import Words
from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.settings import Settings
from desktop.store.changes import Changes, Step
from desktop.ui.done_words import done_said
from desktop.ui.kit import Kit
from desktop.ui.opening import Opening
from desktop.ui.place import Place
from desktop.ui.privacy import Privacy
from desktop.ui.question import Question
from desktop.ui.taking_up import TakingUp
from desktop.ui.tasks import Tasks
from desktop.ui.theme.theme import Theme
from desktop.ui.trouble import refusal
from desktop.workspace.workspace import Workspace

_GOES_ON_FOR = dt.timedelta(minutes=2)


@define
class _Open:
    """The step that further changes of the same thing go on with."""

    key: str
    number: int
    since: dt.datetime


class Shell(QObject):
    """An open library in a window.

    Screens read `workspace` and change it only through `save`, `delete`, `restore`, `undo` and `redo`, so that every
    screen hears of it: `changed` gives the `Changes`. `go` leads to a place, `tell` shows a short message with
    something to do about it.
    """

    changed = Signal(object)
    saved = Signal(object)
    going = Signal(object)
    told = Signal(str, str, object, object)
    refused = Signal(str, object)
    adjusting = Signal(object)
    asked = Signal(str)
    questioned = Signal(object)
    opening = Signal(object)
    backed_up = Signal()

    def __init__(self, workspace: Workspace, theme: Theme, settings: Settings, tasks: Tasks) -> None:
        super().__init__()
        self.workspace, self.theme, self.settings, self.tasks = workspace, theme, settings, tasks
        workspace.be_quick()
        self.words = Words(settings.language)
        self.kit = Kit(theme, self.words)
        self.privacy = Privacy(self)
        self._open: _Open | None = None

    # Going somewhere and telling something

    def go(self, place: Place) -> None:
        """Lead to a place."""
        self.going.emit(place)

    def show_record(self, record: Record) -> None:
        """Lead to the screen of a record."""
        from desktop.ui.screens import place_of

        self.go(place_of(record))

    def do(self, action: str) -> None:
        """Do what an action of the window does, by its key (`actions.py`), if it can be done now."""
        self.asked.emit(action)

    def ask(self, question: Question) -> None:
        """Ask before something that can't be undone: emptying the trash, replacing the library."""
        self.questioned.emit(question)

    def tell(
        self,
        text: str,
        do: str = "",
        action: Callable[[], object] | None = None,
        also: Mapping[str, Callable[[], object]] | None = None,
    ) -> None:
        """Show a short message, with a button `do` if there is something to do about it; `also` has further ones."""
        self.told.emit(text, do, action, also)

    def refuse(self, error: UserError, ways: Mapping[str, Callable[[], object]]) -> None:
        """Say what could not be done, with buttons for the ways on."""
        TakingUp.of(self.tasks).note(error)
        self.refused.emit(refusal(self.words, error), ways)

    def adjust(self, settings: Settings) -> None:
        """Change the settings of this machine; the window follows at once."""
        self.adjusting.emit(settings)

    def open_library(self, opening: Opening) -> None:
        """Have another library opened in place of this one, or this one as a backup has it."""
        self.opening.emit(opening)

    # Changing the library

    def save(self, records: Iterable[Record], step: Step, goes_on: str = "") -> Changes:
        """Save records as one step.

        `goes_on` names what is being edited (a record and its field): saves of the same thing that follow each other
        within two minutes are one step, so that one undo takes back a sentence and not its last letter.
        """
        onto = self._open.number if self._open and goes_on and self._open.key == goes_on and self._is_fresh() else None
        changes = self.workspace.save(records, step, onto)
        if changes.number is not None:
            self._open = _Open(goes_on, changes.number, self._now()) if goes_on else None
        self.announce(changes)
        return changes

    def take_back(self, goes_on: str) -> bool:
        """Undo the step that `goes_on` names, without a word, if nothing was done since; whether it was undone."""
        newest = self.workspace.store.steps(1)
        is_newest = self._open is not None and bool(newest) and newest[0].number == self._open.number
        if self._open is None or self._open.key != goes_on or not is_newest:
            return False
        self._open = None
        changes = self.workspace.undo()
        if changes is not None:
            self.announce(changes)
        return changes is not None

    def delete(self, ids: Iterable[RecordId], step: Step) -> Changes:
        """Put records into the trash, and offer to undo it."""
        changes = self.workspace.store.delete(ids, step)
        self.announce(changes)
        self.tell_done(changes)
        return changes

    def restore(self, ids: Iterable[RecordId], step: Step) -> Changes:
        """Take records out of the trash."""
        changes = self.workspace.store.restore(ids, step)
        self.announce(changes)
        self.tell_done(changes)
        return changes

    def undo(self) -> None:
        """Undo the newest step that stands, and say which."""
        self._turn(self.workspace.undo(), "Undone: {step}", "There is nothing to undo.")

    def redo(self) -> None:
        """Do again what was undone last, and say what."""
        self._turn(self.workspace.redo(), "Redone: {step}", "There is nothing to redo.")

    def announce(self, changes: Changes) -> None:
        """Tell all screens of a change that was made through the workspace itself (an import, an exported proposal)."""
        if changes.number is not None:
            self.saved.emit(self._now())
            self.changed.emit(changes)

    def tell_done(self, changes: Changes, also: Mapping[str, Callable[[], object]] | None = None) -> None:
        """Say what was done and offer to undo it; `also` are further buttons."""
        if changes.number is not None:
            self.tell(self.told_done(changes.step), self.words("Undo"), self.undo, also)

    def said(self, step: Step) -> str:
        """A step in the reader's language."""
        return self.words(step.message, **step.values)

    def told_done(self, step: Step) -> str:
        """That a step is done, in the reader's language."""
        return done_said(self.words, step)

    def kind_name(self, kind: str, *, plural: bool = False) -> str:
        """What a kind of record is called."""
        return self.words(TYPE_OF[kind].plural if plural else TYPE_OF[kind].label)

    def hand_over(self, to: "Shell") -> None:
        """Have what work under way still tells here be heard there: the content is made anew meanwhile."""
        self.changed.connect(to.changed)
        self.saved.connect(to.saved)
        self.going.connect(to.going)
        self.told.connect(to.told)
        self.refused.connect(to.refused)
        self.asked.connect(to.asked)
        self.questioned.connect(to.questioned)
        self.backed_up.connect(to.backed_up)

    def _turn(self, changes: Changes | None, message: str, nothing: str) -> None:
        self._open = None
        if changes is None:
            self.tell(self.words(nothing))
            return
        self.announce(changes)
        self.tell(self.words(message, step=self.said(changes.step)))

    def _is_fresh(self) -> bool:
        return self._open is not None and self._now() - self._open.since < _GOES_ON_FOR

    def _now(self) -> dt.datetime:
        return self.workspace.store.desk.now()
