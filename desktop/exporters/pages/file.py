"""The PDF file: pages, fonts cut down to what is used, pictures, bookmarks, links and properties, put together with reportlab."""

import datetime as dt
import struct
import zlib
from collections.abc import Mapping, Sequence

from attrs import frozen
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObject,
    PDFObjectReference,
    PDFPage,
    PDFStream,
    PDFString,
)

from desktop.documents.blocks import BarChart, Document, Heading
from desktop.exporters.exporter import Look
from desktop.exporters.fonts import Codes, Face, Ink, unicode_of
from desktop.exporters.pages.galley import Galley
from desktop.exporters.pages.layout import Laid
from desktop.exporters.pages.numbers import chart_rows
from desktop.exporters.pages.pictures import Pictures, Raster
from desktop.exporters.pages.setting import Typesetter
from desktop.exporters.pages.sheet import A4, Sheet
from desktop.exporters.pages.strips import stacked
from desktop.exporters.pages.styles import Styles
from desktop.i18n import Language

_FULL_WIDTH = 1000  # thousandths of an em, as Chinese characters are
_MOST_PAIRS = 100  # in one section of a character map
_PRODUCER = "Satchel"


@frozen
class _Place:
    """Where an anchor is: its page's number from 1 and its height in PDF's own direction."""

    page: int
    height: float


def assembled(document: Document, laid: Laid, galley: Galley) -> bytes:
    """The file's bytes; the same for the same document."""
    pdf, places = _with_pages(laid.sheets, galley)
    _outline(pdf, document, places)
    pdf.info = _properties(document)
    return bytes(pdf.format())


def one_page(chart: BarChart, look: Look, language: Language, width: float, margin: float) -> bytes:
    """A PDF with one page that holds a chart's bars and nothing else."""
    setter = Typesetter.of(language)
    galley = Galley(
        setter=setter,
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
    pdf, _ = _with_pages([sheet], galley)
    pdf.Catalog.Outlines = None
    return bytes(pdf.format())


def _with_pages(sheets: Sequence[Sheet], galley: Galley) -> tuple[PDFDocument, dict[str, _Place]]:
    setter = galley.setter
    pdf = PDFDocument(invariant=1, compression=0, pdfVersion=(1, 7), lang=setter.language.value)
    fonts = {ink.face.name: _font(pdf, ink) for ink in setter.fonts.used}
    images = {name: _image(pdf, raster) for name, raster in sorted(galley.pictures.known.items())}
    resources = _named(pdf, {"Font": PDFDictionary(fonts), "XObject": PDFDictionary(images)})
    places = _places(sheets)
    for sheet in sheets:
        pdf.addPage(_page(pdf, sheet, resources, places))
    return pdf, places


def _named(pdf: PDFDocument, entries: Mapping[str, object]) -> PDFObjectReference:
    return pdf.Reference(PDFDictionary(dict(entries)))


def _stream(
    pdf: PDFDocument, data: bytes, entries: Mapping[str, object]
) -> PDFObjectReference:
    packed = zlib.compress(data)
    return pdf.Reference(PDFStream(PDFDictionary({**entries, "Filter": PDFName("FlateDecode")}), packed))


def _font(pdf: PDFDocument, ink: Ink) -> PDFObjectReference:
    """A composite font, its numbers mapped to the glyphs of the embedded part."""
    face, glyphs = ink.face, ink.glyphs
    embedded = [0, *dict.fromkeys(glyphs.values())]
    name = f"{_tag(embedded)}+{face.name}"
    program = face.subset(embedded)
    descriptor = {
        "Type": PDFName("FontDescriptor"),
        "FontName": PDFName(name),
        "Flags": 4,
        "FontBBox": PDFArray([round(corner) for corner in face.box]),
        "ItalicAngle": 0,
        "Ascent": round(face.ascent * 1000),
        "Descent": round(face.descent * 1000),
        "CapHeight": 733,
        "StemV": 80,
        "FontFile2": _stream(pdf, program, {"Length1": len(program)}),
    }
    descendant = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType2"),
        "BaseFont": PDFName(name),
        "CIDSystemInfo": PDFDictionary(
            {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        ),
        "FontDescriptor": _named(pdf, descriptor),
        "DW": 1000,
        "W": _widths(face, glyphs),
        "CIDToGIDMap": _stream(pdf, _glyph_map(glyphs, embedded), {}),
    }
    return _named(
        pdf,
        {
            "Type": PDFName("Font"),
            "Subtype": PDFName("Type0"),
            "BaseFont": PDFName(name),
            "Encoding": PDFName("Identity-H"),
            "DescendantFonts": PDFArray([_named(pdf, descendant)]),
            "ToUnicode": _stream(pdf, _to_unicode(ink.codes), {}),
        },
    )


def _tag(glyphs: Sequence[int]) -> str:
    """Six letters that tell this subset from others."""
    number = zlib.crc32(b"".join(glyph.to_bytes(2, "big") for glyph in glyphs))
    return "".join(chr(65 + number // 26**place % 26) for place in range(6))


def _widths(face: Face, glyphs: Mapping[int, int]) -> str:
    """The widths of what is not one em wide, by number."""
    widths = ((number, round(face.advance(glyph) * 1000)) for number, glyph in glyphs.items())
    return f"[{' '.join(f'{number}[{width}]' for number, width in widths if width != _FULL_WIDTH)}]"


def _glyph_map(glyphs: Mapping[int, int], embedded: Sequence[int]) -> bytes:
    """Which embedded glyph a number stands for, for all numbers from 0."""
    places = {glyph: at for at, glyph in enumerate(embedded)}
    table = [0] * (max(glyphs) + 1)
    for number, glyph in glyphs.items():
        table[number] = places[glyph]
    return struct.pack(f">{len(table)}H", *table)


def _to_unicode(codes: Codes) -> bytes:
    pairs = [
        f"<{number:04x}> <{unicode_of(character).encode('utf-16-be').hex()}>"
        for number, character in zip(codes.numbers, codes, strict=True)
    ]
    parts = [pairs[at : at + _MOST_PAIRS] for at in range(0, len(pairs), _MOST_PAIRS)]
    lines = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{lines}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")


def _image(pdf: PDFDocument, raster: Raster) -> PDFObjectReference:
    entries: dict[str, object] = {
        "Type": PDFName("XObject"),
        "Subtype": PDFName("Image"),
        "Width": raster.width,
        "Height": raster.height,
        "BitsPerComponent": 8,
        "ColorSpace": PDFName(raster.colours),
        "Filter": PDFName(raster.filter),
    }
    if raster.predictor > 1:
        colours = 3 if raster.colours == "DeviceRGB" else 1
        entries["DecodeParms"] = PDFDictionary(
            {"Predictor": raster.predictor, "Colors": colours, "BitsPerComponent": 8, "Columns": raster.width}
        )
    if raster.mask:
        mask = Raster(raster.width, raster.height, "DeviceGray", "FlateDecode", 1, raster.mask)
        entries["SMask"] = _image(pdf, mask)
    return pdf.Reference(PDFStream(PDFDictionary(entries), raster.data))


def _places(sheets: Sequence[Sheet]) -> dict[str, _Place]:
    found: dict[str, _Place] = {}
    for number, sheet in enumerate(sheets, 1):
        for bookmark in sheet.bookmarks:
            found.setdefault(bookmark.anchor, _Place(number, sheet.height - bookmark.top + 12))
    return found


def _page(pdf: PDFDocument, sheet: Sheet, resources: PDFObjectReference, places: Mapping[str, _Place]) -> PDFPage:
    page = PDFPage()
    page.Override_default_compilation = 1
    page.MediaBox = PDFArray([0, 0, sheet.width, sheet.height])
    page.Resources = resources
    page.Parent = pdf.Reference(pdf.Pages)
    page.Contents = _stream(pdf, "\n".join(sheet.operators).encode("latin-1"), {})
    links = [_link(sheet, link.box, places[link.anchor]) for link in sheet.links if link.anchor in places]
    if links:
        page.Annots = PDFArray(links)
    return page


def _link(sheet: Sheet, box: tuple[float, float, float, float], place: _Place) -> PDFDictionary:
    left, top, right, bottom = box
    return PDFDictionary(
        {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "Rect": PDFArray(
                [round(left, 2), round(sheet.height - bottom, 2), round(right, 2), round(sheet.height - top, 2)]
            ),
            "Border": PDFArray([0, 0, 0]),
            "Dest": _destination(place),
        }
    )


def _destination(place: _Place) -> PDFArray:
    return PDFArray([PDFObjectReference(f"Page{place.page}"), PDFName("XYZ"), "null", round(place.height, 2), "null"])


def _outline(pdf: PDFDocument, document: Document, places: Mapping[str, _Place]) -> None:
    """Bookmarks of all headings, nested by their levels."""
    entries = [block for block in document.blocks if isinstance(block, Heading) and block.anchor in places]
    if not entries:
        pdf.Catalog.Outlines = None
        return
    root = PDFDictionary({"Type": PDFName("Outlines")})
    pdf.Catalog.Outlines = pdf.Reference(root)
    pdf.Catalog.setPageMode("UseOutlines")
    _branch(pdf, root, pdf.Catalog.Outlines, entries, places)


def _branch(
    pdf: PDFDocument,
    parent: PDFDictionary,
    parent_ref: PDFObject,
    entries: Sequence[Heading],
    places: Mapping[str, _Place],
) -> int:
    """Hang the entries below their parent; gives how many are open below it."""
    level = min(entry.level for entry in entries)
    starts = [0, *(at for at, entry in enumerate(entries) if at and entry.level == level), len(entries)]
    nodes: list[tuple[PDFDictionary, PDFObjectReference]] = []
    for start, end in zip(starts, starts[1:], strict=False):
        entry = entries[start]
        title = f"{entry.number} {entry.text}".strip()
        node = PDFDictionary(
            {"Title": PDFString(title), "Parent": parent_ref, "Dest": _destination(places[entry.anchor])}
        )
        reference = pdf.Reference(node)
        nodes.append((node, reference))
        if end > start + 1:
            below = _branch(pdf, node, reference, entries[start + 1 : end], places)
            node["Count"] = below if level == 1 and below <= 0 else -below
    for (node, reference), (following, after) in zip(nodes, nodes[1:], strict=False):
        node["Next"] = after
        following["Prev"] = reference
    parent["First"], parent["Last"] = nodes[0][1], nodes[-1][1]
    parent["Count"] = len(nodes)
    return len(nodes)


def _properties(document: Document) -> PDFDictionary:
    about = document.properties
    written = about.written.astimezone(dt.UTC).strftime("D:%Y%m%d%H%M%SZ")
    return PDFDictionary(
        {
            "Title": PDFString(about.title),
            "Subject": PDFString(about.subject),
            "Author": PDFString(about.author),
            "Keywords": PDFString(", ".join(about.keywords)),
            "Company": PDFString(about.company),
            "Creator": PDFString(_PRODUCER),
            "Producer": PDFString(_PRODUCER),
            "CreationDate": PDFString(written),
            "ModDate": PDFString(written),
        }
    )
