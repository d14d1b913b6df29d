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
from desktop.i18n import Words
from desktop.records.choices import OfferLevel
from desktop.ui.editors.shares import discount_shown
from desktop.ui.kit import column, holding
from desktop.ui.screens.proposal.fixes import change_line, remove_line
from desktop.ui.screens.proposal.guard import PriceGuard
from desktop.ui.screens.proposal.lines import LineEdit, Priced, changed_lines
from desktop.ui.screens.proposal.price_field import PriceField, discount_in, quantity_in
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.menu_chip import Pick, menu_button
from desktop.ui.widgets.presence import show_if
from desktop.workspace.drafting import Told

Room = Literal["wide", "narrow", "tight"]
"""Room for all in one line, for the numbers below the name, or not even for all of these."""
_COLUMNS = 6
USUAL_PRICE = 68  # pixels
_WIDTHS, _WIDTHS_WHERE_TIGHT = (60, 72), (50, 64)  # pixels of the quantity and the discount
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
        self._quantity = PriceField(studio, words.labelled(called, words("Quantity")), one, "quantity", quantity_in)
        self._discount = PriceField(studio, words.labelled(called, words("Discount")), one, "discount", discount_in)
        self._fields = (self._quantity, self._discount)
        for field, width, where_tight in zip(self._fields, _WIDTHS, _WIDTHS_WHERE_TIGHT, strict=True):
            field.setFixedWidth(studio.shell.theme.scaled(where_tight if room == "tight" else width))
        self._problem = kit.label("", "problem", wrap=True)
        self._problem.hide()
        more = kit.tool("ellipsis", words("More about {name}", name=called), small=True)
        menu_button(kit, more, self._picks(one))
        self._guard = PriceGuard(studio, draft)
        self._room = room
        self._place(grid, more)
        for label in (self._listed, self._amount):
            label.setAlignment(_RIGHT)
        self._quantity.taken.connect(self._take_quantity)
        self._discount.taken.connect(self._take_discount)
        for field in self._fields:
            field.told.connect(self._tell)
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
        self._quantity.show_number(words.number(one.line.quantity or 1))
        off = one.line.discount or Decimal(0)
        self._discount.show_number(discount_shown(off, words) if off else "")
        self._discount.setPlaceholderText(words("none##discount"))
        self._listed.setText(words.money(quoted.list_unit) if quoted else "—")
        self._amount.setText(words.money(quoted.amount) if quoted else "—")
        for label in (self._listed, self._amount):
            least = self._studio.shell.theme.scaled(USUAL_PRICE)
            label.setMinimumWidth(max(least, label.sizeHint().width()))  # else a narrow pane would cut it
        self._about.setText(_about(quoted, words, with_price=self._room == "tight"))
        show_if(self._about, when=bool(self._about.text()))
        self._guard.show_line(one)
        self._tell()

    @property
    def discount(self) -> PriceField:
        """Where the discount is typed."""
        return self._discount

    def _tell(self) -> None:
        """Say what is wrong with what is typed."""
        for field in self._fields:
            field.show_state("problem" if field.problem else "")
        if self._guard.is_on:
            self._discount.show_state("problem")
        self._problem.setText("\n".join(field.problem for field in self._fields if field.problem))
        show_if(self._problem, when=bool(self._problem.text()))

    def _take_quantity(self, count: int) -> None:
        self._type(self._quantity, lambda line: evolve(line, quantity=count))

    def _take_discount(self, off: Decimal | None) -> None:
        self._type(self._discount, lambda line: evolve(line, discount=off))

    def _type(self, field: PriceField, edit: LineEdit) -> None:
        dossier, number = self._draft.dossier, self.number
        self._studio.manuscript.type(
            field.key,
            lambda proposal: changed_lines(proposal, dossier, number, edit),
            self._studio.words("Price lines"),
        )

    def _picks(self, one: Priced) -> list[Pick | None]:
        words, quoted = self._studio.words, one.quoted
        remove = Pick(
            words("Remove the line"), partial(remove_line, self._studio, self._draft, self.number), icon="trash-2"
        )
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
