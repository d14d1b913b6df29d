"""A number of a price line as it is typed; what is no number yet is a draft of the proposal."""

from collections.abc import Callable
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal

from desktop.errors import UserError
from desktop.i18n import Words
from desktop.importers.numbers import whole_of
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.shares import ShareOutOfRange, discount_of, share_shown
from desktop.ui.editors.whole import NoNumber
from desktop.ui.screens.proposal.lines import Priced, draft_name
from desktop.ui.screens.proposal.studio import Studio

_MOST_QUANTITY: Final = 10_000_000
Read = Callable[[str, Words], object]
"""Reads a text in the reader's notation; raises a `UserError` that says why it is no number."""


class PriceField(LineField):
    """`taken` gives a number that was typed; `told` says that `problem` is another."""

    taken = Signal(object)
    told = Signal()

    def __init__(self, studio: Studio, name: str, one: Priced, what: str, read: Read) -> None:
        super().__init__(name, quiet=False)
        self.setProperty("align", "right")
        self.key = f"lines.{one.number}.{what}"
        self.problem = ""
        self._studio, self._draft, self._read = studio, draft_name(one, what), read
        self._before = ""
        self.changed.connect(self._type)
        self.escaped.connect(self._take_back)
        self.gone.connect(self._leave)
        self.entered.connect(self._leave)

    def show_number(self, text: str) -> None:
        """Show the number that holds, or what was typed and is none; what somebody types is left alone."""
        if self.hasFocus() or self._studio.manuscript.is_typing(self.key):
            return
        draft = self._studio.drafts.text(self._draft)
        self.show_text(draft or text)
        self._before = self.text()
        if draft:
            self._type()  # it may be a number by now
        else:
            self._say("")

    def _type(self) -> None:
        words, typed = self._studio.words, self.typed
        try:
            number = self._read(typed, words)
        except UserError as error:
            values = {name: words(str(value)) if name == "field" else value for name, value in error.values.items()}
            self._studio.drafts.type(self._draft, typed)
            self._say(words(error.message, **values))
            return
        self._studio.drafts.type(self._draft, "")
        self._say("")
        self.taken.emit(number)

    def _say(self, problem: str) -> None:
        self.problem = problem
        self.setAccessibleDescription(problem)
        self.told.emit()

    def _take_back(self) -> None:
        self.show_text(self._before)
        self._type()

    def _leave(self) -> None:
        self._studio.drafts.settle()
        self._studio.manuscript.settle()
        self._before = self.text()
        self.settle()


def quantity_in(text: str, _words: Words) -> int:
    """A quantity; nothing typed is one."""
    try:
        count = whole_of(text) or 1
    except UserError as error:
        raise NoNumber(value=text) from error
    if not 1 <= count <= _MOST_QUANTITY:
        raise NoNumber(value=text)
    return count


def discount_in(text: str, words: Words) -> Decimal | None:
    """A discount in the reader's notation; None for nothing typed."""
    off = discount_of(text, words.language) if text.strip() else None
    if off is not None and not 0 <= off <= 1:
        raise ShareOutOfRange(field="Discount", least=share_shown(Decimal(0)), most=share_shown(Decimal(1)))
    return off
