"""Cards and boxes: a case, a strip of numbers, a callout, a quote, the places to sign."""

from attrs import evolve

from desktop.documents.blocks import Callout, CaseCard, CaseResult, NumberStrip, Quote, Signatures
from desktop.exporters.look import mix, readable, tone_colour
from desktop.exporters.word.grid import Box, Grid, row, shares
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import AS_STYLED, PLAIN, TAB, Ink, Rule, Setting, paragraph, tab_stops
from desktop.exporters.word.styles import BOX_BEFORE, box_setting

_CARD_COLUMNS = (16.0, 18.0, 22.0, 22.0, 22.0)
_PADDING = 12.0
_GAP = 14.0
_GUTTER = 24.0


def number_strip(manuscript: Manuscript, block: NumberStrip) -> None:
    """Write two to four figures side by side, parted by white."""
    look = manuscript.look
    count = len(block.figures)
    grid = Grid(widths=shares(manuscript.width, (1.0,) * count), padding=(9, 10, 9, 12))
    cells = ""
    for at, figure in enumerate(block.figures):
        white = Rule(4, "#FFFFFF")
        sides = (*((("left", white),) if at else ()), *((("right", white),) if at < count - 1 else ()))
        box = Box(fill=look.wash, lines=(("top", Rule(2.25, look.accent)), *sides))
        content = paragraph("StripValue", manuscript.run(figure.value)) + paragraph(
            "StripLabel", manuscript.run(figure.label)
        )
        if figure.note:
            content += paragraph("StripNote", manuscript.run(figure.note))
        cells += grid.cell(at, content, box)
    manuscript.table(grid.table(row(cells)), _GAP)


def case_card(manuscript: Manuscript, card: CaseCard) -> None:
    """Write a case as one table that stays together: result, customer, parts, results before and after, quote."""
    line = Rule(0.75, manuscript.look.line)
    grid = Grid(
        widths=shares(manuscript.width, _CARD_COLUMNS),
        lines=(("top", line), ("left", line), ("bottom", line), ("right", line)),
        padding=(3.5, _PADDING, 3.5, _PADDING),
    )
    rows = _card_head(manuscript, card, grid) + _card_parts(manuscript, card, grid)
    if card.results:
        rows += _card_results(manuscript, card, grid)
    if card.quote:
        rows += _card_quote(manuscript, card, grid)
    manuscript.table(grid.table(rows), _GAP)


_KEPT = Setting(keep_next=True)


def _wide(grid: Grid, content: str, box: Box) -> str:
    return row(grid.cell(0, content, box, span=len(_CARD_COLUMNS)))


def _card_head(manuscript: Manuscript, card: CaseCard, grid: Grid) -> str:
    look = manuscript.look
    title = paragraph("CardTitle", manuscript.bookmark(manuscript.run(card.title)), _KEPT)
    rows = _wide(grid, title, Box(fill=look.primary, padding=(8, _PADDING, 8, _PADDING)))
    customer = paragraph("CardCustomer", manuscript.run(card.customer), _KEPT)
    customer += "".join(paragraph("CardFacts", manuscript.run(fact), _KEPT) for fact in card.facts)
    rows += _wide(grid, customer, Box(fill=look.tint, padding=(7, _PADDING, 7, _PADDING)))
    if card.fit:
        rows += _wide(
            grid, paragraph("CardFit", manuscript.run(card.fit), _KEPT), Box(padding=(8, _PADDING, 4, _PADDING))
        )
    return rows


def _card_parts(manuscript: Manuscript, card: CaseCard, grid: Grid) -> str:
    return "".join(
        row(
            grid.cell(
                0, paragraph("CardLabel", manuscript.run(part.label), _KEPT), Box(padding=(3.5, 4, 3.5, _PADDING))
            )
            + grid.cell(1, paragraph("CardText", manuscript.run(part.value), _KEPT), span=4)
        )
        for part in card.parts
    )


def _card_results(manuscript: Manuscript, card: CaseCard, grid: Grid) -> str:
    look = manuscript.look
    head = Box(fill=look.wash, lines=(("top", Rule(0.75, look.primary)), ("bottom", Rule(0.5, look.primary))))
    rows = row(_result_cells(grid, card.result_labels, "TableHead", head, manuscript, PLAIN))
    for result in card.results:
        rows += _card_result(manuscript, result, grid)
    return rows


def _card_result(manuscript: Manuscript, result: CaseResult, grid: Grid) -> str:
    look = manuscript.look
    box = Box(lines=(("top", Rule(0.5, look.line)),))
    texts = (result.measure, result.before, result.after, result.change)
    rows = row(_result_cells(grid, texts, "CardText", box, manuscript, Ink(strong=True, colour=look.good)))
    if result.note:
        note = paragraph("CardFacts", manuscript.run(result.note), _KEPT)
        rows += _wide(grid, note, Box(padding=(0, _PADDING, 4, _PADDING)))
    return rows


def _result_cells(
    grid: Grid, texts: tuple[str, str, str, str], style: str, box: Box, manuscript: Manuscript, change: Ink
) -> str:
    right = evolve(_KEPT, align="right")
    cells = grid.cell(0, paragraph(style, manuscript.run(texts[0]), _KEPT), box, span=2)
    for at, text in enumerate(texts[1:], 2):
        cells += grid.cell(at, paragraph(style, manuscript.run(text, change if at == 4 else PLAIN), right), box)
    return cells


def _card_quote(manuscript: Manuscript, card: CaseCard, grid: Grid) -> str:
    look = manuscript.look
    content = paragraph("CardQuote", manuscript.run(card.quote), _KEPT if card.quote_by else AS_STYLED)
    if card.quote_by:
        content += paragraph("CardFacts", manuscript.run(card.quote_by))
    box = Box(fill=look.wash, lines=(("top", Rule(0.5, look.line)),), padding=(9, _PADDING, 9, _PADDING))
    return _wide(grid, content, box)


def callout(manuscript: Manuscript, block: Callout) -> None:
    """Write a box of paragraphs (not a table), so that it stays text to work with."""
    look = manuscript.look
    colour = tone_colour(look, block.tone)
    fill = look.wash if block.tone in ("plain", "muted") else mix(colour, 0.09)
    styled = block.tone == "accent"
    setting = AS_STYLED if styled else evolve(box_setting(colour, fill), indent_left=None, indent_right=None)
    if block.title:
        ink = PLAIN if styled else Ink(colour=readable(colour))
        manuscript.paragraph("CalloutTitle", manuscript.run(block.title, ink), setting)
    else:
        setting = evolve(setting, before=BOX_BEFORE)
    manuscript.paragraph("Callout", manuscript.spans(block.spans), setting)


def quote(manuscript: Manuscript, block: Quote) -> None:
    """Write someone's words and whose they are."""
    manuscript.paragraph("Quote", manuscript.run(block.text))
    if block.by:
        manuscript.paragraph("QuoteSource", manuscript.run(block.by))


def signatures(manuscript: Manuscript, block: Signatures) -> None:
    """Write both sides' places to sign, side by side; a line's label is followed by a rule to write on."""
    look = manuscript.look
    count = len(block.parties)
    room = manuscript.width / count - _GUTTER
    grid = Grid(widths=shares(manuscript.width, (1.0,) * count), padding=(12, _GUTTER, 12, 0))
    ruled = Setting(tabs=tab_stops(("right", room, "underscore")))
    cells = ""
    for at, party in enumerate(block.parties):
        content = paragraph("PartyHeading", manuscript.run(party.heading)) + paragraph(
            "PartyName", manuscript.run(party.name)
        )
        content += "".join(paragraph("PartyLine", manuscript.run(line) + TAB, ruled) for line in party.lines)
        cells += grid.cell(at, content, Box(lines=(("top", Rule(2.25, look.primary)),)))
    manuscript.table(grid.table(row(cells)), _GAP)
