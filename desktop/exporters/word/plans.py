"""Pictures made of tables: steps of a flow, phases over weeks."""

from desktop.documents.blocks import Flow, FlowStep, Gantt, GanttBar
from desktop.documents.reading import gantt_ticks
from desktop.exporters.word.grid import Box, Grid, row, shares
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import AS_STYLED, Rule, Setting, paragraph

_GAP = 14.0
_MOST_SIDE_BY_SIDE = 5
_GANTT_LABEL, _GANTT_NOTE = 0.24, 0.17


def flow(manuscript: Manuscript, block: Flow) -> None:
    """Write steps side by side, or one below the other where there are many."""
    steps = (_across if len(block.steps) <= _MOST_SIDE_BY_SIDE else _down)(manuscript, block.steps)
    manuscript.captioned_table(block.caption, steps, _GAP)


def _across(manuscript: Manuscript, steps: tuple[FlowStep, ...]) -> str:
    look = manuscript.look
    grid = Grid(widths=shares(manuscript.width, (1.0,) * len(steps)), padding=(6, 8, 10, 10))
    cells = ""
    for at, step in enumerate(steps):
        white = Rule(3, "#FFFFFF")
        sides = (*((("left", white),) if at else ()), *((("right", white),) if at < len(steps) - 1 else ()))
        content = paragraph("StepNumber", manuscript.run(str(at + 1))) + paragraph(
            "StepTitle", manuscript.run(step.title)
        )
        if step.text:
            content += paragraph("StepText", manuscript.run(step.text))
        cells += grid.cell(at, content, Box(fill=look.wash, lines=(("top", Rule(2.25, look.primary)), *sides)))
    return grid.table(row(cells))


def _down(manuscript: Manuscript, steps: tuple[FlowStep, ...]) -> str:
    hairline = Rule(0.5, manuscript.look.line)
    grid = Grid(
        widths=shares(manuscript.width, (8.0, 92.0)),
        lines=(("top", hairline), ("bottom", hairline), ("insideH", hairline)),
        padding=(5, 8, 5, 4),
    )
    rows = ""
    for at, step in enumerate(steps, 1):
        content = paragraph("StepTitle", manuscript.run(step.title))
        if step.text:
            content += paragraph("StepText", manuscript.run(step.text))
        rows += row(
            grid.cell(0, paragraph("StepNumber", manuscript.run(str(at)))) + grid.cell(1, content, Box(stands="center"))
        )
    return grid.table(rows)


def gantt(manuscript: Manuscript, block: Gantt) -> None:
    """Write phases as bars over weeks."""
    manuscript.captioned_table(block.caption, _weeks(manuscript, block), _GAP)


def _weeks(manuscript: Manuscript, block: Gantt) -> str:
    look = manuscript.look
    hairline = Rule(0.5, look.line)
    weeks = shares(manuscript.width * (1 - _GANTT_LABEL - _GANTT_NOTE), (1.0,) * block.weeks)
    grid = Grid(
        widths=(*shares(manuscript.width * (_GANTT_LABEL + _GANTT_NOTE), (_GANTT_LABEL, _GANTT_NOTE)), *weeks),
        lines=(("top", Rule(1, look.primary)), ("bottom", Rule(0.75, look.primary)), ("insideH", hairline)),
        padding=(4, 4, 4, 4),
    )
    return grid.table(
        _weeks_head(manuscript, block, grid) + "".join(_phase(manuscript, block, grid, bar) for bar in block.bars)
    )


def _weeks_head(manuscript: Manuscript, block: Gantt, grid: Grid) -> str:
    look = manuscript.look
    box = Box(fill=look.wash, lines=(("bottom", Rule(0.75, look.primary)),), stands="center")
    tight = Box(fill=look.wash, lines=(("bottom", Rule(0.75, look.primary)),), padding=(4, 0, 4, 0), stands="center")
    cells = "".join(
        grid.cell(at, paragraph("TableHeadSmall", manuscript.run(head), Setting(keep_next=True)), box)
        for at, head in enumerate(block.heads)
    )
    ticks = gantt_ticks(block)
    for at, week in enumerate(ticks):
        following = ticks[at + 1] if at + 1 < len(ticks) else block.weeks + 1
        label = paragraph(
            "TableHeadSmall", manuscript.run(block.week_label.format(n=week)), Setting(keep_next=True, align="center")
        )
        cells += grid.cell(1 + week, label, tight, span=following - week)
    return row(cells, repeated=True)


def _phase(manuscript: Manuscript, block: Gantt, grid: Grid, bar: GanttBar) -> str:
    begin = min(max(bar.start, 1), block.weeks)
    end = min(max(begin + bar.weeks, begin + 1), block.weeks + 1)
    last = bar is block.bars[-1]
    kept = AS_STYLED if last else Setting(keep_next=True)
    middle, edge = Box(stands="center"), Box(stands="center", padding=(4, 0, 4, 0))
    cells = grid.cell(0, paragraph("TableTextSmall", manuscript.run(bar.label), kept), middle)
    cells += grid.cell(1, paragraph("TableTextSmall", manuscript.run(bar.note), kept), middle)
    for start, stop, style in ((1, begin, "GanttGap"), (begin, end, "GanttBar"), (end, block.weeks + 1, "GanttGap")):
        if stop > start:
            cells += grid.cell(1 + start, paragraph(style, ""), edge, span=stop - start)
    return row(cells)
