"""The small parts of a Word file: what it says of itself, its settings, its theme."""

import datetime as dt

from desktop.documents.blocks import Properties
from desktop.exporters.exporter import Look
from desktop.exporters.word.faces import Faces, faces
from desktop.exporters.word.markup import DECLARATION, A, W, colour, escaped
from desktop.i18n import Language

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_ACCENTS = " ".join(f'w:accent{at}="accent{at}"' for at in range(1, 7))
_WORD_URI = "http://schemas.microsoft.com/office/word"


def core(properties: Properties, language: Language) -> str:
    """`docProps/core.xml`: created and modified are when the document was written."""
    moment = properties.written.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    author = escaped(properties.author)
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(properties.title)}</dc:title><dc:subject>{escaped(properties.subject)}</dc:subject>"
        f"<dc:creator>{author}</dc:creator><cp:keywords>{escaped(', '.join(properties.keywords))}</cp:keywords>"
        f"<cp:lastModifiedBy>{author}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified>'
        f"<dc:language>{language.value}</dc:language></cp:coreProperties>"
    )


def extended(properties: Properties) -> str:
    """`docProps/app.xml`: the company and what wrote the file."""
    return (
        f'{DECLARATION}<Properties xmlns="{_EXTENDED}"><Application>Satchel</Application>'
        f"<Company>{escaped(properties.company)}</Company></Properties>"
    )


def settings(language: Language) -> str:
    """`word/settings.xml`: Word 2013 and later without compatibility mode, punctuation set as Chinese wants it."""
    face = faces(language)
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="{_WORD_URI}" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", "15"),
            ("overrideTableStyleFontSizeAndJustification", "1"),
            ("enableOpenTypeFeatures", "1"),
            ("doNotFlipMirrorIndents", "1"),
            ("differentiateMultirowTableHeaders", "1"),
        )
    )
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/>'
        f"<w:compat><w:doNotExpandShiftReturn/>{compatible}</w:compat>"
        f'<w:themeFontLang w:val="{face.western_language}" w:eastAsia="{face.eastern_language}"/>'
        f'<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" {_ACCENTS} '
        'w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/>'
        '<w:listSeparator w:val=","/></w:settings>'
    )


def theme(look: Look, language: Language) -> str:
    """`word/theme/theme1.xml`: the look's colours where a person picks colours, our faces where they pick fonts."""
    chosen = (
        ("dk1", look.ink), ("lt1", "#FFFFFF"), ("dk2", look.primary), ("lt2", look.wash), ("accent1", look.primary),
        ("accent2", look.accent), ("accent3", look.good), ("accent4", look.warning), ("accent5", look.muted),
        ("accent6", look.line), ("hlink", look.primary), ("folHlink", look.muted),
    )  # fmt: skip
    colours = "".join(f'<a:{name}><a:srgbClr val="{colour(web)}"/></a:{name}>' for name, web in chosen)
    return (
        f'{DECLARATION}<a:theme xmlns:a="{A}" name="Proposal"><a:themeElements>'
        f'<a:clrScheme name="Proposal">{colours}</a:clrScheme>{_theme_fonts(faces(language))}{_THEME_FORMATS}'
        "</a:themeElements></a:theme>"
    )


def _theme_fonts(face: Faces) -> str:
    fonts = f'<a:latin typeface="{face.latin}"/><a:ea typeface="{face.eastern}"/><a:cs typeface="{face.latin}"/>'
    return (
        f'<a:fontScheme name="Proposal"><a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont>'
        "</a:fontScheme>"
    )


_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="6350">{_FILL}</a:ln>'
# The schema asks for three of each; a document without shapes uses none of them.
_THEME_FORMATS = (
    f'<a:fmtScheme name="Proposal"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>'
    f"<a:effectStyleLst>{'<a:effectStyle><a:effectLst/></a:effectStyle>' * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
