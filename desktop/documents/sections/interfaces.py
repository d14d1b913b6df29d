"""Interfaces: the systems that are connected, and what is exchanged with each."""

from collections.abc import Iterator

from attrs import frozen

from desktop.documents.blocks import Block
from desktop.documents.delivery import lines
from desktop.documents.dossier import Dossier
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice


@frozen
class Interface:
    """A system that is connected, and what is exchanged with it."""

    system: str
    exchanged: str


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    found = _interfaces(dossier, voice)
    if not found:
        return LeftOut("The products in view name no interfaces yet.")
    return _blocks(found, voice)


def _interfaces(dossier: Dossier, voice: Voice) -> list[Interface]:
    """The interfaces of all products; what stands before the first colon names the system, told once."""
    found: dict[str, list[str]] = {}
    for line in lines(dossier, lambda product: product.interfaces):
        system, _, exchanged = line.replace("：", ":", 1).partition(":")
        found.setdefault(system.strip(), []).append(exchanged.strip())
    return [Interface(system, voice.clauses(exchanged)) for system, exchanged in found.items()]


def _blocks(found: list[Interface], voice: Voice) -> Iterator[Block]:
    columns = (
        Reads[Interface](voice("System"), 2, lambda one: one.system, strong=True),
        Reads[Interface](voice("Data exchanged"), 7, lambda one: one.exchanged),
    )
    yield table(found, columns, voice.table(voice("Systems connected")), compact=True)


SECTION = Section("interfaces", "Interfaces", _write)
