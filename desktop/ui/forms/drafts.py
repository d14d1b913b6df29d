"""Drafts of a record that are typed elsewhere than in a form of it, kept at each pause as a form keeps its own."""

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.records.record import Record
from desktop.ui.forms.autosave import CANT_WRITE, PAUSE
from desktop.ui.forms.pending import Pending
from desktop.ui.forms.saving import Saving
from desktop.ui.shell import Shell


class Drafts(QObject):
    """What was typed beside the forms of a record in the library and is no value of it yet, by name.

    `typed` gives the name of what is another text now.
    """

    typed = Signal(str)

    def __init__(self, shell: Shell, record: Record) -> None:
        super().__init__()
        self._saving, self._pending = Saving(shell, record, new=False), Pending.of(shell)
        self._texts = {**self._saving.drafts(), **self._pending.raws(record.id)}
        self._touched: set[str] = set()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self.settle)

    @property
    def names(self) -> list[str]:
        """Of what there are drafts; a form's own are among them."""
        return sorted(name for name, text in self._texts.items() if text)

    def text(self, name: str) -> str:
        """What was typed there; "" for nothing."""
        return self._texts.get(name, "")

    def type(self, name: str, text: str) -> None:
        """Note what is typed there, kept at the next pause; what is empty, or was taken, is a draft no more."""
        text = text if text.strip() else ""
        if text != self.text(name):
            self._texts[name] = text
            self._touched.add(name)
            self._timer.start()
            self.typed.emit(name)

    def settle(self) -> None:
        """Keep at once what is typed; what the library can't take now waits and is tried again."""
        self._timer.stop()
        for name in sorted(self._touched):
            text = self._texts[name] or None
            try:
                self._saving.keep({name: text})
            except CANT_WRITE:
                self._pending.put_draft(self._saving, name, text)
            else:
                self._pending.drop(self._saving.id, name)
        self._touched.clear()
