"""The first page: a field of the brand's colour with the title, below it for whom, at the foot by whom; all of it text."""

import struct
import zlib

from desktop.documents.blocks import Cover
from desktop.exporters.word.grid import Box, Grid, row
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import PIC, Setting, emu, paragraph, twips
from desktop.exporters.word.running import section
from desktop.exporters.word.styles import PAGE_HEIGHT, PAGE_WIDTH
from desktop.exporters.word.tables import facts_table

FIELD_HEIGHT = 390.0
_STRIPE = 6.0
_BELOW_TITLE = 46.0
_TITLE_SIZES = ((26, 30.0), (48, 25.0), (10_000, 20.0))


def cover(manuscript: Manuscript, page: Cover) -> None:
    """Write the cover, in a section of its own without running heads."""
    look = manuscript.look
    ground = _ground(manuscript, look.primary, 0, FIELD_HEIGHT) + _ground(
        manuscript, look.accent, FIELD_HEIGHT, _STRIPE
    )
    manuscript.raw(_field(manuscript, page))
    manuscript.paragraph("CoverLabel", ground + manuscript.run(page.customer_label), Setting(before=_BELOW_TITLE + 36))
    manuscript.paragraph("CoverCustomer", manuscript.run(page.customer))
    if page.facts:
        manuscript.table(facts_table(manuscript, page.facts, manuscript.width), 18)
    _vendor(manuscript, page)
    manuscript.paragraph("Separator", "", Setting(section=section(look)))


def _field(manuscript: Manuscript, page: Cover) -> str:
    look = manuscript.look
    grid = Grid(widths=(manuscript.width,), padding=(0, 0, 0, 0))
    content = "".join(
        paragraph(style, manuscript.run(text))
        for style, text in (("CoverKicker", page.kicker), ("Title", page.title), ("Subtitle", page.subtitle))
        if text
    )
    height = FIELD_HEIGHT - look.margin_top - _BELOW_TITLE
    return grid.table(row(grid.cell(0, content, Box(fill=look.primary, stands="bottom")), height=height))


def _vendor(manuscript: Manuscript, page: Cover) -> None:
    look = manuscript.look
    frame = (
        f'<w:framePr w:w="{twips(manuscript.width)}" w:wrap="around" w:vAnchor="page" w:hAnchor="page" '
        f'w:x="{twips(look.margin_left)}" w:y="{twips(PAGE_HEIGHT - 130)}"/>'
    )
    for style, text in (("CoverVendor", page.vendor), ("CoverNote", page.slogan), ("CoverNote", page.note)):
        if text:
            manuscript.paragraph(style, manuscript.run(text), Setting(frame=frame))


def _ground(manuscript: Manuscript, colour: str, top: float, height: float) -> str:
    """A coloured field across the page, behind the text: a picture of one dot, because every program shows pictures alike."""
    at = manuscript.drawing()
    extent = f'cx="{emu(PAGE_WIDTH)}" cy="{emu(height)}"'
    name = f"Ground {at}"
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="1" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{emu(top)}</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/><wp:docPr id="{at}" name="{name}" descr=""/>'
        "<wp:cNvGraphicFramePr/>"
        f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{at}" name="{name}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{manuscript.picture(_dot(colour))}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        "</a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def _dot(colour: str) -> bytes:
    """A PNG of one dot."""
    rgb = bytes.fromhex(colour.removeprefix("#"))
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0" + rgb)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in chunks
    )
