"""Plans over time: phases as bars over weeks, and steps as arrows."""

from collections.abc import Sequence

from attrs import evolve, frozen

from desktop.documents.blocks import Flow, FlowStep, Gantt, GanttBar
from desktop.documents.reading import gantt_ticks
from desktop.exporters.look import mix, on
from desktop.exporters.pages.galley import Galley, baseline, over
from desktop.exporters.pages.measuring import Style
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip, abreast, kept, side_by_side

_MOST_FOR_LABELS, _MOST_FOR_NOTES = 0.26, 0.22  # of the width
_COLUMN_GAP = 12.0
_GANTT_PAD = 5.0
_ROW = 24.0
_BAR = 11.0
_MOST_LINES = 30  # between weeks
_SMALLEST_TICK = 3.5
_ARROW = 24.0
_POINT = 8.0
_MOST_ABREAST = 5
_TALLEST_STEP = 130.0


@frozen
class _Weeks:
    """Where weeks stand on a page."""

    left: float
    week: float
    count: int

    def start(self, week: int) -> float:
        """The left edge of a week, counted from 1."""
        return self.left + min(max(week - 1, 0), self.count) * self.week


def gantt(galley: Galley, block: Gantt) -> list[Strip]:
    """A table of phases with their bars over weeks."""
    styles = galley.styles
    first = _column(
        galley, [block.heads[0], *(bar.label for bar in block.bars)], evolve(styles.cell, strong=True), _MOST_FOR_LABELS
    )
    second = _column(galley, [block.heads[1], *(bar.note for bar in block.bars)], styles.cell_small, _MOST_FOR_NOTES)
    labels = galley.inset(_GANTT_PAD, first)
    notes = galley.inset(_GANTT_PAD + first + _COLUMN_GAP, second)
    left = _GANTT_PAD + first + second + 2 * _COLUMN_GAP
    count = max(block.weeks, 1)
    weeks = _Weeks(galley.left + left, (galley.width - left) / count, count)
    strips = galley.caption(block.caption, 16.0)
    strips.append(evolve(_gantt_head(galley, block, labels, notes, weeks), gap=5.0))
    last = len(block.bars) - 1
    for at, bar in enumerate(block.bars):
        strips += _gantt_row(galley, bar, labels, notes, weeks, last=at == last)
    return kept(strips)


def _column(galley: Galley, texts: Sequence[str], style: Style, most: float) -> float:
    """A column as wide as its longest text, within limits."""
    return min(galley.width * most, max(galley.setter.width(text, style) for text in texts) + 0.5)


def _gantt_head(galley: Galley, block: Gantt, labels: Galley, notes: Galley, weeks: _Weeks) -> Strip:
    look = galley.look
    style = evolve(galley.styles.head, size=galley.styles.cell.size - 0.25)
    ticks = gantt_ticks(block)
    texts = [block.week_label.format(n=week) for week in ticks]
    span = weeks.week * (ticks[1] - ticks[0] if len(ticks) > 1 else weeks.count)
    tick = _fitting(galley, texts, span)
    stacks = [labels.lines(block.heads[0], style), notes.lines(block.heads[1], style)]
    head = side_by_side(stacks)
    marks = [
        galley.inset(weeks.start(week) - galley.left, span).lines(text, tick)
        for week, text in zip(ticks, texts, strict=True)
    ]
    height = head.height + 9

    def draw(sheet: Sheet, top: float) -> None:
        sheet.fill(galley.left, top, galley.width, height, look.tint)
        sheet.rule(galley.left, top + height, galley.width, look.primary, 0.9)
        head.draw(sheet, top + 4.5)
        for mark in marks:
            for strip in mark:
                strip.draw(sheet, top + (height - strip.height) / 2)

    return Strip(height, draw)


def _fitting(galley: Galley, texts: Sequence[str], width: float) -> Style:
    style = evolve(galley.styles.caption, align="center", size=8.0, leading=12.0, colour=galley.look.primary)
    widest = max((galley.setter.width(text, style) for text in texts), default=0.0)
    return style if widest <= width - 1 else evolve(style, size=max(_SMALLEST_TICK, style.size * (width - 1) / widest))


def _gantt_row(
    galley: Galley, bar: GanttBar, labels: Galley, notes: Galley, weeks: _Weeks, *, last: bool
) -> list[Strip]:
    styles = galley.styles
    label = labels.lines(bar.label, evolve(styles.cell, strong=True))
    note = notes.lines(bar.note, evolve(styles.cell_small, colour=galley.look.muted))
    pieces = abreast((label, note), galley.depth / 2)
    return [
        _with_weeks(galley, piece, weeks, None if at else bar, last=last and at == len(pieces) - 1)
        for at, piece in enumerate(pieces)
    ]


def _with_weeks(galley: Galley, piece: Strip, weeks: _Weeks, bar: GanttBar | None, *, last: bool) -> Strip:
    """A row's texts with the lines between weeks, and its bar if it has one."""
    look = galley.look
    height = max(_ROW, piece.height + 9)
    every = max(1, -(-weeks.count // _MOST_LINES))

    def draw(sheet: Sheet, top: float) -> None:
        for week in range(1, weeks.count + 2, every):
            sheet.line((weeks.start(week), top), (weeks.start(week), top + height), look.line, 0.35)
        if bar:
            start, end = weeks.start(bar.start), weeks.start(bar.start + bar.weeks)
            middle = top + (height - _BAR) / 2
            sheet.rounded(start + 0.5, middle, max(end - start - 1, 3), _BAR, 2.2, look.primary)
        sheet.rule(galley.left, top + height, galley.width, look.primary if last else look.line, 0.9 if last else 0.5)
        piece.draw(sheet, top + (height - piece.height) / 2)

    return Strip(height, draw)


def flow(galley: Galley, block: Flow) -> list[Strip]:
    """Steps as a band of arrows, or one below the other where they are many or wordy."""
    strips = galley.caption(block.caption, 14.0) if block.caption else []
    gap = 7.0 if strips else 16.0
    if len(block.steps) <= _MOST_ABREAST:
        band = _band(galley, block.steps)
        if band and band.height <= _TALLEST_STEP:
            return [*strips, evolve(band, gap=gap)]
    return [*strips, *over(_ladder(galley, block.steps), gap)]


def _band(galley: Galley, steps: Sequence[FlowStep]) -> Strip | None:
    if not steps:
        return None
    width = galley.width / len(steps)
    colours = _shades(galley, len(steps))
    stacks: list[list[Strip]] = []
    for at, step in enumerate(steps):
        column = galley.inset(at * width + (0 if at == 0 else 6), width - (12 if at == 0 else 18))
        number = _arrow_number(
            galley.inset(at * width + (0 if at == 0 else _POINT), width - _POINT), at + 1, colours[at]
        )
        title = over(column.lines(step.title, galley.styles.step_title), 7.0)
        stacks.append([number, *title, *over(column.lines(step.text, galley.styles.step), 2.0 if step.text else 0.0)])
    inner = side_by_side(stacks)

    def draw(sheet: Sheet, top: float) -> None:
        for at, colour in enumerate(colours):
            _arrow(
                sheet,
                galley.left + at * width,
                top,
                width - (_POINT if at == len(colours) - 1 else 2.5),
                colour,
                first=at == 0,
            )
        inner.draw(sheet, top)

    return Strip(inner.height + 4, draw)


def _shades(galley: Galley, count: int) -> list[str]:
    """From a lighter to the full main colour, so that the band leads on."""
    return [mix(galley.look.primary, 0.62 + 0.38 * (at + 1) / count) for at in range(count)]


def _arrow_number(cell: Galley, number: int, ground: str) -> Strip:
    style = evolve(cell.styles.mark, colour=on(ground, cell.look.ink), leading=_ARROW)
    return cell.lines(str(number), style)[0]


def _arrow(sheet: Sheet, left: float, top: float, width: float, colour: str, *, first: bool) -> None:
    right, bottom, middle = left + width, top + _ARROW, top + _ARROW / 2
    notch = [] if first else [(left + _POINT, middle)]
    sheet.polygon(
        [(left, top), (right, top), (right + _POINT, middle), (right, bottom), (left, bottom), *notch]
        if not first
        else [(left, top), (right, top), (right + _POINT, middle), (right, bottom), (left, bottom)],
        colour,
    )


def _ladder(galley: Galley, steps: Sequence[FlowStep]) -> list[Strip]:
    found: list[Strip] = []
    inner = galley.inset(34, galley.width - 34)
    for at, step in enumerate(steps, 1):
        stack = inner.lines(step.title, galley.styles.step_title)
        stack += over(inner.lines(step.text, galley.styles.step), 1.0) if step.text else []
        if at < len(steps):
            stack[-1] = evolve(stack[-1], height=stack[-1].height + 10)
        found += _rung(galley, stack, at, last=at == len(steps))
    return found


def _rung(galley: Galley, stack: list[Strip], number: int, *, last: bool) -> list[Strip]:
    colour, radius = galley.look.primary, 9.5
    first_height = max(stack[0].height, 2 * radius)
    mark = galley.inset(0, 2 * radius).lines(str(number), evolve(galley.styles.mark, leading=stack[0].height))[0]
    middle = baseline(galley.styles.step_title) - 0.36 * galley.styles.step_title.size

    clear = middle + radius + 3.5

    def line(sheet: Sheet, start: float, end: float) -> None:
        if not last and end > start:
            sheet.line((galley.left + radius, start), (galley.left + radius, end), galley.look.line, 1.2)

    found: list[Strip] = []
    for at, strip in enumerate(stack):
        from_top = clear if at == 0 else max(0.0, clear - stack[0].height) if at == 1 else 0.0
        short = 4.0 if at == len(stack) - 1 else 0.0

        def draw(
            sheet: Sheet, top: float, strip: Strip = strip, at: int = at, edges: tuple[float, float] = (from_top, short)
        ) -> None:
            line(sheet, top + edges[0], top + strip.height - edges[1])
            if at == 0:
                sheet.disc(galley.left + radius, top + middle, radius, colour)
                mark.draw(sheet, top)
            strip.draw(sheet, top)

        found.append(evolve(strip, draw=draw, height=first_height if at == 0 and len(stack) == 1 else strip.height))
    return kept(found)
