"""WordprocessingML as text: the one place where text is escaped and where the schema's order of properties is kept.

Lengths come in points. Word writes them as twentieths (`twips`), halves (font sizes), eighths (rules) and as EMU
(drawings).
"""

import re
from functools import cache
from typing import Literal

from attrs import frozen

from desktop.text import clean_text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
NAMESPACES = f'xmlns:w="{W}" xmlns:r="{R}" xmlns:wp="{WP}" xmlns:a="{A}" xmlns:pic="{PIC}"'
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

Side = Literal["top", "left", "bottom", "right", "insideH", "insideV"]
_SIDES: tuple[Side, ...] = ("top", "left", "bottom", "right", "insideH", "insideV")
# Western and Chinese faces both have these; Word takes the narrow one unless told otherwise.
_SHARED_PUNCTUATION = re.compile("[“”‘’…—]")


def twips(points: float) -> int:
    """Points as twentieths of a point."""
    return round(points * 20)


def emu(points: float) -> int:
    """Points as English metric units, for drawings."""
    return round(points * 12_700)


def colour(web: str) -> str:
    """`#RRGGBB` as Word writes it."""
    return web.removeprefix("#").upper()


def escaped(text: str) -> str:
    """Text as XML character data: cleaned, then escaped; every text that is printed goes through here."""
    return clean_text(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Text as the value of an attribute."""
    return escaped(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


@frozen
class Ink:
    """How a run differs from its paragraph's style; size in points, 0 and empty mean «as the style has it»."""

    strong: bool = False
    colour: str = ""
    size: float = 0.0


PLAIN = Ink()
STRONG = Ink(strong=True)


@frozen
class Rule:
    """A line: points wide, `#RRGGBB`, and how far the text stands off (paragraphs only)."""

    width: float
    colour: str
    space: float = 0.0


Rules = tuple[tuple[Side, Rule], ...]


@cache
def run_properties(ink: Ink, *, eastern: bool) -> str:
    """The properties of a run; `eastern` gives shared punctuation its Chinese form."""
    inner = (
        ('<w:rFonts w:hint="eastAsia"/>' if eastern else "")
        + ("<w:b/><w:bCs/>" if ink.strong else "")
        + (f'<w:color w:val="{colour(ink.colour)}"/>' if ink.colour else "")
        + (f'<w:sz w:val="{round(ink.size * 2)}"/><w:szCs w:val="{round(ink.size * 2)}"/>' if ink.size else "")
    )
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def run(text: str, ink: Ink = PLAIN, *, chinese: bool = False) -> str:
    """A run of text; line breaks and tabs are Word's own."""
    if not text:
        return ""
    content = escaped(text)
    if "\n" in content:
        content = content.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    if "\t" in content:
        content = content.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    eastern = chinese and not text.isascii() and _SHARED_PUNCTUATION.search(text) is not None
    return f'<w:r>{run_properties(ink, eastern=eastern)}<w:t xml:space="preserve">{content}</w:t></w:r>'


MARK = "Mark"
"""The character style of what is a sign between texts, such as an arrow: seen like a picture, no part of the text."""


def mark(sign: str, tint: str) -> str:
    """A run with a sign between texts, in the document's own font: a symbol font's is a box where that is missing."""
    properties = f'<w:rPr><w:rStyle w:val="{MARK}"/><w:color w:val="{colour(tint)}"/></w:rPr>'
    return f"<w:r>{properties}<w:t>{sign}</w:t></w:r>"


TAB = "<w:r><w:tab/></w:r>"


def field(instruction: str, result: str, ink: Ink = PLAIN) -> str:
    """A field with its result already filled, so that it reads right before anyone updates it."""
    properties = run_properties(ink, eastern=False)
    return (
        f'<w:r>{properties}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{properties}<w:instrText xml:space="preserve"> {escaped(instruction)} </w:instrText></w:r>'
        f'<w:r>{properties}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(result, ink)}"
        f'<w:r>{properties}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def rules(element: str, lines: Rules) -> str:
    """Borders in the order the schema wants."""
    if not lines:
        return ""
    given = dict(lines)
    return f"<w:{element}>{''.join(_rule(side, given[side]) for side in _SIDES if side in given)}</w:{element}>"


def _rule(side: Side, rule: Rule) -> str:
    return (
        f'<w:{side} w:val="single" w:sz="{round(rule.width * 8)}" w:space="{round(rule.space)}" '
        f'w:color="{colour(rule.colour)}"/>'
    )


def shade(fill: str) -> str:
    """A background colour, or nothing."""
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour(fill)}"/>' if fill else ""


@frozen(kw_only=True)
class Setting:
    """How a paragraph differs from its style, and what a style says of its paragraphs; None means «as below it».

    Lengths in points. `leading` is the least height of a line, or its very height if `exactly`; `tight` sets Chinese
    and Latin without the air that Word puts between them; `frame`, `tabs` and `section` are markup of their own.
    """

    keep_next: bool = False
    keep_lines: bool = False
    page_break_before: bool = False
    frame: str = ""
    list_number: int | None = None
    list_level: int = 0
    lines: Rules = ()
    fill: str = ""
    tabs: str = ""
    before: float | None = None
    after: float | None = None
    leading: float | None = None
    exactly: bool = False
    indent_left: float | None = None
    indent_right: float | None = None
    hanging: float | None = None
    align: str = ""
    outline: int | None = None
    tight: bool = False
    section: str = ""


AS_STYLED = Setting()


@cache
def paragraph_properties(style: str, setting: Setting) -> str:
    """The properties of a paragraph, in the schema's order."""
    inner = (f'<w:pStyle w:val="{style}"/>' if style else "") + setting_properties(setting)
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""


def setting_properties(setting: Setting) -> str:
    """What stands inside `w:pPr` after the style, in the schema's order."""
    return (
        ("<w:keepNext/>" if setting.keep_next else "")
        + ("<w:keepLines/>" if setting.keep_lines else "")
        + ("<w:pageBreakBefore/>" if setting.page_break_before else "")
        + setting.frame
        + _list_place(setting)
        + rules("pBdr", setting.lines)
        + shade(setting.fill)
        + setting.tabs
        + ('<w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>' if setting.tight else "")
        + _spacing(setting)
        + _indent(setting)
        + (f'<w:jc w:val="{setting.align}"/>' if setting.align else "")
        + (f'<w:outlineLvl w:val="{setting.outline}"/>' if setting.outline is not None else "")
        + setting.section
    )


def _list_place(setting: Setting) -> str:
    if setting.list_number is None:
        return ""
    return f'<w:numPr><w:ilvl w:val="{setting.list_level}"/><w:numId w:val="{setting.list_number}"/></w:numPr>'


def _spacing(setting: Setting) -> str:
    given = ""
    if setting.before is not None:
        given += f' w:before="{twips(setting.before)}"'
    if setting.after is not None:
        given += f' w:after="{twips(setting.after)}"'
    if setting.leading is not None:
        given += f' w:line="{twips(setting.leading)}" w:lineRule="{"exact" if setting.exactly else "atLeast"}"'
    return f"<w:spacing{given}/>" if given else ""


def _indent(setting: Setting) -> str:
    given = ""
    if setting.indent_left is not None:
        given += f' w:left="{twips(setting.indent_left)}"'
    if setting.indent_right is not None:
        given += f' w:right="{twips(setting.indent_right)}"'
    if setting.hanging is not None:
        given += f' w:hanging="{twips(setting.hanging)}"'
    return f"<w:ind{given}/>" if given else ""


def paragraph(style: str, content: str, setting: Setting = AS_STYLED) -> str:
    """A paragraph of a style."""
    return f"<w:p>{paragraph_properties(style, setting)}{content}</w:p>"


def tab_stops(*stops: tuple[Literal["left", "right"], float, Literal["none", "dot", "underscore"]]) -> str:
    """Tab stops: how the text stands there, where (points from the margin), and what fills the way."""
    inner = "".join(f'<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{twips(at)}"/>' for kind, at, leader in stops)
    return f"<w:tabs>{inner}</w:tabs>"
