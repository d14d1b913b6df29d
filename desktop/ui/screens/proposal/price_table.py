"""The price table: the lines of the offers, what each comes to, and what all of it costs."""

from attrs import evolve
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from desktop.documents.message import offer_name
from desktop.documents.quote import Quote, price_lines, quote_of
from desktop.documents.voice import Voice
from desktop.fields import RecordId
from desktop.records.choices import OfferLevel
from desktop.records.rows import PriceLine
from desktop.ui.editors.chip_box import ChipBox
from desktop.ui.kit import column, holding, row
from desktop.ui.screens.proposal.block_head import block_head
from desktop.ui.screens.proposal.lines import DRAFTS, NUMBERS, Priced, draft_name, priced_lines, with_lines
from desktop.ui.screens.proposal.price_row import USUAL_PRICE, PriceRow, Room, column_titles
from desktop.ui.screens.proposal.record_source import prices
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if
from desktop.workspace.drafting import Told

_NOT_WHERE_TIGHT = (0, 2)  # columns whose heads are left out there: the items', and the list prices'
_WIDE, _NARROW = 540, 372  # pixels from which on there is so much room


class PriceTable(QWidget):
    """Edits the price lines of the proposal; those it has from its deal become its own with the first change."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        words, kit = studio.words, studio.kit
        self._from = kit.elided("", "caption")
        self._back = kit.button(words("Use the deal's lines again"), self._take_deals, kind="link", icon="rotate-ccw")
        head = block_head(kit, words("Price lines"), self._from, self._back)
        self._adding = ChipBox(kit, words("Add a price line"), prices(studio.shell), single=True)
        self._adding.field.setPlaceholderText(words("Add a price: type its name…"))
        self._adding.edited.connect(self._add)
        self._total = kit.label("", "heading")
        self._whole = row(kit.label(words("Contract amount, including tax"), "muted", wrap=True), self._total)
        self._whole.setStretch(0, 1)
        self._table = QWidget()
        self._room = column(head, self._table, self._adding, kit.rule(), self._whole, gap=tokens.S)
        self.setLayout(self._room)
        self._rows: list[PriceRow] = []
        self._sums: dict[OfferLevel, QLabel] = {}
        self._width: Room = "tight"
        self._excess = 0
        self._shape: tuple[object, ...] = ()
        studio.printed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the lines as they stand."""
        draft, words = self._studio.draft, self._studio.words
        if draft is None:
            return
        lines, quote = priced_lines(draft.dossier), quote_of(draft.dossier)
        self._measure(lines)
        own = bool(draft.proposal.lines)
        self._from.setText("" if own or not lines else words("from the deal"))
        show_if(self._back, when=own and bool(draft.dossier.opportunity and draft.dossier.opportunity.lines))
        self._total.setText(words.money(quote.recommended.contract) if quote else "—")
        levels = tuple(offer.level for offer in quote.offers) if quote else ()
        self._drop_drafts(lines)
        shape = (
            self._width,
            levels,
            tuple((one.line.price, one.quoted.level if one.quoted else None) for one in lines),
        )
        if shape != self._shape:
            self._shape = shape
            self._build(lines, quote, draft)
        for made in self._rows:
            made.show_line(lines[made.number])
        for offer in quote.offers if quote else ():
            if offer.level in self._sums:
                self._sums[offer.level].setText(words.money(offer.contract))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self._room_now()
        if room != self._width:
            self.refresh()

    def _measure(self, lines: list[Priced]) -> None:
        """How much wider than usual the widest prices are, and what room that leaves."""
        theme, words = self._studio.shell.theme, self._studio.words
        metrics = QFontMetrics(theme.font("body", strong=True))
        quoted = [one.quoted for one in lines if one.quoted]
        texts = ([words.money(one.list_unit) for one in quoted], [words.money(one.amount) for one in quoted])
        widest = (max(map(metrics.horizontalAdvance, column), default=0) for column in texts)
        self._excess = sum(max(0, width - theme.scaled(USUAL_PRICE)) for width in widest)
        self._width = self._room_now()

    def _room_now(self) -> Room:
        scaled, width = self._studio.shell.theme.scaled, self.width() - self._excess
        room: Room = "wide" if width >= scaled(_WIDE) else "narrow"
        return "tight" if width < scaled(_NARROW) else room

    def _build(self, lines: list[Priced], quote: Quote | None, draft: Told) -> None:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.S)
        grid.setVerticalSpacing(tokens.XS)
        grid.setColumnStretch(0, 1)
        for place, (title, side) in enumerate(column_titles(self._studio.words)):
            head = self._studio.kit.label(title, "section")
            head.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
            show_if(head, when=self._width != "tight" or place not in _NOT_WHERE_TIGHT)
            grid.addWidget(head, 0, place)
        self._rows, self._sums = [], {}
        offers = quote.offers if quote else ()
        for level in (None, *(offer.level for offer in offers)):
            theirs = [one for one in lines if (one.quoted.level if one.quoted else None) is level]
            if level is not None and len(offers) > 1:
                self._add_group(grid, level)
            self._rows += [PriceRow(self._studio, grid, one, draft, self._width) for one in theirs]
        self._room.replaceWidget(self._table, table)
        self._table.hide()
        self._table.deleteLater()
        self._table = table
        show_if(table, when=bool(lines))

    def _add_group(self, grid: QGridLayout, level: OfferLevel) -> None:
        kit, words = self._studio.kit, self._studio.words
        name = offer_name(level, Voice(words=words, customer="", us=""))
        self._sums[level] = kit.label("", "caption")
        line = row(kit.label(name, "section"), None, self._sums[level])
        line.setContentsMargins(0, tokens.S, 0, 0)
        grid.addWidget(holding(line), grid.rowCount(), 0, 1, 5)

    def _drop_drafts(self, lines: list[Priced]) -> None:
        """Keep nothing that was typed into lines that are there no more."""
        there = {draft_name(one, what) for one in lines for what in NUMBERS}
        for name in self._studio.drafts.names:
            if name.startswith(DRAFTS) and name not in there:
                self._studio.drafts.type(name, "")

    def _add(self) -> None:
        if not self._adding.keys:
            return
        price = RecordId(self._adding.keys[0])
        self._adding.show_keys(())
        draft = self._studio.draft
        if draft is not None:
            dossier = draft.dossier
            self._studio.manuscript.change(
                lambda one: with_lines(
                    one, (*price_lines(evolve(dossier, proposal=one)), PriceLine(price=price, quantity=1))
                ),
                self._studio.words("Price lines"),
            )

    def _take_deals(self) -> None:
        self._studio.manuscript.change(lambda one: with_lines(one, ()), self._studio.words("Price lines"))
