"""The cover: dates and author of the proposal, and what was exported from it."""

from PySide6.QtWidgets import QWidget

from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import column
from desktop.ui.screens.proposal.sent_files import SentFiles
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens


class CoverEditor(QWidget):
    """What stands on the cover and in the head of the file."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        groups = [Group("", ("date", "valid_until", "author"))]
        self._form = RecordForm(studio.shell, studio.manuscript.proposal, groups)
        self._files = SentFiles(studio)
        self.setLayout(column(self._form, studio.kit.rule(), self._files, gap=tokens.L))

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        self._form.refresh(changes)
        self._files.refresh()

    def settle(self) -> None:
        """Save at once what is typed."""
        self._form.settle()
