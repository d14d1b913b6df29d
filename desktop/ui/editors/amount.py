"""The editor of an amount of money with its currency."""

import re
from functools import partial
from typing import Final

from PySide6.QtCore import Qt

from desktop.errors import UserError
from desktop.fields import Amount
from desktop.i18n import Language, Words
from desktop.importers.numbers import money_of
from desktop.money import CURRENCIES, Currency, Money
from desktop.ui.editors.editor import Around
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.typed_editor import TypedEditor
from desktop.ui.widgets.menu_chip import Pick, open_menu

_DRAFT: Final = re.compile(r"([A-Z]{3}) (.*)", re.DOTALL)


class NoAmount(UserError):
    """A text that is no amount."""

    message = "“{value}” is not an amount of money. Write it like 1,200,000 or 1.2m."


class AmountEditor(TypedEditor):
    """An amount as people write it: 1,200,000 or 120万 or 1.2m; a sign or a name of a currency changes that."""

    def __init__(self, around: Around, name: str, kind: Amount) -> None:
        field = LineField(around.words(kind.label))
        super().__init__(around, name, kind, field)
        field.opened.connect(self._choose)
        self.currency: Currency = "TWD" if self.words.language is Language.ZH_TW else "CNY"
        self._button = self.kit.button(
            "", self._choose, kind="inline", name=self.words("Currency of {field}", field=self.label)
        )
        self._button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.line.insertWidget(0, self._button)
        self._show_currency(self.currency)

    def read(self, text: str) -> object:
        try:
            return money_of(text, self.currency)
        except UserError as error:
            raise NoAmount(value=text) from error

    def written(self, value: object) -> str:
        if not isinstance(value, Money):
            return ""
        self._show_currency(value.currency)
        whole = value.amount == value.amount.to_integral_value()
        return self.words.number(value.amount) if whole else f"{value.amount:,.2f}"

    def raw(self) -> str:
        return f"{self.currency} {super().raw()}"

    def show_raw(self, raw: str) -> None:
        found = _DRAFT.fullmatch(raw)
        for currency in CURRENCIES:
            if found and found[1] == currency:
                self._show_currency(currency)
        super().show_raw(found[2] if found else raw)

    def _choose(self) -> None:
        picks = [
            Pick(f"{sign_of(one, self.words)}   {one}", partial(self._chosen, one), one == self.currency)
            for one in CURRENCIES
        ]
        open_menu(self.kit, self, picks).popup(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _chosen(self, currency: Currency) -> None:
        if currency == self.currency:
            return
        shown = self._shown
        self._show_currency(currency)
        if isinstance(shown, Money) and self.field.typed == self._shown_text:
            self._shown = Money.of(shown.amount, currency)
        self.edited.emit()
        self.left.emit()

    def _show_currency(self, currency: Currency) -> None:
        self.currency = currency
        self._button.setText(sign_of(currency, self.words))


def sign_of(currency: Currency, words: Words) -> str:
    """A currency's sign as the reader writes it."""
    from babel.numbers import get_currency_symbol

    return get_currency_symbol(currency, locale="en" if currency == "TWD" else words.language.locale)
