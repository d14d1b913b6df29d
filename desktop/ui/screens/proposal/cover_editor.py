"""The cover: dates and author of the proposal, and what was exported from it."""

from PySide6.QtWidgets import QWidget

from desktop.documents.quote import made_on, valid_until
from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.kit import column
from desktop.ui.screens.proposal.sent_files import SentFiles
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens


class CoverEditor(QWidget):
    """What stands on the cover and in the head of the file; an empty field says what is printed by itself."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        groups = [Group("", ("date", "valid_until", "author"))]
        self._form = RecordForm(studio.shell, studio.manuscript.proposal, groups)
        self._files = SentFiles(studio)
        self.setLayout(column(self._form, studio.kit.rule(), self._files, gap=tokens.L))
        studio.printed.connect(self._show_defaults)
        self._show_defaults()

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        self._form.refresh(changes)
        self._files.refresh()

    def settle(self) -> None:
        """Save at once what is typed."""
        self._form.settle()

    def _show_defaults(self) -> None:
        draft, words = self._studio.draft, self._studio.words
        if draft is not None:
            dossier = draft.dossier
            self._form.editor("date").show_default(words.short_date(made_on(dossier)))
            self._form.editor("valid_until").show_default(words.short_date(valid_until(dossier)))
            self._form.editor("author").show_default(dossier.brand.author)
