"""Assumptions, dependencies and commitments: numbered, each with owner and date; what is excluded is said again."""

from collections.abc import Iterator
from itertools import zip_longest

from attrs import frozen

from desktop.documents.blocks import Block
from desktop.documents.delivery import lines
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.sections.scope import scoped
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records.rows import Promise


@frozen
class Numbered:
    """A commitment with its number in the register."""

    number: int
    promise: Promise


Line = tuple[str, str, str]


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    promises, lines = _promises(dossier), _lines(dossier)
    if not (promises or lines):
        return LeftOut("Nothing is assumed, depended on or promised yet.")
    return _blocks(promises, lines, voice)


def _promises(dossier: Dossier) -> tuple[Numbered, ...]:
    promises = dossier.opportunity.promises if dossier.opportunity else ()
    return tuple(Numbered(number, promise) for number, promise in enumerate(promises, 1))


def _lines(dossier: Dossier) -> list[Line]:
    """Assumptions, dependencies and exclusions side by side, numbered by their letter."""
    assumed = _lettered("A", lines(dossier, lambda product: product.assumptions))
    depends = _lettered("D", lines(dossier, lambda product: product.dependencies))
    outside = _lettered("X", scoped(dossier, lambda one: one.scope_out))
    return list(zip_longest(assumed, depends, outside, fillvalue=""))


def _lettered(letter: str, texts: tuple[str, ...]) -> list[str]:
    return [f"{letter}{number}  {text}" for number, text in enumerate(texts, 1)]


def _blocks(promises: tuple[Numbered, ...], found: list[Line], voice: Voice) -> Iterator[Block]:
    yield lead(
        voice(
            "Price and dates rest on the points below. "
            "If one of them changes, both sides agree price and dates anew in writing."
        )
    )
    if promises:
        columns = (
            Reads[Numbered](voice("No."), 0.6, lambda one: str(one.number), "center"),
            Reads[Numbered](voice("Commitment"), 5.2, lambda one: one.promise.text),
            Reads[Numbered](voice("Side"), 0.9, lambda one: voice(one.promise.side.label) if one.promise.side else ""),
            Reads[Numbered](voice("Owner"), 1.9, lambda one: one.promise.owner),
            Reads[Numbered](voice("By"), 1.4, lambda one: _day(one.promise, voice)),
        )
        yield table(promises, columns, voice.table(voice("Commitments of both sides")), compact=True)
    if found:
        parts = (
            Reads[Line](voice("Assumptions"), 3, lambda line: line[0]),
            Reads[Line](voice("Dependencies"), 3, lambda line: line[1]),
            Reads[Line](voice("Not in scope"), 2.6, lambda line: line[2]),
        )
        yield table(found, parts, voice.table(voice("Assumptions, dependencies and exclusions")), compact=True)


def _day(promise: Promise, voice: Voice) -> str:
    return voice.words.short_date(promise.by) if promise.by else ""


SECTION = Section("promises", "Assumptions, dependencies and commitments", _write)
