"""Backups: made by themselves or now, where they lie, and the way back to one."""

from pathlib import Path

import attrs
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from desktop.settings import Settings
from desktop.store.backup import SUFFIX
from desktop.store.backups import OwnBackup
from desktop.ui.kit import clear, column, holding, row
from desktop.ui.saved_files import show_saved
from desktop.ui.screens.settings.section import Line, Section
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.upkeep import Upkeep
from desktop.ui.when import moment_said
from desktop.ui.widgets.switch import Switch

_FEW = 5


class BackupSection(Section):
    """Backups of the library, by themselves and by hand."""

    key = "backups"
    icon = "hard-drive"

    def __init__(self, shell: Shell, upkeep: Upkeep) -> None:
        self._shell, self._kit, self._words, self._upkeep = shell, shell.kit, shell.words, upkeep
        self._everything = False
        self._list: QVBoxLayout = column(gap=tokens.XS)
        lines = (self._automatic(), self._now(), self._kept())
        super().__init__(shell.kit, shell.words("Backups"), lines)
        shell.backed_up.connect(self.refresh)
        self.refresh()

    def follow(self, settings: Settings) -> None:
        self._switch.setChecked(settings.automatic_backups)

    def refresh(self) -> None:
        clear(self._list)
        found = self._shell.workspace.store.backups.listed()
        if not found:
            self._list.addWidget(self._kit.label(self._words("There is no backup yet."), "muted"))
        for one in found if self._everything else found[:_FEW]:
            self._list.addWidget(self._backup(one))
        if len(found) > _FEW and not self._everything:
            more = self._kit.button(self._words("Show all {count}", count=len(found)), self._show_all, kind="ghost")
            self._list.addLayout(row(more, None))

    def _automatic(self) -> Line:
        words, shell = self._words, self._shell
        label = words("Automatic backups")

        def turn(on: bool) -> None:  # noqa: FBT001 - as Qt's signal gives it
            shell.adjust(attrs.evolve(shell.settings, automatic_backups=on))

        self._switch = Switch(shell.theme, label, turn, on=shell.settings.automatic_backups)
        why = words("Once a day while Satchel is open; older ones are thinned out to one a day, week and month.")
        return Line(self._kit, label, why, self._switch, also="automatic 自动 自動")

    def _now(self) -> Line:
        kit, words = self._kit, self._words
        buttons = row(
            kit.button(words("Back up now"), self._upkeep.back_up, icon="hard-drive"),
            kit.button(words("Back up to a file…"), self._back_up_to),
        )
        why = words("One file with everything, checked after it is written; a copy elsewhere survives this computer.")
        return Line(kit, words("Back up"), why, holding(buttons), also="copy stick usb 复制 U盘 隨身碟")

    def _back_up_to(self) -> None:
        words, store = self._words, self._shell.workspace.store
        today = self._shell.workspace.today.isoformat()
        suggested = Path.home() / f"{store.folder.name} {today}{SUFFIX}"
        kind = f"{words('Backups')} (*{SUFFIX})"
        found, _ = QFileDialog.getSaveFileName(self, words("Back up to a file…"), str(suggested), kind)
        if found:
            self._upkeep.back_up_to(Path(found))

    def _kept(self) -> Line:
        kit, words, folder = self._kit, self._words, self._shell.workspace.store.backups.folder
        buttons = row(
            kit.button(
                words("Show in folder"),
                lambda: show_saved(self._shell, folder),
                name=words("Show the backups in their folder"),
            ),
            kit.button(words("Restore a file…"), self._upkeep.choose_backup, icon="archive-restore"),
            None,
        )
        room = holding(column(self._list, buttons, gap=tokens.M))
        return Line(kit, words("Existing backups"), str(folder), room, below=True, also="restore 还原 還原")

    def _backup(self, backup: OwnBackup) -> QWidget:
        kit, words = self._kit, self._words
        local = backup.made_at.astimezone()
        when = f"{words.short_date(local.date())} {local:%H:%M}"
        said = moment_said(words, backup.made_at, self._shell.workspace.store.desk.now())
        why = _reason(self._shell, backup.why)
        about = kit.elided(words.dotted(why, words.size(backup.size), said), "caption")
        restore = kit.button(
            words("Restore##button"),
            lambda: self._upkeep.restore(backup.path),
            kind="ghost",
            name=words("Restore the backup of {when}", when=f"{when} {why}"),
        )
        items = row(kit.label(when), about, restore, gap=tokens.M)
        items.setStretch(1, 1)
        return holding(items)

    def _show_all(self) -> None:
        self._everything = True
        self.refresh()


def _reason(shell: Shell, why: str) -> str:
    """Why a backup was made; what a later program says stands as it is."""
    words = shell.words
    known = {
        "by hand": words("manual"),
        "automatic": words("automatic"),
        "before restoring": words("before restoring"),
        "before migration": words("before an update"),
    }
    return known.get(why, why)
