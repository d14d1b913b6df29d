"""Taking an HTML page apart into headings, paragraphs and tables; runs in the worker."""

import re
from pathlib import Path

from attrs import Factory, define
from lxml import etree, html

from desktop.importers.encoding import decoded
from desktop.importers.front_matter import front_matter
from desktop.importers.raw import Raw
from desktop.importers.story import BOLD_LINE, LONGEST_BOLD_LINE, grid, heading, paragraph, story

_DECLARED = re.compile(rb"<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 4096
_PASSED_OVER = {
    "script", "style", "noscript", "template", "iframe", "object", "embed", "head", "nav", "svg", "math", "select",
    "textarea", "button", "audio", "video",
}  # fmt: skip
_BLOCKS = {
    "html", "body", "p", "div", "section", "article", "main", "header", "footer", "aside", "ul", "ol", "li", "dl", "dt",
    "dd", "pre", "blockquote", "figure", "figcaption", "address", "form", "fieldset", "hr", "center", "details",
    "summary", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_BLANKS = re.compile(r"[ \t\r\f\v\n\xa0]+")
_COLUMNS = 2


def html_story(path: Path, encoding: str = "") -> Raw:
    """The page's visible text in pieces; scripts, styles and what is embedded are left out."""
    data = path.read_bytes()
    declared = _DECLARED.search(data[:_HEAD])
    found = decoded(data, path.name, declared[1].decode("ascii") if declared else "", encoding)
    said, text = front_matter(found.text)
    root = _parsed(text)
    pieces = html_pieces(text)
    title = "" if root is None else _BLANKS.sub(" ", root.findtext(".//title") or "").strip()
    if title and not any(isinstance(piece, list) and piece[:2] == ["heading", 1] for piece in pieces):
        pieces.insert(0, heading(0, title))
    return story(said, pieces, encoding=found.encoding)


def html_pieces(text: str) -> list[Raw]:
    """The pieces of a page or of a fragment."""
    root = _parsed(text)
    page = _Page()
    if root is not None:
        page.walk(root, bold=False)
        page.flush()
    return page.pieces


def _parsed(text: str) -> html.HtmlElement | None:
    parser = html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        return None


@define
class _Page:
    """Collects running text until a block ends it."""

    pieces: list[Raw] = Factory(list[Raw])
    _line: list[tuple[str, bool]] = Factory(list[tuple[str, bool]])
    _mark: str = ""

    def walk(self, element: html.HtmlElement, *, bold: bool) -> None:
        """Take in an element and all that is in it, but not what follows it."""
        tag = str(element.tag)
        if tag in _PASSED_OVER:
            return
        if tag in _HEADINGS:
            self.flush()
            self._heading(_HEADINGS[tag], element)
        elif tag == "table" and (rows := _data_rows(element)):
            self.flush()
            self.pieces.append(grid(rows))
        elif tag == "pre":
            self.flush()
            self.pieces.append(paragraph(element.text_content().strip("\n")))
        elif tag == "br":
            self._line.append(("\n", bold))
        else:
            self._inside(element, is_block=tag in _BLOCKS, bold=bold or tag in {"b", "strong"})

    def _inside(self, element: html.HtmlElement, *, is_block: bool, bold: bool) -> None:
        if is_block:
            self.flush()
            self._mark = "- " if element.tag == "li" else self._mark
        self._say(element.text, bold=bold)
        for child in element:
            self.walk(child, bold=bold)
            self._say(child.tail, bold=bold)
        if is_block:
            self.flush()

    def _say(self, text: str | None, *, bold: bool) -> None:
        if text:
            self._line.append((_BLANKS.sub(" ", text), bold))

    def _heading(self, level: int, element: html.HtmlElement) -> None:
        if text := _BLANKS.sub(" ", " ".join(element.itertext())).strip():
            self.pieces.append(heading(level, text))

    def flush(self) -> None:
        """End the running text: a paragraph, or a heading if all of it is bold and short."""
        text = _tidy("".join(text for text, _ in self._line))
        is_bold = all(bold for part, bold in self._line if part.strip())
        self._line.clear()
        if not text:
            return
        if is_bold and len(text) <= LONGEST_BOLD_LINE and not self._mark:
            self.pieces.append(heading(BOLD_LINE, text))
        else:
            self.pieces.append(paragraph(self._mark + text))
        self._mark = ""


def _tidy(text: str) -> str:
    return "\n".join(line for line in (_BLANKS.sub(" ", line).strip() for line in text.split("\n")) if line)


def _data_rows(table: html.HtmlElement) -> list[list[str]]:
    """The cells of a table that holds data; none of one that only arranges the page."""
    if table.xpath(".//table | .//h1 | .//h2 | .//h3"):
        return []
    rows = [
        [_tidy(_BLANKS.sub(" ", cell.text_content())) for cell in row.xpath("./td | ./th")] for row in table.iter("tr")
    ]
    return rows if max(map(len, rows), default=0) >= _COLUMNS else []
