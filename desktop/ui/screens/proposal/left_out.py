"""What is said of a section that is not in the document, and how a person leaves one out or puts it back."""

from collections.abc import Callable
from functools import partial

from attrs import evolve
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from desktop.documents.section import SectionState
from desktop.text import clean_line
from desktop.ui.editors.line_field import LineField
from desktop.ui.kit import column, row
from desktop.ui.screens.proposal.contents import title_of
from desktop.ui.screens.proposal.opening import edit_of, with_edit
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.menu_chip import Pick
from desktop.ui.widgets.presence import show_if

REASONS = ("Not for this reader", "Handed over as a file of its own", "Not agreed yet", "Too long for this proposal")
"""Why people leave sections out (msgids)."""


class LeftOutCard(QFrame):
    """Why a section is not in the document: what it lacks, or a person's reason, which can be changed."""

    def __init__(self, studio: Studio, key: str) -> None:
        super().__init__()
        self._studio, self._key = studio, key
        kit, words = studio.kit, studio.words
        self.setProperty("card", "sunken")
        self._said: QLabel = kit.label("", wrap=True)
        self._reason = LineField(words("Why it is left out"), quiet=False)
        self._reason.changed.connect(self._typed)
        self._reason.gone.connect(studio.manuscript.settle)
        self._reason.entered.connect(studio.manuscript.settle)
        self._back: QPushButton = kit.button(words("Put it back"), partial(put_back, studio, key), icon="plus")
        body = column(self._said, self._reason, row(self._back, None), gap=tokens.S)
        body.setContentsMargins(tokens.M, tokens.M, tokens.M, tokens.M)
        self.setLayout(body)
        studio.printed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show why it is left out now."""
        state, words = self._studio.state(self._key), self._studio.words
        show_if(self, when=state is not None and state.left_out is not None)
        if state is None or state.left_out is None:
            return
        said = words("Left out by you, because:") if state.by_person else state.left_out.said(words)
        self._said.setText(said)
        show_if(self._reason, when=state.by_person)
        show_if(self._back, when=state.by_person)
        if not (self._reason.hasFocus() or self._studio.manuscript.is_typing(self._typing_key)):
            self._reason.show_text(state.left_out.said(words))

    def focus_reason(self) -> None:
        """Put the keyboard into the reason."""
        self._reason.setFocus()
        self._reason.selectAll()

    @property
    def _typing_key(self) -> str:
        return f"left_out.{self._key}"

    def _typed(self) -> None:
        reason = clean_line(self._reason.typed)
        if reason:
            self._studio.manuscript.type(
                self._typing_key,
                lambda one: with_edit(one, evolve(edit_of(one, self._key), left_out=reason)),
                title_of(self._key, self._studio.words),
            )


def leave_out(studio: Studio, key: str, reason: str) -> None:
    """Leave a section out for a reason."""
    what = title_of(key, studio.words)
    studio.manuscript.change(lambda one: with_edit(one, evolve(edit_of(one, key), left_out=reason)), what)


def put_back(studio: Studio, key: str) -> None:
    """Put a section back that a person left out."""
    what = title_of(key, studio.words)
    studio.manuscript.change(lambda one: with_edit(one, evolve(edit_of(one, key), left_out="")), what)


def reason_picks(studio: Studio, key: str, done: Callable[[], object]) -> list[Pick]:
    """The reasons to choose from, and one's own, written in the editor."""
    words = studio.words

    def own() -> None:
        leave_out(studio, key, words(REASONS[0]))
        done()

    picks = [
        Pick(words(reason), partial(leave_out, studio, key, words(reason)), icon="circle-minus") for reason in REASONS
    ]
    return [*picks, Pick(words("Write the reason…"), own, icon="pencil")]


def can_be_turned(state: SectionState | None) -> bool:
    """Whether a person may leave a section out or put it back: what lacks its facts can't be put in."""
    return state is not None and (state.left_out is None or state.by_person)
