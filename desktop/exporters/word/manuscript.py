"""What is written of a body so far, and what is remembered meanwhile: numbers, pictures, the space between blocks."""

from collections.abc import Collection, Mapping, Sequence

from attrs import define, evolve, field, frozen

from desktop.documents.blocks import Caption, Heading, Spans
from desktop.documents.reading import joined
from desktop.exporters.exporter import Look
from desktop.exporters.word import markup
from desktop.exporters.word.markup import AS_STYLED, PLAIN, Ink, Setting
from desktop.exporters.word.style_list import NUMBER_LIST, PAGE_HEIGHT, space_before, text_width
from desktop.exporters.word.widths import line_count
from desktop.i18n import Language

_FIRST_BOOKMARK = 200_000_000
_CAPTION_GAP = 5.0
_OPENING = 120.0


@frozen
class _Paragraph:
    """A paragraph whose space below waits for what comes next."""

    style: str
    content: str
    setting: Setting


@define
class Manuscript:
    """A body being written; the functions that print blocks are handed it.

    `followed` tells that the block being printed stays with the next; `squeezing` that the cover is done, and stretches
    may have less white.
    """

    look: Look
    language: Language
    heading_pages: Mapping[str, int]
    page_starts: Collection[str]
    squeezes: Sequence[float]
    pictures: list[bytes] = field(factory=list[bytes])
    numbered_lists: int = 0
    followed: bool = False
    squeezing: bool = False
    _written: list[str] = field(factory=list[str])
    _last: _Paragraph | None = None
    _starts_page: bool = False
    _breaks: int = 0
    _at_start: bool = True
    _opening: float = 0.0
    _drawings: int = 0
    _bookmarks: int = 0
    _headings: int = 0
    _sequences: dict[str, int] = field(factory=dict[str, int])
    _counters: list[int] = field(factory=lambda: [0, 0, 0])

    @property
    def width(self) -> float:
        """The width of running text in points."""
        return text_width(self.look)

    @property
    def depth(self) -> float:
        """The height of a page's running text in points."""
        return PAGE_HEIGHT - self.look.margin_top - self.look.margin_bottom

    @property
    def xml(self) -> str:
        """All that was written."""
        self._settle()
        return "".join(self._written)

    def start_page(self) -> None:
        """Let what comes next begin on a new page, unless a page begins here anyway."""
        self._starts_page = not self._at_start

    def break_page(self) -> None:
        """Let what comes next begin on a new page because the document says so; with it a new stretch begins."""
        self._breaks += 1
        self.start_page()

    def squeezed(self, gap: float) -> float:
        """The white above a block, as much as the stretch leaves of it."""
        return gap * self.squeezes[self._breaks] if self.squeezing and self._breaks < len(self.squeezes) else gap

    def start_page_for(self, anchor: str) -> None:
        """Let what comes next begin on a new page if it does so in the format that was laid out before."""
        if anchor in self.page_starts:
            self.start_page()

    def start_section(self) -> None:
        """Note that a section of its own page has just ended."""
        self._settle()
        self._at_start = True

    def set_apart(self, style: str) -> None:
        """Write a thin paragraph if a box of the same kind came last: Word makes one box of boxes that touch."""
        if self._last and self._last.style.startswith(style):
            self.paragraph("Separator", "")

    def paragraph(self, style: str, content: str, setting: Setting = AS_STYLED) -> None:
        """Write a paragraph of the body (not of a cell)."""
        self._settle()
        if self._starts_page or self._at_start:
            setting = evolve(setting, page_break_before=self._starts_page, before=0)
        elif self.squeezed(1.0) < 1.0:
            own = space_before(self.look, style) if setting.before is None else setting.before
            setting = evolve(setting, before=self.squeezed(own))
        self._starts_page = self._at_start = False
        self._last = _Paragraph(style, content, setting)

    def open_section(self, heading: Heading) -> None:
        """Note that a section begins: its first lines stay with its heading, never alone at a page's foot."""
        self._opening = _OPENING if heading.level == 1 else 0.0

    def stays(self, spans: Spans) -> bool:
        """Whether running text is of the opening of a section, and stays with what follows."""
        if self._opening > 0:
            self._opening -= line_count(joined(spans), self.look.body_size, self.width) * self.look.body_leading
        return self._opening > 0

    def table(self, table: str, gap: float) -> None:
        """Write a table with some points of space above it.

        A table has no such space of its own: the paragraph before it gives it. Word joins tables that touch, so that
        between two of them there has to be a paragraph, as there has to be one below the last.
        """
        self._opening = 0.0
        gap = self.squeezed(gap)
        if self._last is None or self._starts_page:
            self.paragraph("Separator", "", Setting(leading=1 if self._starts_page else gap, exactly=True))
        else:
            self._last = evolve(self._last, setting=evolve(self._last.setting, after=gap))
        self.raw(table)

    def raw(self, xml: str) -> None:
        """Write something as it is."""
        self._settle()
        self._at_start = False
        self._written.append(xml)

    def close(self) -> None:
        """Write what Word wants below a table that came last."""
        if self._last is None:
            self.paragraph("Separator", "", Setting(leading=1, exactly=True))

    def _settle(self) -> None:
        if self._last is not None:
            self._written.append(markup.paragraph(self._last.style, self._last.content, self._last.setting))
            self._last = None

    def run(self, text: str, ink: Ink = PLAIN) -> str:
        """A run in the document's language."""
        return markup.run(text, ink, chinese=self.language.is_chinese)

    def spans(self, spans: Spans, ink: Ink = PLAIN) -> str:
        """Spans as runs; `ink` is what they have in common."""
        return "".join(self.run(span.text, evolve(ink, strong=True) if span.strong else ink) for span in spans)

    def captioned_table(self, caption: Caption | None, table: str, gap: float) -> None:
        """Write a table below its caption, if it has one, and if there is any."""
        if caption:
            self.caption(caption)
        if table:
            self.table(table, _CAPTION_GAP if caption else gap)

    def caption(self, caption: Caption) -> None:
        """Write a caption: a real sequence that keeps the document's number."""
        last = self._sequences.get(caption.label, 0)
        self._sequences[caption.label] = caption.number
        jump = "" if caption.number == last + 1 else f" \\r {caption.number}"
        name = caption.label if caption.label.isidentifier() else "Caption"
        strong = Ink(strong=True, colour=self.look.primary)
        number = markup.field(f"SEQ {name} \\* ARABIC{jump}", str(caption.number), strong)
        content = self.run(f"{caption.label} ", strong) + number + self.run(f"  {caption.text}")
        self.paragraph("Caption", content)

    def heading_bookmark(self, content: str) -> str:
        """A heading's content as what the contents jump to: first to last, as `heading_bookmark_name` counts them."""
        name = heading_bookmark_name(self._headings)
        self._headings += 1
        return self.bookmark(content, name)

    def bookmark(self, content: str, name: str = "") -> str:
        """Content that can be jumped to."""
        at = self._bookmarks
        self._bookmarks += 1
        name = name or f"_Ref{_FIRST_BOOKMARK + at}"
        return f'<w:bookmarkStart w:id="{at}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{at}"/>'

    def counts(self, heading: Heading) -> bool:
        """Whether Word's own numbering gives this heading the number it has; if so, it is counted."""
        if not heading.number:
            return False
        counters = self._counters[: heading.level]
        counters[-1] += 1
        if ".".join(map(str, counters)) != heading.number:
            return False
        self._counters = counters + [0] * (3 - heading.level)
        return True

    def numbered_list(self) -> int:
        """A numbered list that begins at 1."""
        self.numbered_lists += 1
        return NUMBER_LIST + self.numbered_lists

    def drawing(self) -> int:
        """A number that no other drawing of the document has."""
        self._drawings += 1
        return self._drawings

    def picture(self, data: bytes) -> str:
        """The relationship of a picture's bytes; the same bytes are kept once."""
        if data not in self.pictures:
            self.pictures.append(data)
        return picture_relationship(self.pictures.index(data))


def heading_bookmark_name(at: int) -> str:
    """The name of the bookmark of a heading, counted from 0; Word gives such names itself."""
    return f"_Toc{_FIRST_BOOKMARK + at}"


def picture_relationship(at: int) -> str:
    """The id of the relationship to the picture at a place."""
    return f"rIdPicture{at + 1}"
