"""The picture behind a cover's title: a field of the main colour with slanted bands, and a mark of the accent."""

import io
from functools import cache

from attrs import frozen

from desktop.exporters.look import mix

_BANDS = (0.94, 0.88, 0.81)
_MARK = (64.0, 6.0)
_DOTS = 2.0  # per point
_SMOOTH = 2  # drawn larger and made smaller, so that slants have no steps


@frozen
class Ground:
    """What is drawn: two colours, where the mark begins, the page's width and the field's height, in points."""

    primary: str
    accent: str
    left: float
    width: float
    field: float

    @property
    def height(self) -> float:
        """The picture's height in points: the mark stands half below the field."""
        return self.field + _MARK[1] / 2


@cache
def ground_picture(ground: Ground) -> bytes:
    """A PNG of the field."""
    from PIL import Image, ImageDraw

    scale = _DOTS * _SMOOTH
    image = Image.new("RGB", (round(ground.width * scale), round(ground.height * scale)), "#FFFFFF")
    draw = ImageDraw.Draw(image)
    width, field = image.width, ground.field * scale
    draw.rectangle((0, 0, width, field), ground.primary)
    for at, share in enumerate(_BANDS):
        left = width - (250 - 92 * at) * scale
        corners = ((left, 0), (left + 400 * scale, 0), (left + 400 * scale, field), (left - 170 * scale, field))
        draw.polygon(corners, mix(ground.primary, share))
    top, start = field - _MARK[1] / 2 * scale, ground.left * scale
    draw.rectangle((start, top, start + _MARK[0] * scale, image.height), ground.accent)
    small = image.reduce(_SMOOTH)
    written = io.BytesIO()
    small.quantize(64).save(written, "PNG", optimize=True)
    return written.getvalue()
