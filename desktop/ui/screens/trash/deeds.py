"""What is done with what lies in the trash: had back, or gone for good after a question."""

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from desktop.fields import RecordId
from desktop.store.changes import Changes, Step
from desktop.ui.question import Question
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.workspace.workspace import Workspace

_AT_ONCE: Final = 200
"""So many records are dealt with while the window waits; more by a task."""


@frozen
class Deeds:
    """Restoring and purging, for a window."""

    shell: Shell

    def restore(self, ids: Sequence[RecordId]) -> None:
        """Take records out of the trash, as one step."""
        if not ids:
            return
        many = Step("Restore {count} records", {"count": len(ids)})
        step = many if len(ids) > 1 else Step("Restore {name}", {"name": self._name(ids[0])})
        if len(ids) <= _AT_ONCE:
            self.shell.restore(ids, step)
            return

        def restore(workspace: Workspace, _progress: Progress) -> Changes:
            return workspace.store.restore(ids, step)

        self.shell.tasks.run(self.shell.said(step), restore, self._restored, must_finish=True)

    def ask_to_purge(self, ids: Sequence[RecordId]) -> None:
        """Ask whether some records are to go for good."""
        words = self.shell.words
        if len(ids) == 1:
            title = words("Delete “{name}” for good?", name=self._name(ids[0]))
            text = words("Its history and the files used only by it are deleted too. This can't be undone.")
            self._ask(title, text, ids)
        elif ids:
            self._ask(words("Delete {count} records for good?", count=words.number(len(ids))), self._warning(), ids)

    def ask_to_empty(self, ids: Sequence[RecordId]) -> None:
        """Ask whether everything is to go for good."""
        words = self.shell.words
        says = words("There are {count} records in it.", count=words.number(len(ids)))
        self._ask(words("Empty the trash?"), words.sentence(says, self._warning()), ids)

    def _ask(self, title: str, text: str, ids: Sequence[RecordId]) -> None:
        does = self.shell.words("Delete for good")
        self.shell.ask(Question(title, text, does, lambda: self._purge(ids), "trash-2"))

    def _warning(self) -> str:
        return self.shell.words("Their history and the files used only by them are deleted too. This can't be undone.")

    def _purge(self, ids: Sequence[RecordId]) -> None:
        many = Step("Delete {count} records for good", {"count": len(ids)})
        step = many if len(ids) > 1 else Step("Delete {name} for good", {"name": self._name(ids[0])})

        def purge(workspace: Workspace, _progress: Progress) -> Changes:
            return workspace.store.purge(ids, step)

        if len(ids) <= _AT_ONCE:
            self._purged(self.shell.workspace.store.purge(ids, step))
        else:
            self.shell.tasks.run(self.shell.said(step), purge, self._purged, must_finish=True)

    def _restored(self, changes: Changes) -> None:
        self.shell.announce(changes)
        self.shell.tell_done(changes)

    def _purged(self, changes: Changes) -> None:
        self.shell.announce(changes)
        self.shell.tell(self.shell.told_done(changes.step))

    def _name(self, record_id: RecordId) -> str:
        return self.shell.workspace.store.titles([record_id]).get(record_id, "")
