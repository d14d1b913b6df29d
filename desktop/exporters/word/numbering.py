"""The lists of a Word file: headings, bullets, numbers; each numbered list counts from one."""

from desktop.exporters.exporter import Look
from desktop.exporters.look import readable
from desktop.exporters.word.markup import DECLARATION, W, colour, twips
from desktop.exporters.word.style_list import BULLET_LIST, H1_SIZE, H2_SIZE, H3_SIZE, HEADING_LIST, NUMBER_LIST
from desktop.exporters.word.widths import text_ems

NO_LIST = 0
_SIZES = (H1_SIZE, H2_SIZE, H3_SIZE)
_LIST_INDENT = 16.0
_AFTER_NUMBER = 0.55  # em
_LIST_SIZE = 10.5


def numbering(look: Look, numbered_lists: int) -> str:
    """`word/numbering.xml` with one instance for each numbered list of the document."""
    restarted = "".join(
        f'<w:num w:numId="{NUMBER_LIST + at}"><w:abstractNumId w:val="2"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        for at in range(1, numbered_lists + 1)
    )
    return (
        f'{DECLARATION}<w:numbering xmlns:w="{W}">{_headings(look)}'
        f"{_list(1, 'ListBullet', 'bullet', '•', readable(look.accent))}"
        f"{_list(2, 'ListNumber', 'decimal', '%1.', look.primary)}"
        f'<w:num w:numId="{HEADING_LIST}"><w:abstractNumId w:val="0"/></w:num>'
        f'<w:num w:numId="{BULLET_LIST}"><w:abstractNumId w:val="1"/></w:num>'
        f'<w:num w:numId="{NUMBER_LIST}"><w:abstractNumId w:val="2"/></w:num>{restarted}</w:numbering>'
    )


def heading_indent(number: str, level: int) -> float:
    """How far a heading of a level stands to the right of its number, in points."""
    return (text_ems(number) + _AFTER_NUMBER) * _SIZES[level - 1]


def list_indent(items: int) -> float:
    """How far the items of a numbered list stand to the right of their numbers, in points."""
    return max(_LIST_INDENT, (text_ems(f"{items}.") + _AFTER_NUMBER) * _LIST_SIZE)


def number_colour(look: Look, level: int) -> str:
    """The colour of a heading's number."""
    return look.ink if level == len(_SIZES) else readable(look.accent)


def _headings(look: Look) -> str:
    # Each heading of a document brings its own indent; these are for those that a person adds.
    indents = [heading_indent(number, level) for level, number in enumerate(("1", "1.1", "1.1.1"), 1)]
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading{level + 1}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{".".join(f"%{place}" for place in range(1, level + 2))}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{twips(indent)}" w:hanging="{twips(indent)}"/></w:pPr>'
        f'<w:rPr><w:color w:val="{colour(number_colour(look, level + 1))}"/></w:rPr></w:lvl>'
        for level, indent in enumerate(indents)
    )
    return f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'


def _list(place: int, style: str, kind: str, text: str, ink: str) -> str:
    indent = twips(_LIST_INDENT)
    return (
        f'<w:abstractNum w:abstractNumId="{place}"><w:multiLevelType w:val="singleLevel"/>'
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:pStyle w:val="{style}"/>'
        f'<w:suff w:val="tab"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr>'
        f'<w:rPr><w:b/><w:bCs/><w:color w:val="{colour(ink)}"/></w:rPr></w:lvl></w:abstractNum>'
    )
