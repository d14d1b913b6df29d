"""The process in which a proposal that is being written is composed, laid out and checked, out of the window's way.

It knows no library: it is sent a brief, and the names of other customers once it needs them.
"""

import gc
from functools import partial
from multiprocessing.connection import Connection
from typing import Final, Never

import attrs
from attrs import define, field, frozen

from desktop.documents.dossier import Dossier
from desktop.documents.objection import Objection
from desktop.documents.other_names import NO_OTHER_NAMES, OtherName, OtherNames
from desktop.documents.section import SectionState
from desktop.documents.voice import Voice
from desktop.exporters.pages.printing import printed
from desktop.exporters.pages.standing_type import StandingType
from desktop.workspace.drafting import Brief, Draft, Pages, drafted, laid_out, objections_to

_IDLE: Final = 0.1  # seconds without a request after which there is time to collect


@frozen
class Print:
    """Wants a brief's pages; `knows_names` is whether the names that were sent last are still right."""

    brief: Brief
    knows_names: bool


@frozen
class Check:
    """Wants the objections to what was printed last."""


@frozen
class Know:
    """Tells the names of other customers."""

    names: tuple[OtherName, ...]


Request = Print | Check | Know


@frozen
class Ready:
    """The process can be asked."""


@frozen
class NamesAreWanted:
    """It can't be answered without the names."""


@frozen
class Failed:
    """It went wrong; whoever asked does it again and meets the error itself."""


@frozen(kw_only=True)
class Printed:
    """The pages with what became of the sections; `retold` is None where the dossier is in its script already."""

    sections: tuple[SectionState, ...]
    retold: Dossier | None
    voice: Voice
    pages: Pages


@frozen
class Checked:
    """The objections."""

    objections: tuple[Objection, ...]


Reply = Ready | NamesAreWanted | Failed | Printed | Checked


class _Unknown(Exception):
    """The names were asked for before they were sent."""


def _ask() -> Never:
    raise _Unknown


@define
class Printer:
    """Answers one request after the other."""

    names: OtherNames | None = None
    draft: Draft | None = None
    pages: Pages | None = None
    standing: StandingType = field(factory=StandingType)

    def answer(self, request: Request) -> Reply:
        """What comes of a request."""
        try:
            return self._answer(request)
        except _Unknown:
            return NamesAreWanted()
        except Exception:  # noqa: BLE001 - the other side does it again, in its own process, and meets the error there
            return Failed()

    def _answer(self, request: Request) -> Reply:
        if isinstance(request, Check):
            return self._check()
        if isinstance(request, Print):
            self.names = self.names if request.knows_names else None
            return self._print(request.brief)
        self.names = OtherNames.of(request.names)
        return Ready()

    def _print(self, brief: Brief) -> Printed:
        names = OtherNames(_ask) if self.names is None else self.names
        self.draft = draft = drafted(attrs.evolve(brief, dossier=attrs.evolve(brief.dossier, other_names=names)))
        self.pages = laid_out(draft, partial(printed, standing=self.standing))
        retold = attrs.evolve(draft.composed.dossier, other_names=NO_OTHER_NAMES) if draft.composed.converted else None
        return Printed(sections=draft.composed.sections, retold=retold, voice=draft.composed.voice, pages=self.pages)

    def _check(self) -> Reply:
        if self.draft is None or self.names is None:
            return NamesAreWanted()
        dossier = attrs.evolve(self.draft.brief.dossier, other_names=self.names)
        brief = attrs.evolve(self.draft.brief, dossier=dossier)
        return Checked(objections_to(attrs.evolve(self.draft, brief=brief), self.pages))


def serve(connection: Connection) -> None:
    """Answer requests until the other side hangs up."""
    gc.disable()  # to look through all that a proposal's pages hold takes as long as half of them
    gc.freeze()
    printer = Printer()
    reply: Reply = Ready()
    while True:
        try:
            connection.send(reply)
            if not connection.poll(_IDLE):
                gc.collect()
            reply = printer.answer(connection.recv())
        except (EOFError, OSError):
            return
