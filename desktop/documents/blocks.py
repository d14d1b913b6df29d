"""What a document says, as a closed union of blocks; no block knows a file format or a customer.

Texts are plain: no markup, a line feed is a line break. Every visible string is in the document's language already.
"""

import datetime as dt
from typing import Literal

from attrs import frozen

from desktop.fields import NO_RECORD, RecordId
from desktop.i18n import Language

Tone = Literal["plain", "accent", "good", "warning", "muted"]
Align = Literal["left", "right", "center"]


@frozen
class Span:
    """A run of text, strong or not."""

    text: str
    strong: bool = False


Spans = tuple[Span, ...]


@frozen
class Caption:
    """A numbered caption: `label` is «Table» or «Figure» in the document's language. Printed «label number  text»."""

    label: str
    number: int
    text: str


@frozen
class Heading:
    """A heading of level 1–3.

    `number` is printed before it («2.1») or empty; `anchor` is what contents and jumps point to.
    """

    level: Literal[1, 2, 3]
    text: str
    anchor: str
    number: str = ""


@frozen
class Paragraph:
    """A paragraph: running text, a larger lead sentence, or a small grey note."""

    spans: Spans
    style: Literal["body", "lead", "note"] = "body"


@frozen
class Bullets:
    """A list, numbered or not; an item is a paragraph."""

    items: tuple[Spans, ...]
    numbered: bool = False


@frozen
class Column:
    """A table column: its title, its share of the width (any positive unit), and how its cells stand."""

    title: str
    width: float
    align: Align = "left"


@frozen
class Cell:
    """A table cell; `tone` tints it (accent marks what is recommended)."""

    spans: Spans
    tone: Tone = "plain"


@frozen
class Row:
    """A table row.

    A total is set off, a group row is a strong first cell spanning the table (its other cells are not printed).
    """

    cells: tuple[Cell, ...]
    kind: Literal["body", "total", "group"] = "body"


@frozen
class Table:
    """A table with a header row that repeats.

    Rows don't split. `emphasis` is the column set off as recommended, or None.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: Caption | None = None
    emphasis: int | None = None
    compact: bool = False


@frozen
class Fact:
    """A label with its value."""

    label: str
    value: str


@frozen
class Facts:
    """Labelled values in two columns, without a header (control page, contact data)."""

    facts: tuple[Fact, ...]


@frozen
class Figure:
    """A number worth its own place: «¥1.2 m», what it is, and on what base."""

    value: str
    label: str
    note: str = ""


@frozen
class NumberStrip:
    """Two to four figures side by side."""

    figures: tuple[Figure, ...]


@frozen
class CaseResult:
    """One measured result of a case card; `note` tells how and as of when it was measured."""

    measure: str
    before: str
    after: str
    change: str = ""
    note: str = ""


@frozen
class CaseCard:
    """A case on a card: title = the result; parts are (label, text): situation, problem, what was done and so on.

    Not printed: `case` is the record it tells of, `shortened` whether much of a part's text had no room.
    """

    title: str
    customer: str
    facts: tuple[str, ...]
    parts: tuple[Fact, ...]
    result_labels: tuple[str, str, str, str]
    results: tuple[CaseResult, ...]
    quote: str = ""
    quote_by: str = ""
    fit: str = ""
    anchor: str = ""
    case: RecordId = NO_RECORD
    shortened: bool = False


@frozen
class Bar:
    """One bar: label, size in any unit common to the chart, and the value as printed."""

    label: str
    size: float
    value: str
    tone: Tone = "accent"


@frozen
class BarChart:
    """Horizontal bars with their values; in Word a picture whose alternative text is the lines «label value»."""

    bars: tuple[Bar, ...]
    caption: Caption


@frozen
class GanttBar:
    """A phase.

    `start` is the first week (from 1), `weeks` its length, `note` e.g. its dates; `milestone` a mark at its end.
    """

    label: str
    start: int
    weeks: int
    note: str = ""


@frozen
class Gantt:
    """Phases over weeks.

    `heads` are the column titles (phase, dates); `week_label` is a pattern like «第{n}周» / «W{n}».
    """

    bars: tuple[GanttBar, ...]
    weeks: int
    heads: tuple[str, str]
    week_label: str
    caption: Caption


@frozen
class FlowStep:
    """A step of a flow: a short title and a sentence."""

    title: str
    text: str = ""


@frozen
class Flow:
    """Steps from left to right (or top to bottom where narrow), numbered 1…n in their marks."""

    steps: tuple[FlowStep, ...]
    caption: Caption | None = None


@frozen
class Callout:
    """A box that catches the eye: what is recommended, the decision asked."""

    title: str
    spans: Spans
    tone: Tone = "accent"


@frozen
class Quote:
    """Someone's words, verbatim, and whose."""

    text: str
    by: str


@frozen
class Picture:
    """A picture from decoded bytes (PNG or JPEG), with the words for those who don't see it."""

    data: bytes
    alt: str
    caption: Caption | None = None
    width_share: float = 1.0


@frozen
class SignatureParty:
    """One side of an acceptance page: legal name and the labels of the lines to fill (signature, name, date, seal)."""

    heading: str
    name: str
    lines: tuple[str, ...]


@frozen
class Signatures:
    """The places where both sides sign."""

    parties: tuple[SignatureParty, ...]


@frozen
class PageBreak:
    """What follows begins on a new page."""


@frozen
class Contents:
    """The table of contents of all headings of levels 1 and 2, with page numbers and links."""

    title: str


Block = (
    Heading
    | Paragraph
    | Bullets
    | Table
    | Facts
    | NumberStrip
    | CaseCard
    | BarChart
    | Gantt
    | Flow
    | Callout
    | Quote
    | Picture
    | Signatures
    | PageBreak
    | Contents
)


@frozen(kw_only=True)
class Cover:
    """The first page: what it is, for whom, by whom, and the facts of its control."""

    kicker: str
    title: str
    subtitle: str
    customer_label: str
    customer: str
    facts: tuple[Fact, ...]
    vendor: str
    slogan: str
    note: str


@frozen(kw_only=True)
class Properties:
    """What the file says of itself. `written` is printed into the file as its creation time."""

    title: str
    subject: str
    author: str
    company: str
    keywords: tuple[str, ...]
    written: dt.datetime


@frozen(kw_only=True)
class Document:
    """A whole document.

    Cover, blocks, running texts. The page number is printed as `page_label` («第 {page} 页 / 共 {pages} 页»).
    """

    kind: str
    language: Language
    properties: Properties
    cover: Cover | None
    blocks: tuple[Block, ...]
    header_left: str
    header_right: str
    footer_left: str
    page_label: str
