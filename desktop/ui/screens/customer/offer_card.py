"""What is offered in the deal in view: its price lines and what they come to."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.documents.message import offer_name
from desktop.documents.quote import Offer, QuoteLine, offers_of
from desktop.documents.voice import Voice
from desktop.money import MixedCurrencies
from desktop.records import Opportunity
from desktop.ui.kit import Item, column, holding
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.deal_sections import DealSection
from desktop.ui.theme import tokens

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignTop
_COLUMNS = 4
_MOST = 6  # lines of an offer that are told one by one


class OfferCard(DealSection):
    """Price lines as a table, and the sum of each offer."""

    def __init__(self, account: Account) -> None:
        super().__init__(account, account.words("Price lines"), "lines")

    def facts(self) -> object:
        subject = self.account.subject
        return subject.deal and subject.deal.lines, subject.prices

    def empty(self) -> str:
        return self.words("Which prices, how many, at what discount?")

    def reading_deal(self, deal: Opportunity) -> Iterator[Item]:
        offers = offers_of(deal.lines, self.account.subject.prices)
        if not offers:
            return
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.M)
        grid.setVerticalSpacing(tokens.XS)
        grid.setColumnStretch(0, 1)
        for at, offer in enumerate(offers):
            if at:
                grid.addWidget(self.kit.rule(), grid.rowCount(), 0, 1, _COLUMNS)
            self._add_offer(grid, offer, first=not at)
        yield made

    def _add_offer(self, grid: QGridLayout, offer: Offer, *, first: bool) -> None:
        """An offer's name and sum, and below them the lines that it has and smaller offers have not."""
        words, at = self.words, grid.rowCount()
        name = offer_name(offer.level, Voice(words=words, customer="", us=""))
        grid.addWidget(self.kit.label(name, "section", wrap=True), at, 0)
        grid.addWidget(self.kit.label(self._sum(offer), "strong"), at, 1, 1, _COLUMNS - 1, Qt.AlignmentFlag.AlignRight)
        own = [line for line in offer.lines if line.level is offer.level]
        if own and not first:
            on_top = self.kit.label(words("In addition to the previous offer:"), "caption", wrap=True)
            grid.addWidget(on_top, at + 1, 0, 1, _COLUMNS)
        for line_at, line in enumerate(own[:_MOST], at + 2):
            for place, label in enumerate(self._cells(line)):
                grid.addWidget(label, line_at, place, _RIGHT if place else _LEFT)

        if len(own) > _MOST:
            more = self.kit.label(words("{count} more lines", count=len(own) - _MOST), "caption")
            grid.addWidget(more, grid.rowCount(), 0)

    def _sum(self, offer: Offer) -> str:
        """What is signed if the offer is taken; nothing where its lines are in several currencies."""
        try:
            return self.words("{amount}, tax included", amount=self.words.money(offer.contract))
        except MixedCurrencies:
            return ""

    def _cells(self, line: QuoteLine) -> tuple[QWidget, ...]:
        words = self.words
        amount = words.money(line.amount)
        item = column(self.kit.label(line.item, wrap=True), gap=0)
        if line.description:
            item.addWidget(self.kit.label(line.description, "caption", wrap=True))
        return (
            holding(item),
            self.kit.label(words.quantity(line.quantity, line.price.unit), "muted"),
            self.kit.label(words.discount(line.discount) if line.discount else "", "muted"),
            self.kit.label(words("{amount}/year##short", amount=amount) if line.is_yearly else amount),
        )
