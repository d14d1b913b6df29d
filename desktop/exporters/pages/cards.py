"""Case cards: a result as the title, who and where, what was done, before and after, and the customer's words."""

from collections.abc import Sequence

from attrs import evolve

from desktop.documents.blocks import Align, CaseCard, CaseResult, Fact
from desktop.exporters.look import mix, readable
from desktop.exporters.pages.galley import Galley, over
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.prose import framed
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip, abreast, kept
from desktop.exporters.pages.widths import column_widths

_PAD = 18.0
_GUTTER = 20.0
_CHIP_GAP = 7.0
_RESULT_SHARES = (0.38, 0.2, 0.22, 0.2)
_RESULT_GAPS = (12.0, 30.0, 12.0)  # points; in the second one stands the arrow
_RESULT_ALIGNS: tuple[Align, ...] = ("left", "left", "left", "right")


def case_card(galley: Galley, block: CaseCard) -> list[Strip]:
    """A card that stays on one page if a page can hold it."""
    look = galley.look
    inner = galley.inset(_PAD, galley.width - 2 * _PAD)
    strips = inner.title(block.title, galley.styles.card_title)
    strips += over(inner.lines(block.customer, galley.styles.strong), 3.0)
    strips += over(_chips(inner, block.facts), 3.0)
    strips += over(_fit(inner, block.fit), 9.0 * inner.tight) if block.fit else []
    strips += _parts(inner, block.parts)
    strips += over(_results(inner, block), 14.0 * inner.tight) if block.results else []
    strips += over(_quote(inner, block), 14.0 * inner.tight) if block.quote or block.quote_by else []

    def paint(sheet: Sheet, top: float, height: float) -> None:
        sheet.fill(galley.left, top, galley.width, height, look.wash)

    found = kept(framed(strips, paint, (_PAD - 2) * galley.tight))
    found[0] = _crowned(galley, found[0], block.anchor)
    return over(found, 18.0)


def _crowned(galley: Galley, strip: Strip, anchor: str) -> Strip:
    def draw(sheet: Sheet, top: float) -> None:
        if anchor:
            sheet.bookmark(anchor, top)
        strip.draw(sheet, top)
        sheet.fill(galley.left, top, galley.width, 3, galley.look.primary)

    return evolve(strip, draw=draw, anchor=anchor)


def _chips(galley: Galley, facts: Sequence[str]) -> list[Strip]:
    """Facts in lines, parted by small upright strokes that are drawn, not written."""
    style = galley.styles.caption
    rows: list[list[tuple[Strip, float]]] = [[]]
    at = 0.0
    for fact in facts:
        width = galley.setter.width(fact, style)
        if rows[-1] and at + width > galley.width:
            rows.append([])
            at = 0.0
        lines = galley.inset(at, galley.width - at).lines(fact, style)
        rows[-1].append((lines[0], at))
        rows += [[(line, 0.0)] for line in lines[1:]]
        at = at + width + 2 * _CHIP_GAP if len(lines) == 1 else galley.width
    return [_chip_row(galley, row, style) for row in rows if row]


def _chip_row(galley: Galley, row: Sequence[tuple[Strip, float]], style: Style) -> Strip:
    def draw(sheet: Sheet, top: float) -> None:
        for strip, at in row:
            if at:
                x, middle = galley.left + at - _CHIP_GAP, top + style.leading / 2
                sheet.line((x, middle - 4), (x, middle + 4), galley.look.muted, 0.6)
            strip.draw(sheet, top)

    return Strip(style.leading, draw)


def _fit(galley: Galley, text: str) -> list[Strip]:
    """Why this case was chosen, on a tint of the accent colour."""
    look = galley.look
    style = evolve(galley.styles.cell, colour=readable(look.accent, mix(look.accent, 0.12)), strong=True)
    lines = galley.inset(10, galley.width - 20).lines(text, style)

    def paint(sheet: Sheet, top: float, height: float) -> None:
        sheet.fill(galley.left, top, galley.width, height, mix(look.accent, 0.12))

    return framed(lines, paint, 5.0)


def _parts(galley: Galley, parts: Sequence[Fact]) -> list[Strip]:
    """Label over text, two side by side."""
    found: list[Strip] = []
    width = (galley.width - _GUTTER) / 2
    for at in range(0, len(parts), 2):
        pair = parts[at : at + 2]
        columns = (galley.inset(0, width), galley.inset(width + _GUTTER, width)) if len(pair) > 1 else (galley,)
        stacks = [_part(column, part) for column, part in zip(columns, pair, strict=True)]
        found += over(abreast(stacks, galley.depth - 60), 13.0 * galley.tight)
    return found


def _part(galley: Galley, part: Fact) -> list[Strip]:
    label = evolve(galley.styles.head, size=galley.styles.label.size)
    text = evolve(galley.styles.cell, justify=galley.styles.body.justify, leading=galley.styles.cell.leading + 1)
    return [*galley.lines(part.label, label), *over(galley.lines(part.value, text), 1.0)]


def _results(galley: Galley, block: CaseCard) -> list[Strip]:
    look = galley.look
    columns = _columns(galley, block)
    label = evolve(galley.styles.label, leading=galley.styles.label.leading)
    heads = [
        column.lines(text, evolve(label, align=align))
        for column, text, align in zip(columns, block.result_labels, _RESULT_ALIGNS, strict=True)
    ]
    head = abreast(heads, galley.depth - 60)

    def under(sheet: Sheet, top: float, height: float) -> None:
        sheet.rule(galley.left, top + height, galley.width, look.primary, 0.9)

    found = framed(head, under, 3.0)
    for result in block.results:
        found += _result(galley, columns, result)
    return found


def _columns(galley: Galley, block: CaseCard) -> list[Galley]:
    """Columns for measure, before, after and change, as wide as their texts ask for."""
    strong = evolve(galley.styles.cell, strong=True)
    rows = [block.result_labels, *((one.measure, one.before, one.after, one.change) for one in block.results)]
    words = [max((word for row in rows for word in row[at].split()), key=len, default="") for at in range(4)]
    needs = [galley.setter.width(word, strong) for word in words]
    natural = [max(galley.setter.width(row[at], strong) for row in rows) + 1 for at in range(4)]
    widths = column_widths(_RESULT_SHARES, natural, needs.__getitem__, galley.width - sum(_RESULT_GAPS))
    found: list[Galley] = []
    left = 0.0
    for width, gap in zip(widths, (*_RESULT_GAPS, 0.0), strict=True):
        found.append(galley.inset(left, width))
        left += width + gap
    return found


def _result(galley: Galley, columns: Sequence[Galley], result: CaseResult) -> list[Strip]:
    look, cell = galley.look, galley.styles.cell
    strong = evolve(cell, strong=True)
    stacks = [
        columns[0].lines(result.measure, cell),
        columns[1].lines(result.before, evolve(cell, colour=look.muted)),
        columns[2].lines(result.after, evolve(strong, colour=look.primary)),
        columns[3].lines(result.change, evolve(strong, colour=readable(look.accent, look.wash), align="right")),
    ]
    strips = abreast(stacks, galley.depth - 60)
    strips[0] = _with_arrow(galley, strips[0], columns[2].left)
    strips += galley.lines(result.note, galley.styles.note) if result.note else []

    def under(sheet: Sheet, top: float, height: float) -> None:
        sheet.rule(galley.left, top + height, galley.width, look.line)

    whole = framed(strips, lambda _sheet, _top, _height: None, 4.5 * galley.tight)
    last = whole[-1]

    def draw(sheet: Sheet, top: float) -> None:
        last.draw(sheet, top)
        under(sheet, top, last.height)

    return [*whole[:-1], evolve(last, draw=draw)]


def _with_arrow(galley: Galley, strip: Strip, left: float) -> Strip:
    middle = galley.styles.cell.leading / 2

    def draw(sheet: Sheet, top: float) -> None:
        tip = left - 8
        sheet.line((tip - 13, top + middle), (tip - 3, top + middle), galley.look.accent, 1.0)
        sheet.polygon(
            [(tip - 4, top + middle - 2.8), (tip, top + middle), (tip - 4, top + middle + 2.8)], galley.look.accent
        )
        strip.draw(sheet, top)

    return evolve(strip, draw=draw)


def _quote(galley: Galley, block: CaseCard) -> list[Strip]:
    inner = galley.inset(14, galley.width - 14)
    strips = inner.lines(block.quote, galley.styles.quote) if block.quote else []
    strips += over(inner.lines(block.quote_by, galley.styles.label), 3.0) if block.quote_by else []

    def paint(sheet: Sheet, top: float, height: float) -> None:
        sheet.fill(galley.left, top, 2, height, galley.look.accent)

    return framed(strips, paint, 1.0)
