"""Taking a Word document apart into headings, paragraphs and tables; runs in the worker."""

import posixpath
from collections.abc import Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

from attrs import frozen
from lxml import etree

from desktop.importers.gate import is_active, opened_archive
from desktop.importers.raw import Raw
from desktop.importers.refusal import Refusal, Refused
from desktop.importers.story import BOLD_LINE, LONGEST_BOLD_LINE, grid, heading, paragraph, story

Element = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - the only name that lxml's types give it
_PASSED_OVER = frozenset({"del", "moveFrom", "Fallback", "rt", "instrText", "delText", "txbxContent", "pict"})
_SENTENCE_ENDS = ("。", ".", "！", "!", "；", ";", "，", ",")
_DEEPEST = 9


@frozen
class Style:
    """What matters of a paragraph style: its heading level (0: title), None for running text."""

    level: int | None


def docx_story(path: Path) -> Raw:
    """The document's pieces in order and its text; tracked deletions are left out, insertions are text."""
    with opened_archive(path) as archive:
        main = _main_part(archive)
        if main is None:
            raise Refused(Refusal.DAMAGED)
        body = next((child for child in _parsed(archive, main) if _local(child) == "body"), None)
        styles = _styles(archive, posixpath.join(posixpath.dirname(main), "styles.xml"))
        pieces = list(_pieces(body, styles)) if body is not None else []
        return story({}, pieces, active=is_active(archive))


def _main_part(archive: ZipFile) -> str | None:
    """The main part as the package names it; where it names none, the usual one."""
    if "_rels/.rels" in archive.namelist():
        for relation in _parsed(archive, "_rels/.rels"):
            target = relation.get("Target", "").lstrip("/")
            if relation.get("Type", "").endswith("/officeDocument") and target in archive.namelist():
                return target if target.startswith("word/") or "document" in target else None
    return "word/document.xml" if "word/document.xml" in archive.namelist() else None


def _parsed(archive: ZipFile, name: str) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(archive.read(name), parser)


def _local(element: Element) -> str:
    return etree.QName(element).localname


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else next((child for child in element if _local(child) == name), None)


def _value(element: Element | None, name: str = "val") -> str | None:
    """An attribute by its local name; documents of the strict kind have other namespaces."""
    if element is None:
        return None
    return next((str(value) for key, value in element.attrib.items() if etree.QName(key).localname == name), None)


def _styles(archive: ZipFile, name: str) -> Mapping[str, Style]:
    if name not in archive.namelist():
        return {}
    elements = {
        _value(element, "styleId") or "": element for element in _parsed(archive, name) if _local(element) == "style"
    }
    return {style_id: Style(_style_level(element, elements)) for style_id, element in elements.items()}


def _style_level(element: Element, elements: Mapping[str, Element]) -> int | None:
    """A heading by its outline level or its name, its own or that of the style it is based on."""
    for _ in range(_DEEPEST):
        name = (_value(_child(element, "name")) or "").casefold()
        if name == "title":
            return 0
        outline = _outline(_child(element, "pPr"))
        if outline is not None:
            return outline
        kind, _, level = name.rpartition(" ")
        if kind in {"heading", "标题", "標題"} and level.isdecimal():
            return int(level)
        based_on = elements.get(_value(_child(element, "basedOn")) or "")
        if based_on is None:
            return None
        element = based_on
    return None


def _outline(properties: Element | None) -> int | None:
    level = _value(_child(properties, "outlineLvl")) or ""
    return int(level) + 1 if level.isdecimal() and int(level) < _DEEPEST else None


def _pieces(parent: Element, styles: Mapping[str, Style]) -> Iterator[Raw]:
    for child in parent:
        match _local(child):
            case "p":
                yield from _paragraph(child, styles)
            case "tbl":
                yield grid([[_cell(cell) for cell in _all(row, "tc")] for row in _all(child, "tr")])
            case "sdt" | "sdtContent" | "ins" | "moveTo" | "customXml" | "smartTag":
                yield from _pieces(child, styles)
            case _:
                continue


def _all(parent: Element, name: str) -> Iterator[Element]:
    """The rows of a table or the cells of a row, also inside content controls."""
    for child in parent:
        if _local(child) == name:
            yield child
        elif _local(child) in {"sdt", "sdtContent", "ins", "customXml"}:
            yield from _all(child, name)


def _paragraph(element: Element, styles: Mapping[str, Style]) -> Iterator[Raw]:
    text = "".join(_texts(element)).strip("\n")
    properties = _child(element, "pPr")
    level = _outline(properties)
    if level is None:
        level = styles.get(_value(_child(properties, "pStyle")) or "", Style(None)).level
    if text.strip():
        bold = (
            level is None and len(text) <= LONGEST_BOLD_LINE and not text.endswith(_SENTENCE_ENDS) and _is_bold(element)
        )
        yield heading(BOLD_LINE, text) if bold else paragraph(text) if level is None else heading(level, text)
    for box in _boxes(element):
        yield from _pieces(box, styles)


def _texts(element: Element) -> Iterator[str]:
    for child in element:
        name = _local(child)
        if name == "t":
            yield child.text or ""
        elif name == "tab":
            yield "\t"
        elif name in {"br", "cr"}:
            yield "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name not in _PASSED_OVER:
            yield from _texts(child)


def _boxes(element: Element) -> Iterator[Element]:
    """Text boxes that hang on a paragraph; their older twin for old programs is passed over."""
    for child in element:
        if _local(child) == "txbxContent":
            yield child
        elif _local(child) != "Fallback":
            yield from _boxes(child)


def _is_bold(element: Element) -> bool:
    runs = [
        run
        for run in element.iter()
        if isinstance(run.tag, str) and _local(run) == "r" and "".join(_texts(run)).strip()
    ]
    marks = [_child(_child(run, "rPr"), "b") for run in runs]
    return bool(marks) and all(mark is not None and _value(mark) not in {"0", "false", "off"} for mark in marks)


def _cell(element: Element) -> str:
    lines: list[str] = []
    for child in element:
        if _local(child) == "p":
            lines.append("".join(_texts(child)))
        elif _local(child) == "tbl":
            lines += [" ".join(_cell(cell) for cell in _all(row, "tc")) for row in _all(child, "tr")]
        elif _local(child) in {"sdt", "sdtContent"}:
            lines.append(_cell(child))
    return "\n".join(lines).strip()
