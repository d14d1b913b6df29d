"""A question: asked only before what can't be undone (emptying the trash, replacing the library)."""

from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import Qt

from desktop.ui.kit import Kit, column, row
from desktop.ui.overlay import Overlay
from desktop.ui.theme import tokens


@frozen
class Question:
    """What is asked, in the reader's language: a title, what will happen, and the button that does it."""

    title: str
    text: str
    button: str
    do: Callable[[], object]
    icon: str = "triangle-alert"


class Asking(Overlay):
    """A question over the window; Escape and Cancel are the same, and Cancel has the focus."""

    def __init__(self, kit: Kit, question: Question) -> None:
        super().__init__(kit, question.title)
        self._question = question
        text = kit.label(question.text, "muted", wrap=True)
        self._cancel = kit.button(self.words("Cancel"), self.close_overlay)
        does = kit.button(question.button, self._do, kind="danger")
        body = column(
            row(kit.icon(question.icon, "warn", 20), kit.label(question.title, "title"), None, gap=tokens.M),
            text,
            tokens.S,
            row(None, self._cancel, does),
            gap=tokens.M,
            around=tokens.XL,
        )
        self.set_content(body)

    def begin(self) -> None:
        self._cancel.setFocus(Qt.FocusReason.TabFocusReason)

    def card_width(self) -> int:
        return self.theme.scaled(460)

    def _do(self) -> None:
        self.close_overlay()
        self._question.do()
