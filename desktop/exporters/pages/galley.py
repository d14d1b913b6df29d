"""A galley: the column into which blocks are set, and the ways all blocks set their text."""

from collections.abc import Sequence

from attrs import evolve, frozen

from desktop.documents.blocks import Caption, Span, Spans
from desktop.exporters.exporter import Look
from desktop.exporters.pages.measuring import Measured, Style
from desktop.exporters.pages.pictures import Pictures
from desktop.exporters.pages.setting import Line, Typesetter
from desktop.exporters.pages.sheet import Sheet
from desktop.exporters.pages.strips import Strip
from desktop.exporters.pages.styles import Styles
from desktop.exporters.pages.titles import title_lines

_ASCENT = 0.88  # of the size: where the baseline of Chinese type stands below its body's top
_LEAST_LAST_LINE = 0.2  # of the width, for a ragged paragraph
_SHORTER_LINES = (0.96, 0.92, 0.88)


@frozen(kw_only=True)
class Galley:
    """A column `width` points wide, `left` from the page's edge, on pages with `depth` points of text height.

    `tight` is the share of the white inside tables and cards that is left.
    """

    setter: Typesetter
    styles: Styles
    look: Look
    pictures: Pictures
    left: float
    width: float
    depth: float
    tight: float = 1.0

    def inset(self, left: float, width: float) -> "Galley":
        """A narrower column inside this one, `left` points from its left edge."""
        return evolve(self, left=self.left + left, width=width)

    def lines(self, spans: Spans | str, style: Style) -> list[Strip]:
        """A text's lines, one strip each."""
        return [self._strip(line, style) for line in self.setter.lines(spans, style, self.width)]

    def measured(self, spans: Spans | str, style: Style) -> list[Measured]:
        """A text's paragraphs, measured but not yet broken."""
        return self.setter.measured(spans, style)

    def broken(self, paragraphs: Sequence[Measured], style: Style) -> list[Strip]:
        """The lines of measured paragraphs, one strip each."""
        return [self._strip(line, style) for line in self.setter.broken(paragraphs, style, self.width)]

    def title(self, text: str, style: Style) -> list[Strip]:
        """A title's lines, broken where the sense allows."""
        return self.lines(title_lines(self.setter, text, style, self.width), style)

    def prose(self, spans: Spans | str, style: Style, gap: float) -> list[Strip]:
        """A paragraph: no single line of it is left alone at a page's foot or top."""
        strips = [self._strip(line, style) for line in self._prose_lines(spans, style)]
        last = len(strips) - 1
        return [
            strip.bound(keep=at < last and (at == 0 or at == last - 1), gap=0.0 if at else gap)
            if at in (0, last - 1)
            else strip
            for at, strip in enumerate(strips)
        ]

    def _prose_lines(self, spans: Spans | str, style: Style) -> list[Line]:
        """A paragraph's lines; ragged ones somewhat shorter where the last would be next to nothing."""
        paragraphs = self.setter.measured(spans, style)
        lines = self.setter.broken(paragraphs, style, self.width)
        least = self.width * _LEAST_LAST_LINE
        if style.justify or len(lines) == 1 or lines[-1].width >= least:
            return lines
        for share in _SHORTER_LINES:
            shorter = self.setter.broken(paragraphs, style, self.width * share)
            if len(shorter) == len(lines) and shorter[-1].width >= least:
                return shorter
        return lines

    def caption(self, caption: Caption, gap: float) -> list[Strip]:
        """A caption's lines, kept with what follows."""
        label = Span(f"{caption.label} {caption.number}  ", strong=True)
        strips = self.lines((label, Span(caption.text)), self.styles.caption)
        return [strip.bound(keep=True, gap=0.0 if at else gap) for at, strip in enumerate(strips)]

    def _strip(self, line: Line, style: Style) -> Strip:
        free = self.width - line.width
        x = self.left + (0.0 if style.align == "left" else free if style.align == "right" else free / 2)
        drop = baseline(style)
        colour = style.colour

        def draw(sheet: Sheet, top: float) -> None:
            sheet.text(line, x, top + drop, colour)

        return Strip(style.leading, draw)


def baseline(style: Style) -> float:
    """How far below a line's top its baseline is."""
    return (style.leading - style.size) / 2 + _ASCENT * style.size


def over(strips: Sequence[Strip], gap: float) -> list[Strip]:
    """The strips with a gap above the first."""
    return [evolve(strips[0], gap=gap), *strips[1:]] if strips else []
