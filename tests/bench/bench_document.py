"""The 30-page Chinese and English document that other tools write too (`../shared/bench`), as our blocks."""

import datetime as dt
import json
import os
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final, Literal, TypeVar

from attrs import frozen
from cattrs import Converter

from desktop.documents.blocks import (
    Align,
    Block,
    Caption,
    Cell,
    Column,
    Contents,
    Cover,
    Document,
    Fact,
    Heading,
    PageBreak,
    Paragraph,
    Picture,
    Properties,
    Row,
    Span,
    Table,
)
from desktop.i18n import Language

FOLDER: Final = Path(os.environ.get("SATCHEL_BENCH_DATA", Path(__file__).resolve().parents[3] / "shared" / "bench"))
"""Where the document's content, its pictures and the peers' programs are."""
_WIDTHS: Final = (2.6, 6.4, 1.8, 3.0, 3.2)
_PICTURE_SHARE: Final = 0.88
_T = TypeVar("_T")


@frozen
class Part:
    """A part of the content as the file has it; which fields are filled depends on its type."""

    type: Literal["h2", "p", "table", "image"]
    text: str = ""
    runs: tuple[tuple[str, bool], ...] = ()
    caption: str = ""
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    path: str = ""


@frozen
class Section:
    """A section of the content."""

    title: str
    blocks: tuple[Part, ...]


@frozen
class Content:
    """The whole content."""

    title: str
    subtitle: str
    date: str
    company: str
    sections: tuple[Section, ...]


@cache
def content() -> Content:
    """The content as the file has it."""
    return Converter().structure(json.loads((FOLDER / "content.json").read_text(encoding="utf-8")), Content)


def bench_document(run: int = 0) -> Document:
    """The document; each run but the first is as long and says something else, so that nothing remembered helps."""
    given = content()
    title = f"{given.title} v{run}" if run else given.title
    return Document(
        kind="proposal",
        language=Language.ZH_CN,
        properties=Properties(
            title=title,
            subject=given.subtitle,
            author=given.company,
            company=given.company,
            keywords=(),
            written=dt.datetime(2026, 5, 18, tzinfo=dt.UTC),
        ),
        cover=Cover(
            kicker="",
            title=title,
            subtitle=given.subtitle,
            customer_label="",
            customer="",
            facts=(Fact("", given.date),),
            vendor=given.company,
            slogan="",
            note="",
        ),
        blocks=tuple(_blocks(given, random.Random(run), shuffled=run > 0)),
        header_left=title,
        header_right="",
        footer_left=given.company,
        page_label="{page} / {pages}",
    )


def _blocks(given: Content, chance: random.Random, *, shuffled: bool) -> Iterator[Block]:
    yield Contents("目录 Contents")
    for number, section in enumerate(given.sections, 1):
        yield PageBreak()
        yield Heading(1, section.title, f"s{number}")
        for at, part in enumerate(section.blocks):
            yield _block(part, f"s{number}-{at}", chance, shuffled=shuffled)


def _block(part: Part, anchor: str, chance: random.Random, *, shuffled: bool) -> Block:
    match part.type:
        case "h2":
            return Heading(2, part.text, anchor)
        case "p":
            runs = _shuffled(part.runs, chance) if shuffled else part.runs
            return Paragraph(tuple(Span(text, strong) for text, strong in runs))
        case "table":
            return _table(part, _shuffled(part.rows, chance) if shuffled else part.rows)
        case "image":
            return Picture((FOLDER / part.path).read_bytes(), part.caption, _caption(part.caption), _PICTURE_SHARE)


def _shuffled(items: tuple[_T, ...], chance: random.Random) -> tuple[_T, ...]:
    return tuple(chance.sample(items, len(items)))


def _table(part: Part, rows: tuple[tuple[str, ...], ...]) -> Table:
    aligns: tuple[Align, ...] = ("left", "left", "right", "right", "right")
    columns = tuple(Column(*column) for column in zip(part.header, _WIDTHS, aligns, strict=True))
    return Table(
        columns, tuple(Row(tuple(Cell((Span(text),)) for text in row)) for row in rows), _caption(part.caption)
    )


def _caption(text: str) -> Caption:
    label, number, rest = text.split(" ", 2)
    return Caption(label, int(number), rest)
