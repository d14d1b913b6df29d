"""The one gate for text: what a person typed, pasted or imported, made safe to keep and to print."""

import re
import unicodedata

LONGEST_TEXT = 200_000
LONGEST_LINE = 20_000
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029\x0b\x0c\x85]")
_UNSTORABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    + "".join(chr((plane << 16) + last) for plane in range(1, 17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"\s+")
REPLACEMENT = "\ufffd"


def clean_text(text: str) -> str:
    """Text fit to be kept and written: line ends as line feeds, unstorable characters as U+FFFD, NFC.

    Over-long lines (more than `LONGEST_LINE` characters) are broken; nothing is dropped. The length of the whole
    is the caller's to check against `LONGEST_TEXT`, because only the caller can say where the text came from.
    """
    if len(text) <= LONGEST_LINE and text.replace("\n", "").isprintable() and _is_composed(text):
        return text
    cleaned = unicodedata.normalize("NFC", _UNSTORABLE.sub(REPLACEMENT, _LINE_ENDS.sub("\n", text)))
    if len(cleaned) <= LONGEST_LINE:
        return cleaned
    return "\n".join(piece for line in cleaned.split("\n") for piece in _pieces(line))


def clean_line(text: str) -> str:
    """Text fit for a name or a title: one line, single blanks, no direction controls."""
    if len(text) <= LONGEST_LINE and text.isprintable() and "  " not in text and _is_composed(text):
        return text.strip()
    return _BLANKS.sub(" ", _DIRECTIONS.sub("", clean_text(text))).strip()


def _is_composed(text: str) -> bool:
    return text.isascii() or unicodedata.is_normalized("NFC", text)


def _pieces(line: str) -> list[str]:
    return [line[start : start + LONGEST_LINE] for start in range(0, max(len(line), 1), LONGEST_LINE)]
