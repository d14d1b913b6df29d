"""Taking a presentation apart into slides: titles as headings, texts and tables below; runs in the worker."""

import posixpath
import re
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

from lxml import etree

from desktop.importers.gate import is_active, opened_archive
from desktop.importers.raw import Raw
from desktop.importers.refusal import Refusal, Refused
from desktop.importers.story import grid, heading, limited, paragraph, story

Element = etree._Element  # noqa: SLF001  # pyright: ignore[reportPrivateUsage] - the only name that lxml's types give it
_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml", re.IGNORECASE)
_TITLES = frozenset({"title", "ctrTitle"})
_PASSED_OVER = frozenset({"dt", "ftr", "sldNum"})
_PRESENTATION = "ppt/presentation.xml"


def pptx_story(path: Path) -> Raw:
    """The slides in their order; the title of the first is the presentation's."""
    with opened_archive(path) as archive:
        if _PRESENTATION not in archive.namelist():
            raise Refused(Refusal.DAMAGED)
        pieces: list[Raw] = []
        for name in _slides(archive):
            pieces += _slide(_parsed(archive, name))
        titles = (piece[2] for piece in pieces if isinstance(piece, list) and piece[0] == "heading")
        title = next((str(one) for one in titles if one), path.stem)
        kept, is_cut = limited(pieces)
        return story({"title": title, "type": "deck"}, kept, active=is_active(archive), cut=is_cut)


def _slides(archive: ZipFile) -> list[str]:
    """The slides as the presentation lists them; where it lists none, by their numbers."""
    relations = "ppt/_rels/presentation.xml.rels"
    targets: dict[str, str] = {}
    if relations in archive.namelist():
        for relation in _parsed(archive, relations):
            target = posixpath.normpath(posixpath.join("ppt", relation.get("Target", "")))
            targets[relation.get("Id", "")] = target.removeprefix("../").lstrip("/")
    listed = [
        targets.get(value, "")
        for one in _parsed(archive, _PRESENTATION).iter()
        if _local(one) == "sldId"
        for key, value in one.attrib.items()
        if etree.QName(key).localname == "id" and etree.QName(key).namespace
    ]
    there = [str(name) for name in listed if name in archive.namelist()]
    numbered = ((found, name) for name in archive.namelist() if (found := _SLIDE.fullmatch(name)))
    return there or [name for _, name in sorted(numbered, key=lambda one: int(one[0][1]))]


def _slide(slide: Element) -> Iterator[Raw]:
    """A slide's title first, then what stands on it."""
    shapes = [one for one in slide.iter() if _local(one) in {"sp", "graphicFrame"}]
    titles = [one for one in shapes if _placeholder(one) in _TITLES]
    for one in titles:
        if text := " ".join(_lines(one)):
            yield heading(1, text)
    for one in shapes:
        if one in titles or _placeholder(one) in _PASSED_OVER:
            continue
        if rows := [[" ".join(_lines(cell)) for cell in row if _local(cell) == "tc"] for row in _rows(one)]:
            yield grid(rows)
        else:
            yield from map(paragraph, _lines(one))


def _placeholder(shape: Element) -> str:
    """What a shape is a place for: `title`, `body`, `sldNum`; "" for a free one."""
    return next((one.get("type", "body") for one in shape.iter() if _local(one) == "ph"), "")


def _rows(shape: Element) -> list[Element]:
    return [one for one in shape.iter() if _local(one) == "tr"]


def _lines(shape: Element) -> list[str]:
    """The paragraphs of a shape that hold anything."""
    paragraphs = (one for one in shape.iter() if _local(one) == "p")
    texts = ("".join(run.text or "" for run in one.iter() if _local(run) == "t").strip() for one in paragraphs)
    return [text for text in texts if text]


def _parsed(archive: ZipFile, name: str) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    return etree.fromstring(archive.read(name), parser)


def _local(element: Element) -> str:
    return etree.QName(element).localname
