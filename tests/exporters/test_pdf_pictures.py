"""Pictures go into a PDF as they are where it can hold them, and once however often they are shown."""

import io
from pathlib import Path

import pypdfium2
import pytest
from attrs import evolve
from PIL import Image

from desktop.documents.blocks import Caption, Picture
from desktop.exporters.exporter import Look
from desktop.exporters.pages.pictures import Pictures
from tests.exporters.pdf_file import made, of_blocks
from tests.exporters.test_pdf_pages import COVER


def picture(mode: str, form: str, colour: object = None, **more: object) -> bytes:
    """The bytes of a small picture."""
    stream = io.BytesIO()
    Image.new(mode, (40, 20), colour).save(stream, form, **more)  # pyright: ignore[reportArgumentType] - tests name colours plainly
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "colours", "packed"),
    [
        (picture("RGB", "PNG", "red"), "DeviceRGB", "FlateDecode"),
        (picture("L", "PNG", 120), "DeviceGray", "FlateDecode"),
        (picture("RGB", "JPEG", "red"), "DeviceRGB", "DCTDecode"),
        (picture("L", "JPEG", 9), "DeviceGray", "DCTDecode"),
    ],
)
def test_data_that_a_pdf_can_hold_is_passed_on(data: bytes, colours: str, packed: str) -> None:
    _, raster = Pictures().add(data)
    assert (raster.colours, raster.filter, raster.width, raster.height) == (colours, packed, 40, 20)
    assert raster.data in data


@pytest.mark.parametrize(
    "data",
    [
        picture("RGBA", "PNG", (255, 0, 0, 128)),
        picture("P", "PNG"),
        picture("LA", "PNG", (9, 9)),
        picture("RGB", "PNG", "red", transparency=(255, 0, 0)),
        picture("I;16", "PNG", 9),
        picture("CMYK", "JPEG", (0, 0, 0, 0)),
    ],
)
def test_other_data_is_packed_anew(data: bytes) -> None:
    _, raster = Pictures().add(data)
    assert (raster.colours, raster.filter, raster.predictor) == ("DeviceRGB", "FlateDecode", 1)


def test_what_is_see_through_stays_so(tmp_path: Path) -> None:
    block = Picture(picture("RGBA", "PNG", (255, 0, 0, 0)), "nothing to see", Caption("图", 1, "透明"))
    file = made(tmp_path, of_blocks(block))
    assert file.read == "图1透明"
    document = pypdfium2.PdfDocument(file.path)
    image = document[0].render(scale=1).to_pil()
    document.close()
    assert image.getpixel((300, 160)) == (255, 255, 255)


def test_a_picture_is_seen_in_its_place(tmp_path: Path) -> None:
    file = made(tmp_path, of_blocks(Picture(picture("RGB", "PNG", "red"), "", width_share=0.5)))
    document = pypdfium2.PdfDocument(file.path)
    image = document[0].render(scale=1).to_pil()
    document.close()
    assert image.getpixel((297, 130)) == (255, 0, 0)
    assert image.getpixel((100, 130)) == (255, 255, 255)


def test_a_picture_shown_twice_is_in_the_file_once(tmp_path: Path) -> None:
    data = picture("RGB", "JPEG", "red", quality=100)
    one = made(tmp_path, of_blocks(Picture(data, ""))).path.stat().st_size
    two = made(tmp_path, of_blocks(Picture(data, ""), Picture(data, ""))).path.stat().st_size
    assert two - one < len(data) / 2


def test_a_picture_keeps_its_name_and_is_unpacked_once() -> None:
    pictures, data = Pictures(), picture("RGB", "JPEG", "red")
    first, again = pictures.add(data), pictures.add(data)
    assert first == again
    assert first[1] is again[1]


def test_a_tall_picture_is_made_to_fit(tmp_path: Path) -> None:
    stream = io.BytesIO()
    Image.new("RGB", (10, 1000), "red").save(stream, "PNG")
    assert made(tmp_path, of_blocks(Picture(stream.getvalue(), ""))).written.pages == 1


def test_the_logo_is_on_the_cover(tmp_path: Path) -> None:
    look = evolve(Look(), logo=picture("RGB", "PNG", "#00FF00"))
    file = made(tmp_path, of_blocks(cover=COVER), look)
    assert file.read == file.expected
    document = pypdfium2.PdfDocument(file.path)
    colours = {colour for _, colour in document[0].render(scale=1).to_pil().getcolors(1 << 24)}  # pyright: ignore[reportUnknownVariableType, reportOptionalIterable]
    document.close()
    assert (0, 255, 0) in colours
