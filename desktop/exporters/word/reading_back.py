"""What a reader sees in a Word file, taken from its parts: the proof that nothing was lost on the way."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

from attrs import define, field, frozen
from lxml import etree

from desktop.documents.reading import squeezed
from desktop.exporters.word.markup import MARK, WP, W
from desktop.exporters.word.pictures import CHART_NAME

Element = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - the only name that lxml's types give it
_W = f"{{{W}}}"


def visible_text(path: Path) -> str:
    """The body's text in order, squeezed, without the contents' page numbers and the marks between texts."""
    with zipfile.ZipFile(path) as archive:
        document, numbering, styles = (
            _parsed(archive.read(f"word/{name}.xml")) for name in ("document", "numbering", "styles")
        )
    reader = _Reader(_levels(numbering), _styled_places(styles))
    return squeezed("".join(reader.texts(document)))


def _parsed(xml: bytes) -> Element:
    return etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))


@frozen
class _Place:
    """Where a paragraph stands in a list."""

    number: int
    level: int


def _levels(numbering: Element) -> dict[int, list[str]]:
    """The patterns («%1.%2») of each list by its number; bullets have none."""
    patterns: dict[str, list[str]] = {}
    for abstract in numbering.iter(f"{_W}abstractNum"):
        patterns[_value(abstract, "abstractNumId")] = [
            "" if _child_value(level, "numFmt") == "bullet" else _child_value(level, "lvlText")
            for level in abstract.iter(f"{_W}lvl")
        ]
    return {
        int(_value(number, "numId")): patterns[_child_value(number, "abstractNumId")]
        for number in numbering.iter(f"{_W}num")
    }


def _styled_places(styles: Element) -> dict[str, _Place]:
    found: dict[str, _Place] = {}
    for style in styles.iter(f"{_W}style"):
        place = _place(style.find(f"{_W}pPr"))
        if place:
            found[_value(style, "styleId")] = place
    return found


def _place(properties: Element | None) -> _Place | None:
    numbered = None if properties is None else properties.find(f"{_W}numPr")
    if numbered is None:
        return None
    return _Place(int(_child_value(numbered, "numId")), int(_child_value(numbered, "ilvl")))


def _is_mark(text: Element) -> bool:
    run = text.getparent()
    properties = None if run is None else run.find(f"{_W}rPr")
    return properties is not None and _child_value(properties, "rStyle") == MARK


def _value(element: Element, name: str) -> str:
    return element.get(f"{_W}{name}", "")


def _child_value(element: Element, name: str) -> str:
    child = element.find(f"{_W}{name}")
    return "" if child is None else _value(child, "val")


_PARAGRAPH, _TEXT, _TAB, _BREAK, _FIELD, _INSTRUCTION, _DRAWING = (
    *(f"{_W}{name}" for name in ("p", "t", "tab", "br", "fldChar", "instrText")),
    f"{{{WP}}}docPr",
)


@define
class _Reader:
    """Counts lists and skips the contents' page numbers while it goes through a body."""

    levels: dict[int, list[str]]
    styled: dict[str, _Place]
    _counters: dict[int, list[int]] = field(factory=dict[int, list[int]])
    _fields: list[str] = field(factory=list[str])

    def texts(self, body: Element) -> Iterator[str]:
        """Visible texts in order, parted where letters of two paragraphs must not become one."""
        for element in body.iter(_PARAGRAPH, _TEXT, _TAB, _BREAK, _FIELD, _INSTRUCTION, _DRAWING):
            if element.tag == _PARAGRAPH:
                yield f"\n{self._number(element)} "
            elif element.tag == _TEXT:
                yield "" if self._in_page_number() or _is_mark(element) else element.text or ""
            elif element.tag in (_TAB, _BREAK):
                yield " "
            elif element.tag == _DRAWING:
                yield element.get("descr", "") if element.get("name", "").startswith(CHART_NAME) else ""
            else:
                self._follow_field(element)

    def _follow_field(self, element: Element) -> None:
        if element.tag == _INSTRUCTION:
            self._fields[-1] += element.text or ""
        elif _value(element, "fldCharType") == "begin":
            self._fields.append("")
        elif _value(element, "fldCharType") == "end":
            self._fields.pop()

    def _in_page_number(self) -> bool:
        return any(instruction.startswith(" PAGEREF ") for instruction in self._fields)

    def _number(self, paragraph: Element) -> str:
        properties = paragraph.find(f"{_W}pPr")
        style = "" if properties is None else _child_value(properties, "pStyle")
        place = _place(properties) or self.styled.get(style)
        if place is None or place.number not in self.levels:
            return ""
        pattern = self.levels[place.number][place.level]
        counters = self._counters.setdefault(place.number, [0] * len(self.levels[place.number]))
        counters[place.level] += 1
        counters[place.level + 1 :] = [0] * (len(counters) - place.level - 1)
        for at, counter in enumerate(counters, 1):
            pattern = pattern.replace(f"%{at}", str(counter))
        return pattern
