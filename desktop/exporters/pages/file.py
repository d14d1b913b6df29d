"""The PDF file: pages with their fonts and pictures, bookmarks, links and properties, put together with reportlab."""

import datetime as dt
from collections.abc import Mapping, Sequence

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFPage,
    PDFString,
)

from desktop.documents.blocks import BarChart, Document, Properties
from desktop.exporters.exporter import Look
from desktop.exporters.pages.embedding import dictionary, font, image, stream
from desktop.exporters.pages.galley import Galley
from desktop.exporters.pages.layout import Laid
from desktop.exporters.pages.numbers import chart_rows
from desktop.exporters.pages.outline import Place, add_outline, destination, places
from desktop.exporters.pages.pictures import Pictures
from desktop.exporters.pages.setting import Typesetter
from desktop.exporters.pages.sheet import A4, Link, Sheet
from desktop.exporters.pages.strips import stacked
from desktop.exporters.pages.styles import Styles
from desktop.i18n import Language
from desktop.text import clean_line

_PRODUCER = "Satchel"
_VERSION = (1, 7)


def assembled(document: Document, laid: Laid, galley: Galley) -> bytes:
    """The file's bytes; the same for the same document."""
    anchors = places(laid.sheets)
    pdf = _with_pages(laid.sheets, galley, anchors)
    add_outline(pdf, document, anchors)
    pdf.Catalog.ViewerPreferences = PDFDictionary({"DisplayDocTitle": "true"})
    pdf.info = _properties(document.properties)
    return pdf.format()


def one_page(chart: BarChart, look: Look, language: Language, width: float, margin: float) -> bytes:
    """A PDF with one page that holds a chart's bars and nothing else."""
    galley = Galley(
        setter=Typesetter.of(language),
        styles=Styles.of(look, language),
        look=look,
        pictures=Pictures(),
        left=margin,
        width=width - 2 * margin,
        depth=A4[1],
    )
    rows = stacked(chart_rows(galley, chart))
    sheet = Sheet(width=width, height=rows.height + 2 * margin)
    rows.draw(sheet, margin)
    pdf = _with_pages([sheet], galley, {})
    pdf.Catalog.Outlines = None
    return pdf.format()


def _with_pages(sheets: Sequence[Sheet], galley: Galley, anchors: Mapping[str, Place]) -> PDFDocument:
    pdf = PDFDocument(invariant=1, compression=0, pdfVersion=_VERSION, lang=galley.setter.language.value)
    fonts = {ink.face.name: font(pdf, ink) for ink in galley.setter.fonts.used}
    drawn = dict.fromkeys(name for sheet in sheets for name in sheet.pictures)
    images = {name: image(pdf, galley.pictures.known[name]) for name in drawn}
    resources = dictionary(pdf, {"Font": PDFDictionary(fonts), "XObject": PDFDictionary(images)})
    for sheet in sheets:
        content = "\n".join(sheet.operators).encode("latin-1")
        pdf.updateSignature(content)
        pdf.addPage(_page(pdf, sheet, stream(pdf, content, {}), resources, anchors))
    return pdf


def _page(
    pdf: PDFDocument,
    sheet: Sheet,
    content: PDFObjectReference,
    resources: PDFObjectReference,
    anchors: Mapping[str, Place],
) -> PDFPage:
    page = PDFPage()
    page.Override_default_compilation = 1
    page.MediaBox = PDFArray([0, 0, sheet.width, sheet.height])
    page.Resources = resources
    page.Parent = pdf.Reference(pdf.Pages)
    page.Contents = content
    if sheet.links:
        page.Annots = PDFArray([_link(sheet, link, anchors[link.anchor]) for link in sheet.links])
    return page


def _link(sheet: Sheet, link: Link, place: Place) -> PDFDictionary:
    left, top, right, bottom = link.box
    corners = (left, sheet.height - bottom, right, sheet.height - top)
    return PDFDictionary(
        {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray([round(corner, 2) for corner in corners]),
            "Border": PDFArray([0, 0, 0]),
            "Dest": destination(place),
        }
    )


def _properties(about: Properties) -> PDFDictionary:
    written = about.written.astimezone(dt.UTC).strftime("D:%Y%m%d%H%M%SZ")
    texts = {
        "Title": about.title,
        "Subject": about.subject,
        "Author": about.author,
        "Keywords": ", ".join(about.keywords),
        "Company": about.company,
        "Creator": _PRODUCER,
        "Producer": _PRODUCER,
        "CreationDate": written,
        "ModDate": written,
    }
    return PDFDictionary({name: PDFString(clean_line(text)) for name, text in texts.items()})
