"""The studio: what the parts of the builder share — the manuscript, and what was printed and objected to last."""

from typing import Final

from PySide6.QtCore import QObject, Signal

from desktop.documents.objection import Objection
from desktop.documents.section import SectionState
from desktop.documents.spot import Spots
from desktop.ui.forms.drafts import Drafts
from desktop.ui.screens.proposal.contents import anchored
from desktop.ui.screens.proposal.manuscript import Manuscript
from desktop.ui.screens.proposal.press import Checked, Printed
from desktop.ui.shell import Shell
from desktop.workspace.drafting import Told

ANYWAY: Final = "anyway"
"""What the draft is called in which one says why something goes out anyway; exported, the reason is with the files."""


class Studio(QObject):
    """One proposal in work; `drafts` are what is typed into it and is no value of it yet.

    `printed` says that there is a newer draft, `checked` that there are newer objections. A part asks by `leading` to
    go to a section, by `overruling` for the place where one says why something goes out anyway, by `exporting` for the
    files to be written, which gives the endings and the reason.
    """

    printed = Signal()
    checked = Signal()
    leading = Signal(str)
    overruling = Signal()
    exporting = Signal(object, str)

    def __init__(self, shell: Shell, manuscript: Manuscript) -> None:
        super().__init__()
        self.shell, self.kit, self.words, self.manuscript = shell, shell.kit, shell.words, manuscript
        self.drafts = Drafts(shell, manuscript.proposal)
        self.draft: Told | None = None
        self.spots: Spots = {}
        self.objections: tuple[Objection, ...] = ()

    def take_printed(self, printed: Printed) -> None:
        """Take what the press has printed."""
        self.draft, self.spots = printed.told, printed.pages.written.spots
        self.printed.emit()

    def take_checked(self, checked: Checked) -> None:
        """Take what the press objects to."""
        self.objections = checked.objections
        self.checked.emit()

    def state(self, key: str) -> SectionState | None:
        """How a section came out."""
        states = self.draft.sections if self.draft else ()
        return next((state for state in states if state.key == key), None)

    def concerning(self, key: str) -> list[Objection]:
        """What is objected to in a section, the gravest first."""
        states = self.draft.sections if self.draft else ()
        found = anchored(self.objections, states).get(key, [])
        return sorted(found, key=lambda objection: not objection.blocking)
