"""Colours that go together and can be read."""

import io

import pytest
from PIL import Image

from desktop.exporters.exporter import Look
from desktop.exporters.look import (
    PRESETS,
    READABLE,
    branded,
    contrast,
    decodes,
    is_colour,
    mix,
    on,
    readable,
    tone_colour,
)
from tests.exporters.test_pdf_pictures import picture


def test_a_mix_lies_between_its_colours() -> None:
    assert mix("#000000", 0.5) == "#808080"
    assert mix("#FF0000", 1.0) == "#FF0000"


def test_contrast_is_that_of_the_web_guidelines() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colour", ["#FFE600", "#C8742B", "#12355B", "#FFFFFF"])
def test_what_is_written_can_be_read(colour: str) -> None:
    assert contrast(readable(colour), "#FFFFFF") >= 4.5


def test_no_colour_can_be_read_on_black() -> None:
    assert readable("#202020", "#000000") == "#000000"


def test_dark_grounds_carry_white_and_light_ones_ink() -> None:
    assert on("#12355B", "#1C2430") == "#FFFFFF"
    assert on("#FFE600", "#1C2430") == "#1C2430"


def test_a_brand_darkens_what_is_written_and_tints_follow() -> None:
    logo = picture("RGB", "PNG", "red")
    look = branded(Look(), primary="#FFCC00", accent="#00AA88", logo=logo)
    assert contrast(look.primary, "#FFFFFF") >= 4.5
    assert (look.accent, look.logo) == ("#00AA88", logo)
    assert look.tint == mix(look.primary, 0.1)


@pytest.mark.parametrize("colour", ["", "blue", "#FFF", "#12345G", "12355B"])
def test_a_brand_without_colours_keeps_those_of_the_program(colour: str) -> None:
    look = branded(Look(), primary=colour, accent=colour)
    assert (look.primary, look.accent) == (Look().primary, Look().accent)


def test_tones_have_colours() -> None:
    look = Look()
    colours = {tone_colour(look, tone) for tone in ("plain", "accent", "good", "warning", "muted")}
    assert len(colours) == 5


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7", picture("RGB", "GIF"), picture("RGB", "PNG")[:60], b"\x89PNG nothing", b"\xff\xd8 nothing"],
)
def test_a_logo_that_cannot_be_shown_is_passed_over(data: bytes) -> None:
    assert not decodes(data)
    assert branded(Look(), logo=data).logo == b""


def test_a_picture_larger_than_any_page_needs_is_not_decoded() -> None:
    stream = io.BytesIO()
    Image.new("1", (8000, 5001)).save(stream, "PNG")
    assert not decodes(stream.getvalue())


def test_white_can_be_read_on_all_presets() -> None:
    assert all(is_colour(colour) for preset in PRESETS for colour in preset)
    assert all(contrast("#FFFFFF", main) >= READABLE for main, _ in PRESETS)
