"""Amounts of money as whole minor units with a currency; never a float."""

from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal, Self, get_args

from attrs import frozen

from desktop.errors import UserError

Currency = Literal["CNY", "TWD", "HKD", "USD", "EUR", "GBP", "JPY", "SGD"]
CURRENCIES: tuple[Currency, ...] = get_args(Currency)
_WITHOUT_CENTS: frozenset[Currency] = frozenset({"JPY", "TWD"})
"""Prices in these are whole; Taiwan has cents in the standard (ISO 4217) and in no invoice."""


class MixedCurrencies(UserError):
    """Two currencies met in one sum."""

    message = "Amounts in {first} and {second} can't be added. Use one currency in one offer."


@frozen(order=True)
class Money:
    """`minor` whole minor units (fen, cents; whole yen and Taiwan dollars) of `currency` (ISO 4217)."""

    minor: int
    currency: Currency = "CNY"

    @classmethod
    def of(cls, amount: Decimal | int | str, currency: Currency = "CNY") -> Self:
        """Money from an amount in major units, rounded half up to the minor unit."""
        scaled = Decimal(amount) * cls._scale(currency)
        return cls(int(scaled.quantize(Decimal(1), ROUND_HALF_UP)), currency)

    @staticmethod
    def _scale(currency: Currency) -> int:
        return 1 if currency in _WITHOUT_CENTS else 100

    @property
    def amount(self) -> Decimal:
        """The amount in major units, exact."""
        return Decimal(self.minor) / self._scale(self.currency)

    def __add__(self, other: "Money") -> "Money":
        """Sum; both of one currency."""
        if other.currency != self.currency:
            raise MixedCurrencies(first=self.currency, second=other.currency)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: "Money") -> "Money":
        """Difference; both of one currency."""
        return self + Money(-other.minor, other.currency)

    def times(self, factor: Decimal | int) -> "Money":
        """The product with an exact factor, rounded half up to the minor unit."""
        return Money(int((self.minor * Decimal(factor)).quantize(Decimal(1), ROUND_HALF_UP)), self.currency)


def total(amounts: Iterable[Money], currency: Currency = "CNY") -> Money:
    """The sum of amounts of one currency; nothing is zero of `currency`."""
    listed = list(amounts)
    return sum(listed[1:], listed[0]) if listed else Money(0, currency)
