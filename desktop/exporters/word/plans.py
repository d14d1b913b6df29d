"""Plans over time, made of tables: phases as bars over weeks, and steps as a band."""

import itertools
from collections.abc import Iterable

from attrs import evolve, frozen

from desktop.documents.blocks import Flow, FlowStep, Gantt, GanttBar
from desktop.documents.reading import gantt_ticks
from desktop.exporters.look import mix, on
from desktop.exporters.word.grid import Box, Grid, row, shares
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import AS_STYLED, Ink, Rule, Rules, Setting, paragraph
from desktop.exporters.word.widths import line_count, text_ems

_GAP = 13.0
_MOST_ABREAST = 5
_MOST_STEP_LINES = 7
_STEP_SIZE = 9.0
_STEP_GAP = 2.5
_STEP_INDENT = 6.0
_LABEL_SHARE, _NOTE_SHARE = 0.24, 0.19
_ROW = 24.0
_MOST_COLUMNS = 60  # Word knows no table with more than 63
_KEPT = Setting(keep_next=True)
_TICK_SIZES = (8.0, 7.5, 7.0, 6.5, 6.0, 5.5, 5.0, 4.5)
_NARROW = (0.0, 0.0, 0.0, 0.0)


def flow(manuscript: Manuscript, block: Flow) -> None:
    """Write steps as a band, or one below the other where they are many or wordy."""
    width = manuscript.width / max(len(block.steps), 1)
    most = max((line_count(step.text, _STEP_SIZE, width - 2 * _STEP_INDENT) for step in block.steps), default=0)
    abreast = len(block.steps) <= _MOST_ABREAST and most <= _MOST_STEP_LINES
    steps = (_band if abreast else _ladder)(manuscript, block.steps) if block.steps else ""
    manuscript.captioned_table(block.caption, steps, _GAP)


def _band(manuscript: Manuscript, steps: tuple[FlowStep, ...]) -> str:
    look = manuscript.look
    grid = Grid(widths=shares(manuscript.width, (1.0,) * len(steps)), padding=_NARROW)
    cells = ""
    for at, step in enumerate(steps):
        ground = mix(look.primary, 0.62 + 0.38 * (at + 1) / len(steps))
        number = manuscript.run(str(at + 1), Ink(strong=True, colour=on(ground, look.ink)))
        indent = Setting(indent_left=_STEP_INDENT if at else 0.0, indent_right=_STEP_INDENT)
        content = paragraph("StepNumber", number, _mark(ground))
        content += paragraph("StepTitle", manuscript.run(step.title), indent)
        content += paragraph("StepText", manuscript.run(step.text), indent) if step.text else ""
        cells += grid.cell(at, content, Box(padding=(0, _STEP_GAP, 0, 0)))
    return grid.table(row(cells))


def _mark(ground: str) -> Setting:
    """A number's field: lines of its own colour above and below keep the number in the middle."""
    end = Rule(0.5, ground, 4)
    return Setting(fill=ground, lines=(("top", end), ("bottom", end)))


def _ladder(manuscript: Manuscript, steps: tuple[FlowStep, ...]) -> str:
    look = manuscript.look
    grid = Grid(widths=(22.0, manuscript.width - 22.0), padding=_NARROW)
    rows = ""
    for at, step in enumerate(steps, 1):
        keep = Setting(keep_next=at < len(steps))
        number = manuscript.run(str(at), Ink(strong=True, colour=on(look.primary, look.ink)))
        mark = paragraph("StepNumber", number, evolve(_mark(look.primary), keep_next=at < len(steps)))
        content = paragraph("StepTitle", manuscript.run(step.title), evolve(keep, before=2))
        content += paragraph("StepText", manuscript.run(step.text), keep) if step.text else ""
        rows += row(grid.cell(0, mark) + grid.cell(1, content, Box(padding=(0, 0, 9, 12))))
    return grid.table(rows)


def gantt(manuscript: Manuscript, block: Gantt) -> None:
    """Write phases with their bars over weeks."""
    look = manuscript.look
    columns = min(max(block.weeks, 1), _MOST_COLUMNS)
    grid = Grid(
        widths=(
            manuscript.width * _LABEL_SHARE,
            manuscript.width * _NOTE_SHARE,
            *shares(manuscript.width * (1 - _LABEL_SHARE - _NOTE_SHARE), (1.0,) * columns),
        ),
        lines=(("bottom", Rule(1, look.primary)), ("insideH", Rule(0.5, look.line))),
        padding=(3, 4, 3, 5),
    )
    calendar = _Calendar(manuscript, block, grid, columns)
    rows = [_gantt_head(calendar), *(_gantt_row(calendar, bar) for bar in block.bars)]
    manuscript.captioned_table(block.caption, grid.table("".join(rows)), _GAP)


@frozen
class _Calendar:
    """A Gantt chart being printed; its weeks stand in columns from the third on, several in one where they are many."""

    manuscript: Manuscript
    block: Gantt
    grid: Grid
    columns: int

    def column(self, week: int) -> int:
        """The column in which a week begins."""
        weeks = max(self.block.weeks, 1)
        return 2 + min(max(week - 1, 0), weeks) * self.columns // weeks

    @property
    def end(self) -> int:
        """The column after the last."""
        return 2 + self.columns

    def labels(self) -> dict[int, str]:
        """What is said above the columns."""
        found: dict[int, str] = {}
        for week in gantt_ticks(self.block):
            text = self.block.week_label.format(n=week)
            at = self.column(week)
            found[at] = f"{found[at]} {text}" if at in found else text
        return found or {2: ""}


def _gantt_head(calendar: _Calendar) -> str:
    manuscript, look = calendar.manuscript, calendar.manuscript.look
    line: Rules = (("bottom", Rule(1, look.primary)),)
    box = Box(fill=look.tint, lines=line, stands="center")
    cells = "".join(
        calendar.grid.cell(at, paragraph("TableHead", manuscript.run(head), _KEPT), box)
        for at, head in enumerate(calendar.block.heads)
    )
    labels = calendar.labels()
    ends = (*labels, calendar.end)
    week = calendar.grid.widths[-1]
    size = _fitting(labels.values(), (ends[1] - ends[0]) * week)
    for (at, following), text in zip(itertools.pairwise(ends), labels.values(), strict=True):
        own = min(size, _fitting((text,), (following - at) * week))  # the last label may stand over fewer weeks
        tick = paragraph("GanttTick", manuscript.run(text, Ink(size=own)), _KEPT)
        cells += calendar.grid.cell(at, tick, evolve(box, padding=(3, 0, 3, 0)), span=following - at)
    return row(cells, repeated=True)


def _fitting(texts: Iterable[str], width: float) -> float:
    widest = max(map(text_ems, texts))
    return next((size for size in _TICK_SIZES if widest * size < width - 1), _TICK_SIZES[-1])


def _gantt_row(calendar: _Calendar, bar: GanttBar) -> str:
    manuscript, look, grid = calendar.manuscript, calendar.manuscript.look, calendar.grid
    last = bar is calendar.block.bars[-1]
    kept = AS_STYLED if last and not manuscript.followed else _KEPT
    box = Box(stands="center")
    label = paragraph("TableText", manuscript.run(bar.label, Ink(strong=True)), kept)
    note = paragraph("TableTextSmall", manuscript.run(bar.note, Ink(colour=look.muted)), kept)
    cells = grid.cell(0, label, box) + grid.cell(1, note, box)
    begin = min(calendar.column(bar.start), calendar.end - 1)
    end = max(calendar.column(bar.start + bar.weeks), begin + 1)
    ticks = tuple(calendar.labels())
    edges = sorted({2, calendar.end, begin, end, *(at for at in ticks if not begin < at < end)})
    for at, following in itertools.pairwise(edges):
        lines: Rules = (("left", Rule(0.25, look.line)),) if at in ticks and at != begin else ()
        content = paragraph("GanttBar" if at == begin else "GanttGap", "")
        cells += grid.cell(at, content, evolve(box, lines=lines, padding=_NARROW), span=following - at)
    return row(cells, height=_ROW)
