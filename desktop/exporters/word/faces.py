"""The two typefaces of a Word file, and its languages.

Arial for Latin: it is on Windows and macOS alike, has a twin of the same widths in LibreOffice (Liberation Sans), so
that lines and pages break in the same places everywhere, and its lower case is as tall as the Chinese face's, which
Calibri's isn't. For Chinese the face that Windows and Office for Mac bring along: YaHei for simplified, JhengHei for
traditional shapes.
"""

from attrs import frozen

from desktop.exporters.word.markup import DECLARATION, W
from desktop.i18n import Language

LATIN = "Arial"
_SIMPLIFIED = "Microsoft YaHei"
_TRADITIONAL = "Microsoft JhengHei"


@frozen
class Faces:
    """The Latin and the Chinese face, and the language tags for spelling and line breaking."""

    latin: str
    eastern: str
    western_language: str
    eastern_language: str


def faces(language: Language) -> Faces:
    """The faces for documents of a language."""
    if language is Language.ZH_TW:
        return Faces(LATIN, _TRADITIONAL, "en-US", "zh-TW")
    return Faces(LATIN, _SIMPLIFIED, "en-GB" if language is Language.EN else "en-US", "zh-CN")


def font_properties(face: Faces) -> str:
    """`w:rFonts` for a style: no theme fonts, so that Chinese is never left to chance."""
    return f'<w:rFonts w:ascii="{face.latin}" w:hAnsi="{face.latin}" w:eastAsia="{face.eastern}" w:cs="{face.latin}"/>'


def language_properties(face: Faces) -> str:
    """`w:lang` for the document's defaults."""
    return f'<w:lang w:val="{face.western_language}" w:eastAsia="{face.eastern_language}" w:bidi="ar-SA"/>'


def font_table(face: Faces) -> str:
    """`word/fontTable.xml`: what to take where a face is missing."""
    latin = (
        f'<w:font w:name="{face.latin}"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    )
    simplified = face.eastern == _SIMPLIFIED
    name, panose, charset = (
        ("微软雅黑", "020B0503020204020204", "86") if simplified else ("微軟正黑體", "020B0604030504040204", "88")
    )
    eastern = (
        f'<w:font w:name="{face.eastern}"><w:altName w:val="{name}"/><w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="{charset}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    )
    return f'{DECLARATION}<w:fonts xmlns:w="{W}">{latin}{eastern}</w:fonts>'
