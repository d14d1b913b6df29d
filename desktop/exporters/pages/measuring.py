"""Text measured: which face prints which character, where each stands, where letters are moved closer or apart."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import accumulate

from attrs import frozen

from desktop.documents.blocks import Align, Span, Spans
from desktop.exporters.fonts import NARROW_FORMS, Fonts, Ink
from desktop.exporters.pages.breaking import APOSTROPHE, LATIN_WORD, SCRIPT_CHANGE, Marks
from desktop.i18n import Language
from desktop.text import REPLACEMENT

HALF = 0.5  # em that a full-width mark gives up at a line's edge or beside another mark
_SCRIPT_GAP = 0.18  # em between Chinese and Latin
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e0fff]"
)
_PILED_MARKS = re.compile("(?<=[\u0300-\u036f])[\u0300-\u036f]")
_BLANKS = re.compile("[\u1680\u2000-\u200a\u202f\u205f]")
_TO_NARROW = str.maketrans(dict(NARROW_FORMS))


@frozen
class Style:
    """How a text is set: sizes in points, colour as `#RRGGBB`, `tracking` extra em between letters."""

    size: float
    leading: float
    colour: str
    strong: bool = False
    align: Align = "left"
    justify: bool = False
    tracking: float = 0.0


@frozen(eq=False)
class Measured:
    """A paragraph without line ends. Lengths in em.

    `places[i]` is where character i begins. Characters up to `ends[k]` are printed by `inks[k]`. `gaps` says how much
    closer or wider than their widths say two characters stand, by the place of the second; `stops` are these places in
    order. `missing` are the characters that no face has.
    """

    text: str
    ends: Sequence[int]
    inks: Sequence[Ink]
    places: Sequence[float]
    gaps: Mapping[int, float]
    stops: Sequence[int]
    missing: Collection[str]


@frozen
class Measure:
    """Measures the texts of one document."""

    fonts: Fonts
    language: Language
    marks: Marks

    def paragraphs(self, spans: Spans, style: Style) -> list[Measured]:
        """The text's paragraphs, parted at its line ends."""
        return [self._measured(paragraph, style) for paragraph in _paragraphs(spans)]

    def _measured(self, spans: Spans, style: Style) -> Measured:
        parts: list[str] = []
        ends: list[int] = []
        inks: list[Ink] = []
        widths: list[float] = []
        missing: frozenset[str] = frozenset()
        for text, strong in _merged(spans):
            runs, lacking = self.fonts.runs(_tidy(text), strong=style.strong or strong)
            missing |= lacking
            for ink, run in runs:
                part = self._narrowed(run)
                parts.append(part)
                widths += map(ink.face.width.__getitem__, part)
                ends.append(len(widths))
                inks.append(ink)
        text = "".join(parts)
        gaps = self._gaps(text, ends, inks)
        for at, gap in gaps.items():
            widths[at - 1] += gap
        if style.tracking:
            widths = [width + style.tracking for width in widths]
        return Measured(text, ends, inks, [0.0, *accumulate(widths)], gaps, sorted(gaps), missing)

    def _narrowed(self, text: str) -> str:
        """Latin text with the narrow forms of quotes and the like."""
        if text.isascii():
            return text
        if self.language is Language.EN:
            return text.translate(_TO_NARROW)
        return APOSTROPHE.sub(NARROW_FORMS["’"], text) if "’" in text else text

    def _gaps(self, text: str, ends: Sequence[int], inks: Sequence[Ink]) -> dict[int, float]:
        gaps: dict[int, float] = {}
        if not text.isascii():
            for found in SCRIPT_CHANGE.finditer(text):
                gaps[found.start()] = _SCRIPT_GAP
            for found in self.marks.adjoining.finditer(text):
                gaps[found.start()] = -HALF
        for word in LATIN_WORD.finditer(text):
            at = word.start()
            for place, value in inks[bisect_right(ends, at)].face.kerns(word.group()):
                gaps[at + place] = value
        return gaps


def _tidy(text: str) -> str:
    """The text without marks that are not seen, its blanks of all kinds as blanks, one accent at most on a letter."""
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", _UNSEEN.sub("", text.replace("\t", " ")))
    return _PILED_MARKS.sub(REPLACEMENT, _BLANKS.sub(" ", composed))


def _merged(spans: Spans) -> Iterator[tuple[str, bool]]:
    """Text and strength of spans, neighbours of equal strength as one."""
    if not spans:
        return
    texts, strong = [spans[0].text], spans[0].strong
    for span in spans[1:]:
        if span.strong != strong and not "\u0300" <= span.text[:1] <= "\u036f":
            yield "".join(texts), strong
            texts, strong = [], span.strong
        texts.append(span.text)
    yield "".join(texts), strong


def _paragraphs(spans: Spans) -> Iterator[Spans]:
    if not any("\n" in span.text for span in spans):
        yield spans
        return
    current: list[Span] = []
    for span in spans:
        first, *others = span.text.split("\n")
        current.append(Span(first, span.strong))
        for other in others:
            yield tuple(current)
            current = [Span(other, span.strong)]
    yield tuple(current)
