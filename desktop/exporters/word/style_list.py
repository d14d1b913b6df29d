"""The paragraph styles of a Word file, said as data from a look: what a person finds in Word's style gallery."""

from functools import cache

from attrs import evolve, frozen

from desktop.exporters.exporter import Look
from desktop.exporters.look import mix, on, readable
from desktop.exporters.word.markup import AS_STYLED, Rule, Rules, Setting, tab_stops

HEADING_LIST, BULLET_LIST, NUMBER_LIST = 1, 2, 3
PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9
# Gaps are a little smaller than the PDF's: other programs' lines differ, and what fits a page there must fit here.
H1_SIZE, H2_SIZE, H3_SIZE, FIGURE_SIZE = 23.0, 14.0, 11.0, 27.0
BOX_BEFORE = 11.0
_BAR = 3.25
_BOX_SIDES = 14.0
_BOX_ENDS = 8.0
_QUOTE_INDENT = 20.0
_WHITE = "#FFFFFF"


@frozen
class Style:
    """A paragraph style: its id, the name that Word shows, its type, what follows it, and how its paragraphs stand.

    Built-in names make Word treat a style as its own. Size 0 and empty colours mean «as running text».
    """

    id: str
    name: str
    size: float = 0.0
    colour: str = ""
    strong: bool = False
    spaced: float = 0.0
    following: str = ""
    setting: Setting = AS_STYLED


def text_width(look: Look) -> float:
    """The width of running text in points."""
    return PAGE_WIDTH - look.margin_left - look.margin_right


def paragraph_styles(look: Look, *, justified: bool) -> tuple[Style, ...]:
    """All paragraph styles; running text is justified in Chinese."""
    align = "both" if justified else ""
    return (
        *_running(look, align),
        *_headings(look),
        Style("ListBullet", "List Bullet", setting=Setting(list_number=BULLET_LIST, before=4)),
        Style("ListNumber", "List Number", setting=Setting(list_number=NUMBER_LIST, before=4)),
        *_contents(look),
        *_boxes(look),
        *_cover(look),
        *_cells(look),
        *_cards(look, align),
        *_plans(look),
    )


@cache
def space_before(look: Look, style: str) -> float:
    """The points above a paragraph of a style."""
    return next(
        (each.setting.before or 0.0 for each in paragraph_styles(look, justified=False) if each.id == style), 0.0
    )


def _running(look: Look, align: str) -> tuple[Style, ...]:
    size, leading = look.body_size, look.body_leading
    right = tab_stops(("right", text_width(look), "none"))
    lead = Setting(before=4, leading=leading + 4.5)
    note = Setting(before=6, leading=leading - 4)
    caption = Setting(keep_next=True, keep_lines=True, before=14, leading=leading - 3.5)
    head = Setting(lines=(("bottom", Rule(0.5, look.line, 4)),), tabs=right, leading=11)
    foot = Setting(lines=(("top", Rule(0.5, look.line, 4)),), tabs=right, leading=11)
    return (
        Style("BodyText", "Body Text", setting=Setting(before=8.5, align=align)),
        Style("Lead", "Lead", size + 2.5, look.primary, following="BodyText", setting=lead),
        Style("Note", "Note", size - 2, look.muted, setting=note),
        Style("Caption", "caption", size - 1.5, look.muted, following="BodyText", setting=caption),
        Style("Figure", "Figure", setting=Setting(before=7, align="center")),
        Style("Header", "header", 8, look.muted, setting=head),
        Style("Footer", "footer", 8, look.muted, setting=foot),
        Style("Separator", "Separator", 1, setting=Setting(leading=1, exactly=True)),
    )


def _headings(look: Look) -> tuple[Style, ...]:
    def heading(level: int, size: float, ink: str, leading: float, before: float, lines: Rules = ()) -> Style:
        setting = Setting(
            keep_next=True,
            keep_lines=True,
            list_number=HEADING_LIST,
            list_level=level - 1,
            lines=lines,
            before=before,
            after=8 if lines else 0,
            leading=leading,
            outline=level - 1,
        )
        name = f"heading {level}"
        return Style(f"Heading{level}", name, size, ink, strong=True, following="BodyText", setting=setting)

    return (
        heading(1, H1_SIZE, look.primary, 31, 36, (("bottom", Rule(0.75, look.line, 9)),)),
        heading(2, H2_SIZE, look.primary, 21, 20),
        heading(3, H3_SIZE, look.ink, look.body_leading, 13),
    )


def _contents(look: Look) -> tuple[Style, ...]:
    width, indent = text_width(look), 30.0
    title = Setting(keep_next=True, lines=(("bottom", Rule(0.75, look.line, 9)),), before=36, after=5, leading=31)
    first = Setting(tabs=tab_stops(("left", indent, "none"), ("right", width, "dot")), before=10, leading=17.5)
    second = Setting(
        tabs=tab_stops(("left", 2 * indent, "none"), ("right", width, "dot")),
        before=2,
        leading=14.5,
        indent_left=indent,
    )
    return (
        Style("TOCHeading", "TOC Heading", H1_SIZE, look.primary, strong=True, following="BodyText", setting=title),
        Style("TOC1", "toc 1", look.body_size, look.primary, strong=True, setting=first),
        Style("TOC2", "toc 2", look.body_size - 0.5, setting=second),
    )


def _boxes(look: Look) -> tuple[Style, ...]:
    size, leading = look.body_size, look.body_leading
    fill = mix(look.accent, 0.09)
    title = box_setting(look.accent, fill, keep_next=True, before=BOX_BEFORE)
    quoted = Setting(
        keep_next=True,
        keep_lines=True,
        lines=(("left", Rule(2, look.accent, 14)),),
        before=14,
        leading=leading + 2,
        indent_left=_QUOTE_INDENT,
        indent_right=_QUOTE_INDENT,
    )
    source = evolve(quoted, keep_next=False, before=None, leading=leading - 2)
    accent = readable(look.accent)
    return (
        Style("CalloutTitle", "Callout Title", 0, accent, strong=True, following="Callout", setting=title),
        Style("Callout", "Callout", setting=box_setting(look.accent, fill)),
        Style("Quote", "Quote", size + 1, look.primary, following="QuoteSource", setting=quoted),
        Style("QuoteSource", "Quote Source", size - 2, look.muted, following="BodyText", setting=source),
    )


def box_setting(bar: str, fill: str, *, keep_next: bool = False, before: float | None = None) -> Setting:
    """A paragraph in a box: a bar at its left, and lines of the box's own colour that pad it."""
    ends, side = Rule(0.5, fill, _BOX_ENDS), Rule(0.5, fill, _BOX_SIDES)
    return Setting(
        keep_next=keep_next,
        keep_lines=True,
        lines=(("top", ends), ("left", Rule(_BAR, bar, _BOX_SIDES)), ("bottom", ends), ("right", side)),
        fill=fill,
        before=before,
        indent_left=_BOX_SIDES + _BAR,
        indent_right=_BOX_SIDES,
    )


def _cover(look: Look) -> tuple[Style, ...]:
    ink = on(look.primary, look.ink)
    kicker = mix(look.accent, 0.75) if ink == _WHITE else ink
    return (
        Style("CoverKicker", "Cover Kicker", 11.5, kicker, strong=True, spaced=1.4, setting=Setting(leading=17)),
        Style("Title", "Title", 36, ink, strong=True, following="Subtitle", setting=Setting(before=14)),
        Style("Subtitle", "Subtitle", 14, mix(ink, 0.78, look.primary), setting=Setting(before=14, leading=22)),
        _cell("CoverLabel", "Cover Label", 8.5, 13.5, look.muted),
        _cell("CoverCustomer", "Cover Customer", 18, 27, strong=True),
        _cell("CoverFactLabel", "Cover Fact Label", 8, 12, look.muted),
        _cell("CoverFact", "Cover Fact", 10, 15),
        _cell("CoverVendor", "Cover Vendor", 11, 17, look.primary, strong=True, before=8),
        _cell("CoverSlogan", "Cover Slogan", 9, 14, look.muted),
        _cell("CoverNote", "Cover Note", 7.5, 11.5, look.muted, before=12),
    )


def _cell(
    id_: str,
    name: str,
    size: float,
    leading: float,
    ink: str = "",
    *,
    strong: bool = False,
    before: float | None = None,
) -> Style:
    return Style(id_, name, size, ink, strong=strong, setting=Setting(leading=leading, before=before))


def _cells(look: Look) -> tuple[Style, ...]:
    size, leading = look.body_size, look.body_leading
    dense = leading - 3.75
    figure = Setting(leading=FIGURE_SIZE * 1.3, exactly=True)
    return (
        _cell("TableText", "Table Text", size - 1.5, dense),
        _cell("TableHead", "Table Head", size - 1.5, dense, look.primary, strong=True),
        _cell("TableTextSmall", "Table Text Small", size - 2, leading - 5),
        _cell("TableHeadSmall", "Table Head Small", size - 2, leading - 5, look.primary, strong=True),
        _cell("FactLabel", "Fact Label", size - 1.5, dense, look.muted),
        _cell("FactValue", "Fact Value", size - 1.5, dense),
        Style("StripValue", "Strip Value", FIGURE_SIZE, look.primary, strong=True, setting=figure),
        _cell("StripLabel", "Strip Label", size - 1, leading - 3.5, strong=True, before=3),
        _cell("StripNote", "Strip Note", size - 2, leading - 4, look.muted, before=2),
    )


def _cards(look: Look, align: str) -> tuple[Style, ...]:
    size, leading = look.body_size, look.body_leading
    fit = mix(look.accent, 0.12)
    ends, side = Rule(0.5, fit, 4), Rule(0.5, fit, 9)
    fitting = Setting(
        lines=(("top", ends), ("left", side), ("bottom", ends), ("right", side)),
        fill=fit,
        before=13,
        leading=leading - 3.75,
        indent_left=9.5,
        indent_right=9.5,
    )
    quoted = Setting(lines=(("left", Rule(2, look.accent, 12)),), leading=leading + 2, indent_left=14)
    source = evolve(quoted, leading=leading - 2)
    return (
        _cell("CardTitle", "Card Title", size + 3, leading + 3, look.primary, strong=True),
        _cell("CardCustomer", "Card Customer", size, leading, strong=True, before=3),
        _cell("CardFacts", "Card Facts", size - 1.5, leading - 3.5, look.muted, before=3),
        Style("CardFit", "Card Fit", size - 1.5, readable(look.accent, fit), strong=True, setting=fitting),
        _cell("CardLabel", "Card Label", size - 2, leading - 4, look.primary, strong=True),
        Style("CardText", "Card Text", size - 1.5, setting=Setting(leading=leading - 2.75, align=align)),
        _cell("CardResult", "Card Result", size - 1.5, leading - 3.75),
        _cell("CardResultHead", "Card Result Head", size - 2, leading - 4, look.muted),
        _cell("CardNote", "Card Note", size - 2, leading - 4, look.muted),
        Style("CardQuote", "Card Quote", size + 1, look.primary, setting=quoted),
        Style("CardQuoteSource", "Card Quote Source", size - 2, look.muted, setting=source),
    )


def _plans(look: Look) -> tuple[Style, ...]:
    size, leading = look.body_size, look.body_leading
    mark, tick = Setting(leading=13, align="center"), Setting(leading=12, align="center", tight=True)
    bar = Setting(leading=11, exactly=True)
    return (
        Style("StepNumber", "Step Number", 9.5, strong=True, setting=mark),
        _cell("StepTitle", "Step Title", size - 0.5, leading - 3, strong=True, before=7),
        _cell("StepText", "Step Text", size - 1.5, leading - 4, look.muted, before=2),
        Style("GanttTick", "Gantt Tick", 8, look.primary, setting=tick),
        Style("GanttBar", "Gantt Bar", 4, setting=evolve(bar, fill=look.primary)),
        Style("GanttGap", "Gantt Gap", 4, setting=bar),
        _cell("PartyHeading", "Party Heading", size - 2, leading - 4, look.muted),
        _cell("PartyName", "Party Name", size, leading, look.primary, strong=True),
        _cell("PartyLine", "Party Line", size - 2, 36, look.muted, before=8),
    )
