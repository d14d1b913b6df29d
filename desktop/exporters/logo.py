"""Logos: whether a file is a picture that documents can show, and which colours are in it."""

import colorsys
import io
import warnings
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from typing import Final, cast

from PIL import Image

from desktop.errors import UserError

MOST_PIXELS: Final = 40_000_000
_FORMATS: Final = ("PNG", "JPEG")
_PLAIN: Final = ("RGB", "RGBA", "L")
_SMALL: Final = (96, 96)
_TONES: Final = 12
_LEAST_SATURATION, _LEAST_LIGHT, _MOST_LIGHT = 0.18, 0.12, 0.9
"""What is greyer, darker or lighter is the ground or the writing, not a company's colour."""
_HUES_APART: Final = 0.05
"""So far apart on the circle of hues, which is 1 around, two colours are, to be two and not one with its tint."""


class NotALogo(UserError):
    """A file that is no picture of the two formats."""

    message = "{file} is not a PNG or JPEG picture, or it is damaged. Choose another file."


class LogoIsTooLarge(UserError):
    """More pixels than a page can use."""

    message = (
        "{file} is too large for a logo: more than {most} million pixels. Save it smaller, 2,000 pixels wide is plenty."
    )


def check_logo(data: bytes, name: str) -> None:
    """Refuse, in words, what can't be a logo; `name` is what the file is called."""
    with _opened(data, name) as image:
        if image.width * image.height > MOST_PIXELS:
            raise LogoIsTooLarge(file=name, most=MOST_PIXELS // 1_000_000)
        image.load()


def shrunk(data: bytes, width: int) -> bytes:
    """The picture with so many pixels in a line at the most; one that has no more as it is."""
    with _opened(data, "") as image:
        if image.width <= width:
            return data
        image.draft("RGB", (width, width))
        whole = image if image.mode in _PLAIN else image.convert("RGBA")
        whole.thumbnail((width, image.height), reducing_gap=2.0)
    made = io.BytesIO()
    whole.save(made, "PNG", compress_level=1)
    return made.getvalue()


def colours_of(data: bytes, most: int = 4) -> Sequence[str]:
    """The colours (`#RRGGBB`) that a logo is made of, the commonest first, without white, black and grey."""
    with _opened(data, "") as image:
        image.draft("RGB", _SMALL)
        small = image.convert("RGBA")
    small.thumbnail(_SMALL, Image.Resampling.NEAREST)
    ground = Image.new("RGBA", small.size, (255, 255, 255, 255))
    ground.alpha_composite(small)
    tones = ground.convert("RGB").quantize(_TONES)
    palette = cast("list[int]", tones.getpalette())
    counted = cast("list[tuple[int, int]]", tones.getcolors())
    found: list[tuple[int, int, int]] = []
    for _, at in sorted(counted, reverse=True):
        red, green, blue = palette[3 * at : 3 * at + 3]
        tone = (red, green, blue)
        if _is_coloured(tone) and all(_hues_apart(tone, other) >= _HUES_APART for other in found):
            found.append(tone)
    return [f"#{red:02X}{green:02X}{blue:02X}" for red, green, blue in found[:most]]


@contextmanager
def _opened(data: bytes, name: str) -> Generator[Image.Image]:
    """Open a picture; whatever its reader raises for it is said as one refusal."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise LogoIsTooLarge(file=name, most=MOST_PIXELS // 1_000_000) from error
    except (OSError, SyntaxError, ValueError) as error:
        raise NotALogo(file=name) from error


def _is_coloured(tone: tuple[int, int, int]) -> bool:
    red, green, blue = (channel / 255 for channel in tone)
    _, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    return saturation >= _LEAST_SATURATION and _LEAST_LIGHT <= light <= _MOST_LIGHT


def _hues_apart(first: tuple[int, int, int], second: tuple[int, int, int]) -> float:
    hues = [colorsys.rgb_to_hls(*(channel / 255 for channel in tone))[0] for tone in (first, second)]
    apart = abs(hues[0] - hues[1])
    return min(apart, 1 - apart)
