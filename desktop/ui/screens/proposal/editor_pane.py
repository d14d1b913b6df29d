"""The editor pane: the chosen section — what is wrong with it, its opening, and what else can be done in it."""

from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.store.changes import Changes
from desktop.ui.kit import clear, column
from desktop.ui.screens.proposal.contents import title_of
from desktop.ui.screens.proposal.cover_editor import CoverEditor
from desktop.ui.screens.proposal.editors import GUARDED, PriceEditor, editors_of
from desktop.ui.screens.proposal.facts import Facts
from desktop.ui.screens.proposal.head import Formats
from desktop.ui.screens.proposal.left_out import LeftOutCard
from desktop.ui.screens.proposal.notices import Notices
from desktop.ui.screens.proposal.opening import Opening
from desktop.ui.screens.proposal.pane_head import pane_head
from desktop.ui.screens.proposal.payments import Payments
from desktop.ui.screens.proposal.preflight_pane import PreflightPane
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if

Shows = Literal["nothing", "section", "check"]
_Following = CoverEditor | PriceEditor | Facts | Payments


class EditorPane(QFrame):
    """A card that shows one section's editor, or the check before it leaves."""

    def __init__(self, studio: Studio, more: QToolButton) -> None:
        """`more` is the button with the section's menu."""
        super().__init__()
        self._studio = studio
        self.key = ""
        self.shows: Shows = "nothing"
        self.setProperty("card", "plain")
        self._title = studio.kit.elided("", "title")
        self._more = more
        head = pane_head(studio.kit, self._title, more, right=tokens.M)
        head.setStretch(0, 1)
        self._room: QVBoxLayout = column(gap=tokens.L)
        self._room.setContentsMargins(tokens.L, tokens.XS, tokens.L, tokens.L)
        body = QWidget()
        body.setLayout(self._room)
        self._area: QScrollArea = studio.kit.scroll(body)
        whole = column(head, self._area, gap=0)
        whole.setStretch(1, 1)
        whole.setContentsMargins(1, 1, 1, 1)
        self.setLayout(whole)
        self._left_out: LeftOutCard | None = None
        self._check: PreflightPane | None = None
        self._following: list[_Following] = []
        self._shape: tuple[bool, bool] = (False, False)
        studio.printed.connect(self._look_again)

    def show_section(self, key: str) -> None:
        """Show a section's editor."""
        self.settle()
        self.key, self.shows = key, "section"
        self._begin(title_of(key, self._studio.words))
        show_if(self._more, when=self._studio.state(key) is not None)
        self._left_out = LeftOutCard(self._studio, key)
        editors = editors_of(key, self._studio)
        self._following = [editor for editor in editors if isinstance(editor, _Following)]
        notices = Notices(self._studio, key, ("discounts",) if key in GUARDED else ())
        for widget in (self._left_out, notices, *editors):
            self._room.addWidget(widget)
        self._room.addStretch(1)
        self._shape = self._shape_now()

    def show_check(self, formats: Formats = ()) -> None:
        """Show all objections; `formats` are those of the export that they stand in the way of."""
        self.settle()
        self.shows = "check"
        self._begin(self._studio.words("Check before sending"))
        show_if(self._more, when=False)
        self._check = PreflightPane(self._studio)
        self._check.want(formats)
        self._room.addWidget(self._check)
        self._room.addStretch(1)

    def focus_first(self) -> None:
        """Put the keyboard into the first thing that can be edited."""
        if self._check is not None:
            self._check.focus_reason()
        opening = self.findChild(Opening)
        start: QWidget = opening.editor if opening is not None else self._area
        start.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if opening is None:
            self.focusNextChild()

    def focus_reason(self) -> None:
        """Put the keyboard where a reason is given."""
        if self._check is not None:
            self._check.focus_reason()
        elif self._left_out is not None and self._left_out.isVisibleTo(self):
            self._left_out.focus_reason()

    @property
    def scrolled(self) -> int:
        """How far it is scrolled, in pixels."""
        return self._area.verticalScrollBar().value()

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        for editor in self._following:
            editor.refresh(changes)

    def settle(self) -> None:
        """Save at once what waits."""
        for editor in self._following:
            editor.settle()

    def _begin(self, title: str) -> None:
        self._title.setText(title)
        self._left_out, self._check, self._following = None, None, []
        clear(self._room)
        self._area.verticalScrollBar().setValue(0)

    def _shape_now(self) -> tuple[bool, bool]:
        """What decides which editors there are: whether the section is in, and whether there is a deal."""
        state, draft = self._studio.state(self.key), self._studio.draft
        return (bool(state and state.left_out), bool(draft and draft.dossier.opportunity))

    def _look_again(self) -> None:
        if self.shows == "section" and self._shape_now() != self._shape:
            self.show_section(self.key)
