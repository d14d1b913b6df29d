"""Assumptions, dependencies and commitments: numbered, each with owner and date; what is excluded is said again."""

from collections.abc import Iterator

from attrs import frozen

from desktop.documents.blocks import Block, Cell, Column, Row, Table
from desktop.documents.delivery import lines
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead, plain
from desktop.documents.section import LeftOut, Section
from desktop.documents.sections.scope import scoped
from desktop.documents.tables import group_row
from desktop.documents.voice import Voice
from desktop.records.rows import Promise


@frozen
class Group:
    """A part of the register: its title and its promises."""

    title: str
    promises: tuple[Promise, ...]


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    groups = [group for group in _groups(dossier, voice) if group.promises]
    if not groups:
        return LeftOut("Nothing is assumed, depended on or promised yet.")
    return _blocks(groups, voice)


def _groups(dossier: Dossier, voice: Voice) -> Iterator[Group]:
    yield Group(voice("Commitments"), dossier.opportunity.promises if dossier.opportunity else ())
    yield Group(voice("Assumptions"), _said(lines(dossier, lambda product: product.assumptions)))
    yield Group(voice("Dependencies"), _said(lines(dossier, lambda product: product.dependencies)))
    yield Group(voice("Not in scope"), _said(scoped(dossier, lambda one: one.scope_out)))


def _said(texts: tuple[str, ...]) -> tuple[Promise, ...]:
    return tuple(Promise(text=text) for text in texts)


def _blocks(groups: list[Group], voice: Voice) -> Iterator[Block]:
    yield lead(
        voice("Price and dates rest on what stands here. A change to it is a change to them, agreed in writing.")
    )
    columns = (
        Column(voice("No."), 0.6, "center"),
        Column(voice("What"), 5.4),
        Column(voice("Side"), 1),
        Column(voice("Owner"), 1.6),
        Column(voice("By"), 1.4),
    )
    rows: list[Row] = []
    number = 0
    for group in groups:
        rows.append(group_row(group.title, len(columns)))
        for promise in group.promises:
            number += 1
            rows.append(_row(number, promise, voice))
    yield Table(columns, tuple(rows), voice.table(voice("Assumptions, dependencies and commitments")), compact=True)


def _row(number: int, promise: Promise, voice: Voice) -> Row:
    side = voice(promise.side.label) if promise.side else "—"
    by = voice.words.short_date(promise.by) if promise.by else "—"
    texts = (str(number), promise.text, side, promise.owner or "—", by)
    return Row(tuple(Cell(plain(text)) for text in texts))


SECTION = Section("promises", "Assumptions, dependencies and commitments", _write)
