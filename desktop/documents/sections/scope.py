"""Scope: what is in, what is optional, what is not in."""

from collections.abc import Callable, Iterable, Iterator
from itertools import zip_longest

from desktop.documents.blocks import Block
from desktop.documents.delivery import lines
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records import Opportunity, Product

Scoped = Opportunity | Product
Line = tuple[str, str, str]


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    found = _lines(dossier)
    if not found:
        return LeftOut("Neither the opportunity nor the products say what is in scope.")
    return _blocks(found, voice)


def scoped(dossier: Dossier, read: Callable[[Scoped], Iterable[str]]) -> tuple[str, ...]:
    """The opportunity's own scope, or else what the products say."""
    own = tuple(read(dossier.opportunity)) if dossier.opportunity else ()
    return own or lines(dossier, read)


def _lines(dossier: Dossier) -> list[Line]:
    inside = scoped(dossier, lambda one: one.scope_in)
    optional = scoped(dossier, lambda one: one.scope_optional)
    outside = scoped(dossier, lambda one: one.scope_out)
    return list(zip_longest(inside, optional, outside, fillvalue=""))


def _blocks(found: list[Line], voice: Voice) -> Iterator[Block]:
    yield lead(voice("Anything not listed as in scope is not included in the price."))
    columns = (
        Reads[Line](voice("In scope"), 3.4, lambda line: line[0]),
        Reads[Line](voice("Optional"), 2.6, lambda line: line[1]),
        Reads[Line](voice("Not in scope"), 3, lambda line: line[2]),
    )
    yield table(found, columns, voice.table(voice("Scope")), compact=True)


SECTION = Section("scope", "Scope", _write)
