"""Exporting: where the files go, what stands in the way, and what is said once they are there."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.documents.compose import template_of
from desktop.documents.kinds import QUOTATION
from desktop.errors import UserError
from desktop.records import Proposal
from desktop.ui import system
from desktop.ui.screens.proposal.head import Formats
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.workspace.drafting import Told
from desktop.workspace.outcomes import Objected, Proposed
from desktop.workspace.workspace import Workspace

_NOT_IN_NAMES: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+|[. ]+$')
_LONGEST: Final = 60  # characters of a part of a name
_KINDS: Final = {".pdf": "PDF (*.pdf)", ".docx": "Word (*.docx)"}


class Exporting(QObject):
    """Writes a proposal's files on a worker. `refused` gives the objections that stand in the way, and the formats."""

    refused = Signal(object, object)
    finished = Signal()

    def __init__(self, studio: Studio, window: QWidget) -> None:
        super().__init__(window)
        self._studio, self._window = studio, window
        self._formats: Formats = (".pdf",)

    def start(self, formats: Formats, anyway: str = "") -> None:
        """Ask where the files go and write them; a reason lets them go in spite of objections."""
        self._studio.manuscript.settle()
        blocking = [one for one in self._studio.objections if one.blocking]
        if blocking and not anyway:
            self.refused.emit(self._studio.objections, formats)
            return
        outputs = self._asked_where(formats)
        if outputs:
            self._write(outputs, formats, anyway)

    def _asked_where(self, formats: Formats) -> list[Path]:
        """The files, all beside each other and called alike; none where the person changes their mind."""
        words, settings, draft = self._studio.words, self._studio.shell.settings, self._studio.draft
        if draft is None:
            return []
        folder = Path(settings.export_folder) if settings.export_folder else Path.home()
        kinds = ";;".join(_KINDS[suffix] for suffix in formats)
        start = folder / f"{file_stem(draft, self._studio)}{formats[0]}"
        chosen, _ = QFileDialog.getSaveFileName(self._window, words("Export the proposal"), str(start), kinds)
        if not chosen:
            return []
        path = Path(chosen)
        stem = path.with_suffix("") if path.suffix.lower() in _KINDS else path
        return [stem.with_name(f"{stem.name}{suffix}") for suffix in formats]

    def _write(self, outputs: Sequence[Path], formats: Formats, anyway: str) -> None:
        shell, words = self._studio.shell, self._studio.words
        proposal = self._studio.manuscript.proposal
        name = words("Export of {name}", name=proposal.title)
        self._formats = formats
        delivery = _Delivery(shell)
        delivery.finished.connect(self.finished)
        shell.tasks.run(
            name,
            partial(_exported, proposal=proposal, outputs=outputs, anyway=anyway),
            delivery.announce,
            self._failed,
            must_finish=True,
        )

    def _failed(self, error: UserError) -> None:
        if isinstance(error, Objected):
            self.refused.emit(error.objections, self._formats)
        else:
            raise error


class _Delivery(QObject):
    """Says that the files are there, also when the page they were asked for on was left meanwhile."""

    finished = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell

    def announce(self, proposed: Proposed) -> None:
        """Tell the window of the proposal's files, and offer to see them."""
        shell, words = self._shell, self._shell.words
        shell.announce(proposed.changes)
        self.finished.emit()
        files = [file.path for file in proposed.files]
        text = words("Exported: {names}", names=words.listed(file.name for file in files))
        shell.tell(
            text,
            words("Open"),
            partial(self._open, files[0]),
            {words("Show in the folder"): partial(system.show_in_folder, files[0])},
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
    return "_".join(cleaned for part in parts if (cleaned := _NOT_IN_NAMES.sub("", part)[:_LONGEST].strip()))
