"""Exporting: where the files go, what stands in the way, and what is said once they are there."""

import re
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from attrs import frozen
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from desktop.documents.compose import template_of
from desktop.documents.kinds import QUOTATION
from desktop.errors import UserError
from desktop.files import CannotWriteThere, DiskIsFull, DriveFailed, IsAFolder, NameIsTooLong
from desktop.records import Proposal
from desktop.text import clean_line
from desktop.ui import system
from desktop.ui.forms.drafts import Drafts
from desktop.ui.place import Place
from desktop.ui.question import Question
from desktop.ui.saved_files import said_saved, show_saved
from desktop.ui.screens.proposal.head import Formats
from desktop.ui.screens.proposal.studio import ANYWAY, Studio
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.workspace.drafting import Told
from desktop.workspace.outcomes import Objected, Proposed
from desktop.workspace.workspace import Workspace
from desktop.workspace.writing import InsideLibrary

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+|[. ]+$')
_LONGEST: Final = 60  # characters of a part of a name
_MOST_BYTES: Final = 150  # of a part of a name; a whole one may have 255
_MAY_PASS: Final = (CannotWriteThere, DiskIsFull, DriveFailed)
"""What may be put right where it is: a right given, space made, a stick put back."""
_OF_THE_PLACE: Final = (*_MAY_PASS, InsideLibrary, IsAFolder, NameIsTooLong)
_KINDS: Final = {".pdf": "PDF (*.pdf)", ".docx": "Word (*.docx)"}


class Exporting(QObject):
    """Writes a proposal's files on a worker. `refused` gives the objections that stand in the way, and the formats."""

    refused = Signal(object, object)
    finished = Signal()

    def __init__(self, studio: Studio, window: QWidget) -> None:
        super().__init__(window)
        self._studio, self._window = studio, window
        self._asked = _Asked()

    def start(self, formats: Formats, anyway: str = "") -> None:
        """Ask where the files go and write them; a reason lets them go in spite of objections."""
        self._studio.manuscript.settle()
        blocking = [one for one in self._studio.objections if one.blocking]
        if blocking and not anyway:
            self.refused.emit(self._studio.objections, formats)
            return
        self._go_on(formats, anyway)

    def _go_on(self, formats: Formats, anyway: str) -> None:
        chosen, outputs = self._asked_where(formats)
        write = partial(self._write, _Asked(outputs, formats, anyway))
        unasked = [path.name for path in outputs if path != chosen and path.exists()]
        if unasked:
            self._studio.shell.ask(self._replacing(unasked, write))
        elif outputs:
            write()

    def _replacing(self, names: Sequence[str], write: Callable[[], object]) -> Question:
        """The question that the dialog of the system did not put: it knows of one file only."""
        words = self._studio.words
        return Question(
            words("Replace {names}?", names=words.listed(names)),
            words("A file of this name is there already. The export puts another in its place."),
            words("Replace"),
            write,
        )

    def _asked_where(self, formats: Formats) -> tuple[Path, list[Path]]:
        """What was chosen, and the files, beside each other and called alike; none where the person thinks better."""
        words, settings, draft = self._studio.words, self._studio.shell.settings, self._studio.draft
        if draft is None:
            return Path(), []
        wanted = Path(settings.export_folder)
        folder = wanted if settings.export_folder and wanted.is_dir() else system.documents_folder()
        kinds = ";;".join(_KINDS[suffix] for suffix in formats)
        start = folder / f"{file_stem(draft, self._studio)}{formats[0]}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, words("Export the proposal"), str(start), kinds)
        if not chosen:
            return Path(), []
        path = Path(chosen)
        stem = path.with_suffix("") if path.suffix.lower() in _KINDS else path
        return path, [stem.with_name(f"{stem.name}{suffix}") for suffix in formats]

    def _write(self, asked: "_Asked") -> None:
        shell, words = self._studio.shell, self._studio.words
        proposal = self._studio.manuscript.proposal
        name = words("Export of {name}", name=proposal.title)
        self._asked = asked
        delivery = _Delivery(shell, asked.outputs, self._studio.drafts)
        delivery.finished.connect(self.finished)
        shell.tasks.run(
            name,
            partial(_exported, proposal=proposal, outputs=asked.outputs, anyway=asked.anyway),
            delivery.announce,
            self._failed,
            must_finish=True,
        )

    def _failed(self, error: UserError) -> None:
        words, asked = self._studio.words, self._asked
        if isinstance(error, Objected):
            self.refused.emit(error.objections, asked.formats)
        elif isinstance(error, _OF_THE_PLACE):
            elsewhere = self._way(partial(self._go_on, asked.formats, asked.anyway))
            again = {words("Try again"): self._way(partial(self._write, asked))} if isinstance(error, _MAY_PASS) else {}
            self._studio.shell.refuse(error, {words("Choose another place…"): elsewhere, **again})
        else:
            raise error

    def _way(self, do: Callable[[], object]) -> Callable[[], object]:
        """What a button does, which may outlive the page: then it leads to a new one."""
        shell, proposal = self._studio.shell, self._studio.manuscript.proposal.id
        return lambda: do() if isValid(self) else shell.go(Place("proposal", proposal))


@frozen
class _Asked:
    """What was asked for last: the files, their formats, and why they go out in spite of objections."""

    outputs: Sequence[Path] = ()
    formats: Formats = (".pdf",)
    anyway: str = ""


class _Delivery(QObject):
    """Says that the files are there, also when the page they were asked for on was left meanwhile."""

    finished = Signal()

    def __init__(self, shell: Shell, wanted: Sequence[Path], drafts: Drafts) -> None:
        super().__init__(shell)
        self._shell, self._wanted, self._drafts = shell, wanted, drafts

    def announce(self, proposed: Proposed) -> None:
        """Tell the window of the proposal's files, and offer to see them."""
        shell, words = self._shell, self._shell.words
        files = [file.path for file in proposed.files]
        shell.adjust(shell.settings.with_exported_to(files[0].parent))
        self._drafts.type(ANYWAY, "")
        self._drafts.settle()
        shell.announce(proposed.changes)
        self.finished.emit()
        text = words("Exported: {names}", names=words.listed(file.name for file in files))
        text = said_saved(words, text, self._wanted, files)
        shell.tell(
            text,
            words("Open"),
            partial(self._open, files[0]),
            {words("Show in the folder"): partial(show_saved, shell, files[0])},
        )

    def _open(self, file: Path) -> None:
        if not system.open_file(file):
            self._shell.tell(self._shell.words("This computer has no program for {name}.", name=file.name))


def _exported(
    workspace: Workspace, progress: Progress, *, proposal: Proposal, outputs: Sequence[Path], anyway: str
) -> Proposed:
    return workspace.export(proposal, outputs, anyway, progress)


def file_stem(draft: Told, studio: Studio) -> str:
    """What the files are called: 客户_方案_v2_2026-11-22, with the reader where the proposal is for one."""
    words, proposal, dossier = studio.words, draft.proposal, draft.dossier
    quotation = template_of(dossier, proposal.template) is QUOTATION
    parts = (
        dossier.customer.short_name or dossier.customer.name,
        words("Quotation") if quotation else words("Proposal##file"),
        words(proposal.edition.label) if proposal.edition else "",
        f"v{proposal.version or 1}",
        dossier.today.isoformat(),
    )
    return "_".join(cleaned for part in parts if (cleaned := _in_name(part)))


def _in_name(part: str) -> str:
    """What of a text every file system takes as part of a name, and no control of directions disguises."""
    kept = _NOT_IN_NAMES.sub("", clean_line(part))[:_LONGEST]
    return kept.encode("utf-8")[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .")
