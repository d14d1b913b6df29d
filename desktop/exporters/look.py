"""Colours that go with a look: tints, and what can be read on what."""

import re
from typing import Final

from attrs import evolve

from desktop.documents.blocks import Tone
from desktop.errors import UserError
from desktop.exporters.exporter import Look

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
PRESETS: Final = (
    ("#12355B", "#C8742B"),
    ("#1F5C4D", "#B8782A"),
    ("#0F5C6E", "#C4572F"),
    ("#6B1F3A", "#B0802A"),
    ("#43337A", "#B5477F"),
    ("#2F3E55", "#2F7F9E"),
    ("#8A1F1F", "#4A5A6A"),
)
"""Main colours, each with an accent that goes with it; white can be read on all of them."""
WHITE = "#FFFFFF"
_STRAIGHT = 0.04045  # sRGB: up to here light grows in a straight line
READABLE = 4.5  # contrast of text, WCAG 2.2 level AA


def mix(colour: str, share: float, base: str = WHITE) -> str:
    """`share` of a colour on a base: 0.1 is a light tint."""
    pairs = zip(_channels(colour), _channels(base), strict=True)
    return "#" + "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG defines it."""
    lights = sorted((_luminance(first), _luminance(second)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def is_colour(text: str) -> bool:
    """Whether a text is a colour as brands have it: `#RRGGBB`."""
    return bool(_COLOUR.fullmatch(text))


def readable(colour: str, on: str = WHITE) -> str:
    """The colour, darkened as far as text in it needs to be read on a light ground."""
    steps = (mix(colour, share / 100, "#000000") for share in range(100, -1, -4))
    return next((step for step in steps if contrast(step, on) >= READABLE), "#000000")


def on(ground: str, ink: str) -> str:
    """White or `ink`, whichever can be read on the ground."""
    return WHITE if contrast(WHITE, ground) >= contrast(ink, ground) else ink


def branded(look: Look, *, primary: str = "", accent: str = "", logo: bytes = b"") -> Look:
    """The look in a company's colours: what is written in them is made dark enough, tints follow them.

    A colour that isn't written `#RRGGBB` is passed over, and so is a logo that can't be decoded.
    """
    primary = readable(primary if _COLOUR.fullmatch(primary) else look.primary)
    return evolve(
        look,
        primary=primary,
        accent=accent if _COLOUR.fullmatch(accent) else look.accent,
        logo=logo if decodes(logo) else look.logo,
        tint=mix(primary, 0.1),
        wash=mix(primary, 0.045),
    )


def decodes(data: bytes) -> bool:
    """Whether data is a picture of PNG or JPEG that can be shown, of a size that a page can use."""
    if not data.startswith((b"\x89PNG", b"\xff\xd8")):
        return False
    from desktop.exporters.logo import check_logo

    try:
        check_logo(data, "")
    except UserError:
        return False
    return True


def tone_colour(look: Look, tone: Tone) -> str:
    """The colour in which a tone is written or drawn."""
    colours = {
        "accent": look.accent,
        "good": look.good,
        "warning": look.warning,
        "muted": look.muted,
        "plain": look.primary,
    }
    return colours[tone]


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [
        value / 12.92 if value <= _STRAIGHT else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
