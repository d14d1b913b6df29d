"""Fonts and pictures as objects of a PDF: only the glyphs that are used, each picture once."""

import struct
import zlib
from collections.abc import Mapping, Sequence
from functools import lru_cache

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFDocument,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
)

from desktop.exporters.fonts import Codes, Face, Ink, unicode_of
from desktop.exporters.pages.pictures import Raster

_FULL_WIDTH = 1000  # thousandths of an em, as Chinese characters are
_MOST_PAIRS = 100  # in one section of a character map
_CHARACTER_MAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{pairs}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""

_EFFORT = 3
"""Of 9: a hundredth larger than at the usual 6, in two thirds of the time."""
_PROGRAMS = 4
"""Font files that are kept packed: as many as a document usually has."""


def dictionary(pdf: PDFDocument, entries: Mapping[str, object]) -> PDFObjectReference:
    """A dictionary of its own."""
    return pdf.Reference(PDFDictionary(dict(entries)))


def stream(pdf: PDFDocument, data: bytes, entries: Mapping[str, object]) -> PDFObjectReference:
    """Data, packed."""
    return _packed(pdf, zlib.compress(data, _EFFORT), entries)


def _packed(pdf: PDFDocument, packed: bytes, entries: Mapping[str, object]) -> PDFObjectReference:
    return pdf.Reference(PDFStream(PDFDictionary({**entries, "Filter": PDFName("FlateDecode")}), packed))


@lru_cache(maxsize=_PROGRAMS)
def _program(face: Face, glyphs: tuple[int, ...]) -> tuple[bytes, int]:
    """A font file of these glyphs, packed, and its length before: the same again while a document is written."""
    program = face.subset(list(glyphs))
    return zlib.compress(program, _EFFORT), len(program)


def font(pdf: PDFDocument, ink: Ink) -> PDFObjectReference:
    """A composite font, its numbers mapped to the glyphs of the embedded part."""
    face, glyphs = ink.face, ink.glyphs
    embedded = [0, *dict.fromkeys(glyphs.values())]
    name = PDFName(f"{_tag(embedded)}+{face.name}")
    system = {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
    descendant = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType2"),
        "BaseFont": name,
        "CIDSystemInfo": PDFDictionary(system),
        "FontDescriptor": _descriptor(pdf, face, name, embedded),
        "DW": _FULL_WIDTH,
        "W": _widths(face, glyphs),
        "CIDToGIDMap": stream(pdf, _glyph_map(glyphs, embedded), {}),
    }
    entries = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("Type0"),
        "BaseFont": name,
        "Encoding": PDFName("Identity-H"),
        "DescendantFonts": PDFArray([dictionary(pdf, descendant)]),
        "ToUnicode": stream(pdf, _to_unicode(ink.codes), {}),
    }
    return dictionary(pdf, entries)


def _descriptor(pdf: PDFDocument, face: Face, name: str, glyphs: Sequence[int]) -> PDFObjectReference:
    program, length = _program(face, tuple(glyphs))
    entries = {
        "Type": PDFName("FontDescriptor"),
        "FontName": name,
        "Flags": 4,
        "FontBBox": PDFArray([round(corner) for corner in face.box]),
        "ItalicAngle": 0,
        "Ascent": round(face.ascent * 1000),
        "Descent": round(face.descent * 1000),
        "CapHeight": 733,
        "StemV": 80,
        "FontFile2": _packed(pdf, program, {"Length1": length}),
    }
    return dictionary(pdf, entries)


def _tag(glyphs: Sequence[int]) -> str:
    """Six letters that tell this part of a font from others."""
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
    parts = (pairs[at : at + _MOST_PAIRS] for at in range(0, len(pairs), _MOST_PAIRS))
    sections = (f"{len(part)} beginbfchar\n{chr(10).join(part)}\nendbfchar" for part in parts)
    return _CHARACTER_MAP.format(pairs="\n".join(sections)).encode("ascii")


def image(pdf: PDFDocument, raster: Raster) -> PDFObjectReference:
    """A picture, and its mask if it has one."""
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
        rows = {
            "Predictor": raster.predictor,
            "Colors": raster.channels,
            "BitsPerComponent": 8,
            "Columns": raster.width,
        }
        entries["DecodeParms"] = PDFDictionary(rows)
    if raster.mask:
        mask = Raster(raster.width, raster.height, "DeviceGray", "FlateDecode", 1, raster.mask)
        entries["SMask"] = image(pdf, mask)
    return pdf.Reference(PDFStream(PDFDictionary(entries), raster.data))
