"""Design tokens: every colour, size and gap of the window, by what it is for."""

from collections.abc import Mapping
from typing import Final

XS, S, M, L, XL, XXL, XXXL = 4, 8, 12, 16, 24, 32, 48
"""Gaps in device-independent pixels."""

TYPE: Final[Mapping[str, int]] = {"caption": 12, "body": 14, "title": 16, "heading": 20, "display": 28}
"""Text sizes in device-independent pixels, at 100 %."""
HEIGHTS: Final[Mapping[str, int]] = {
    "control": 32,
    "nav": 36,
    "row": 46,
    "line": 28,
    "segment": 26,
    "tool": 30,
    "small": 24,
    "facet": 30,
    "more": 24,
}
"""Heights of controls in device-independent pixels, at 100 %."""

LIGHT: Final[Mapping[str, str]] = {
    "canvas": "#F5F6F8",
    "sidebar": "#ECEEF2",
    "surface": "#FFFFFF",
    "sunken": "#EEF0F4",
    "hover": "#E6E9EF",
    "border": "#D8DCE4",
    "border_strong": "#7E8796",
    "text": "#171C26",
    "text2": "#475066",
    "text3": "#5C6579",
    "on_accent": "#FFFFFF",
    "accent": "#1F5FBF",
    "accent_hover": "#1A51A3",
    "accent_press": "#154488",
    "accent_soft": "#E3EDFB",
    "accent_text": "#1A55AD",
    "focus": "#1F5FBF",
    "ok": "#1B7A45",
    "ok_soft": "#E0F3E7",
    "warn": "#8F5300",
    "warn_soft": "#FCEFD8",
    "danger": "#B3261E",
    "danger_soft": "#FCE6E4",
    "violet": "#6541B8",
    "violet_soft": "#ECE6FA",
    "marked": "#FFE9A8",
    "shade": "#171C26",
    "paper": "#FFFFFF",
}
DARK: Final[Mapping[str, str]] = {
    "canvas": "#15181E",
    "sidebar": "#111419",
    "surface": "#1D2129",
    "sunken": "#252A34",
    "hover": "#2B313C",
    "border": "#343B47",
    "border_strong": "#7C8698",
    "text": "#E9ECF2",
    "text2": "#B4BCCB",
    "text3": "#98A2B3",
    "on_accent": "#0B1628",
    "accent": "#7FB0F5",
    "accent_hover": "#97BFF8",
    "accent_press": "#6A9FE8",
    "accent_soft": "#1E3354",
    "accent_text": "#9CC3FA",
    "focus": "#7FB0F5",
    "ok": "#6FD09A",
    "ok_soft": "#173727",
    "warn": "#F2B65C",
    "warn_soft": "#3B2C12",
    "danger": "#FF938A",
    "danger_soft": "#432220",
    "violet": "#C1A8FF",
    "violet_soft": "#322651",
    "marked": "#5A4712",
    "shade": "#000000",
    "paper": "#FFFFFF",
}

TONES: Final[Mapping[str, tuple[str, str]]] = {
    "plain": ("sunken", "text2"),
    "accent": ("accent_soft", "accent_text"),
    "ok": ("ok_soft", "ok"),
    "warn": ("warn_soft", "warn"),
    "danger": ("danger_soft", "danger"),
    "violet": ("violet_soft", "violet"),
}
"""By tone of a chip or a disc: the colours of its ground and of what is written on it."""
_TEXT, _MARK = 4.5, 3.0
"""The least contrast that WCAG 2.2 AA asks of text, and of what is not text (1.4.3 and 1.4.11)."""
_SURFACES = ("canvas", "surface", "sidebar", "sunken", "hover")
PAIRS: Final[tuple[tuple[str, str, float], ...]] = (
    *(("text", ground, _TEXT) for ground in (*_SURFACES, "accent_soft", "warn_soft", "danger_soft", "marked")),
    *(("text2", ground, _TEXT) for ground in (*_SURFACES, "accent_soft", "warn_soft", "danger_soft")),
    *(("text3", ground, _TEXT) for ground in ("canvas", "surface", "sidebar", "sunken")),
    *(("on_accent", ground, _TEXT) for ground in ("accent", "accent_hover", "accent_press")),
    *(("accent_text", ground, _TEXT) for ground in ("surface", "canvas", "accent_soft", "hover", "sunken")),
    *((tone, ground, _TEXT) for tone in ("ok", "warn", "danger", "violet") for ground in ("surface", f"{tone}_soft")),
    *((tone, "canvas", _TEXT) for tone in ("ok", "warn", "danger")),
    *(("focus", ground, _MARK) for ground in ("surface", "canvas", "sidebar")),
    *(("border_strong", ground, _MARK) for ground in ("surface", "canvas", "sunken")),
)
"""Foreground, background, and the least contrast the two must have in both themes."""


def contrast(first: str, second: str) -> float:
    """The contrast of two colours `#RRGGBB`, from 1 to 21, as WCAG 2.2 reckons it."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else float(((share + 0.055) / 1.055) ** 2.4)  # noqa: PLR2004 - sRGB's own
