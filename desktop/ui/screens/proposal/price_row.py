"""One line of the price table: what, how many, at which discount, and what that comes to."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Literal

from attrs import evolve
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.documents.message import offer_name
from desktop.documents.quote import LEVELS, QuoteLine
from desktop.documents.voice import Voice
from desktop.errors import UserError
from desktop.i18n import Words
from desktop.importers.numbers import whole_of
from desktop.records.choices import OfferLevel
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.shares import ShareOutOfRange, discount_of, discount_shown, share_shown
from desktop.ui.kit import column, holding
from desktop.ui.screens.proposal.fixes import change_line
from desktop.ui.screens.proposal.guard import PriceGuard
from desktop.ui.screens.proposal.lines import LineEdit, Priced, changed_lines
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.menu_chip import Pick, menu_button
from desktop.ui.widgets.presence import show_if
from desktop.workspace.drafting import Told

Room = Literal["wide", "narrow", "tight"]
"""Room for all in one line, for the numbers below the name, or not even for all of these."""
_COLUMNS = 6
_MOST_QUANTITY = 10_000_000
USUAL_PRICE = 68  # pixels
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class PriceRow(QObject):
    """The cells of one line; what is typed there goes into the manuscript."""

    def __init__(self, studio: Studio, grid: QGridLayout, one: Priced, draft: Told, room: Room) -> None:
        """How much `room` there is decides where things stand."""
        super().__init__()
        self._studio, self.number, self._draft = studio, one.number, draft
        kit, words = studio.kit, studio.words
        name = one.quoted.item if one.quoted else words("No price in the price list")
        self._item = kit.label(name, wrap=True)
        self._about = kit.label("", "caption", wrap=True)
        self._listed, self._amount = kit.label("", "muted"), kit.label("", "strong")
        called = f"{one.number + 1}. {name}"
        self._quantity = self._field(words.labelled(called, words("Quantity")), 50 if room == "tight" else 60)
        self._discount = self._field(words.labelled(called, words("Discount")), 64 if room == "tight" else 72)
        self._problem = kit.label("", "problem", wrap=True)
        self._problem.hide()
        more = kit.tool("ellipsis", words("More about {name}", name=called), small=True)
        menu_button(kit, more, self._picks(one))
        self._guard = PriceGuard(studio, draft)
        self._room = room
        self._place(grid, more)
        for label in (self._listed, self._amount):
            label.setAlignment(_RIGHT)
        self._quantity.changed.connect(self._type_quantity)
        self._discount.changed.connect(self._type_discount)
        self.show_line(one)

    def _place(self, grid: QGridLayout, more: QWidget) -> None:
        at = grid.rowCount()
        texts = column(self._item, self._about, gap=0)
        item = holding(texts)
        if self._room != "wide":
            texts.setContentsMargins(0, tokens.S, 0, 0)  # nearer to its own numbers than to those above
            grid.addWidget(item, at, 0, 1, _COLUMNS)
            grid.setRowMinimumHeight(at, self._item.sizeHint().height() + tokens.S)
            at += 1
        else:
            grid.addWidget(item, at, 0)
        numbers = (self._quantity, self._listed, self._discount, self._amount, more)
        for place, cell in enumerate(numbers, 1):
            grid.addWidget(cell, at, place, Qt.AlignmentFlag.AlignVCenter)
        show_if(self._listed, when=self._room != "tight")
        grid.addWidget(self._problem, at + 1, 0, 1, _COLUMNS)
        grid.addWidget(self._guard, at + 2, 0, 1, _COLUMNS)

    def show_line(self, one: Priced) -> None:
        """Show a line as it stands; what somebody types is left alone."""
        words, quoted = self._studio.words, one.quoted
        self._show_field(self._quantity, "quantity", words.number(one.line.quantity or 1))
        off = one.line.discount or Decimal(0)
        self._show_field(self._discount, "discount", discount_shown(off, words) if off else "")
        self._discount.setPlaceholderText(words("none##discount"))
        self._listed.setText(words.money(quoted.list_unit) if quoted else "—")
        self._amount.setText(words.money(quoted.amount) if quoted else "—")
        for label in (self._listed, self._amount):
            least = self._studio.shell.theme.scaled(USUAL_PRICE)
            label.setMinimumWidth(max(least, label.sizeHint().width()))  # else a narrow pane would cut it
        self._about.setText(_about(quoted, words, with_price=self._room == "tight"))
        show_if(self._about, when=bool(self._about.text()))
        self._guard.show_line(one)
        self._discount.show_state("problem" if self._guard.is_on or self._problem.isVisible() else "")

    @property
    def discount(self) -> LineField:
        """Where the discount is typed."""
        return self._discount

    def _field(self, name: str, width: int) -> LineField:
        made = LineField(name, quiet=False)
        made.setProperty("align", "right")
        made.setFixedWidth(self._studio.shell.theme.scaled(width))
        made.gone.connect(self._studio.manuscript.settle)
        made.entered.connect(self._studio.manuscript.settle)
        return made

    def _key(self, name: str) -> str:
        return f"lines.{self.number}.{name}"

    def _show_field(self, field: LineField, name: str, text: str) -> None:
        if not (self._studio.manuscript.is_typing(self._key(name)) or field.hasFocus()):
            field.show_text(text)
            self._say(field, "")

    def _say(self, field: LineField, problem: str) -> None:
        field.show_state("problem" if problem else "")
        field.setAccessibleDescription(problem)
        self._problem.setText(problem)
        show_if(self._problem, when=bool(problem))

    def _type_quantity(self) -> None:
        words = self._studio.words
        try:
            count = whole_of(self._quantity.typed) or 1
        except UserError:
            count = 0
        if not 1 <= count <= _MOST_QUANTITY:
            typed = self._quantity.typed
            self._say(self._quantity, words("“{value}” is not a whole number. Write it like 1,200.", value=typed))
            return
        self._say(self._quantity, "")
        self._type("quantity", lambda line: evolve(line, quantity=count))

    def _type_discount(self) -> None:
        words, typed = self._studio.words, self._discount.typed
        try:
            off = discount_of(typed, words.language) if typed.strip() else None
            if off is not None and not 0 <= off <= 1:
                least, most = share_shown(Decimal(0)), share_shown(Decimal(1))
                raise ShareOutOfRange(field="Discount", least=least, most=most)
        except UserError as error:
            values = {name: words(str(value)) if name == "field" else value for name, value in error.values.items()}
            self._say(self._discount, words(error.message, **values))
            return
        self._say(self._discount, "")
        self._type("discount", lambda line: evolve(line, discount=off))

    def _type(self, name: str, edit: LineEdit) -> None:
        dossier, number = self._draft.dossier, self.number
        self._studio.manuscript.type(
            self._key(name),
            lambda proposal: changed_lines(proposal, dossier, number, edit),
            self._studio.words("Price lines"),
        )

    def _picks(self, one: Priced) -> list[Pick | None]:
        words, quoted = self._studio.words, one.quoted
        remove = Pick(words("Remove the line"), self._changer(lambda _line: None), icon="trash-2")
        if quoted is None:
            return [remove]
        levels = [self._level_pick(level, quoted) for level in LEVELS]
        opens = Pick(words("Show in the price list"), partial(self._open, quoted), icon="external-link")
        return [*levels, None, opens, remove]

    def _level_pick(self, level: OfferLevel, quoted: QuoteLine) -> Pick:
        voice = Voice(words=self._studio.words, customer="", us="")
        label = self._studio.words("In the {offer}", offer=offer_name(level, voice))
        return Pick(label, self._changer(lambda line: evolve(line, level=level)), chosen=quoted.level is level)

    def _changer(self, edit: LineEdit) -> Callable[[], None]:
        return lambda: change_line(self._studio, self._draft, self.number, edit)

    def _open(self, quoted: QuoteLine) -> None:
        self._studio.shell.show_record(quoted.price)


def _about(quoted: QuoteLine | None, words: Words, *, with_price: bool) -> str:
    """What is to be known of a line besides: its description, when it is due, its price if that has no column."""
    if quoted is None:
        return ""
    price = words.labelled(words("List price"), words.money(quoted.list_unit)) if with_price else ""
    yearly = words("Per year") if quoted.is_yearly else ""
    return words.dotted(quoted.description, price, yearly)


def column_titles(words: Words) -> tuple[tuple[str, Qt.AlignmentFlag], ...]:
    """The heads of the table's columns."""
    left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    names = (("Item", left), ("Quantity", right), ("List price", right), ("Discount", right), ("Amount", right))
    return tuple((words(name), side) for name, side in names)
