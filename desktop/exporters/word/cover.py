"""The first page: a field of the main colour with what it is, then for whom, at the foot by whom; all of it text."""

from desktop.documents.blocks import Cover, Fact
from desktop.exporters.pages.titles import LONGEST, in_lines
from desktop.exporters.word.grid import Box, Grid, row
from desktop.exporters.word.ground import Ground, ground_picture
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import Ink, Rule, Setting, paragraph, twips
from desktop.exporters.word.pictures import behind, inline, pixels
from desktop.exporters.word.running import section
from desktop.exporters.word.style_list import PAGE_WIDTH
from desktop.exporters.word.widths import text_ems

FIELD = 456.0
"""The height of the coloured field in points: a little more than half of the page."""
_BELOW_TITLE = 58.0
_BELOW_FIELD = 36.0
_FOOT_MARGIN = 44.0
_TITLE_SIZES = (36.0, 32.0, 28.0, 24.0, 20.0, 16.0)
_TITLE_LEADING = 1.34
_FEW_LINES, _MOST_LINES = 2, 3
_LARGE_SIZES = 3  # how many of them are large enough to be preferred to a third line
_TOLERANCE = 1.04  # faces differ a little: a line must not break a second time
_TITLE_ROOM, _SUBTITLE_ROOM = 30.0, 60.0
_FACTS_ABREAST = 3
_FACTS_GUTTER = 18.0
_LOGO = (120.0, 34.0)


def cover(manuscript: Manuscript, page: Cover) -> None:
    """Write the cover, in a section of its own without running heads."""
    look = manuscript.look
    ground = Ground(look.primary, look.accent, look.margin_left, PAGE_WIDTH, FIELD)
    drawn = behind(manuscript, ground_picture(ground), PAGE_WIDTH, ground.height, "Ground")
    manuscript.raw(_field(manuscript, page))
    label = Setting(before=_BELOW_TITLE + _BELOW_FIELD)
    manuscript.paragraph("CoverLabel", drawn + manuscript.run(page.customer_label), label)
    manuscript.paragraph("CoverCustomer", manuscript.run(page.customer))
    if page.facts:
        manuscript.table(_facts(manuscript, page.facts), 16)
    _foot(manuscript, page)
    manuscript.paragraph("Separator", "", Setting(section=section(look, bottom=_FOOT_MARGIN)))
    manuscript.start_section()


def _field(manuscript: Manuscript, page: Cover) -> str:
    """What stands on the field, at its foot however long the title is."""
    look = manuscript.look
    size, lines = _title(page.title, manuscript.width - _TITLE_ROOM)
    title = Setting(leading=size * _TITLE_LEADING, indent_right=_TITLE_ROOM)
    content = paragraph("CoverKicker", manuscript.run(page.kicker)) if page.kicker else ""
    content += paragraph("Title", manuscript.run(lines, Ink(size=size)), title)
    if page.subtitle:
        content += paragraph("Subtitle", manuscript.run(page.subtitle), Setting(indent_right=_SUBTITLE_ROOM))
    grid = Grid(widths=(manuscript.width,), padding=(0, 0, 0, 0))
    cell = grid.cell(0, content, Box(stands="bottom"))
    return grid.table(row(cell, height=FIELD - look.margin_top - _BELOW_TITLE))


def _title(text: str, room: float) -> tuple[float, str]:
    """The title's size, and the title in lines parted where the sense allows: large in two lines, else in three."""
    if len(text) > LONGEST:
        return _fitting(text_ems(text), room), text
    places = [text_ems(text[:end]) for end in range(len(text) + 1)]
    tries = [(size, _FEW_LINES) for size in _TITLE_SIZES[:_LARGE_SIZES]] + [
        (size, _MOST_LINES) for size in _TITLE_SIZES
    ]
    for size, most in tries:
        limit = room / size / _TOLERANCE
        if places[-1] <= limit:
            return size, text
        for needed in range(2, most + 1):
            if lines := in_lines(text, places, needed, limit):
                return size, lines
    return _fitting(places[-1], room), text


def _fitting(ems: float, room: float) -> float:
    return next((size for size in _TITLE_SIZES if ems * size <= room * _MOST_LINES), _TITLE_SIZES[-1])


def _facts(manuscript: Manuscript, facts: tuple[Fact, ...]) -> str:
    """Facts of control in three columns, label over value."""
    third = (manuscript.width - _FACTS_GUTTER * 2) / _FACTS_ABREAST
    grid = Grid(
        widths=(third + _FACTS_GUTTER, third + _FACTS_GUTTER, third),
        lines=(("top", Rule(0.5, manuscript.look.line)),),
        padding=(12, _FACTS_GUTTER, 0, 0),
    )
    rows = ""
    for at in range(0, len(facts), _FACTS_ABREAST):
        group = facts[at : at + _FACTS_ABREAST]
        if len(group) == 1:
            rows += row(grid.cell(0, _fact(manuscript, group[0]), span=_FACTS_ABREAST))
            continue
        cells = "".join(grid.cell(column, _fact(manuscript, fact)) for column, fact in enumerate(group))
        left = _FACTS_ABREAST - len(group)
        rows += row(cells + (grid.cell(len(group), paragraph("CoverFact", ""), span=left) if left else ""))
    return grid.table(rows)


def _fact(manuscript: Manuscript, fact: Fact) -> str:
    label = paragraph("CoverFactLabel", manuscript.run(fact.label))
    return label + paragraph("CoverFact", manuscript.run(fact.value))


def _foot(manuscript: Manuscript, page: Cover) -> None:
    """Logo, vendor, slogan and note, standing on the lower margin whatever is above."""
    look = manuscript.look
    frame = (
        f'<w:framePr w:w="{twips(manuscript.width)}" w:hSpace="0" w:wrap="around" w:vAnchor="margin" '
        'w:hAnchor="margin" w:xAlign="left" w:yAlign="bottom"/>'
    )
    framed = Setting(frame=frame)
    if look.logo:
        manuscript.paragraph("CoverVendor", _logo(manuscript, look.logo), framed)
    for style, text in (("CoverVendor", page.vendor), ("CoverSlogan", page.slogan), ("CoverNote", page.note)):
        if text:
            manuscript.paragraph(style, manuscript.run(text), framed)


def _logo(manuscript: Manuscript, data: bytes) -> str:
    across, down = pixels(data)
    scale = min(_LOGO[0] / across, _LOGO[1] / down)
    return inline(manuscript, data, across * scale, "Logo", "")
