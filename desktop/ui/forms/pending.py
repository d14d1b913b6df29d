"""What could not be saved yet: kept as long as the window lives, and tried again until the library takes it."""

from collections.abc import Callable
from typing import Self

from attrs import frozen
from PySide6.QtCore import QObject, QTimer, Signal

from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.ui.editors.editor import Reading, Value
from desktop.ui.forms.saving import Saving
from desktop.ui.shell import Shell
from desktop.ui.taking_up import TakingUp
from desktop.ui.tasks import Tasks

_AGAIN = 1000  # milliseconds


@frozen
class _Waiting:
    """One field's text, with what saves it."""

    raw: str
    write: Callable[[], object]


class Pending(QObject):
    """What waits, by record and field.

    `written` gives the record, the field, and the text that was saved; `emptied` says that nothing waits any more.
    """

    written = Signal(str, str, str)
    emptied = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tasks)
        tasks.stopped.connect(self.end)
        self._waiting: dict[tuple[RecordId, str], _Waiting] = {}
        self._others: list[Callable[[], bool]] = []
        self._timer = QTimer(self, interval=_AGAIN)
        self._timer.timeout.connect(self.try_again)
        self._taking_up = TakingUp.of(tasks)
        self._taking_up.back.connect(self.try_again)

    @classmethod
    def of(cls, shell: Shell) -> Self:
        """What waits in this window; it outlives its forms, and its content that is made anew."""
        return shell.tasks.findChild(cls) or cls(shell.tasks)

    def end(self) -> None:
        """Try once more and then no more: the library is about to be closed."""
        self.try_again()
        self._timer.stop()

    def put(self, saving: Saving, name: str, reading: Reading, raw: str) -> None:
        """Have something wait."""

        def write() -> None:
            if not isinstance(reading, Value) or not saving.put(name, reading.value):
                saving.keep({name: raw})

        self._wait(saving, name, raw, write)

    def put_draft(self, saving: Saving, name: str, text: str | None) -> None:
        """Have a draft wait to be kept, or with None to be taken away."""
        self._wait(saving, name, text or "", lambda: saving.keep({name: text}))

    def hold(self, settle: Callable[[], bool]) -> None:
        """Have what is no field of a form wait: `settle` saves it, and says whether nothing of it is left."""
        if settle not in self._others:
            self._others.append(settle)
        self._timer.start()

    def drop(self, owner: RecordId, name: str) -> None:
        """Have it wait no longer: it is saved, or something newer is."""
        self._waiting.pop((owner, name), None)

    def raws(self, owner: RecordId) -> dict[str, str]:
        """What waits of a record, by field."""
        return {name: waiting.raw for (record, name), waiting in self._waiting.items() if record == owner}

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits."""
        return not (self._waiting or self._others)

    def try_again(self) -> bool:
        """Save what waits; whether nothing is left."""
        if not self.is_empty:
            self._taking_up.look()
        for (owner, name), waiting in list(self._waiting.items()):
            try:
                waiting.write()
            except UserError:  # still not; the field says why
                break
            self.drop(owner, name)
            self.written.emit(owner, name, waiting.raw)
        for settle in list(self._others):
            if settle():
                self._others.remove(settle)
        if self.is_empty and self._timer.isActive():
            self._timer.stop()
            self.emptied.emit()
        return self.is_empty

    def _wait(self, saving: Saving, name: str, raw: str, write: Callable[[], object]) -> None:
        self._waiting[saving.id, name] = _Waiting(raw, write)
        self._timer.start()
