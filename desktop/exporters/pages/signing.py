"""The places where both sides sign, and pictures."""

from attrs import evolve

from desktop.documents.blocks import Picture, SignatureParty, Signatures
from desktop.exporters.pages.galley import Galley, baseline, over
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip, abreast, kept

_GUTTER = 36.0
_LINE = 36.0


def signatures(galley: Galley, block: Signatures) -> list[Strip]:
    """Two parties side by side, each with its lines to fill in; further ones below."""
    found: list[Strip] = []
    width = (galley.width - _GUTTER) / 2
    for at in range(0, len(block.parties), 2):
        pair = block.parties[at : at + 2]
        columns = (galley.inset(0, width), galley.inset(width + _GUTTER, width))
        stacks = [_party(column, party) for column, party in zip(columns, pair, strict=False)]
        found += over(abreast(stacks, galley.depth), 26.0)
    return found


def _party(galley: Galley, party: SignatureParty) -> list[Strip]:
    styles = galley.styles
    crown = Strip(9.0, lambda sheet, top: sheet.fill(galley.left, top, galley.width, 2.4, galley.look.primary))
    found = [crown, *galley.lines(party.heading, styles.label)]
    found += galley.lines(party.name, evolve(styles.strong, colour=galley.look.primary))
    for label in party.lines:
        found += over(_line(galley, label), 8.0)
    return found


def _line(galley: Galley, label: str) -> list[Strip]:
    style = galley.styles.label
    width = min(galley.setter.width(label, style), galley.width * 0.5)
    strips = galley.inset(0, width + 1).lines(label, style)
    last = strips[-1]
    drop = _LINE - style.leading

    def draw(sheet: Sheet, top: float) -> None:
        last.draw(sheet, top + drop)
        start = galley.left + width + 8
        sheet.rule(start, top + drop + baseline(style) + 3, galley.left + galley.width - start, galley.look.muted, 0.6)

    return [*strips[:-1], evolve(last, draw=draw, height=_LINE)]


def picture(galley: Galley, block: Picture) -> list[Strip]:
    """A picture in its share of the width, its caption above it."""
    name, raster = galley.pictures.add(block.data)
    width = galley.width * min(max(block.width_share, 0.05), 1.0)
    height = width * raster.height / raster.width
    tallest = galley.depth * 0.72
    if height > tallest:
        width, height = width * tallest / height, tallest
    left = galley.left + (galley.width - width) / 2
    strips = galley.caption(block.caption, 16.0) if block.caption else []
    strips.append(
        Strip(height, lambda sheet, top: sheet.picture(name, left, top, width, height), gap=7.0 if strips else 16.0)
    )
    return kept(strips)
