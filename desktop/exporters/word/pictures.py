"""Pictures in line with the text, each with words for those who don't see it."""

from desktop.documents.blocks import BarChart, Picture
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import PIC, Setting, attribute, emu

CHART_NAME = "Chart"
_PICTURE_NAME = "Picture"


def picture(manuscript: Manuscript, block: Picture) -> None:
    """Write a picture with its caption above it."""
    width = manuscript.width * min(max(block.width_share, 0.05), 1.0)
    drawn = inline(manuscript, block.data, width, _PICTURE_NAME, block.alt)
    if block.caption:
        manuscript.caption(block.caption)
    manuscript.paragraph("Figure", drawn, Setting(align="center"))


def inline(manuscript: Manuscript, data: bytes, width: float, name: str, alt: str) -> str:
    """A run with a picture as wide as said, in points, and as high as it then is."""
    across, down = pixels(data)
    height = width * down / across
    at = manuscript.drawing()
    extent = f'cx="{emu(width)}" cy="{emu(height)}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f'<wp:docPr id="{at}" name="{name} {at}" descr="{attribute(alt)}"/>'
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PIC}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{at}" name="{name} {at}"/>'
        "<pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{manuscript.picture(data)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def pixels(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG or JPEG."""
    from docx.image.image import Image

    image = Image.from_blob(data)
    return image.px_width, image.px_height


def bar_chart(manuscript: Manuscript, block: BarChart) -> None:
    """Write a bar chart as a picture; what it says stands in its alternative text."""
    manuscript.caption(block.caption)
