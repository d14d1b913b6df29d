"""Tool tips of plain text: Qt takes a text that looks like markup for markup, and sets a long one in a single line."""

from html import escape
from typing import Final

from PySide6.QtGui import Qt

_LONG: Final = 100
"""A longer tip is set in lines."""


def plain_tip(text: str) -> str:
    """What to set as the tool tip for a text to be shown as it is."""
    return f"<qt>{escape(text)}</qt>" if len(text) > _LONG or Qt.mightBeRichText(text) else text
