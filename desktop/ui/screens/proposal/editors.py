"""Which editors a section has: its opening, one of its own where it has one, and the facts it tells."""

from collections.abc import Callable, Mapping
from typing import Final, Protocol

from PySide6.QtWidgets import QWidget

from desktop.store.changes import Changes
from desktop.ui.kit import column
from desktop.ui.screens.proposal.cases_editor import CasesEditor
from desktop.ui.screens.proposal.contents import COVER
from desktop.ui.screens.proposal.cover_editor import CoverEditor
from desktop.ui.screens.proposal.facts import Facts
from desktop.ui.screens.proposal.offers import Offers
from desktop.ui.screens.proposal.opening import Opening
from desktop.ui.screens.proposal.payments import Payments
from desktop.ui.screens.proposal.price_table import PriceTable
from desktop.ui.screens.proposal.sources import NOTHING, SOURCES
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens


class Following(Protocol):
    """An editor that follows the library and may have something to save."""

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        ...

    def settle(self) -> None:
        """Save at once what is typed."""
        ...


class PriceEditor(QWidget):
    """Lines, offers and payments: what the investment and the price lines are made of."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._payments = Payments(studio)
        parts = (PriceTable(studio), Offers(studio), studio.kit.rule(), self._payments)
        self.setLayout(column(*parts, gap=tokens.L))

    def refresh(self, changes: Changes) -> None:
        """Follow the library."""
        self._payments.refresh(changes)

    def settle(self) -> None:
        """Save at once what is typed."""
        self._payments.settle()


OWN: Final[Mapping[str, Callable[[Studio], QWidget]]] = {
    "cases": CasesEditor,
    "investment": PriceEditor,
    "price_lines": PriceEditor,
    "payments": Payments,
}


GUARDED: Final = ("investment", "price_lines")
"""Sections whose editors say themselves what is wrong with a discount."""


def editors_of(key: str, studio: Studio) -> list[QWidget]:
    """The editors of a section, from top to bottom."""
    if key == COVER:
        return [CoverEditor(studio)]
    state = studio.state(key)
    found: list[QWidget] = []
    if state is not None and not state.left_out and (state.automatic or state.text):
        found.append(Opening(studio, key))
    if key in OWN:
        found.append(OWN[key](studio))
    if key in SOURCES:
        found.append(Facts(studio, SOURCES.get(key, NOTHING)))
    return found
