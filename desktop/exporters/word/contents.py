"""The table of contents: filled with links and page numbers, inside a field that Word updates when it is asked to.

The field is not marked dirty: Word would ask a question at each opening, only to find what is already there.
"""

from desktop.documents.blocks import Contents, Document, Heading
from desktop.exporters.exporter import CONTENTS, Look
from desktop.exporters.look import readable
from desktop.exporters.word.manuscript import Manuscript, heading_bookmark_name
from desktop.exporters.word.markup import TAB, Ink, Setting, field, run_properties

_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_DEEPEST = 2
# In points: the title with its rule, an entry's line and the white above it, for sections and what is below them.
_TITLE, _LINE, _LINE_BELOW, _WHITE, _WHITE_BELOW = 56.0, 17.5, 14.5, 10.0, 2.0
_WHITE_TO_SPARE = 0.7
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
_GALLERY = (
    '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>'
)


def contents(manuscript: Manuscript, block: Contents, document: Document) -> None:
    """Write the title and an entry for each heading of levels 1 and 2."""
    marked = [each for each in document.blocks if isinstance(each, Heading)]
    entries = [(heading, heading_bookmark_name(at)) for at, heading in enumerate(marked) if heading.level <= _DEEPEST]
    manuscript.start_page_for(CONTENTS)
    if block.title:
        manuscript.paragraph("TOCHeading", manuscript.run(block.title))
    if not entries:
        return
    manuscript.raw(f"<w:sdt>{_GALLERY}<w:sdtContent>")
    white = _white([heading.level for heading, _ in entries], manuscript.depth)
    for at, (heading, bookmark) in enumerate(entries):
        begin, end = _BEGIN if at == 0 else "", _END if at == len(entries) - 1 else ""
        before = white * (_WHITE if heading.level == 1 else _WHITE_BELOW)
        kept = Setting(keep_next=heading.level == 1 and at < len(entries) - 1, before=before)
        manuscript.paragraph(f"TOC{heading.level}", begin + _entry(manuscript, heading, bookmark) + end, kept)
    manuscript.raw("</w:sdtContent></w:sdt>")


def _white(levels: list[int], depth: float) -> float:
    """How much of the white between entries is left so that the contents end on their page, if that can be."""
    height = _TITLE + sum(_LINE if level == 1 else _LINE_BELOW for level in levels)
    white = sum(_WHITE if level == 1 else _WHITE_BELOW for level in levels)
    left = (depth - height) / white
    return min(left, 1.0) if left >= 1 - _WHITE_TO_SPARE else 1.0


def _entry(manuscript: Manuscript, heading: Heading, bookmark: str) -> str:
    page = manuscript.heading_pages.get(heading.anchor)
    look = manuscript.look
    ink = Ink(colour=readable(look.accent) if heading.level == 1 else look.muted)
    number = manuscript.run(heading.number, ink) + TAB if heading.number else ""
    reference = field(f"PAGEREF {bookmark} \\h", str(page or ""))
    text = manuscript.run(heading.text)
    return f'<w:hyperlink w:anchor="{bookmark}" w:history="1">{number}{text}{_dots(look)}{reference}</w:hyperlink>'


def _dots(look: Look) -> str:
    return f"<w:r>{run_properties(Ink(colour=look.line), eastern=False)}<w:tab/></w:r>"
