"""Logos: what can be one, and the colours in it."""

import io
import struct
import zlib

import pytest
from PIL import Image, ImageDraw

from desktop.exporters.logo import LogoIsTooLarge, NotALogo, check_logo, colours_of, shrunk


def picture(mode: str = "RGB", form: str = "PNG", size: tuple[int, int] = (200, 80), ground: str = "white") -> bytes:
    """A red block and a smaller blue one with black writing between them."""
    image = Image.new(mode, size, ground)
    if mode in {"RGB", "RGBA"}:
        drawn = ImageDraw.Draw(image)
        drawn.rectangle((0, 0, 90, 80), fill="#C02030")
        drawn.rectangle((150, 0, 200, 40), fill="#2050A0")
        drawn.rectangle((100, 30, 130, 40), fill="black")
    stream = io.BytesIO()
    image.save(stream, form)
    return stream.getvalue()


def claimed(width: int, height: int) -> bytes:
    """A PNG that says it is of this size, and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_png_and_jpeg_are_taken(form: str) -> None:
    check_logo(picture(form=form), "logo")


@pytest.mark.parametrize("data", [b"", b"no picture", picture(form="GIF"), picture(form="BMP"), picture()[:120]])
def test_what_is_no_such_picture_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(NotALogo, match="标志"):
        check_logo(data, "标志")


@pytest.mark.parametrize("size", [(8000, 6000), (10_000, 10_000), (20_000, 20_000)])
def test_huge_pictures_are_refused_before_they_are_decoded(size: tuple[int, int]) -> None:
    with pytest.raises(LogoIsTooLarge, match="40 million"):
        check_logo(claimed(*size), "logo.png")


def test_the_colours_are_those_of_the_company_not_of_ground_and_writing() -> None:
    red, blue = colours_of(picture())
    assert (red, blue) == ("#C02030", "#2050A0")


def test_what_shines_through_counts_as_white() -> None:
    assert colours_of(picture("RGBA", ground="#00000000")) == ["#C02030", "#2050A0"]


@pytest.mark.parametrize("mode", ["L", "1", "P", "CMYK"])
def test_pictures_of_every_sort_have_colours_or_none(mode: str) -> None:
    assert (
        colours_of(picture(mode, "JPEG" if mode == "CMYK" else "PNG", ground="white" if mode != "CMYK" else "#FFFFFF"))
        == []
    )


def test_no_more_colours_than_asked_for() -> None:
    assert colours_of(picture(), 1) == ["#C02030"]


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "P", "1", "CMYK"])
def test_a_large_picture_is_made_small_for_the_screen(mode: str) -> None:
    data = picture(mode, "JPEG" if mode == "CMYK" else "PNG", (900, 300), "#FFFFFF" if mode == "CMYK" else "white")
    with Image.open(io.BytesIO(shrunk(data, 300))) as small:
        assert small.size == (300, 100)
    assert shrunk(data, 900) is data
