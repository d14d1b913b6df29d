"""The page of one record's history: its versions, newest first, and beside them what each changed."""

from collections.abc import Iterator, Sequence
from typing import Final

import attrs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.fields import fields_of
from desktop.records import Proposal
from desktop.store.changes import Changes, Step
from desktop.store.past import Version
from desktop.ui.kit import clear, column, row
from desktop.ui.past.row import PastRow
from desktop.ui.past.rows_model import RowsModel
from desktop.ui.past.rows_view import RowsView
from desktop.ui.past.steps import day_said, local_time, step_said
from desktop.ui.place import Place, State
from desktop.ui.screens.record_history.changes import UNSEEN, differences
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.segments import Segments

_BEFORE, _NOW = "before", "now"
_FIELDS_NAMED: Final = 4
_LASTS: Final = frozenset({(Proposal.kind, "files")})


class RecordHistoryPage(Screen):
    """How a record came to be as it is, and the way back to how it was."""

    key = "record_history"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        self._record = shell.workspace.get(place.record)
        self._versions: list[Version] = []
        self._read = False
        self._against = _BEFORE
        words = self.words
        self._rows = RowsModel(self._more, self)
        self._view = RowsView(shell.theme, self._rows, words("Versions"))
        self._view.chose.connect(self._follow)
        self._compared = Segments(
            self.kit,
            words("Compared with"),
            ((_BEFORE, words("Before##version")), (_NOW, words("Now##version"))),
            self._against,
            self._compare,
        )
        self._page = Page(self.kit)
        self.setLayout(column(self._made_head(), self._made_body(), gap=0))
        self._look()

    def title(self) -> str:
        return self.words("History: {name}", name=self._record.name_of_record)

    def refresh(self, changes: Changes) -> None:
        if self._record.id in changes.ids:
            self._look()

    def state(self) -> State:
        chosen = self._view.chosen
        return {"chosen": chosen[0].key if chosen else "", "against": self._against}

    def restore_state(self, state: State) -> None:
        self._against = str(state.get("against", _BEFORE))
        self._compared.show_value(self._against)
        self._view.choose(str(state.get("chosen", "")))
        self._follow()

    def begin(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _look(self) -> None:
        """Read the versions again; the one that was chosen stays chosen."""
        kept = [chosen.key for chosen in self._view.chosen]
        self._record = self.shell.workspace.get(self._record.id)
        self._versions = self.shell.workspace.store.history(self._record.id)
        self._read = False
        self._rows.begin()
        if not (kept and self._view.choose(kept[0])):
            self._view.choose_first()
        self._follow()

    def _more(self) -> Sequence[PastRow]:
        if self._read:
            return ()
        self._read = True
        return [self._row(version) for version in self._versions]

    def _row(self, version: Version) -> PastRow:
        local = local_time(version.done)
        day = day_said(self.words, local.date(), self.shell.workspace.today)
        return PastRow(
            key=str(version.done.number),
            icon="circle-dot" if version is self._versions[0] else "circle",
            title=self._changed(version),
            below=step_said(self.words, version.done),
            right=f"{day} {local:%H:%M}  {version.done.stamp.author}",
        )

    def _changed(self, version: Version) -> str:
        """Which fields a version changed."""
        labels = {name: kind.label for name, kind in fields_of(type(self._record)).items()}
        if "deleted_at" in version.changed:
            is_gone = version.record is not None and version.record.deleted_at is not None
            return (
                self.words("Moved to the trash##version") if is_gone else self.words("Restored from the trash##version")
            )
        if version is self._versions[-1] and not version.changed:
            return self.words("Created##version")
        named = [self.words(labels[name]) for name in version.changed if name in labels and name not in UNSEEN]
        listed = self.words.listed(named[:_FIELDS_NAMED])
        left = len(named) - _FIELDS_NAMED
        if not named:
            return self.words("Changed##version")
        return self.words("{titles} and {count} more##fields", titles=listed, count=left) if left > 0 else listed

    def _compare(self, against: str) -> None:
        self._against = against
        self._follow()

    def _follow(self) -> None:
        """Show the chosen version beside the one before it, or beside how the record is now."""
        room = self._page.room
        clear(room)
        at = self._chosen_at()
        if at is None:
            return
        version = self._versions[at]
        before = self._versions[at + 1].record if at + 1 < len(self._versions) else None
        old, new = (before, version.record) if self._against == _BEFORE else (version.record, self._record)
        blocks = list(differences(self.shell, old, new))
        local = local_time(version.done)
        when = f"{day_said(self.words, local.date(), self.shell.workspace.today)} {local:%H:%M}"
        facts = self.kit.label(f"{when}  {version.done.stamp.author}", "caption", wrap=True)
        said = self.kit.label(step_said(self.words, version.done), "title", wrap=True)
        room.addLayout(column(tokens.M, said, facts, gap=tokens.XS))
        for block in blocks:
            room.addWidget(block)
        if not blocks:
            room.addWidget(self.kit.label(self.words("No field differs."), "muted"))
        room.addStretch(1)
        self._restore.setVisible(self._can_restore(version))

    def _chosen_at(self) -> int | None:
        chosen = self._view.chosen
        if not chosen:
            return None
        return next(at for at, version in enumerate(self._versions) if str(version.done.number) == chosen[0].key)

    def _restorable(self) -> Iterator[str]:
        """The fields that can be as they were; not the record of what left the library, which lasts."""
        return (name for name in fields_of(type(self._record)) if (self._record.kind, name) not in _LASTS)

    def _can_restore(self, version: Version) -> bool:
        """Whether a version has other values than the record has now."""
        return version.record is not None and any(
            getattr(version.record, name) != getattr(self._record, name) for name in self._restorable()
        )

    # What is done

    def _restore_version(self) -> None:
        at = self._chosen_at()
        version = self._versions[at] if at is not None else None
        if version is None or version.record is None:
            return
        when = f"{local_time(version.done):%Y-%m-%d %H:%M}"
        values = {name: getattr(version.record, name) for name in self._restorable()}
        step = Step("Restore {name} as it was on {when}", {"name": self._record.name_of_record, "when": when})
        self.shell.tell_done(self.shell.save([attrs.evolve(self._record, **values)], step))

    def _take_out(self) -> None:
        step = Step("Restore {name}", {"name": self._record.name_of_record})
        self.shell.restore([self._record.id], step)
        self.shell.show_record(self.shell.workspace.get(self._record.id))

    # What it is made of

    def _made_head(self) -> QWidget:
        kit, words, record = self.kit, self.words, self._record
        facts = [kit.chip(self.shell.kind_name(record.kind))]
        crumbs = [(record.name_of_record, lambda: self.shell.show_record(record))]
        buttons: list[QPushButton] = []
        if record.deleted_at is not None:
            facts.append(kit.chip(words("in the trash"), "danger"))
            crumbs = [(words("Trash"), lambda: self.shell.go(Place("trash")))]
            buttons = [
                kit.button(words("Restore from the trash"), self._take_out, kind="primary", icon="archive-restore")
            ]
        return PageHead(kit, words("History of this record"), crumbs, facts, buttons)

    def _made_body(self) -> QWidget:
        kit = self.kit
        self._restore = kit.button(self.words("Restore this version"), self._restore_version, icon="rotate-ccw")
        bar = row(self._compared, None, self._restore)
        bar.setContentsMargins(tokens.M, tokens.M, tokens.M, tokens.M)
        left = kit.card(row(self._view), pad=tokens.S)
        right = kit.card(column(bar, kit.rule(), self._page, gap=0), pad=0)
        body = QWidget()
        inside = row(left, right, gap=tokens.M)
        inside.setStretch(0, 2)
        inside.setStretch(1, 3)
        inside.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.XL)
        body.setLayout(inside)
        return body
