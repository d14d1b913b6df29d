"""The language that a document's text tells: one of the two Chinese scripts where it is plainly Chinese, else none."""

import re
from typing import Final

from desktop.documents.script import script_of
from desktop.i18n import Language

_HAN: Final = re.compile("[\u4e00-\u9fff]")
_LATIN_WORD: Final = re.compile("[A-Za-z]+")
_KANA: Final = re.compile("[\u3040-\u30ff]")


def tongue_of(text: str) -> Language | None:
    """The language; None where it is not plain, as in a Western text with a Chinese name in it, or in Japanese."""
    han = len(_HAN.findall(text))
    if han <= len(_LATIN_WORD.findall(text)) or _KANA.search(text):
        return None
    return script_of((text,))
