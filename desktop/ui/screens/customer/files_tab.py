"""Proposals and files: what was written for the customer, and every file that went out."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from attrs import frozen
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import paths
from desktop.files import make_folder, write_bytes
from desktop.records import Proposal
from desktop.records.rows import SentFile
from desktop.ui import system
from desktop.ui.kit import Item, column, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.people import dotted
from desktop.ui.screens.customer.proposals_card import ProposalsCard
from desktop.ui.screens.customer.section import Section
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.theme import tokens
from desktop.ui.widgets.columns import Column, Columns, Plan

_SIDE_BY_SIDE = 760  # pixels
_ALL = 10_000
_ICONS: Final = {".pdf": "file-text", ".docx": "file-type", ".xlsx": "file-spreadsheet"}
_HASH: Final = 12  # characters that name the folder of a copy


@frozen
class Sent:
    """A file with the proposal it was exported from."""

    proposal: Proposal
    file: SentFile


class SentFiles(Section):
    """The files that were exported for the customer, newest first; their contents are kept in the library."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Files##of a customer"))

    def facts(self) -> object:
        return [(one.id, one.title, one.files) for one in self.account.subject.proposals]

    def items(self) -> Iterable[Item]:
        sent = [Sent(one, file) for one in self.account.subject.proposals for file in one.files]
        sent.sort(key=lambda one: str(one.file.written_on), reverse=True)
        self.caption.setText(self.words("{count} files", count=len(sent)) if len(sent) > 1 else "")
        if not sent:
            yield self.quiet(self.words("Exported proposals are kept here as they were sent."))
        for one in sent:
            yield self._line(one)

    def _line(self, sent: Sent) -> QWidget:
        words, file = self.words, sent.file
        day = words.short_date(file.written_on) if file.written_on else ""
        lines = column(
            self.kit.elided(file.name),
            self.kit.elided(dotted(words, sent.proposal.title, day), "caption"),
            gap=1,
        )
        icon = _ICONS.get(Path(file.name).suffix.lower(), "file-text")
        show = self.kit.tool("external-link", words("Open {name}", name=file.name), lambda: self._open(file))
        keep = self.kit.tool("download", words("Save a copy of {name}", name=file.name), lambda: self._save(file))
        made = row(self.kit.icon(icon), lines, show, keep, gap=tokens.S)
        made.setStretch(1, 1)
        return holding(made)

    def _open(self, file: SentFile) -> None:
        """Open a copy in the program that the system has for it."""
        folder = paths.cache() / "sent" / file.sha256[:_HASH]
        make_folder(folder)
        copy = write_bytes(folder / Path(file.name).name, self._content(file))
        if not system.open_file(copy):
            self.account.shell.tell(self.words("No program here opens {name}. Save a copy instead.", name=file.name))

    def _save(self, file: SentFile) -> None:
        title = self.words("Save a copy")
        start = Path(self.account.shell.settings.export_folder or Path.home()) / file.name
        chosen, _ = QFileDialog.getSaveFileName(self.window(), title, str(start))
        if chosen:
            written = write_bytes(Path(chosen), self._content(file))
            told = self.words("{file} was saved.", file=written.name)
            self.account.shell.tell(told, self.words("Show in folder"), lambda: system.show_in_folder(written))

    def _content(self, file: SentFile) -> bytes:
        return self.account.shell.workspace.store.attachment(file.sha256)


class FilesTab(Tab):
    """Proposals at the left, files at the right."""

    key = "files"
    label = "Files##of a customer"

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        proposals, files = ProposalsCard(account, _ALL), SentFiles(account)
        plans = (
            Plan(_SIDE_BY_SIDE, (Column(1, (proposals,)), Column(1, (files,)))),
            Plan(0, (Column(1, (proposals, files)),)),
        )
        self.fill(Columns(account.shell.theme, plans), (proposals, files))
