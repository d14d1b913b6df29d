"""Boxes: a strip of numbers, a callout, a quote, the places to sign."""

from attrs import evolve

from desktop.documents.blocks import Callout, Figure, NumberStrip, Quote, SignatureParty, Signatures
from desktop.exporters.look import mix, readable, tone_colour
from desktop.exporters.word.grid import Box, Grid, row
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import AS_STYLED, PLAIN, Ink, Rule, Setting, paragraph, run_properties, tab_stops
from desktop.exporters.word.style_list import BOX_BEFORE, FIGURE_SIZE, box_setting
from desktop.exporters.word.widths import text_ems

_GAP = 15.0
_STRIP_GUTTER = 22.0
_SMALLEST_FIGURE = 13.0
_PARTY_GUTTER = 36.0
_NARROW = (0.0, 0.0, 0.0, 0.0)


def number_strip(manuscript: Manuscript, block: NumberStrip) -> None:
    """Write figures side by side, each under a bar; all in one size, as large as the longest allows."""
    if not block.figures:
        return
    look = manuscript.look
    count = len(block.figures)
    width = (manuscript.width - _STRIP_GUTTER * (count - 1)) / count
    widest = max(text_ems(figure.value) for figure in block.figures) or 1.0
    ink = PLAIN if widest * FIGURE_SIZE <= width else Ink(size=max(_SMALLEST_FIGURE, width // (widest / 2) / 2))
    grid = Grid(widths=(width, *(_STRIP_GUTTER, width) * (count - 1)), padding=_NARROW)
    cells = ""
    for at, figure in enumerate(block.figures):
        cells += grid.cell(2 * at - 1, paragraph("StripNote", "")) if at else ""
        bar = Rule(2.5, look.primary if at else look.accent)
        box = Box(lines=(("top", bar),), padding=(7, 0, 4, 0))
        cells += grid.cell(2 * at, _figure(manuscript, figure, ink), box)
    manuscript.table(grid.table(row(cells)), _GAP)


def _figure(manuscript: Manuscript, figure: Figure, ink: Ink) -> str:
    content = paragraph("StripValue", manuscript.run(figure.value, ink))
    content += paragraph("StripLabel", manuscript.run(figure.label)) if figure.label else ""
    return content + (paragraph("StripNote", manuscript.run(figure.note)) if figure.note else "")


def callout(manuscript: Manuscript, block: Callout) -> None:
    """Write a box of paragraphs (not a table), so that it stays text to work with."""
    manuscript.set_apart("Callout")
    look = manuscript.look
    colour = tone_colour(look, block.tone)
    fill = look.wash if block.tone in ("plain", "muted") else mix(colour, 0.09)
    styled = block.tone == "accent"
    setting = AS_STYLED if styled else evolve(box_setting(colour, fill), indent_left=None, indent_right=None)
    if block.title:
        ink = PLAIN if styled else Ink(colour=readable(colour))
        manuscript.paragraph("CalloutTitle", manuscript.run(block.title, ink), setting)
    if block.spans:
        above = setting if block.title else evolve(setting, before=BOX_BEFORE)
        manuscript.paragraph("Callout", manuscript.spans(block.spans), evolve(above, keep_next=manuscript.followed))


def quote(manuscript: Manuscript, block: Quote) -> None:
    """Write someone's words and whose they are."""
    manuscript.set_apart("Quote")
    manuscript.paragraph("Quote", manuscript.run(block.text))
    if block.by:
        manuscript.paragraph("QuoteSource", manuscript.run(block.by))


def signatures(manuscript: Manuscript, block: Signatures) -> None:
    """Write two parties side by side, each with lines to fill in; further ones below."""
    if not block.parties:
        return
    width = (manuscript.width - _PARTY_GUTTER) / 2
    grid = Grid(widths=(width, _PARTY_GUTTER, width), padding=_NARROW)
    rows = ""
    for pair in (block.parties[at : at + 2] for at in range(0, len(block.parties), 2)):
        sides = [_party(manuscript, grid, party, 2 * at) for at, party in enumerate(pair)]
        sides += [grid.cell(2, paragraph("PartyHeading", ""))] * (2 - len(sides))
        rows += row(grid.cell(1, paragraph("PartyHeading", "")).join(sides))
    manuscript.table(grid.table(rows), _GAP)


def _party(manuscript: Manuscript, grid: Grid, party: SignatureParty, at: int) -> str:
    look = manuscript.look
    ruled = Setting(tabs=tab_stops(("right", grid.widths[at], "underscore")))
    rule = f"<w:r>{run_properties(Ink(colour=look.muted), eastern=False)}<w:tab/></w:r>"
    content = paragraph("PartyHeading", manuscript.run(party.heading)) + paragraph(
        "PartyName", manuscript.run(party.name)
    )
    content += "".join(paragraph("PartyLine", manuscript.run(f"{line} ") + rule, ruled) for line in party.lines)
    return grid.cell(at, content, Box(lines=(("top", Rule(2.5, look.primary)),), padding=(7, 0, 12, 0)))
