"""Text set into lines: measured with the fonts' own widths, broken by the rules, justified where wanted."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal

from attrs import field, frozen

from desktop.documents.blocks import Align, Span, Spans
from desktop.exporters.fonts import NARROW_FORMS, Face, Fonts
from desktop.exporters.pages.breaking import (
    APOSTROPHE,
    LATIN_WORD,
    NO_LINE_START,
    SCRIPT_CHANGE,
    STRETCHABLE,
    Marks,
    breaks_anywhere,
    may_break,
)
from desktop.i18n import Language

_SCRIPT_GAP = 0.2  # em between Chinese and Latin
_HALF = 0.5  # em that a full-width mark gives up at a line's edge or beside another mark
_MOST_STRETCH = 0.3  # em; a line that would need more between its characters stays ragged
_LEAST_LAST = 2  # characters of a paragraph's last line
_TINY = 1e-6
_UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f\ufff9-\ufffb\U000e0000-\U000e0fff]")
_BLANKS = re.compile("[\u1680\u2000-\u200a\u202f\u205f]")
_TO_NARROW = str.maketrans({wide: narrow for wide, narrow in NARROW_FORMS.items()})


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


@frozen
class Line:
    """A line as set: its width in points and the PDF operators that show it from the current point."""

    width: float
    operators: str


@frozen
class _Text:
    """A measured paragraph without line ends. `places[i]` is where character i begins, in em from the paragraph's begin."""

    text: str
    ends: Sequence[int]
    faces: Sequence[Face]
    places: Sequence[float]
    gaps: dict[int, float]
    stops: Sequence[int]


@frozen
class _Cut:
    """A line's part of a paragraph, and what it gives up at its edges (em)."""

    start: int
    end: int
    lead: float = 0.0
    width: float = 0.0
    last: bool = True


@frozen
class Typesetter:
    """Sets the texts of one document and remembers which characters of which face it used, and which no face has."""

    fonts: Fonts
    language: Language
    used: dict[Face, set[str]] = field(factory=dict[Face, set[str]])
    missing: set[str] = field(factory=set[str])
    _marks: Marks = field(init=False)

    @_marks.default
    def _choose_marks(self) -> Marks:
        return Marks(centred=self.language is Language.ZH_TW)

    def lines(self, spans: Spans | str, style: Style, width: float) -> list[Line]:
        """Lines of at most `width` points; a word that is longer than a line is cut."""
        if isinstance(spans, str):
            spans = (Span(spans),)
        found: list[Line] = []
        for paragraph in _paragraphs(spans):
            measured = self._measured(paragraph, style)
            for cut in self._cuts(measured, width / style.size - _TINY):
                found.append(self._line(measured, cut, style, width))
        return found

    def width(self, spans: Spans | str, style: Style) -> float:
        """The width in points of a text set in one line."""
        return max((line.width for line in self.lines(spans, style, 1e9)), default=0.0)

    def _measured(self, spans: Spans, style: Style) -> _Text:
        parts: list[str] = []
        ends: list[int] = []
        faces: list[Face] = []
        widths: list[float] = []
        for span in spans:
            runs, missing = self.fonts.runs(self._tidy(span.text), strong=style.strong or span.strong)
            self.missing.update(missing)
            for face, part in runs:
                part = self._narrowed(part)
                parts.append(part)
                widths += map(face.width.__getitem__, part)
                ends.append(len(widths))
                faces.append(face)
                self.used.setdefault(face, set()).update(part)
        text = "".join(parts)
        gaps = self._gaps(text, ends, faces)
        for at, gap in gaps.items():
            widths[at - 1] += gap
        if style.tracking:
            widths = [width + style.tracking for width in widths]
        return _Text(text, ends, faces, [0.0, *accumulate(widths)], gaps, sorted(gaps))

    @staticmethod
    def _tidy(text: str) -> str:
        if text.isascii() and text.isprintable():
            return text
        return _BLANKS.sub(" ", _UNSEEN.sub("", text.replace("\t", " ")))

    def _narrowed(self, text: str) -> str:
        if text.isascii():
            return text
        if self.language is Language.EN:
            return text.translate(_TO_NARROW)
        return APOSTROPHE.sub(NARROW_FORMS["’"], text)

    def _gaps(self, text: str, ends: Sequence[int], faces: Sequence[Face]) -> dict[int, float]:
        gaps: dict[int, float] = {}
        if not text.isascii():
            for found in SCRIPT_CHANGE.finditer(text):
                gaps[found.start()] = _SCRIPT_GAP
            for found in self._marks.adjoining.finditer(text):
                gaps[found.start()] = -_HALF
        for word in LATIN_WORD.finditer(text):
            at = word.start()
            for place, value in faces[bisect_right(ends, at)].kerns(word.group()):
                gaps[at + place] = value
        return gaps

    def _cuts(self, measured: _Text, width: float) -> Iterator[_Cut]:
        text, places = measured.text, measured.places
        length = len(text)
        start = 0
        while True:
            lead = _HALF if start < length and text[start] in self._marks.opening else 0.0
            room = places[start] + lead + width + _TINY
            end = bisect_right(places, room) - 1
            if end < length and self._hangs(text, end) and places[end + 1] - _HALF <= room:
                end += 1
            if end < length:
                end = self._end(text, start, max(end, start + 1))
            yield self._cut(measured, start, end, lead)
            if end >= length:
                return
            start = end
            while start < length and text[start] == " ":
                start += 1
            if start >= length:
                return

    def _hangs(self, text: str, at: int) -> bool:
        return text[at] in self._marks.closing

    @staticmethod
    def _end(text: str, start: int, end: int) -> int:
        """The last legal end of a line that begins at `start` and has room up to `end`."""
        if len(text) - end < _LEAST_LAST and end - start > 4 * _LEAST_LAST and text[end] != " ":
            end -= _LEAST_LAST - (len(text) - end) + (1 if text[-1] in NO_LINE_START else 0)
        for rule in (may_break, breaks_anywhere):
            for at in range(end, start, -1):
                if text[at] == " " and at > start:
                    return at
                if rule(text, at):
                    return at
        return end

    def _cut(self, measured: _Text, start: int, end: int, lead: float) -> _Cut:
        text = measured.text
        seen = end
        while seen > start and text[seen - 1] == " ":
            seen -= 1
        width = measured.places[seen] - measured.places[start] - lead - measured.gaps.get(seen, 0.0)
        if seen > start + 1 and text[seen - 1] in self._marks.closing:
            width -= _HALF
        return _Cut(start, seen, lead, width, end >= len(text))

    def _line(self, measured: _Text, cut: _Cut, style: Style, width: float) -> Line:
        spacing = style.tracking
        if style.justify and not cut.last:
            spacing = self._stretch(measured, cut, width / style.size - cut.width)
        natural = cut.width if not spacing or style.tracking else width / style.size
        return Line(natural * style.size, " ".join(self._operators(measured, cut, style.size, spacing, style.tracking != 0)))

    def _stretch(self, measured: _Text, cut: _Cut, slack: float) -> float:
        places = 0
        for stretch in STRETCHABLE.finditer(measured.text, cut.start, cut.end):
            if _takes_room(stretch.group()[0]):
                places += stretch.end() - stretch.start()
        if _takes_room(measured.text[cut.end - 1]):
            places -= 1
        extra = slack / places if places > 0 else 0.0
        return extra if 0 < extra <= _MOST_STRETCH else 0.0

    def _operators(self, measured: _Text, cut: _Cut, size: float, spacing: float, tracked: bool) -> Iterator[str]:
        at, run = cut.start, bisect_right(measured.ends, cut.start)
        while at < cut.end:
            face, end = measured.faces[run], min(measured.ends[run], cut.end)
            yield f"/{face.tag} {size:g} Tf"
            lead = f"{1000 * cut.lead:.0f}" if at == cut.start and cut.lead else ""
            if tracked:
                yield f"{spacing * size:.3f} Tc {_shown(measured, face, at, end, cut.end, lead)} 0 Tc"
            elif not spacing:
                yield _shown(measured, face, at, end, cut.end, lead)
            else:
                yield from self._justified(measured, face, at, end, cut.end, lead, spacing * size)
            at, run = end, run + 1

    @staticmethod
    def _justified(
        measured: _Text, face: Face, start: int, end: int, line_end: int, lead: str, spacing: float
    ) -> Iterator[str]:
        current = 0.0
        for stretch in STRETCHABLE.finditer(measured.text, start, end):
            wanted = spacing if _takes_room(stretch.group()[0]) else 0.0
            if wanted != current:
                yield f"{wanted:.3f} Tc"
                current = wanted
            yield _shown(measured, face, stretch.start(), stretch.end(), line_end, lead)
            lead = ""
        if current:
            yield "0 Tc"


def _takes_room(character: str) -> bool:
    return character == " " or character >= "\u2e80" or character in "‘’“”…—·"


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


def _shown(measured: _Text, face: Face, start: int, end: int, line_end: int, lead: str) -> str:
    """Show the characters from `start` to `end`, moved apart or together where the text has gaps."""
    text, stops, code = measured.text, measured.stops, face.code.__getitem__
    at = bisect_right(stops, start)
    if not lead and (at == len(stops) or stops[at] > end or stops[at] == line_end):
        return f"({''.join(map(code, text[start:end]))}) Tj"
    parts = [lead]
    while at < len(stops) and stops[at] <= end and stops[at] < line_end:
        stop = stops[at]
        parts.append(f"({''.join(map(code, text[start:stop]))}){-1000 * measured.gaps[stop]:.0f}")
        start, at = stop, at + 1
    if start < end:
        parts.append(f"({''.join(map(code, text[start:end]))})")
    return f"[{''.join(parts)}] TJ"
