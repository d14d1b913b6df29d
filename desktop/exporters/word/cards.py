"""Case cards: a result as the title, who and where, what was done, before and after, and the customer's words."""

import itertools
from collections.abc import Callable
from functools import partial

from attrs import evolve, frozen

from desktop.documents.blocks import CaseCard, CaseResult, Fact
from desktop.exporters.look import readable
from desktop.exporters.word.grid import Box, Grid, Padding, row
from desktop.exporters.word.manuscript import Manuscript
from desktop.exporters.word.markup import PLAIN, Ink, Rule, Rules, Setting, mark, paragraph

_GAP = 15.0
_PAD = 18.0
_GUTTER = 20.0
# Where columns end, as shares of the card's inner width: results have four columns, parts stand in two halves.
_EDGES = (0.38, 0.5, 0.58, 0.8, 1.0)
_COLUMNS = len(_EDGES)
_RESULT_SPANS = (1, 2, 1, 1)
_STROKE, _ARROW = "|", "→"
_AIR = "\u2002"


@frozen
class _Card:
    """A card being printed: all its rows but the last stay with the next, the last one closes it."""

    manuscript: Manuscript
    grid: Grid
    last: bool = False

    def setting(self, align: str = "") -> Setting:
        """How paragraphs of the row stand."""
        return Setting(keep_next=not self.last, align=align)

    def text(self, style: str, text: str, ink: Ink = PLAIN, align: str = "") -> str:
        """A paragraph of the row."""
        return paragraph(style, self.manuscript.run(text, ink), self.setting(align))

    def arrow(self) -> str:
        """The arrow from before to after."""
        return mark(_ARROW, self.manuscript.look.accent) + self.manuscript.run(_AIR)

    def cell(self, at: int, span: int, content: str, padding: Padding, lines: Rules = ()) -> str:
        """A cell of the row; the outer cells keep the card's distance from its edges."""
        top, right, bottom, left = padding
        left = left or (_PAD if at == 0 else 0.0)
        right = right or (_PAD if at + span == _COLUMNS else 0.0)
        below = _PAD - 2 if self.last else bottom
        padding = (self.manuscript.squeezed(top), right, self.manuscript.squeezed(below), left)
        box = Box(fill=self.manuscript.look.wash, padding=padding, lines=lines)
        return self.grid.cell(at, content, box, span=span)


def case_card(manuscript: Manuscript, block: CaseCard) -> None:
    """Write a card as one table."""
    inner = manuscript.width - 2 * _PAD
    edges = (0.0, *(_PAD + inner * edge for edge in _EDGES[:-1]), manuscript.width)
    widths = tuple(right - left for left, right in itertools.pairwise(edges))
    crown: Rules = (("top", Rule(3, manuscript.look.primary)),)
    card = _Card(manuscript, Grid(widths=widths, lines=crown, padding=(0, 0, 0, 0)))
    rows: list[Callable[[_Card], str]] = [partial(_head, block)]
    rows += [partial(_pair, block.parts[at : at + 2]) for at in range(0, len(block.parts), 2)]
    if block.results:
        rows.append(partial(_result_head, block))
    for result in block.results:
        rows.append(partial(_result, result))
        rows += [partial(_note, result.note)] if result.note else []
    if block.quote or block.quote_by:
        rows.append(partial(_quote, block))
    written = [make(card) for make in rows[:-1]] + [rows[-1](evolve(card, last=True))]
    manuscript.table(card.grid.table("".join(written)), _GAP)


def _head(block: CaseCard, card: _Card) -> str:
    title = card.manuscript.bookmark(card.manuscript.run(block.title))
    content = paragraph("CardTitle", title, card.setting()) + card.text("CardCustomer", block.customer)
    if block.facts:
        content += paragraph("CardFacts", _facts(block, card), card.setting())
    if block.fit:
        content += card.text("CardFit", block.fit)
    return row(card.cell(0, _COLUMNS, content, (_PAD - 2, 0, 3, 0)))


def _facts(block: CaseCard, card: _Card) -> str:
    """Facts in one line, parted by strokes."""
    run = card.manuscript.run
    stroke = run(_AIR) + mark(_STROKE, card.manuscript.look.muted) + run(_AIR)
    return stroke.join(map(run, block.facts))


def _pair(parts: tuple[Fact, ...], card: _Card) -> str:
    """One part, or two side by side, label over text."""
    contents = [card.text("CardLabel", part.label) + card.text("CardText", part.value) for part in parts]
    if len(contents) == 1:
        return row(card.cell(0, _COLUMNS, contents[0], (12, 0, 0, 0)))
    left = card.cell(0, 2, contents[0], (12, _GUTTER / 2, 0, 0))
    return row(left + card.cell(2, _COLUMNS - 2, contents[1], (12, 0, 0, _GUTTER / 2)))


def _result_head(block: CaseCard, card: _Card) -> str:
    line: Rules = (("bottom", Rule(1, card.manuscript.look.primary)),)
    style = ("CardResultHead", PLAIN)
    return _columns(card, block.result_labels, (style,) * 4, (16, 0, 3, 0), line)


def _result(result: CaseResult, card: _Card) -> str:
    look = card.manuscript.look
    texts = (result.measure, result.before, result.after, result.change)
    inks = (
        PLAIN,
        Ink(colour=look.muted),
        Ink(strong=True, colour=look.primary),
        Ink(strong=True, colour=readable(look.accent, look.wash)),
    )
    line: Rules = () if result.note else (("bottom", Rule(0.5, look.line)),)
    return _columns(card, texts, tuple(("CardText", ink) for ink in inks), (4.5, 0, 0 if result.note else 4.5, 0), line)


def _columns(
    card: _Card,
    texts: tuple[str, str, str, str],
    styles: tuple[tuple[str, Ink], ...],
    padding: Padding,
    lines: Rules,
) -> str:
    cells, at = "", 0
    for text, (style, ink), span in zip(texts, styles, _RESULT_SPANS, strict=True):
        align = "right" if at + span == _COLUMNS else ""
        before = card.arrow() if ink.strong and not align else ""
        content = paragraph(style, before + card.manuscript.run(text, ink), card.setting(align))
        cells += card.cell(at, span, content, padding, lines)
        at += span
    return row(cells)


def _note(note: str, card: _Card) -> str:
    line: Rules = (("bottom", Rule(0.5, card.manuscript.look.line)),)
    return row(card.cell(0, _COLUMNS, card.text("CardNote", note), (0, 0, 4.5, 0), line))


def _quote(block: CaseCard, card: _Card) -> str:
    content = card.text("CardQuote", block.quote) if block.quote else ""
    content += card.text("CardQuoteSource", block.quote_by) if block.quote_by else ""
    return row(card.cell(0, _COLUMNS, content, (14, 0, 0, 0)))
