"""Proposals and files: what was written for the customer, and every file that went out."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Final

from attrs import frozen
from PySide6.QtWidgets import QWidget

from desktop.fields import File
from desktop.records import Proposal
from desktop.records.rows import SentFile
from desktop.ui.editors.files.outside import open_copy, save_copy
from desktop.ui.kit import Item, column, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.proposals_card import ProposalsCard
from desktop.ui.screens.customer.section import Section
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.theme import tokens
from desktop.ui.widgets.columns import Column, Columns, Plan

_SIDE_BY_SIDE = 760  # pixels
_ALL = 10_000
_ICONS: Final = {".pdf": "file-text", ".docx": "file-type", ".xlsx": "file-spreadsheet"}


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
            self.kit.elided(words.dotted(sent.proposal.title, day), "caption"),
            gap=1,
        )
        kept, shell = File(file.name, file.sha256), self.account.shell
        icon = _ICONS.get(Path(file.name).suffix.lower(), "file-text")
        show = self.kit.tool("external-link", words("Open {name}", name=file.name), partial(open_copy, shell, kept))
        keep = self.kit.tool(
            "download", words("Save a copy of {name}", name=file.name), partial(save_copy, shell, kept, self)
        )
        made = row(self.kit.icon(icon), lines, show, keep, gap=tokens.M)
        made.setStretch(1, 1)
        shown = holding(made)
        made.setContentsMargins(tokens.S, tokens.XS + 1, 0, tokens.XS + 1)  # as the proposals beside them
        return shown


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
