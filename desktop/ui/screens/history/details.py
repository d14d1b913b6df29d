"""What one step did: when, by whom, to which records; each leads to its record."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.fields import RecordId
from desktop.store.chronicle import How, Told, Touched
from desktop.store.values import moment_in
from desktop.ui.kinds import ICON_OF
from desktop.ui.kit import Tone, clear, column, row
from desktop.ui.place import Place
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.when import weekday_said
from desktop.ui.widgets.entry import Entry
from desktop.ui.widgets.page import Page

_LISTED: Final = 60
_HOW: Final[dict[How, tuple[str, Tone]]] = {
    "added": ("added##step", "ok"),
    "changed": ("changed##step", "plain"),
    "deleted": ("deleted##step", "danger"),
    "restored": ("restored##step", "accent"),
    "removed": ("taken back##step", "danger"),
}


class Details(QWidget):
    """The chosen step."""

    def __init__(self, shell: Shell, said: Callable[[Told], str]) -> None:
        """`said` puts a step into words."""
        super().__init__()
        self._shell, self._said = shell, said
        self._page = Page(shell.kit)
        self.setLayout(column(self._page, gap=0))

    def show_step(self, told: Told | None) -> None:
        """Show a step, or that none is chosen."""
        room, kit, words = self._page.room, self._shell.kit, self._shell.words
        clear(room)
        if told is None:
            return
        stamp = told.done.stamp
        made = moment_in(stamp.at)
        local = made.astimezone() if made is not None else None
        when = f"{weekday_said(words, local.date())} {local:%H:%M:%S}" if local is not None else stamp.at
        facts = kit.label(f"{when}\n{words('By {who}', who=stamp.author)}", "caption", wrap=True)
        room.addLayout(column(tokens.L, kit.label(self._said(told), "title", wrap=True), facts, gap=tokens.XS))
        if not told.done.stands:
            room.addLayout(row(kit.chip(words("undone since")), None))
        touched = self._shell.workspace.chronicle.touched(told.done.number, _LISTED)
        entries = [self._entry(one) for one in touched]
        if entries:
            room.addWidget(kit.card(column(*entries, gap=2), pad=tokens.S))
        left = told.records - len(touched)
        if left > 0:
            room.addWidget(kit.label(words("and {count} more records", count=words.number(left)), "muted"))
        elif not told.records:
            room.addWidget(kit.label(words("The records of this step have been deleted for good."), "muted", wrap=True))
        room.addStretch(1)

    def _entry(self, touched: Touched) -> Entry:
        kit, words = self._shell.kit, self._shell.words
        message, tone = _HOW[touched.how]
        return Entry(
            kit,
            ICON_OF.get(touched.kind, "file-text"),
            touched.title or words("(without a name)"),
            self._about(touched),
            lambda: self._open(touched.id, is_live=touched.is_live),
            kit.chip(words(message), tone),
        )

    def _about(self, touched: Touched) -> str:
        kind = self._shell.kind_name(touched.kind)
        if touched.is_live:
            return kind
        return self._shell.words.dotted(kind, self._shell.words("in the trash"))

    def _open(self, record_id: RecordId, *, is_live: bool) -> None:
        if is_live:
            self._shell.show_record(self._shell.workspace.store.get(record_id))
        else:
            self._shell.go(Place("record_history", record_id))
