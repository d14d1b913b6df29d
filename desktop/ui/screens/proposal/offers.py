"""The offers: which of them the customer is recommended."""

from functools import partial

from attrs import evolve
from PySide6.QtWidgets import QWidget

from desktop.documents.message import offer_name
from desktop.documents.quote import Offer, quote_of
from desktop.documents.voice import Voice
from desktop.records.choices import OfferLevel
from desktop.ui.kit import clear, column, holding, row
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.holder import Holder
from desktop.ui.widgets.presence import show_if


class Offers(QWidget):
    """A choice among the offers that the price lines make; nothing where there is only one."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._choices = column(gap=tokens.XS)
        title = studio.kit.label(studio.words("Which one we recommend"), "section")
        self.setLayout(column(title, self._choices, gap=tokens.S))
        self._shown: tuple[object, ...] = ()
        self._made: list[Holder] = []
        studio.printed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the offers as they stand."""
        draft = self._studio.draft
        quote = quote_of(draft.dossier) if draft else None
        offers = quote.offers if quote else ()
        show_if(self, when=len(offers) > 1)
        shown = tuple(
            (offer.level, offer.contract, quote is not None and offer == quote.recommended) for offer in offers
        )
        if quote is None or shown == self._shown:
            return
        focused = next((at for at, choice in enumerate(self._made) if choice.hasFocus()), -1)
        self._shown = shown
        clear(self._choices)
        self._made = [self._choice(offer, chosen=offer == quote.recommended) for offer in offers]
        for at, made in enumerate(self._made):
            self._choices.addWidget(made)
            if at == focused:
                made.setFocus()

    def _choice(self, offer: Offer, *, chosen: bool) -> Holder:
        kit, words = self._studio.kit, self._studio.words
        name = offer_name(offer.level, Voice(words=words, customer="", us=""))
        about = words("{count} lines", count=len(offer.lines))
        texts = row(kit.label(name, "strong"), kit.elided(about, "caption"), gap=tokens.S)
        texts.setStretch(1, 1)
        line = row(
            kit.icon("circle-dot" if chosen else "circle", "accent" if chosen else "text2"),
            holding(texts),
            kit.label(words.money(offer.contract)),
            gap=tokens.S,
        )
        line.setStretch(1, 1)
        line.setContentsMargins(tokens.M, tokens.S, tokens.M, tokens.S)
        said = words.listed((name, about, words.money(offer.contract)))
        made = Holder("row", line, said, partial(self._choose, offer.level))
        made.setCheckable(True)
        made.setChecked(chosen)
        return made

    def _choose(self, level: OfferLevel) -> None:
        self._studio.manuscript.change(
            lambda one: evolve(one, recommended=level), self._studio.words("Recommended offer")
        )
