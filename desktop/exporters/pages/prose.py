"""Headings, paragraphs, lists, callouts, quotes and labelled facts as strips."""

from collections.abc import Callable, Sequence
from functools import partial

from attrs import evolve

from desktop.documents.blocks import Bullets, Callout, Facts, Heading, Paragraph, Quote
from desktop.exporters.look import mix, readable, tone_colour
from desktop.exporters.pages.galley import Galley, baseline, over
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip, abreast, kept, moved, stacked

_PARAGRAPH_GAPS = {"body": 9.0, "lead": 4.0, "note": 6.0}
_BULLET_INDENT = 16.0
_CALLOUT_PAD = 14.0
_FACT_GUTTER = 24.0
_MOST_FOR_LABELS, _LABEL_GAP = 0.44, 12.0
_H1_ROOM = 190.0  # of a page, for a section to begin on it

Ground = Callable[[Sheet, float, float], None]
"""Paints behind a strip: sheet, top, height."""


def heading(galley: Galley, block: Heading) -> list[Strip]:
    """A heading with its number before it; it stays with what follows."""
    if block.level == 1:
        return _section(galley, block)
    styles = galley.styles
    looks = {2: (styles.h2, styles.h2_number, 24.0), 3: (styles.h3, styles.h3, 15.0)}
    text, number, gap = looks[block.level]
    strip = evolve(_numbered_title(galley, block, text, number), anchor=block.anchor)
    return [evolve(strip, gap=gap, keep=True, draw=_bookmarked(strip, block))]


def _section(galley: Galley, block: Heading) -> list[Strip]:
    title = _numbered_title(galley, block, galley.styles.h1, galley.styles.h1_number)
    look = galley.look

    def draw(sheet: Sheet, top: float) -> None:
        sheet.bookmark(block.anchor, top)
        title.draw(sheet, top)
        below = top + title.height + 9
        sheet.rule(galley.left, below, galley.width, look.line, 0.6)
        sheet.fill(galley.left, below - 0.9, 42, 1.8, look.accent)

    return [Strip(title.height + 17, draw, gap=44.0, keep=True, room=_H1_ROOM, anchor=block.anchor)]


def _numbered_title(galley: Galley, block: Heading, text: Style, number: Style) -> Strip:
    if not block.number:
        return stacked(galley.title(block.text, text))
    indent = galley.setter.width(block.number, number) + 0.55 * number.size
    numbers = galley.lines(block.number, number)[:1]
    return stacked(
        abreast((numbers, galley.inset(indent, galley.width - indent).title(block.text, text)), galley.depth)
    )


def _bookmarked(strip: Strip, block: Heading) -> Callable[[Sheet, float], None]:
    def draw(sheet: Sheet, top: float) -> None:
        sheet.bookmark(block.anchor, top)
        strip.draw(sheet, top)

    return draw


def paragraph(galley: Galley, block: Paragraph) -> list[Strip]:
    """A paragraph in its style."""
    styles = galley.styles
    style = {"body": styles.body, "lead": styles.lead, "note": styles.note}[block.style]
    return galley.prose(block.spans, style, _PARAGRAPH_GAPS[block.style])


def bullets(galley: Galley, block: Bullets) -> list[Strip]:
    """A list; marks are drawn, numbers are written."""
    styles, look = galley.styles, galley.look
    numbers = replace_style(styles.strong, look.primary)
    indent = _BULLET_INDENT
    if block.numbered:
        indent = max(indent, galley.setter.width(f"{len(block.items)}.", numbers) + 7)
    inner = galley.inset(indent, galley.width - indent)
    found: list[Strip] = []
    for at, item in enumerate(block.items, 1):
        strips = inner.prose(item, styles.body, 4.0 if at > 1 else 6.0)
        mark = galley.lines(f"{at}.", numbers)[0] if block.numbered else _disc(galley)
        found += [_with_mark(strips[0], mark), *strips[1:]]
    return found


def _disc(galley: Galley) -> Strip:
    style, colour = galley.styles.body, galley.look.accent
    middle = baseline(style) - 0.36 * style.size

    def draw(sheet: Sheet, top: float) -> None:
        sheet.fill(galley.left + 2, top + middle - 2, 4, 4, colour)

    return Strip(style.leading, draw)


def _with_mark(strip: Strip, mark: Strip) -> Strip:
    def draw(sheet: Sheet, top: float) -> None:
        mark.draw(sheet, top)
        strip.draw(sheet, top)

    return evolve(strip, draw=draw)


def callout(galley: Galley, block: Callout) -> list[Strip]:
    """A tinted box with a bar at its left, in the colour of its tone."""
    look = galley.look
    colour = tone_colour(look, block.tone)
    title = replace_style(galley.styles.strong, readable(colour))
    inner = galley.inset(_CALLOUT_PAD + 4, galley.width - 2 * _CALLOUT_PAD - 4)
    strips = inner.lines(block.title, title) if block.title else []
    strips += over(inner.prose(block.spans, galley.styles.body, 0.0), 3.0 if strips else 0.0)
    ground = look.wash if block.tone in ("plain", "muted") else mix(colour, 0.09)

    def paint(sheet: Sheet, top: float, height: float) -> None:
        sheet.fill(galley.left, top, galley.width, height, ground)
        sheet.fill(galley.left, top, 3.2, height, colour)

    return over(kept(framed(strips, paint, 11.0)), 13.0)


def quote(galley: Galley, block: Quote) -> list[Strip]:
    """Someone's words beside a bar, larger, and whose they are."""
    inner = galley.inset(20, galley.width - 40)
    strips = inner.lines(block.text, galley.styles.quote)
    strips += over(inner.lines(block.by, galley.styles.label), 4.0) if block.by else []

    def paint(sheet: Sheet, top: float, height: float) -> None:
        sheet.fill(galley.left + 4, top, 2, height, galley.look.accent)

    return over(kept(framed(strips, paint, 2.0)), 14.0)


def facts(galley: Galley, block: Facts) -> list[Strip]:
    """Labels with values, two a row, parted by hairlines."""
    found: list[Strip] = []
    width = (galley.width - _FACT_GUTTER) / 2
    longest = max((galley.setter.width(fact.label, label_style(galley)) for fact in block.facts), default=0.0)
    label = min(longest + 0.5, width * _MOST_FOR_LABELS)
    columns = (galley.inset(0, width), galley.inset(width + _FACT_GUTTER, width))
    for at in range(0, len(block.facts), 2):
        stacks: list[list[Strip]] = []
        shown = block.facts[at : at + 2]
        for column, fact in zip(columns, shown, strict=False):
            value = column.inset(label + _LABEL_GAP, width - label - _LABEL_GAP)
            stacks.append(column.inset(0, label).lines(fact.label, label_style(galley)))
            stacks.append(value.lines(fact.value, value_style(galley)))
        paint = partial(_underlined, columns=columns[: len(shown)])
        found += framed(abreast(stacks, galley.depth - 20), paint, 5.0)
    return over(found, 10.0)


def _underlined(sheet: Sheet, top: float, height: float, columns: Sequence[Galley]) -> None:
    for column in columns:
        sheet.rule(column.left, top + height, column.width, column.look.line)


def label_style(galley: Galley) -> Style:
    """What labels of facts are set in: as high as their values."""
    return evolve(value_style(galley), colour=galley.look.muted)


def value_style(galley: Galley) -> Style:
    """What values of facts are set in."""
    return evolve(galley.styles.cell, size=galley.styles.body.size - 1)


def replace_style(style: Style, colour: str) -> Style:
    """The style in another colour."""
    return evolve(style, colour=colour)


def framed(strips: Sequence[Strip], paint: Ground, pad: float) -> list[Strip]:
    """Strips on a ground that is whole even where a page's end parts them; `pad` above the first and below the last."""
    found: list[Strip] = []
    for at, strip in enumerate(strips):
        above = strip.gap if at else pad
        below = pad if at == len(strips) - 1 else 0.0
        found.append(_on_ground(moved(strip, above, above + strip.height + below), paint))
    return [strip.bound(keep=strip.keep, gap=0.0) for strip in found]


def _on_ground(strip: Strip, paint: Ground) -> Strip:
    def draw(sheet: Sheet, top: float) -> None:
        paint(sheet, top, strip.height)
        strip.draw(sheet, top)

    return evolve(strip, draw=draw)
