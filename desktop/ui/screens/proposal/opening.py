"""The opening of a section: the text that will print, edited in place."""

from attrs import evolve
from PySide6.QtWidgets import QWidget

from desktop.records import Proposal
from desktop.records.rows import SectionEdit
from desktop.text import clean_text
from desktop.ui.editors.growing_text import GrowingText
from desktop.ui.editors.typed_editor import too_long
from desktop.ui.kit import column, row
from desktop.ui.screens.proposal.contents import title_of
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if


class Opening(QWidget):
    """The first paragraph of a section, and the way back to what the program says of itself."""

    def __init__(self, studio: Studio, key: str) -> None:
        super().__init__()
        self._studio, self._key = studio, key
        words, kit = studio.words, studio.kit
        self._text = GrowingText(kit.theme, words("Opening of the section"))
        self._text.setProperty("kind", "opening")
        self._text.setPlaceholderText(words("This section opens without a text of its own. Write one if it should."))
        self._back = kit.button(words("Back to the automatic text"), self._restore, kind="link", icon="rotate-ccw")
        self._back.ensurePolished()
        about = kit.elided(words("as it will print"), "caption")
        head = row(kit.label(words("Opening"), "section"), about, self._back, gap=tokens.S)
        head.setStretch(1, 1)
        head.addStrut(self._back.sizeHint().height())  # nothing moves below when the button comes while one types
        self._problem = kit.label("", "problem", wrap=True)
        self._problem.hide()
        self.setLayout(column(head, self._text, self._problem, gap=tokens.XS))
        self._text.changed.connect(self._typed)
        self._text.gone.connect(self._leave)
        self._text.escaped.connect(self._take_back)
        self._text.overflowed.connect(self._refuse)
        studio.printed.connect(self.refresh)
        self._before = ""
        self.refresh()

    @property
    def editor(self) -> GrowingText:
        """Where one types."""
        return self._text

    def refresh(self) -> None:
        """Show the text as it stands, unless somebody is typing."""
        state = self._studio.state(self._key)
        if state is None:
            return
        show_if(self._back, when=state.is_edited)
        if not self._is_typed():
            self._text.show_text(state.text)
            if not self._text.hasFocus():
                self._before = state.text

    def _is_typed(self) -> bool:
        return self._studio.manuscript.is_typing(f"sections.{self._key}")

    def _typed(self) -> None:
        self._say("")
        text = clean_text(self._text.typed).strip()
        state = self._studio.state(self._key)
        own = "" if state is None or text == state.automatic else text
        key, what = f"sections.{self._key}", title_of(self._key, self._studio.words)
        self._studio.manuscript.type(key, lambda proposal: with_opening(proposal, self._key, own), what)
        show_if(self._back, when=bool(own))

    def _refuse(self, text: str) -> None:
        """Say that a text is too long to be taken; what stands here stays."""
        self._say(too_long(self._studio.words, len(text), self._text.longest))

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._text.setAccessibleDescription(problem)
        show_if(self._problem, when=bool(problem))

    def _leave(self) -> None:
        self._say("")
        self._studio.manuscript.settle()
        self._text.settle()

    def _take_back(self) -> None:
        self._text.show_text(self._before)
        self._typed()
        self._text.settle()

    def _restore(self) -> None:
        what = title_of(self._key, self._studio.words)
        self._studio.manuscript.change(lambda proposal: with_opening(proposal, self._key, ""), what)
        self._text.setFocus()


def with_opening(proposal: Proposal, key: str, text: str) -> Proposal:
    """The proposal with a section's opening in a person's words; "" takes them away."""
    edit = edit_of(proposal, key)
    return with_edit(proposal, evolve(edit, text=text))


def edit_of(proposal: Proposal, key: str) -> SectionEdit:
    """What a person changed in a section."""
    return next((edit for edit in proposal.sections if edit.section == key), SectionEdit(section=key))


def with_edit(proposal: Proposal, edit: SectionEdit) -> Proposal:
    """The proposal with a section's edit in place of the one it had; an empty one is none."""
    others = [one for one in proposal.sections if one.section != edit.section]
    at = next((at for at, one in enumerate(proposal.sections) if one.section == edit.section), len(others))
    if edit.text or edit.left_out:
        others.insert(at, edit)
    return evolve(proposal, sections=tuple(others))
