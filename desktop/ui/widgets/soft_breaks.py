"""Soft breaks: long words, such as addresses, that a wrapped label may break anywhere; Qt breaks only between words."""

import re
from typing import Final

_LONG_WORD: Final = re.compile(r"[!-~]{24,}")
_SOFT_BREAK: Final = "\u200b"


def softly_broken(text: str) -> str:
    """The text for being looked at; where it has no long words it is the same."""
    return _LONG_WORD.sub(lambda found: _SOFT_BREAK.join(found.group()), text)
