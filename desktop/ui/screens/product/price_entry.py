"""A price as a row of the list: what it is, what it costs, until when; opened, its form stands below."""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.fields import fields_of
from desktop.i18n import Words
from desktop.records import Price
from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.forms import FORMS
from desktop.ui.forms.group import Group
from desktop.ui.kit import Kit, clear, column, holding, row
from desktop.ui.screens.product.price_checks import Concern
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.menu_chip import Pick, menu_button

PRICE, UNIT, TERMS, INTERNAL = 164, 84, 128, 152  # pixels
NAME, BUTTONS = 230, 150  # pixels: the least for a name, all buttons with the gaps before them
_END: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_RIGHT: Final = Qt.AlignmentFlag.AlignRight


def price_groups(*, shows_internal: bool) -> tuple[Group, ...]:
    """The fields of a price as its form shows them; those for us alone only while they are shown."""
    kinds = fields_of(Price)
    groups: list[Group] = []
    for group in FORMS[Price.kind]:
        fields = tuple(
            name for name in group.fields if name != "product" and (shows_internal or not kinds[name].internal)
        )
        if fields:
            groups.append(Group(group.title, fields, group.folded))
    return tuple(groups)


class PriceEntry(QFrame):
    """One price. `tried` asks to reckon with it, `wished` for something else by name, `mended` gives it mended.

    It holds nothing that is for us alone while `shows_internal` is off.
    """

    tried = Signal()
    wished = Signal(str)
    mended = Signal(object)
    closed = Signal()

    def __init__(self, shell: Shell, price: Price, *, shows_internal: bool, is_new: bool = False) -> None:
        super().__init__()
        self._shell, self._kit, self._words = shell, shell.kit, shell.words
        self.price, self.is_new = price, is_new
        self._internal = shows_internal
        self._form: RecordForm | None = None
        self._summary: QVBoxLayout = column(gap=tokens.XS)
        self._room: QVBoxLayout = column(gap=0)
        whole = column(self._summary, self._room, gap=tokens.S)
        whole.setContentsMargins(0, tokens.S, 0, tokens.S)
        self.setLayout(whole)

    @property
    def is_open(self) -> bool:
        """Whether its form is shown."""
        return self._form is not None

    def show_price(self, price: Price, concerns: Sequence[Concern], *, is_past: bool) -> None:
        """Show it as it stands now."""
        self.price, self.is_new = price, False
        clear(self._summary)
        for item in self._lines(price, concerns, is_past=is_past):
            self._summary.addWidget(item)
            item.show()

    def open_form(self, field: str = "") -> None:
        """Show the form below, with the keyboard in a field of it."""
        if self._form is None:
            groups = price_groups(shows_internal=self._internal)
            self._form = RecordForm(self._shell, self.price, groups, new=self.is_new)
            card = self._kit.card(column(self._form, self._done(), gap=tokens.S), "sunken", tokens.M)
            self._room.addWidget(card)
            card.show()
        self._form.focus_field(field or "title")

    def close_form(self) -> None:
        """Save what waits and take the form away."""
        if self._form is not None:
            self._form.settle()
            self._form = None
            clear(self._room)
            self.closed.emit()

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""
        if self._form is not None:
            self._form.settle()

    def follow(self, changes: Changes) -> None:
        """Follow the library."""
        if self._form is not None:
            self._form.refresh(changes)

    def _done(self) -> QWidget:
        name = self._words("Done: {what}", what=self.price.title or self._words("New price"))
        done = self._kit.button(self._words("Done##editing"), self.close_form, kind="ghost", icon="check", name=name)
        return holding(row(None, done))

    def _lines(self, price: Price, concerns: Sequence[Concern], *, is_past: bool) -> Iterator[QWidget]:
        kit = self._kit
        name = column(kit.label(price.title, "" if is_past else "strong", wrap=True), gap=1)
        if price.description:
            name.addWidget(kit.label(price.description, "caption", wrap=True))
        name.addStretch(1)
        facts = [self._cost(price), self._terms(price)]
        if self._internal:
            facts.append(self._for_us(price))
        buttons = column(self._buttons(price, is_past=is_past), None)
        yield EntryLine(kit, name, facts, holding(buttons))
        for concern in concerns:
            yield self._concern(concern)

    def _cost(self, price: Price) -> QWidget:
        kit, words = self._kit, self._words
        first = row(None, kit.label(words.money(price.list_price) if price.list_price else "—", "strong"), gap=3)
        if price.unit:
            unit = kit.elided(f"/ {price.unit}", "caption")
            unit.setMaximumWidth(kit.theme.scaled(UNIT))
            first.addWidget(unit)
        made = holding(column(first, self._right(tax_told(price, words)), None, gap=1))
        made.setFixedWidth(kit.theme.scaled(PRICE))
        return made

    def _terms(self, price: Price) -> QWidget:
        kit, words = self._kit, self._words
        first = words(price.charge.label) if price.charge else ""
        level = words(price.level.label) if price.level else ""
        until = words("until {date}", date=words.short_date(price.valid_until)) if price.valid_until else ""
        made = holding(column(kit.elided(words.dotted(first, level)), kit.elided(until, "caption"), None, gap=1))
        made.setFixedWidth(kit.theme.scaled(TERMS))
        return made

    def _for_us(self, price: Price) -> QWidget:
        words = self._words
        floor = words.money(price.floor) if price.floor else "—"
        alone = words.discount(price.self_discount) if price.self_discount is not None else "—"
        first = row(self._kit.icon("lock", "warn", 12), self._right(words.labelled(words("Floor"), floor)), gap=3)
        first.insertStretch(0, 1)
        said = words.labelled(words("self-approved##discount"), alone)
        made = holding(column(first, self._right(said), None, gap=1))
        made.setFixedWidth(self._kit.theme.scaled(INTERNAL))
        return made

    def _right(self, text: str) -> QLabel:
        made = self._kit.label(text, "caption")
        made.setAlignment(_RIGHT)
        return made

    def _buttons(self, price: Price, *, is_past: bool) -> QHBoxLayout:
        kit, words = self._kit, self._words
        tries = kit.tool("calculator", words("Add {name} to the trial", name=price.title), self.tried.emit, small=True)
        edit = kit.tool("pencil", words("Edit {what}", what=price.title), self._turn, small=True)
        more = kit.tool("ellipsis", words("More about {name}", name=price.title), small=True)
        picks = [
            Pick(words("Duplicate"), self._wisher("duplicate"), icon="copy-plus"),
            Pick(words("History of this record"), self._wisher("history"), icon="history"),
            Pick(words("Move to the trash"), self._wisher("delete"), icon="trash-2"),
        ]
        if not is_past:
            picks.insert(1, Pick(words("Retire"), self._wisher("retire"), icon="archive"))
        menu_button(kit, more, picks)
        return row(tries, edit, more, gap=2)

    def _turn(self) -> None:
        if self._form is None:
            self.open_form()
        else:
            self.close_form()

    def _wisher(self, wish: str) -> Callable[[], None]:
        return lambda: self.wished.emit(wish)

    def _concern(self, concern: Concern) -> QWidget:
        kit, words = self._kit, self._words
        text = kit.label(concern.text, "caution", wrap=True)

        def mend() -> None:
            if concern.mended is not None:
                self.mended.emit(concern.mended)
            else:
                self.open_form(concern.field)

        name = words("{label}: {name}", label=concern.label, name=self.price.title)
        button = kit.button(concern.label, mend, kind="link", name=name)
        line = row(kit.icon("triangle-alert", "warn", 14), text, button, None, gap=tokens.S)
        return holding(line)


class EntryLine(QWidget):
    """What a price is, what it costs, and what can be done with it: in one line, or in two where there is less room."""

    def __init__(self, kit: Kit, name: QVBoxLayout, facts: Sequence[QWidget], buttons: QWidget) -> None:
        super().__init__()
        self._theme, self._facts, self._is_wide = kit.theme, holding(row(*facts, gap=tokens.L)), True
        self._least = NAME + sum(fact.minimumWidth() for fact in facts) + BUTTONS
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.M)
        self._grid.setVerticalSpacing(tokens.XS)
        self._grid.setColumnStretch(0, 1)
        self._grid.addLayout(name, 0, 0)
        self._grid.addWidget(self._facts, 0, 1)
        self._grid.addWidget(buttons, 0, 2)

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as its facts."""
        return QSize(self._facts.minimumSizeHint().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._least + (self._theme.scaled(NAME) - NAME)
        if wide != self._is_wide:
            self._is_wide = wide
            self._grid.addWidget(self._facts, 0 if wide else 1, 1 if wide else 0, 1, 1 if wide else 3, _END)


def tax_told(price: Price, words: Words) -> str:
    """What a price says of tax: 含税 13%."""
    if price.tax_rate is None:
        return words("tax included##price") if price.tax_included else words("before tax##price")
    rate = words.percent(price.tax_rate)
    if price.tax_included:
        return words("incl. {rate} tax##price", rate=rate)
    return words("plus {rate} tax##price", rate=rate)
