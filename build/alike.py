"""Makes `resources/search/alike.txt`: which characters search takes for the same.

Needed again only when Unicode or OpenCC changes what is alike; the index of every library is then made anew, because
`VERSION` in `desktop/store/derived.py` is to be raised with it. Run: `.venv/bin/python build/alike.py`.
"""

import sys
import unicodedata
from pathlib import Path
from typing import Final

from opencc import OpenCC

FILE: Final = Path(__file__).resolve().parent.parent / "resources" / "search" / "alike.txt"
_ACCENTED: Final = "\u0530"
"""Below it are the scripts whose accents are dropped: Latin, Greek, Cyrillic."""
_PICTURES: Final = "\u2190"
"""From here on symbols are pictures that can be looked for, as 🚀; below they are punctuation, as ©."""
_SEPARATING: Final = frozenset(
    {"Cc", "Cf", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "Sm", "Zl", "Zp", "Zs"}
)
_UNSEEN: Final = frozenset(
    chr(code)
    for first, last in (
        (0x00AD, 0x00AD),
        (0x034F, 0x034F),
        (0x061C, 0x061C),
        (0x180B, 0x180F),
        (0x200B, 0x200F),
        (0x202A, 0x202E),
        (0x2060, 0x206F),
        (0xFE00, 0xFE0F),
        (0xFEFF, 0xFEFF),
        (0xE0100, 0xE01EF),
    )
    for code in range(first, last + 1)
)
"""Characters nobody sees, as web pages and word processors leave them between letters: searched as if not there."""


def alike() -> dict[str, str]:
    """Each character that is searched as something else.

    Compatibility forms, capitals, accents and traditional Chinese as their plain form, punctuation as a blank, what
    nobody sees as nothing.
    """
    characters = [chr(code) for code in range(sys.maxunicode + 1)]
    plain = {character: _plain(character) for character in characters if unicodedata.category(character) != "Cs"}
    ideographs = sorted({one for text in plain.values() for one in text if one >= "\u2e80"})
    simple = OpenCC("t2s").convert("\n".join(ideographs)).split("\n")
    simplified = str.maketrans({old: new for old, new in zip(ideographs, simple, strict=True) if old != new})
    folded = {character: text.translate(simplified) for character, text in plain.items()}
    return {character: text for character, text in folded.items() if text != character}


def _plain(character: str) -> str:
    if character in _UNSEEN:
        return ""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", character).casefold())
    apart = unicodedata.normalize("NFKD", text)
    if apart and apart[0] < _ACCENTED:
        text = "".join(one for one in apart if not unicodedata.combining(one))
    text = "".join(" " if _separates(one) else one for one in text)
    return " " if text.isspace() else text


def _separates(character: str) -> bool:
    category = unicodedata.category(character)
    return category in _SEPARATING or (category == "So" and character < _PICTURES)


def main() -> None:
    """Write the table, one line for each text: the text, then the codes of the characters searched as it."""
    same: dict[str, list[int]] = {}
    for character, text in alike().items():
        same.setdefault(text, []).append(ord(character))
    lines = sorted(f"{text}\t{' '.join(_ranges(codes))}\n" for text, codes in same.items())
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text("".join(lines), encoding="utf-8", newline="\n")


def _ranges(codes: list[int]) -> list[str]:
    found: list[list[int]] = []
    for code in codes:
        if found and found[-1][-1] == code - 1:
            found[-1].append(code)
        else:
            found.append([code])
    return [f"{run[0]:x}" if len(run) == 1 else f"{run[0]:x}-{run[-1]:x}" for run in found]


if __name__ == "__main__":
    main()
