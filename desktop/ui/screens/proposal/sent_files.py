"""The files that were exported from a proposal: frozen as they went out, with their day and hash."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.fields import File
from desktop.records.rows import SentFile
from desktop.ui.editors.files.outside import open_copy, save_copy
from desktop.ui.kit import clear, column, row
from desktop.ui.saved_files import show_saved, still_there
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens

_HASH = 12  # characters that are shown
_ICONS = {".docx": "file-type", ".pdf": "file-text"}


class SentFiles(QWidget):
    """The newest first; each can be opened, saved somewhere again, and shown where it still lies as it was written."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._list = column(gap=tokens.S)
        self.setLayout(column(studio.kit.label(studio.words("Exported files"), "section"), self._list, gap=tokens.S))
        self._shown: tuple[SentFile, ...] | None = None
        self.refresh()

    def refresh(self) -> None:
        """Show the files as they stand."""
        files = self._studio.manuscript.proposal.files
        if files == self._shown:
            return
        self._shown = files
        clear(self._list)
        kit, words = self._studio.kit, self._studio.words
        for file in reversed(files):
            self._list.addWidget(self._line(file))
        if not files:
            text = words("Nothing exported yet. Each export is kept here unchanged, with its date and fingerprint.")
            self._list.addWidget(kit.label(text, "muted", wrap=True))

    def _line(self, file: SentFile) -> QWidget:
        kit, words = self._studio.kit, self._studio.words
        day = words.short_date(file.written_on) if file.written_on else ""
        about = words.dotted(day, words("Fingerprint {hash}", hash=f"{file.sha256[:_HASH]}…"))
        texts = column(kit.elided(file.name), kit.elided(about, "caption"), gap=0)
        if file.anyway:
            texts.addWidget(kit.label(words.labelled(words("sent anyway"), file.anyway), "caution", wrap=True))
        shell, kept = self._studio.shell, File(file.name, file.sha256)
        place = still_there(shell, file)
        said = words("Show {name} in its folder", name=file.name)
        shows = [kit.tool("folder-open", said, partial(show_saved, shell, place), small=True)] if place else []
        line = row(
            kit.icon(_ICONS.get(Path(file.name).suffix.lower(), "file-text")),
            texts,
            *shows,
            kit.tool(
                "external-link", words("Open {name}", name=file.name), partial(open_copy, shell, kept), small=True
            ),
            kit.tool(
                "download",
                words("Save {name} again", name=file.name),
                partial(save_copy, shell, kept, self),
                small=True,
            ),
            gap=tokens.S,
        )
        line.setStretch(1, 1)
        made = QWidget()
        made.setLayout(line)
        line.setContentsMargins(0, 0, 0, 0)
        made.setToolTip(file.sha256)
        return made
