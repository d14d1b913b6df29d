"""A Word file taken apart, for tests."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, frozen
from lxml import etree

from desktop.documents.blocks import Block, Document
from desktop.exporters.exporter import Look
from desktop.exporters.word import Word
from desktop.exporters.word.markup import W
from tests.exporters.demo import demo

Element = etree._Element  # pyright: ignore[reportPrivateUsage] - the only name that lxml's types give it


def w(name: str) -> str:
    """A name of WordprocessingML as lxml has it."""
    return f"{{{W}}}{name}"


@frozen
class WordFile:
    """A written file."""

    path: Path

    def names(self) -> list[str]:
        """The parts' names in the order in which they stand in the file."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.namelist()

    def bytes(self, name: str) -> bytes:
        """A part as it is."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(name)

    def xml(self, name: str) -> Element:
        """A part, parsed."""
        return etree.fromstring(self.bytes(name))

    @property
    def body(self) -> Element:
        """The document's body."""
        return self.xml("word/document.xml")[0]

    def paragraphs(self, style: str) -> list[Element]:
        """The paragraphs of a style, those in tables too."""
        return [each for each in self.body.iter(w("p")) if style_of(each) == style]

    def xml_parts(self) -> Iterator[tuple[str, Element]]:
        """All parts that are XML."""
        for name in self.names():
            if name.endswith((".xml", ".rels")):
                yield name, self.xml(name)


def style_of(paragraph: Element) -> str:
    """The style of a paragraph."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def value(element: Element, name: str = "val") -> str:
    """An attribute of an element, empty if it has none."""
    return element.get(w(name), "")


def span_of(cell: Element) -> int:
    """How many columns a cell spans."""
    span = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    return 1 if span is None else int(value(span))


def text_of(element: Element) -> str:
    """The text inside an element."""
    return "".join(each.text or "" for each in element.iter(w("t")))


def written(folder: Path, document: Document, look: Look | None = None) -> WordFile:
    """A document written as a Word file."""
    path = folder / "written.docx"
    Word().write(document, look or Look(), path, {})
    return WordFile(path)


def of_blocks(*blocks: Block) -> Document:
    """A document without cover that says just this."""
    return evolve(demo(), cover=None, blocks=blocks)
