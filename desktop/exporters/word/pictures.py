"""Pictures in line with the text, each with words for those who don't see it."""

from desktop.documents.blocks import BarChart, Picture
from desktop.documents.reading import chart_texts
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import PIC, Setting, attribute, emu

CHART_NAME = "Chart"
_PICTURE_NAME = "Picture"
_LEAST_SHARE, _TALLEST_SHARE = 0.05, 0.72


def picture(manuscript: Manuscript, block: Picture) -> None:
    """Write a picture in its share of the width, with its caption above it."""
    across, down = pixels(block.data)
    width = manuscript.width * min(max(block.width_share, _LEAST_SHARE), 1.0)
    width = min(width, manuscript.depth * _TALLEST_SHARE * across / down)
    drawn = inline(manuscript, block.data, width, _PICTURE_NAME, block.alt)
    if block.caption:
        manuscript.caption(block.caption)
    manuscript.paragraph("Figure", drawn, Setting(before=7 if block.caption else 16))


def inline(manuscript: Manuscript, data: bytes, width: float, name: str, alt: str) -> str:
    """A run with a picture as wide as said, in points, and as high as it then is."""
    across, down = pixels(data)
    extent = _extent(width, width * down / across)
    at = manuscript.drawing()
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{at}" name="{name} {at}" descr="{attribute(alt)}"/>'
        f"{_graphic(manuscript.picture(data), at, name, extent)}</wp:inline></w:drawing></w:r>"
    )


def behind(manuscript: Manuscript, data: bytes, width: float, height: float, name: str) -> str:
    """A run with a picture in the page's upper left corner, behind the text: every program shows pictures alike."""
    extent = _extent(width, height)
    at = manuscript.drawing()
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" '
        'behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        '<wp:positionH relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent {extent}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{at}" name="{name} {at}" descr=""/>'
        f"{_graphic(manuscript.picture(data), at, name, extent)}</wp:anchor></w:drawing></w:r>"
    )


def _extent(width: float, height: float) -> str:
    return f'cx="{emu(width)}" cy="{emu(height)}"'


def _graphic(relationship: str, at: int, name: str, extent: str) -> str:
    return (
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{at}" name="{name} {at}"/>'
        f'<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/>'
        f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )


def pixels(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG."""
    from docx.image.image import Image

    image = Image.from_blob(data)
    return image.px_width, image.px_height


def bar_chart(manuscript: Manuscript, block: BarChart) -> None:
    """Write a bar chart as a picture; what it says stands in its alternative text."""
    from desktop.exporters.charts import chart_picture

    manuscript.caption(block.caption)
    if not block.bars:
        return
    data = chart_picture(block, manuscript.look, manuscript.language, manuscript.width)
    alt = "\n".join(chart_texts(block))
    drawn = inline(manuscript, data, manuscript.width, CHART_NAME, alt)
    manuscript.paragraph("Figure", drawn, Setting(keep_next=manuscript.followed))
