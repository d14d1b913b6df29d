"""The head of the builder: path, title, what the proposal is by chips, how much of it is seen, and the way out."""

from collections.abc import Callable
from typing import Final, Literal

from attrs import evolve
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from desktop.text import clean_line
from desktop.ui.editors.typed_editor import too_long
from desktop.ui.kit import column, holding, row
from desktop.ui.place import Place
from desktop.ui.screens.proposal.chips import Chips
from desktop.ui.screens.proposal.contents import counts_said
from desktop.ui.screens.proposal.manuscript import Manuscript
from desktop.ui.screens.proposal.title_field import TitleField
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.menu_chip import Pick, menu_button
from desktop.ui.widgets.plain_tip import plain_tip

_IN_SEGMENT: Final = 28  # pixels beside the words
View = Literal["write", "both", "read"]
VIEWS: Final[tuple[tuple[View, str], ...]] = (("write", "Write##view"), ("both", "Side by side"), ("read", "Preview"))
Formats = tuple[str, ...]
"""The endings of the files to export."""
EXPORTS: Final[tuple[tuple[Formats, str], ...]] = (
    ((".pdf",), "PDF"),
    ((".docx",), "Word"),
    ((".docx", ".pdf"), "Word and PDF"),
)


class Head(QWidget):
    """`viewed` tells how much is to be seen, `checked` that the objections are asked for, `exported` the formats."""

    viewed = Signal(str)
    checked = Signal()
    exported = Signal(object)

    def __init__(self, shell: Shell, manuscript: Manuscript, customer: str) -> None:
        super().__init__()
        self._shell, self._kit, self.words = shell, shell.kit, shell.words
        self._manuscript = manuscript
        self._title = TitleField(self.words("Title"))
        self._title.changed.connect(self._type_title)
        self._title.gone.connect(self._leave_title)
        self._title.entered.connect(self._leave_title)
        self._title.escaped.connect(self.refresh)
        self._title.overflowed.connect(self._refuse_title)
        self.chips = Chips(shell, manuscript)
        self._views = self._view_buttons()
        self._check = self._kit.button(self.words("Check"), self.checked.emit, icon="shield-check")
        left = column(self._path(customer), self._title, gap=0)
        right = (self._segments(), self._check, self._export_button())
        above = row(left, *right, gap=tokens.S)
        above.setStretch(0, 1)
        for part in right:
            above.setAlignment(part, Qt.AlignmentFlag.AlignBottom)
        whole = column(above, self.chips, gap=tokens.XS)
        whole.setContentsMargins(tokens.XL, tokens.M, tokens.XL, tokens.M)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.refresh()

    def refresh(self) -> None:
        """Show the proposal as it stands."""
        if not self._manuscript.is_typing("title"):
            self._title.show_text(self._manuscript.proposal.title)
            self._title.setToolTip(plain_tip(self._manuscript.proposal.title))
            self._title.show_state("")
        self.chips.refresh()

    def show_view(self, view: View) -> None:
        """Mark how much is seen."""
        self._views[view].setChecked(True)

    def show_objections(self, blocking: int, others: int) -> None:
        """Say how much is objected to."""
        count = blocking + others
        words = self.words
        text = words("Check {count}", count=count) if count else words("Check")
        self._check.setText(text)
        said = counts_said(blocking, others, words)
        self._check.setAccessibleName(words.labelled(words("Check before sending"), said))
        self._check.setToolTip(said)
        role = "danger" if blocking else "warn" if others else "ok"
        self._kit.theme.dress(self._check, "shield-alert" if count else "shield-check", role, gap=3)

    def _path(self, customer: str) -> QWidget:
        words, kit = self.words, self._kit
        whose = self._manuscript.proposal.customer
        lead = kit.button(words("Proposals##page"), self._goer(Place("proposals")), kind="crumb")
        name = kit.button(customer, self._goer(Place("customer", whose)), kind="crumb")
        name.setAccessibleName(words("Go to {place}", place=customer))
        name.setMaximumWidth(self._shell.theme.scaled(420))
        return holding(row(lead, kit.label("›", "caption"), name, None, gap=6))

    def _goer(self, place: Place) -> Callable[[], None]:
        return lambda: self._shell.go(place)

    def _view_buttons(self) -> dict[View, QPushButton]:
        group = QButtonGroup(self)
        made: dict[View, QPushButton] = {}
        for view, label in VIEWS:
            made[view] = self._kit.button(self.words(label), self._viewer(view), kind="segment")
            self._kit.keep_bold(made[view], _IN_SEGMENT)
            group.addButton(made[view])
        return made

    def _viewer(self, view: View) -> Callable[[], None]:
        return lambda: self.viewed.emit(view)

    def _segments(self) -> QWidget:
        made = self._kit.card(row(*self._views.values(), gap=0), "sunken", 3)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return made

    def _export_button(self) -> QPushButton:
        button = self._kit.button(self.words("Export##verb"), kind="primary", icon="file-down")
        picks = [Pick(self.words(label), self._exporter(formats), icon="file-down") for formats, label in EXPORTS]
        return menu_button(self._kit, button, picks)

    def _exporter(self, formats: Formats) -> Callable[[], None]:
        return lambda: self.exported.emit(formats)

    def _type_title(self) -> None:
        title = clean_line(self._title.typed)
        self._title.show_state("" if title else "problem")
        if title:
            self._manuscript.type("title", lambda proposal: evolve(proposal, title=title), self.words("Title"))

    def _refuse_title(self, text: str) -> None:
        """Say that a text is too long for a title; what stood here stays."""
        self._shell.tell(too_long(self.words, len(text), self._title.longest))

    def _leave_title(self) -> None:
        self._manuscript.settle()
        self.refresh()
