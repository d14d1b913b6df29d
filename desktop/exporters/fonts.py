"""The fonts that documents are set in: read from their files where needed, and cut down to what one document uses."""

import mmap
import struct
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from functools import cache, cached_property
from itertools import count
from pathlib import Path
from typing import Self

from attrs import frozen

from desktop import paths
from desktop.i18n import Language
from desktop.text import REPLACEMENT

NARROW_FORMS: Mapping[str, str] = {character: chr(0x10FF00 + at) for at, character in enumerate("‘’“”·•…")}
"""Where `build/fonts.py` keeps the forms that Latin text needs of characters which are a full em wide in Chinese fonts.

The places are at the end of Unicode's private range; a text that itself holds them finds no glyph there (`Face.glyph`).
"""
_FIRST_NARROW = min(NARROW_FORMS.values())
_WIDE_FORMS = {narrow: wide for wide, narrow in NARROW_FORMS.items()}
_ESCAPES = {ord("("): "\\(", ord(")"): "\\)", ord("\\"): "\\\\", ord("\r"): "\\r", ord("\n"): "\\n"}
_KEPT_TABLES = ("glyf", "head", "hhea", "hmtx", "loca", "maxp")
_LATIN_END = "\u2040"


class Face:
    """A TrueType font file of ours: 32-bit `loca`, no composite glyphs, one `cmap` of format 12, kerning in `kern`.

    Lengths are in em. The file is mapped, not read: only what a document uses is ever touched.
    """

    def __init__(self, path: Path) -> None:
        """Open the font."""
        self.name = path.stem
        with path.open("rb") as stream:
            self._data = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        tables = struct.unpack_from(">H", self._data, 4)[0]
        records = struct.iter_unpack(">4s4xII", self._data[12 : 12 + 16 * tables])
        self._tables = {name.decode("ascii"): (offset, length) for name, offset, length in records}
        head, hhea = self._tables["head"][0], self._tables["hhea"][0]
        self.units = struct.unpack_from(">H", self._data, head + 18)[0]
        self.box = tuple(corner * 1000 / self.units for corner in struct.unpack_from(">4h", self._data, head + 36))
        self.ascent, self.descent = (value / self.units for value in struct.unpack_from(">2h", self._data, hhea + 4))
        self._long_metrics = struct.unpack_from(">H", self._data, hhea + 34)[0]
        self._read_cmap()
        self.width = _Widths(self)
        self._known: set[str] = set()
        self._kerns: dict[str, tuple[tuple[int, float], ...]] = {}

    def _read_cmap(self) -> None:
        table = self._tables["cmap"][0]
        start = table + struct.unpack_from(">I", self._data, table + 8)[0]
        count = struct.unpack_from(">I", self._data, start + 12)[0]
        groups = array("I", struct.unpack_from(f">{3 * count}I", self._data, start + 16))
        self._firsts, self._lasts, self._glyphs = groups[0::3], groups[1::3], groups[2::3]

    def _glyph(self, code: int) -> int:
        at = bisect_right(self._firsts, code) - 1
        return self._glyphs[at] + code - self._firsts[at] if at >= 0 and code <= self._lasts[at] else 0

    def glyph(self, character: str) -> int:
        """The glyph of a character, 0 where the font has none. Takes the narrow forms as well."""
        return self._glyph(ord(character))

    def covers(self, text: str) -> bool:
        """Whether all characters of a text from outside can be printed with this font."""
        new = set(text) - self._known
        if not new:
            return True
        self._known |= {character for character in new if character < _FIRST_NARROW and self.glyph(character)}
        return new <= self._known

    def advance(self, glyph: int) -> float:
        """How far a glyph moves on."""
        place = self._tables["hmtx"][0] + 4 * min(glyph, self._long_metrics - 1)
        return struct.unpack_from(">H", self._data, place)[0] / self.units

    def kerns(self, word: str) -> tuple[tuple[int, float], ...]:
        """Where in a Latin word letters are set closer or wider, and by how much: (place, em)."""
        found = self._kerns.get(word)
        if found is None:
            pairs = ((at, self._pairs.get(word[at - 1 : at + 1], 0.0)) for at in range(1, len(word)))
            found = self._kerns[word] = tuple((at, value) for at, value in pairs if value)
        return found

    @cached_property
    def _pairs(self) -> Mapping[str, float]:
        if "kern" not in self._tables:
            return {}
        start = self._tables["kern"][0] + 18
        count = struct.unpack_from(">H", self._data, start - 8)[0]
        letters = {self.glyph(chr(code)): chr(code) for code in range(0x20, ord(_LATIN_END))}
        letters |= {self.glyph(narrow): narrow for narrow in _WIDE_FORMS}
        values = struct.iter_unpack(">HHh", self._data[start : start + 6 * count])
        return {letters[a] + letters[b]: value / self.units for a, b, value in values if a in letters and b in letters}

    def subset(self, glyphs: list[int]) -> bytes:
        """A font file of just these glyphs, in this order, without names and characters, as a PDF embeds it."""
        loca, glyf = self._tables["loca"][0], self._tables["glyf"][0]
        outlines: list[bytes] = []
        for glyph in glyphs:
            first, last = struct.unpack_from(">2I", self._data, loca + 4 * glyph)
            outlines.append(self._data[glyf + first : glyf + last])
        offsets, end = [0], 0
        for outline in outlines:
            end += len(outline)
            offsets.append(end)
        parts = {name: self._table(name) for name in ("head", "hhea", "maxp")}
        parts["glyf"] = b"".join(outlines)
        parts["loca"] = struct.pack(f">{len(offsets)}I", *offsets)
        parts["hmtx"] = b"".join(self._metrics(glyph) for glyph in glyphs)
        parts["maxp"] = parts["maxp"][:4] + struct.pack(">H", len(glyphs)) + parts["maxp"][6:]
        parts["hhea"] = parts["hhea"][:34] + struct.pack(">H", len(glyphs))
        return _font_file(parts)

    def _table(self, name: str) -> bytes:
        offset, length = self._tables[name]
        return self._data[offset : offset + length]

    def _metrics(self, glyph: int) -> bytes:
        start = self._tables["hmtx"][0]
        if glyph < self._long_metrics:
            return self._data[start + 4 * glyph : start + 4 * glyph + 4]
        bearing = start + 4 * self._long_metrics + 2 * (glyph - self._long_metrics)
        last = start + 4 * self._long_metrics - 4
        return self._data[last : last + 2] + self._data[bearing : bearing + 2]


class _Widths(dict[str, float]):
    """Advances by character, found at first use."""

    def __init__(self, face: Face) -> None:
        self._face = face

    def __missing__(self, character: str) -> float:
        width = self[character] = self._face.advance(self._face.glyph(character))
        return width


class Counter:
    """Counts from 1."""

    def __init__(self) -> None:
        """Begin."""
        self._numbers = count(1)

    def __call__(self) -> int:
        """The next number."""
        return next(self._numbers)

    def restart(self) -> None:
        """Begin again."""
        self._numbers = count(1)


class Codes(dict[str, str]):
    """The numbers that one document gives to the characters of one face, as two bytes of a PDF string, escaped.

    They are counted from 1 over all faces of the document, in the order of first use. So two characters that share a
    glyph differ for a reader who copies the text, and no reader takes two neighbours in different faces for one
    character printed twice.
    """

    def __init__(self, counter: Callable[[], int]) -> None:
        """Take the document's counter."""
        super().__init__()
        self._counter = counter
        self.numbers: list[int] = []

    def clear(self) -> None:
        """Forget what was used."""
        super().clear()
        self.numbers.clear()

    def __missing__(self, character: str) -> str:
        """Give the next number."""
        number = self._counter()
        self.numbers.append(number)
        code = self[character] = "".join(_ESCAPES.get(byte, chr(byte)) for byte in divmod(number, 256))
        return code


@frozen(eq=False)
class Ink:
    """A face as one document uses it."""

    face: Face
    codes: Codes

    @property
    def glyphs(self) -> dict[int, int]:
        """The glyphs that are used, by number."""
        return dict(zip(self.codes.numbers, map(self.face.glyph, self.codes), strict=True))


def unicode_of(character: str) -> str:
    """The character of the text that a character as set stands for: narrow forms back to their own."""
    return _WIDE_FORMS.get(character, character)


def _font_file(parts: Mapping[str, bytes]) -> bytes:
    count = len(_KEPT_TABLES)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">I4H", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    directory, body, offset = b"", b"", 12 + 16 * count
    bodies: list[bytes] = []
    for name in _KEPT_TABLES:
        data = parts[name]
        directory += struct.pack(">4s3I", name.encode("ascii"), 0, offset, len(data))
        padded = data + b"\0" * (-len(data) % 4)
        bodies.append(padded)
        offset += len(padded)
    return header + directory + body + b"".join(bodies)


@frozen
class Fonts:
    """The faces that one document is set in: first choice, then where to look for what it lacks."""

    regular: tuple[Ink, ...]
    bold: tuple[Ink, ...]
    _counter: Counter

    @classmethod
    def of(cls, language: Language) -> Self:
        """Fresh inks for a document in a language."""
        counter = Counter()
        scripts = ("TC", "SC") if language is Language.ZH_TW else ("SC",)
        emoji = Ink(_face("SatchelEmoji-Regular"), Codes(counter))
        chains: list[tuple[Ink, ...]] = []
        for style in ("Regular", "Bold"):
            names = (f"SatchelSans{part}-{style}" for part in (*scripts, "Letters"))
            chains.append((*(Ink(_face(name), Codes(counter)) for name in names), emoji))
        regular, bold = chains
        return cls(regular, bold, counter)

    def begin_anew(self) -> None:
        """Number the characters as for another document."""
        self._counter.restart()
        for ink in (*self.regular, *self.bold):
            ink.codes.clear()

    @property
    def used(self) -> list[Ink]:
        """The inks that print something."""
        return [ink for ink in dict.fromkeys((*self.regular, *self.bold)) if ink.codes]

    def runs(self, text: str, *, strong: bool) -> tuple[Iterable[tuple[Ink, str]], frozenset[str]]:
        """The text in stretches of one face each, and the characters that no face has, which stand there as U+FFFD."""
        inks = self.bold if strong else self.regular
        if inks[0].face.covers(text):
            return ((inks[0], text),), frozenset()
        stretches: list[tuple[Ink, str]] = []
        missing: set[str] = set()
        for character in text:
            ink = next((ink for ink in inks if ink.face.covers(character)), None)
            if ink is None:
                missing.add(character)
            printed = character if ink else REPLACEMENT
            ink = ink or inks[0]
            if stretches and stretches[-1][0] is ink:
                stretches[-1] = (ink, stretches[-1][1] + printed)
            else:
                stretches.append((ink, printed))
        return stretches, frozenset(missing)


@cache
def _face(name: str) -> Face:
    return Face(paths.resources() / "fonts" / f"{name}.ttf")
