"""Pictures for a PDF: PNG and JPEG data passed on as it is where PDF can hold it, decoded and packed anew where not."""

import hashlib
import io
import struct
import zlib

from attrs import define, field, frozen
from PIL import Image

_BITS, _GREY, _COLOUR = 8, 0, 2  # what a PNG says of its pixels


@frozen
class Raster:
    """A picture as a PDF holds it: size, colour space, filter, data, and the data of its mask if it has one."""

    width: int
    height: int
    colours: str
    filter: str
    predictor: int
    data: bytes
    mask: bytes = b""

    @property
    def channels(self) -> int:
        """How many values a pixel has."""
        return 3 if self.colours == "DeviceRGB" else 1


@define
class Pictures:
    """The pictures of one document by the name the file gives them; each is kept once."""

    known: dict[str, Raster] = field(factory=dict[str, Raster])

    def add(self, data: bytes) -> tuple[str, Raster]:
        """A picture's name and what it is made of. The data was decoded once when it came into the library."""
        name = f"P{hashlib.sha256(data).hexdigest()[:16]}"
        if name not in self.known:
            self.known[name] = _raster(data)
        return name, self.known[name]


def _raster(data: bytes) -> Raster:
    if data.startswith(b"\x89PNG"):
        return _plain_png(data) or _decoded(data)
    with Image.open(io.BytesIO(data)) as image:
        if image.format == "JPEG" and image.mode in ("RGB", "L"):
            colours = "DeviceRGB" if image.mode == "RGB" else "DeviceGray"
            return Raster(image.width, image.height, colours, "DCTDecode", 1, data)
    return _decoded(data)


def _plain_png(data: bytes) -> Raster | None:
    """The compressed pixels of a PNG without palette, transparency or interlacing: PDF reads them as they are."""
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", data[16:29])
    if depth != _BITS or kind not in (_GREY, _COLOUR) or interlaced:
        return None
    pixels: list[bytes] = []
    at = 8
    while at < len(data):
        length, name = struct.unpack(">I4s", data[at : at + 8])
        if name == b"tRNS":
            return None
        if name == b"IDAT":
            pixels.append(data[at + 8 : at + 8 + length])
        at += 12 + length
    return Raster(width, height, "DeviceRGB" if kind else "DeviceGray", "FlateDecode", 15, b"".join(pixels))


def _decoded(data: bytes) -> Raster:
    with Image.open(io.BytesIO(data)) as image:
        see_through = image.has_transparency_data
        colours = image.convert("RGBA" if see_through else "RGB")
        mask = zlib.compress(colours.getchannel("A").tobytes()) if see_through else b""
        pixels = zlib.compress(colours.convert("RGB").tobytes())
        return Raster(image.width, image.height, "DeviceRGB", "FlateDecode", 1, pixels, mask)
