"""Charts as pictures for formats that can't draw."""

import io

import pytest
from PIL import Image

from desktop.documents.blocks import Bar, BarChart, Caption
from desktop.exporters.charts import chart_picture
from desktop.exporters.exporter import Look
from desktop.i18n import Language

CHART = BarChart(
    (Bar("第一年", -1.2, "−¥1,200,000", "muted"), Bar("Year two", 6.8, "¥6.8 m"), Bar("zero", 0.0, "0")),
    Caption("图", 1, "x"),
)


def test_a_chart_is_a_picture_of_two_hundred_dots_an_inch_or_more() -> None:
    image = Image.open(io.BytesIO(chart_picture(CHART, Look(), Language.ZH_CN, 360)))
    assert (image.format, image.mode) == ("PNG", "RGB")
    assert image.width >= 360 / 72 * 200
    assert image.width > image.height


def test_bars_have_the_colours_of_the_look() -> None:
    look = Look(accent="#C8742B")
    image = Image.open(io.BytesIO(chart_picture(CHART, look, Language.ZH_CN, 360))).convert("RGB")
    colours = {colour for _, colour in image.getcolors(1 << 24) or ()}
    assert (0xC8, 0x74, 0x2B) in colours


def test_the_same_chart_gives_the_same_picture() -> None:
    assert chart_picture(CHART, Look(), Language.EN, 360) == chart_picture(CHART, Look(), Language.EN, 360)


@pytest.mark.parametrize("bars", [(), (Bar("", 0.0, ""),)])
def test_a_chart_without_sizes_is_a_picture_too(bars: tuple[Bar, ...]) -> None:
    assert chart_picture(BarChart(bars, Caption("图", 1, "")), Look(), Language.ZH_CN, 360).startswith(b"\x89PNG")
