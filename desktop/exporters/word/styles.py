"""The styles of a Word file, said as data from a look: what a person finds in Word's style gallery."""

from functools import cache

from attrs import frozen

from desktop.exporters.exporter import Look
from desktop.exporters.look import mix, readable
from desktop.exporters.word.faces import Faces, faces, font_properties, language_properties
from desktop.exporters.word.markup import (
    AS_STYLED,
    DECLARATION,
    Rule,
    Rules,
    Setting,
    W,
    colour,
    rules,
    setting_properties,
    shade,
    tab_stops,
)
from desktop.i18n import Language

HEADING_LIST, BULLET_LIST, NUMBER_LIST = 1, 2, 3
PAGE_WIDTH, PAGE_HEIGHT = 595.3, 841.9
TABLE_STYLE = "ProposalTable"
BOX_BEFORE = 21.0
_BAR = 3.25
_BOX_SIDES = 14.0
_BOX_ENDS = 8.0
_QUOTE_INDENT = 20.0
WHITE = "#FFFFFF"


def text_width(look: Look) -> float:
    """The width of running text in points."""
    return PAGE_WIDTH - look.margin_left - look.margin_right


@frozen(kw_only=True)
class Style:
    """A paragraph style: its id, the name Word shows (built-in names make Word treat it as its own), and how it looks."""

    id: str
    name: str
    following: str = ""
    size: float = 0.0
    colour: str = ""
    strong: bool = False
    spaced: float = 0.0
    setting: Setting = AS_STYLED


@cache
def style_sheet(look: Look, language: Language) -> str:
    """`word/styles.xml` for a look and a language."""
    face = faces(language)
    styles = (
        *_running(look, "both" if language.is_chinese else ""),
        *_headings(look),
        *_lists(look),
        *_contents(look),
        *_boxes(look),
        *_cover(look),
        *_cells(look),
        *_cards(look),
    )
    written = "".join(_style(style, face) for style in styles)
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}">{_defaults(look, face)}{_roots(look, face)}{written}'
        f"{_table_style(look, face)}</w:styles>"
    )


def _defaults(look: Look, face: Faces) -> str:
    size = round(look.body_size * 2)
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{font_properties(face)}<w:color w:val="{colour(look.ink)}"/>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>{language_properties(face)}</w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _roots(look: Look, face: Faces) -> str:
    leading = Setting(before=0, after=0, leading=look.body_leading)
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{setting_properties(leading)}</w:pPr><w:rPr>{font_properties(face)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:uiPriority w:val="22"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>'
        f'<w:unhideWhenUsed/><w:rPr><w:color w:val="{colour(look.primary)}"/></w:rPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
    )


def _style(style: Style, face: Faces) -> str:
    paragraph = setting_properties(style.setting)
    run = (
        font_properties(face)
        + ("<w:b/><w:bCs/>" if style.strong else "")
        + (f'<w:color w:val="{colour(style.colour)}"/>' if style.colour else "")
        + (f'<w:spacing w:val="{round(style.spaced * 20)}"/>' if style.spaced else "")
        + (f'<w:sz w:val="{round(style.size * 2)}"/><w:szCs w:val="{round(style.size * 2)}"/>' if style.size else "")
    )
    return (
        f'<w:style w:type="paragraph"{_CUSTOM if style.id not in _BUILT_IN else ""} w:styleId="{style.id}">'
        f'<w:name w:val="{style.name}"/><w:basedOn w:val="Normal"/>'
        + (f'<w:next w:val="{style.following}"/>' if style.following else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + f"<w:rPr>{run}</w:rPr></w:style>"
    )


_CUSTOM = ' w:customStyle="1"'
_BUILT_IN = frozenset(
    (
        "Title", "Subtitle", "Heading1", "Heading2", "Heading3", "BodyText", "Caption", "ListBullet", "ListNumber", "Quote",
        "TOCHeading", "TOC1", "TOC2", "Header", "Footer",
    )
)  # fmt: skip


def _running(look: Look, align: str) -> tuple[Style, ...]:
    size, leading = look.body_size, look.body_leading
    right = tab_stops(("right", text_width(look), "none"))
    hairline = Rule(0.5, look.line, 6)
    return (
        Style(id="BodyText", name="Body Text", setting=Setting(before=8, align=align)),
        Style(id="Lead", name="Lead", following="BodyText", size=size + 2.5, colour=look.primary,
              setting=Setting(before=8, leading=leading + 4.5, align=align)),
        Style(id="Note", name="Note", size=size - 2, colour=look.muted,
              setting=Setting(before=6, leading=leading - 4, align=align)),
        Style(id="Caption", name="caption", following="BodyText", size=size - 1.5, colour=look.muted,
              setting=Setting(keep_next=True, keep_lines=True, before=14, leading=leading - 3.5)),
        Style(id="Figure", name="Figure", setting=Setting(before=5)),
        Style(id="Header", name="header", size=8, colour=look.muted,
              setting=Setting(lines=(("bottom", hairline),), tabs=right, leading=12)),
        Style(id="Footer", name="footer", size=8, colour=look.muted,
              setting=Setting(lines=(("top", hairline),), tabs=right, leading=12)),
        Style(id="Separator", name="Separator", size=1, setting=Setting(leading=1, exactly=True)),
    )  # fmt: skip


def _headings(look: Look) -> tuple[Style, ...]:
    def heading(level: int, size: float, leading: float, before: float, ink: str, lines: Rules = ()) -> Style:
        return Style(
            id=f"Heading{level}", name=f"heading {level}", following="BodyText", size=size, colour=ink, strong=True,
            setting=Setting(
                keep_next=True, keep_lines=True, list_number=HEADING_LIST, list_level=level - 1, lines=lines,
                before=before, after=8 if lines else 0, leading=leading, outline=level - 1,
            ),
        )  # fmt: skip

    return (
        heading(1, 23, 31, 36, look.primary, (("bottom", Rule(0.75, look.line, 8)),)),
        heading(2, 14, 21, 24, look.primary),
        heading(3, look.body_size + 1, look.body_leading, 15, look.ink),
    )


def _lists(look: Look) -> tuple[Style, ...]:
    del look
    return (
        Style(id="ListBullet", name="List Bullet", setting=Setting(list_number=BULLET_LIST, before=4)),
        Style(id="ListNumber", name="List Number", setting=Setting(list_number=NUMBER_LIST, before=4)),
    )


def _contents(look: Look) -> tuple[Style, ...]:
    width = text_width(look)
    return (
        Style(id="TOCHeading", name="TOC Heading", following="BodyText", size=23, colour=look.primary, strong=True,
              setting=Setting(keep_next=True, lines=(("bottom", Rule(0.75, look.line, 8)),), after=10, leading=31)),
        Style(id="TOC1", name="toc 1", size=look.body_size, colour=look.primary, strong=True,
              setting=Setting(tabs=tab_stops(("left", 28, "none"), ("right", width, "none")), before=9, leading=18)),
        Style(id="TOC2", name="toc 2", size=look.body_size - 0.5,
              setting=Setting(tabs=tab_stops(("left", 62, "none"), ("right", width, "dot")), before=1, leading=17,
                              indent_left=28)),
    )  # fmt: skip


def _boxes(look: Look) -> tuple[Style, ...]:
    bar = readable(look.accent)
    box = box_setting(look.accent, mix(look.accent, 0.09))
    quoted = (("left", Rule(2, look.accent, 14)),)
    size, leading = look.body_size, look.body_leading
    return (
        Style(id="CalloutTitle", name="Callout Title", following="Callout", colour=bar, strong=True,
              setting=box_setting(look.accent, mix(look.accent, 0.09), keep_next=True, before=BOX_BEFORE)),
        Style(id="Callout", name="Callout", setting=box),
        Style(id="Quote", name="Quote", following="QuoteSource", size=size + 1, colour=look.primary,
              setting=Setting(keep_next=True, keep_lines=True, lines=quoted, before=14, leading=leading + 2,
                              indent_left=_QUOTE_INDENT, indent_right=_QUOTE_INDENT)),
        Style(id="QuoteSource", name="Quote Source", following="BodyText", size=size - 2, colour=look.muted,
              setting=Setting(lines=quoted, leading=leading - 2, indent_left=_QUOTE_INDENT, indent_right=_QUOTE_INDENT)),
    )  # fmt: skip


def box_setting(bar: str, fill: str, *, keep_next: bool = False, before: float | None = None) -> Setting:
    """A paragraph in a box: a bar at its left, and lines of the box's own colour that pad it."""
    ends = Rule(0.5, fill, _BOX_ENDS)
    return Setting(
        keep_next=keep_next,
        keep_lines=True,
        lines=(
            ("top", ends),
            ("left", Rule(_BAR, bar, _BOX_SIDES)),
            ("bottom", ends),
            ("right", Rule(0.5, fill, _BOX_SIDES)),
        ),
        fill=fill,
        before=before,
        indent_left=_BOX_SIDES + _BAR,
        indent_right=_BOX_SIDES,
    )


def _cover(look: Look) -> tuple[Style, ...]:
    return (
        Style(id="CoverKicker", name="Cover Kicker", size=11, colour=WHITE, strong=True, spaced=1.2,
              setting=Setting(after=14, leading=17)),
        Style(id="Title", name="Title", following="Subtitle", size=30, colour=WHITE, strong=True,
              setting=Setting(after=12, leading=43)),
        Style(id="Subtitle", name="Subtitle", size=14, colour=WHITE, setting=Setting(leading=22)),
        Style(id="CoverLabel", name="Cover Label", size=10, colour=look.muted, setting=Setting(after=4, leading=15)),
        Style(id="CoverCustomer", name="Cover Customer", size=19, colour=look.primary, strong=True,
              setting=Setting(after=18, leading=28)),
        Style(id="CoverVendor", name="Cover Vendor", size=13, colour=look.primary, strong=True,
              setting=Setting(after=3, leading=19)),
        Style(id="CoverNote", name="Cover Note", size=9, colour=look.muted, setting=Setting(leading=14)),
    )  # fmt: skip


def _cell(
    id_: str, name: str, size: float, leading: float, ink: str = "", *, strong: bool = False, after: float | None = None
) -> Style:
    return Style(id=id_, name=name, size=size, colour=ink, strong=strong, setting=Setting(leading=leading, after=after))


def _cells(look: Look) -> tuple[Style, ...]:
    size, leading = look.body_size, look.body_leading
    return (
        _cell("TableText", "Table Text", size - 1, leading - 3.75),
        _cell("TableHead", "Table Head", size - 1.5, leading - 3.75, look.primary, strong=True),
        _cell("TableTextSmall", "Table Text Small", size - 2, leading - 5),
        _cell("TableHeadSmall", "Table Head Small", size - 2, leading - 5, look.primary, strong=True),
        _cell("FactLabel", "Fact Label", size - 1, leading - 3.75, look.muted),
        _cell("FactValue", "Fact Value", size - 1, leading - 3.75),
        Style(id="GanttBar", name="Gantt Bar", size=4, setting=Setting(leading=9, exactly=True, fill=look.primary)),
        Style(id="GanttGap", name="Gantt Gap", size=4, setting=Setting(leading=9, exactly=True)),
    )


def _cards(look: Look) -> tuple[Style, ...]:
    accent = readable(look.accent)
    return (
        _cell("StripValue", "Strip Value", 24, 33, look.primary, strong=True, after=2),
        _cell("StripLabel", "Strip Label", 9.5, 14, strong=True, after=2),
        _cell("StripNote", "Strip Note", 8.5, 13, look.muted),
        _cell("CardTitle", "Card Title", 13.5, 20.5, look.primary, strong=True),
        _cell("CardCustomer", "Card Customer", 10, 15, look.primary, strong=True),
        _cell("CardFacts", "Card Facts", 9, 14, look.muted),
        _cell("CardFit", "Card Fit", 9.5, 15, accent, strong=True),
        _cell("CardLabel", "Card Label", 9.5, 15, look.primary, strong=True),
        _cell("CardText", "Card Text", 9.5, 15),
        _cell("CardQuote", "Card Quote", 10, 16, look.primary),
        _cell("StepNumber", "Step Number", 18, 27, accent, strong=True),
        _cell("StepTitle", "Step Title", 10, 15, look.primary, strong=True, after=3),
        _cell("StepText", "Step Text", 9, 14),
        _cell("PartyHeading", "Party Heading", 9, 14, look.muted, after=4),
        _cell("PartyName", "Party Name", 11.5, 18, look.primary, strong=True, after=14),
        _cell("PartyLine", "Party Line", 9.5, 30),
    )


def _table_style(look: Look, face: Faces) -> str:
    strong, hairline = Rule(1, look.primary), Rule(0.5, look.line)
    body = rules("tblBorders", (("bottom", strong), ("insideH", hairline)))
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABLE_STYLE}"><w:name w:val="Proposal Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>'
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/>{body}<w:tblCellMar>'
        '<w:top w:w="100" w:type="dxa"/><w:left w:w="140" w:type="dxa"/><w:bottom w:w="100" w:type="dxa"/>'
        '<w:right w:w="140" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr>{font_properties(face)}<w:b/><w:bCs/>'
        f'<w:color w:val="{colour(look.primary)}"/></w:rPr>'
        f"<w:tcPr>{rules('tcBorders', (('bottom', strong),))}{shade(look.tint)}</w:tcPr></w:tblStylePr>"
        f'<w:tblStylePr w:type="lastRow"><w:rPr>{font_properties(face)}<w:b/><w:bCs/></w:rPr>'
        f"<w:tcPr>{rules('tcBorders', (('top', strong),))}{shade(look.wash)}</w:tcPr></w:tblStylePr></w:style>"
    )
