"""The lists of a Word file: headings, bullets, numbers; each numbered list counts from one."""

from desktop.exporters.exporter import Look
from desktop.exporters.look import readable
from desktop.exporters.word.markup import DECLARATION, W, colour, twips
from desktop.exporters.word.styles import BULLET_LIST, HEADING_LIST, NUMBER_LIST

NO_LIST = 0
_LIST_INDENT = 16.0
_HEADING_TABS = (36.0, 38.0, 44.0)


def numbering(look: Look, numbered_lists: int) -> str:
    """`word/numbering.xml` with one instance for each numbered list of the document."""
    restarted = "".join(
        f'<w:num w:numId="{NUMBER_LIST + at}"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for at in range(1, numbered_lists + 1)
    )
    return (
        f'{DECLARATION}<w:numbering xmlns:w="{W}">{_headings(look)}{_bullets(look)}{_numbers(look)}'
        f'<w:num w:numId="{HEADING_LIST}"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="{BULLET_LIST}"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="{NUMBER_LIST}"><w:abstractNumId w:val="2"/></w:num>{restarted}</w:numbering>'
    )


def _headings(look: Look) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{".".join(f"%{place}" for place in range(1, level + 2))}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:tabs><w:tab w:val="num" w:pos="{twips(indent)}"/></w:tabs>'
        f'<w:ind w:left="{twips(indent)}" w:hanging="{twips(indent)}"/></w:pPr>'
        f'<w:rPr><w:color w:val="{colour(readable(look.accent) if level < 2 else look.ink)}"/></w:rPr></w:lvl>'
        for level, indent in enumerate(_HEADING_TABS)
    )
    return f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _bullets(look: Look) -> str:
    return _list(1, "ListBullet", '<w:numFmt w:val="bullet"/>', "•", look.accent)


def _numbers(look: Look) -> str:
    return _list(2, "ListNumber", '<w:numFmt w:val="decimal"/>', "%1.", look.primary)


def _list(place: int, style: str, kind: str, text: str, ink: str) -> str:
    indent = twips(_LIST_INDENT)
    return (
        f'<w:abstractNum w:abstractNumId="{place}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/>{kind}<w:pStyle w:val="{style}"/><w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>'
        f'<w:rPr><w:b/><w:color w:val="{colour(ink)}"/></w:rPr></w:lvl></w:abstractNum>'
    )
