"""The style sheet of a Word file: document defaults, the styles that Word counts on, ours, and the table style."""

from functools import cache

from desktop.exporters.exporter import Look
from desktop.exporters.word.faces import Faces, faces, font_properties, language_properties
from desktop.exporters.word.markup import DECLARATION, MARK, Rule, Setting, W, colour, rules, setting_properties, shade
from desktop.exporters.word.style_list import Style, paragraph_styles
from desktop.i18n import Language

TABLE_STYLE = "ProposalTable"
_CUSTOM = ' w:customStyle="1"'
_BUILT_IN = frozenset(
    (
        *("Title", "Subtitle", "Heading1", "Heading2", "Heading3", "BodyText", "Caption", "ListBullet", "ListNumber"),
        *("Quote", "TOCHeading", "TOC1", "TOC2", "Header", "Footer"),
    )
)


@cache
def style_sheet(look: Look, language: Language) -> str:
    """`word/styles.xml` for a look and a language."""
    face = faces(language)
    styles = paragraph_styles(look, justified=language.is_chinese)
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
    hidden = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 0), ("left", 108), ("bottom", 0), ("right", 108))
    )
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{setting_properties(leading)}</w:pPr><w:rPr>{font_properties(face)}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        f'<w:name w:val="Default Paragraph Font"/>{hidden}</w:style>'
        '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:uiPriority w:val="22"/><w:qFormat/>'
        "<w:rPr><w:b/><w:bCs/></w:rPr></w:style>"
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/>'
        f'<w:unhideWhenUsed/><w:rPr><w:color w:val="{colour(look.primary)}"/></w:rPr></w:style>'
        f'<w:style w:type="character"{_CUSTOM} w:styleId="{MARK}"><w:name w:val="{MARK}"/>{hidden}</w:style>'
        f'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>{hidden}'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr></w:style>'
        f'<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>{hidden}</w:style>'
    )


def _style(style: Style, face: Faces) -> str:
    paragraph = setting_properties(style.setting)
    size = round(style.size * 2)
    run = (
        font_properties(face)
        + ("<w:b/><w:bCs/>" if style.strong else "")
        + (f'<w:color w:val="{colour(style.colour)}"/>' if style.colour else "")
        + (f'<w:spacing w:val="{round(style.spaced * 20)}"/>' if style.spaced else "")
        + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")
    )
    custom = "" if style.id in _BUILT_IN else _CUSTOM
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        '<w:basedOn w:val="Normal"/>'
        + (f'<w:next w:val="{style.following}"/>' if style.following else "")
        + "<w:qFormat/>"
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + f"<w:rPr>{run}</w:rPr></w:style>"
    )


def _table_style(look: Look, face: Faces) -> str:
    strong, hairline = Rule(1, look.primary), Rule(0.5, look.line)
    body = rules("tblBorders", (("bottom", strong), ("insideH", hairline)))
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 90), ("left", 140), ("bottom", 90), ("right", 140))
    )
    bold = f"{font_properties(face)}<w:b/><w:bCs/>"
    return (
        f'<w:style w:type="table"{_CUSTOM} w:styleId="{TABLE_STYLE}"><w:name w:val="Proposal Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>'
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/>{body}<w:tblCellMar>{sides}</w:tblCellMar></w:tblPr>'
        f'<w:tblStylePr w:type="firstRow"><w:rPr>{bold}<w:color w:val="{colour(look.primary)}"/></w:rPr>'
        f"<w:tcPr>{rules('tcBorders', (('bottom', strong),))}{shade(look.tint)}</w:tcPr></w:tblStylePr>"
        f'<w:tblStylePr w:type="lastRow"><w:rPr>{bold}</w:rPr>'
        f"<w:tcPr>{rules('tcBorders', (('top', strong),))}{shade(look.wash)}</w:tcPr></w:tblStylePr></w:style>"
    )
