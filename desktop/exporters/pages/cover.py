"""The cover: a field of the main colour with what it is; below it for whom, by whom, and the facts of its control."""

from collections.abc import Sequence

from attrs import evolve

from desktop.documents.blocks import Cover, Fact
from desktop.exporters.look import mix, on
from desktop.exporters.pages.galley import Galley, over
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.sheet import A4, Sheet
from desktop.exporters.pages.strips import Strip, abreast, height_of, stacked

_FIELD = 456.0  # points: a little more than half the page
_LEFT = 62.0
_TITLE_SIZES = (36.0, 32.0, 28.0, 24.0, 20.0, 16.0)
_FEW_LINES, _MOST_LINES = 2, 3
_LARGE_SIZES = 3  # how many of them are large enough to be preferred to a third line
_TALLEST_TITLE = 230.0
_LOGO = (120.0, 34.0)


def cover(galley: Galley, block: Cover) -> Strip | None:
    """The whole page as one strip, or None where its texts don't fit the design."""
    field = _field(galley.inset(0, A4[0] - 2 * _LEFT), block)
    control = stacked(_control(galley, block))
    foot = stacked(_foot(galley, block))
    lower = A4[1] - _FIELD - 40 - 44
    if field is None or control.height + foot.height + 20 > lower:
        return None

    def draw(sheet: Sheet, _top: float) -> None:
        _ground(sheet, galley)
        field.draw(sheet, _FIELD - 58 - field.height)
        control.draw(sheet, _FIELD + 36)
        foot.draw(sheet, A4[1] - 44 - foot.height)

    return Strip(A4[1], draw)


def plain_cover(galley: Galley, block: Cover) -> list[Strip]:
    """The cover's texts one below the other, for those too long for the design."""
    styles = galley.styles
    found = galley.lines(block.kicker, styles.h2_number) + galley.lines(block.title, styles.h1)
    for text in (block.subtitle, block.customer_label, block.customer):
        found += over(galley.lines(text, styles.body), 6.0)
    for fact in block.facts:
        found += over([*galley.lines(fact.label, styles.label), *galley.lines(fact.value, styles.body)], 6.0)
    for text in (block.vendor, block.slogan, block.note):
        found += over(galley.lines(text, styles.label), 6.0)
    return found


def _field(galley: Galley, block: Cover) -> Strip | None:
    look = galley.look
    ink = on(look.primary, look.ink)
    soft = mix(ink, 0.78, look.primary)
    kicker = Style(11.5, 17, look.accent if ink == "#FFFFFF" else ink, strong=True, tracking=0.12)
    strips = galley.lines(block.kicker, evolve(kicker, colour=mix(look.accent, 0.75) if ink == "#FFFFFF" else ink))
    title = _title(galley.inset(0, galley.width - 30), block.title, ink)
    if title is None:
        return None
    strips += over(title, 14.0)
    strips += (
        over(galley.inset(0, galley.width - 60).title(block.subtitle, Style(14, 22, soft)), 14.0)
        if block.subtitle
        else []
    )
    return stacked(strips)


def _title(galley: Galley, text: str, colour: str) -> list[Strip] | None:
    """The title as large as it goes in two lines, else in three, else as small as it must be."""
    styles = [Style(size, size * 1.34, colour, strong=True) for size in _TITLE_SIZES]
    tries = [(style, _FEW_LINES) for style in styles[:_LARGE_SIZES]] + [(style, _MOST_LINES) for style in styles]
    for style, most in tries:
        lines = galley.title(text, style)
        if len(lines) <= most and height_of(lines) <= _TALLEST_TITLE:
            return lines
    lines = galley.lines(text, styles[-1])
    return lines if height_of(lines) <= _TALLEST_TITLE else None


def _ground(sheet: Sheet, galley: Galley) -> None:
    """The colour field with a quiet figure of slanted bands in its corner."""
    look = galley.look
    sheet.fill(0, 0, A4[0], _FIELD, look.primary)
    with sheet.clipped(0, 0, A4[0], _FIELD):
        for at, share in enumerate((0.94, 0.88, 0.81)):
            left = A4[0] - 250 + at * 92
            sheet.polygon(
                [(left, 0), (left + 400, 0), (left + 400, _FIELD), (left - 170, _FIELD)], mix(look.primary, share)
            )
    sheet.fill(_LEFT, _FIELD - 3, 64, 6, look.accent)


def _control(galley: Galley, block: Cover) -> list[Strip]:
    look, styles = galley.look, galley.styles
    found = galley.lines(block.customer_label, styles.label) if block.customer_label else []
    found += over(galley.lines(block.customer, Style(18, 26, look.ink, strong=True)), 1.0)
    rows = _facts(galley, block.facts)
    rule = Strip(1.0, lambda sheet, top: sheet.rule(galley.left, top, galley.width, look.line))
    return [*found, evolve(rule, gap=16.0), *over(rows, 14.0)] if rows else found


def _facts(galley: Galley, facts: Sequence[Fact]) -> list[Strip]:
    """Facts of control in three columns, label over value."""
    found: list[Strip] = []
    gutter, count = 18.0, 3
    width = (galley.width - gutter * (count - 1)) / count
    for at in range(0, len(facts), count):
        shown = facts[at : at + count]
        room = galley.width if len(shown) == 1 else width
        stacks = [_fact(galley.inset(column * (width + gutter), room), fact) for column, fact in enumerate(shown)]
        found += over(abreast(stacks, galley.depth), 11.0)
    return found


def _fact(galley: Galley, fact: Fact) -> list[Strip]:
    label = Style(8, 12, galley.look.muted)
    value = Style(10, 15, galley.look.ink)
    return [*galley.lines(fact.label, label), *galley.lines(fact.value, value)]


def _foot(galley: Galley, block: Cover) -> list[Strip]:
    look = galley.look
    found: list[Strip] = []
    if look.logo:
        found.append(_logo(galley))
    found += over(galley.lines(block.vendor, Style(11, 17, look.primary, strong=True)), 8.0)
    found += galley.lines(block.slogan, Style(9, 14, look.muted)) if block.slogan else []
    found += over(galley.lines(block.note, Style(7.5, 11.5, look.muted)), 12.0) if block.note else []
    return found


def _logo(galley: Galley) -> Strip:
    name, raster = galley.pictures.add(galley.look.logo)
    scale = min(_LOGO[0] / raster.width, _LOGO[1] / raster.height)
    width, height = raster.width * scale, raster.height * scale
    return Strip(height, lambda sheet, top: sheet.picture(name, galley.left, top, width, height))
