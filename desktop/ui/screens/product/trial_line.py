"""A line of the trial calculation: how many, at which discount, what that comes to, and whether it may be given."""

from decimal import Decimal
from typing import Final

from attrs import evolve
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.documents.price_guard import most_discount, verdict
from desktop.documents.quote import QuoteLine
from desktop.errors import UserError
from desktop.importers.numbers import whole_of
from desktop.records.rows import PriceLine
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.shares import ShareOutOfRange, discount_of, discount_shown, share_shown
from desktop.ui.kit import Kit, clear, column, row
from desktop.ui.theme import tokens

_MOST_QUANTITY: Final = 10_000_000
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
GUARDED: Final = {
    "below_floor": "Below the floor: it needs to be approved.",
    "beyond": "Beyond what you may give alone: it needs to be approved.",
    "unclear": "The floor is in another currency, so nothing can be compared.",
}
"""What the guard says (msgids)."""


class TrialLine(QWidget):
    """One price. `changed` gives its line, `removed` that it is to go."""

    changed = Signal(object)
    removed = Signal()

    def __init__(self, kit: Kit, line: PriceLine, quoted: QuoteLine) -> None:
        super().__init__()
        self._kit, self._words, self._line = kit, kit.words, line
        words, name = self._words, quoted.item
        self._quantity = self._field(words.labelled(name, words("Quantity")), 56)
        self._discount = self._field(words.labelled(name, words("Discount")), 76)
        self._discount.setPlaceholderText(words("Discount"))
        self._amount: QLabel = kit.label("", "strong")
        self._amount.setAlignment(_RIGHT)
        self._unit = kit.elided("", "caption")
        self._below: QVBoxLayout = column(gap=tokens.XS)
        gone = kit.tool("x", words("Take {name} out of the trial", name=name), self.removed.emit, small=True)
        first = row(kit.elided(name), gone, gap=tokens.XS)
        first.setStretch(0, 1)
        numbers = row(self._quantity, self._unit, self._discount, self._amount, gap=tokens.S)
        numbers.setStretch(1, 1)
        numbers.setStretch(3, 1)
        self.setLayout(column(first, numbers, self._below, gap=2))
        self._quantity.changed.connect(self._type)
        self._discount.changed.connect(self._type)
        self.show_line(line, quoted)

    def show_line(self, line: PriceLine, quoted: QuoteLine) -> None:
        """Show it as it is reckoned; what somebody types is left alone."""
        self._line = line
        words = self._words
        if not self._quantity.hasFocus():
            self._quantity.show_text(words.number(line.quantity or 1))
        if not self._discount.hasFocus():
            off = line.discount or Decimal(0)
            self._discount.show_text(discount_shown(off, words) if off else "")
        self._unit.setText(f"× {words.money(quoted.list_unit)}")
        self._amount.setText(words.money(quoted.amount))
        self._guard(quoted)

    def _field(self, name: str, width: int) -> LineField:
        made = LineField(name, quiet=False)
        made.setProperty("align", "right")
        made.setFixedWidth(self._kit.theme.scaled(width))
        return made

    def _type(self) -> None:
        """Take what is typed, as far as it makes sense."""
        try:
            quantity, discount = self._typed_quantity(), self._typed_discount()
        except UserError as error:
            said = {name: self._words(str(one)) if name == "field" else one for name, one in error.values.items()}
            self._say(self._words(error.message, **said))
            return
        self.changed.emit(evolve(self._line, quantity=quantity, discount=discount))

    def _typed_quantity(self) -> int:
        count = whole_of(self._quantity.typed)
        if count is None:
            return 1
        if not 1 <= count <= _MOST_QUANTITY:
            raise QuantityUnfit(most=self._words.number(_MOST_QUANTITY))
        return count

    def _typed_discount(self) -> Decimal | None:
        typed = self._discount.typed.strip()
        off = discount_of(typed, self._words.language) if typed else None
        if off is not None and not 0 <= off <= 1:
            raise ShareOutOfRange(field="Discount", least=share_shown(Decimal(0)), most=share_shown(Decimal(1)))
        return off

    def _say(self, text: str) -> None:
        clear(self._below)
        label = self._kit.label(text, "problem", wrap=True)
        self._below.addWidget(label)
        label.show()

    def _guard(self, quoted: QuoteLine) -> None:
        """Say in words what keeps the discount from being given, never how low it may go."""
        found = verdict(quoted)
        clear(self._below)
        self._discount.show_state("problem" if found != "fine" else "")
        if found == "fine":
            return
        words = self._words
        text = self._kit.label(words(GUARDED[found]), wrap=True)
        name = words("Use the allowed discount: {name}", name=quoted.item)
        line = row(self._kit.icon("circle-alert", "danger", 14), text, gap=tokens.S)
        if found != "unclear":
            allow = words("Use the allowed discount")
            line.addWidget(self._kit.button(allow, lambda: self._allow(quoted), kind="link", name=name))
        line.setStretch(1, 1)
        card = self._kit.card(line, "danger", tokens.S)
        self._below.addWidget(card)
        card.show()

    def _allow(self, quoted: QuoteLine) -> None:
        self._discount.show_text(discount_shown(most_discount(quoted), self._words))
        self.changed.emit(evolve(self._line, discount=most_discount(quoted) or None))


class QuantityUnfit(UserError):
    """No quantity."""

    message = "Write a quantity from 1 to {most}."
