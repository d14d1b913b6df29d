"""Text set into lines: broken by the rules, justified where wanted, as operators of a PDF."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Self

from attrs import field, frozen

from desktop.documents.blocks import Span, Spans
from desktop.exporters.fonts import Fonts, Ink
from desktop.exporters.pages.breaking import NO_LINE_START, STRETCHABLE, Marks, breaks_anywhere, may_break
from desktop.exporters.pages.measuring import HALF, Measure, Measured, Style
from desktop.i18n import Language

_MOST_STRETCH = 0.15  # em; a line that would need more between its characters stays ragged
_LEAST_LAST = 2  # characters of a paragraph's last line, marks not counted
_LEAST_LINE, _LEAST_JUSTIFIED = 6, 24  # characters of the line above that may give some of its own for it
_STOPS = "".join(NO_LINE_START)
_CHINESE = "\u2e80"  # characters from here on are an em wide and take extra room
_TINY = 1e-6


@frozen
class _Cut:
    """A line's part of a paragraph: what it gives up at its begin, and its width (em)."""

    start: int
    end: int
    lead: float
    width: float
    last: bool


_Stretch = tuple[int, int, bool]
"""A stretch of a line from its begin to its end, and whether its characters take extra room."""


@frozen(eq=False)
class Line:
    """A line as set: its width in points, and what is shown there, `extra` em wider where its stretches take it."""

    width: float
    _measured: Measured
    _cut: _Cut
    _style: Style
    _stretches: Sequence[_Stretch] = ()
    _extra: float = 0.0

    @property
    def operators(self) -> str:
        """The PDF operators that show it from the current point; its characters are numbered as they are drawn."""
        size = self._style.size
        if self._extra:
            return " ".join(_justified(self._measured, self._cut, size, self._stretches, self._extra * size))
        shown = " ".join(_plain(self._measured, self._cut, size))
        return f"{self._style.tracking * size:.3f} Tc {shown} 0 Tc" if self._style.tracking else shown


@frozen
class Typesetter:
    """Sets the texts of one document; notes which of their characters no face has."""

    language: Language
    fonts: Fonts
    missing: set[str]
    _measure: Measure
    _marks: Marks
    _widths: dict[tuple[str, float, bool], float] = field(factory=dict[tuple[str, float, bool], float])
    _known: dict[tuple[Spans | str, bool, float], list[Measured]] = field(
        factory=dict[tuple[Spans | str, bool, float], list[Measured]]
    )
    _set: dict[tuple[Measured, float, bool, float, float], list[Line]] = field(
        factory=dict[tuple[Measured, float, bool, float, float], list[Line]]
    )

    @classmethod
    def of(cls, language: Language, fonts: Fonts | None = None) -> Self:
        """The typesetter of one document in a language, with these fonts of it if there are any."""
        marks = Marks(centred=language is Language.ZH_TW)
        fonts = fonts or Fonts.of(language)
        return cls(language, fonts, set(), Measure(fonts, language, marks), marks)

    def measured(self, spans: Spans | str, style: Style) -> list[Measured]:
        """A text's paragraphs, ready to be broken into lines of any width."""
        key = (spans, style.strong, style.tracking)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._measure.paragraphs(
                (Span(spans),) if isinstance(spans, str) else spans, style
            )
        self.missing.update(*(one.missing for one in found))
        return found

    def broken(self, paragraphs: Sequence[Measured], style: Style, width: float) -> list[Line]:
        """Lines of at most `width` points; a word that is longer than a line is cut."""
        room = width / style.size - _TINY
        return [line for measured in paragraphs for line in self._broken(measured, style, room)]

    def _broken(self, measured: Measured, style: Style, room: float) -> list[Line]:
        key = (measured, style.size, style.justify, style.tracking, room)
        found = self._set.get(key)
        if found is None:
            found = [self._line(measured, cut, style, room) for cut in self._cuts(measured, style, room)]
            self._set[key] = found
        return found

    def lines(self, spans: Spans | str, style: Style, width: float) -> list[Line]:
        """A text's lines of at most `width` points."""
        return self.broken(self.measured(spans, style), style, width)

    def natural(self, paragraphs: Sequence[Measured], style: Style) -> float:
        """The width in points of the longest paragraph set in one line."""
        cuts = (self._cut(measured, 0, len(measured.text), self._lead(measured.text, 0)) for measured in paragraphs)
        return max((cut.width for cut in cuts), default=0.0) * style.size + _TINY

    def width(self, text: str, style: Style) -> float:
        """The width in points of a text set in one line."""
        key, measured = (text, style.size, style.strong), self.measured(text, style)
        if key not in self._widths:
            self._widths[key] = self.natural(measured, style)
        return self._widths[key]

    def _lead(self, text: str, start: int) -> float:
        return HALF if start < len(text) and text[start] in self._marks.opening else 0.0

    def _cuts(self, measured: Measured, style: Style, width: float) -> Iterator[_Cut]:
        text, places = measured.text, measured.places
        length, start = len(text), 0
        least = _LEAST_JUSTIFIED if style.justify else _LEAST_LINE
        while True:
            lead = self._lead(text, start)
            room = places[start] + lead + width + _TINY
            end = max(bisect_right(places, room) - 1, min(start + 1, length))
            if end < length and text[end] in self._marks.closing:
                after = places[end + 1] - measured.gaps.get(end + 1, 0.0)
                end += after - HALF <= room
            if end < length:
                end = _legal_end(text, start, end, least)
            yield self._cut(measured, start, end, lead)
            start = end
            while start < length and text[start] == " ":
                start += 1
            if start >= length:
                return

    def _cut(self, measured: Measured, start: int, end: int, lead: float) -> _Cut:
        text, last = measured.text, end >= len(measured.text)
        while end > start and text[end - 1] == " ":
            end -= 1
        width = measured.places[end] - measured.places[start] - lead
        if not last:
            width -= measured.gaps.get(end, 0.0)
        if end > start + 1 and text[end - 1] in self._marks.closing:
            width -= HALF
        return _Cut(start, end, lead, width, last)

    def _line(self, measured: Measured, cut: _Cut, style: Style, room: float) -> Line:
        size = style.size
        if style.justify and not cut.last:
            stretches, extra = _stretched(measured, cut, room - cut.width)
            if extra:
                return Line(room * size, measured, cut, style, stretches, extra)
        return Line(cut.width * size, measured, cut, style)


def _legal_end(text: str, start: int, end: int, least: int) -> int:
    """The last place up to `end` where a line may end; one of `least` characters gives some for the last line."""
    rest = text[end:].lstrip(" ")
    if len(rest) <= 2 * _LEAST_LAST and end - start > least and rest[:1] >= _CHINESE:
        enough = (at for at in range(end, start + 1, -1) if len(text[at:].rstrip(_STOPS)) >= _LEAST_LAST)
        end = next(enough, end)
    for rule in (may_break, breaks_anywhere):
        for at in range(end, start, -1):
            if rule(text, at):
                return at
    return end


def _stretched(measured: Measured, cut: _Cut, slack: float) -> tuple[list[_Stretch], float]:
    """A line's stretches, and what each character that takes extra room gets (em); 0 where the line stays ragged."""
    stretches: list[_Stretch] = []
    places = 0
    for found in STRETCHABLE.finditer(measured.text, cut.start, cut.end):
        start, end = found.span()
        takes = found.lastindex is not None
        stretches.append((start, end, takes))
        places += end - start if takes else 0
    if stretches and stretches[-1][2]:
        places -= 1
    extra = slack / places if places > 0 else 0.0
    return stretches, extra if 0 < extra <= _MOST_STRETCH else 0.0


def _plain(measured: Measured, cut: _Cut, size: float) -> Iterator[str]:
    at, run = cut.start, bisect_right(measured.ends, cut.start)
    lead = f"{1000 * cut.lead:.0f}" if cut.lead else ""
    while at < cut.end:
        ink, end = measured.inks[run], min(measured.ends[run], cut.end)
        yield f"/{ink.face.name} {size:g} Tf"
        yield _shown(measured, ink, (at, end), cut.end, lead)
        at, run, lead = end, run + 1, ""


def _justified(
    measured: Measured, cut: _Cut, size: float, stretches: Sequence[_Stretch], extra: float
) -> Iterator[str]:
    lead = f"{1000 * cut.lead:.0f}" if cut.lead else ""
    run = bisect_right(measured.ends, cut.start)
    ink, run_end = measured.inks[run], measured.ends[run]
    yield f"/{ink.face.name} {size:g} Tf"
    spaced = False
    for start, end, takes in stretches:
        if takes is not spaced:
            yield f"{extra:.3f} Tc" if takes else "0 Tc"
            spaced = takes
        at = start
        while at < end:
            if at >= run_end:
                run += 1
                ink, run_end = measured.inks[run], measured.ends[run]
                yield f"/{ink.face.name} {size:g} Tf"
            stop = min(end, run_end)
            yield _shown(measured, ink, (at, stop), cut.end, lead)
            at, lead = stop, ""
    if spaced:
        yield "0 Tc"


def _shown(measured: Measured, ink: Ink, part: tuple[int, int], line_end: int, lead: str) -> str:
    """Show a part of a line in one ink, its characters moved apart or together where the text has gaps."""
    start, end = part
    text, stops, code = measured.text, measured.stops, ink.codes.__getitem__
    at = bisect_right(stops, start)
    if not lead and (at == len(stops) or stops[at] > end or stops[at] == line_end):
        return f"({''.join(map(code, text[start:end]))})Tj"
    parts = [lead]
    while at < len(stops) and stops[at] <= end and stops[at] < line_end:
        stop = stops[at]
        parts.append(f"({''.join(map(code, text[start:stop]))}){-1000 * measured.gaps[stop]:.0f}")
        start, at = stop, at + 1
    if start < end:
        parts.append(f"({''.join(map(code, text[start:end]))})")
    return f"[{''.join(parts)}]TJ"
