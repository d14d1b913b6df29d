"""How likely a text is in an encoding: how many of its characters are the everyday ones of that encoding.

Chinese and Japanese encodings keep everyday characters apart from rare ones; a text read in the wrong one is full of
rare ones.
"""

from collections.abc import Mapping
from typing import Final

from desktop.text import REPLACEMENT

CHOICES: Final = ("utf-8", "gb18030", "big5hkscs", "utf-16-le", "utf-16-be", "cp932", "cp949", "cp1252")
"""The encodings that a person may choose among."""
_EVERYDAY: Final[Mapping[str, tuple[str, int, int]]] = {
    "gb18030": ("gb2312", 0xA1, 0xD7),
    "big5hkscs": ("big5", 0xA1, 0xC6),
    "cp932": ("shift_jis", 0x81, 0x97),
    "cp949": ("euc_kr", 0xB0, 0xC8),
}
"""The narrower encoding, and the first bytes of its everyday characters."""
_MOST_LOOKED_AT: Final = 4000


def plausibility(data: bytes, encoding: str) -> float:
    """From 0 to 1: how much of the text that the bytes are in this encoding looks as such texts do."""
    text = data.decode(encoding, "replace")
    if encoding.startswith("utf-16"):
        return _share_of_ascii(text)
    foreign = [at for at, character in enumerate(text) if not character.isascii()][:_MOST_LOOKED_AT]
    return sum(_is_usual(text, at, encoding) for at in foreign) / len(foreign) if foreign else 1.0


def _is_usual(text: str, at: int, encoding: str) -> bool:
    if encoding in _EVERYDAY:
        return _is_everyday(text[at], *_EVERYDAY[encoding])
    return text[at] != REPLACEMENT and (encoding == "utf-8" or _is_in_a_word(text, at))


def _share_of_ascii(text: str) -> float:
    """Tables and pages hold commas, digits and line ends, which bytes of other encodings hardly become in UTF-16."""
    return min(10 * sum(character.isascii() for character in text) / max(len(text), 1), 1.0)


def _is_everyday(character: str, narrow: str, first: int, last: int) -> bool:
    try:
        written = character.encode(narrow)
    except UnicodeEncodeError:
        return False
    return len(written) > 1 and first <= written[0] <= last


def _is_in_a_word(text: str, at: int) -> bool:
    """Whether this is a letter with a mark beside plain letters, as in Western languages."""
    beside = text[max(at - 1, 0) : at] + text[at + 1 : at + 2]
    return text[at].isalpha() and any(letter.isascii() and letter.isalpha() for letter in beside)
