"""Printing: a proposal's pages while it is written, made by a process beside this one, or here until that is ready."""

import datetime as dt
import multiprocessing
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Self

import attrs

from desktop.documents.objection import Objection
from desktop.documents.other_names import NO_OTHER_NAMES, OtherNames
from desktop.records import Proposal
from desktop.store.store import Store
from desktop.workspace.drafting import Brief, Draft, Drafting, Pages, Told, drafted, laid_out, objections_to
from desktop.workspace.printing_process import (
    Check,
    Checked,
    Know,
    NamesAreWanted,
    Print,
    Printed,
    Ready,
    Reply,
    Request,
    serve,
)

_SECONDS = 20.0


class Aide:
    """The process: started at once, asked when it is ready, and given up when it fails."""

    def __init__(self, work: Callable[[Connection], None] = serve, seconds: float = _SECONDS) -> None:
        """`seconds` is the time that one answer may take."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        self._connection: Connection | None = ours
        self._process: SpawnProcess = context.Process(target=work, args=(theirs,), name="Satchel pages", daemon=True)
        self._process.start()
        theirs.close()
        self._seconds = seconds
        self._is_ready = False

    @property
    def is_ready(self) -> bool:
        """Whether it can be asked now."""
        if self._connection is not None and not self._is_ready and self._connection.poll():
            self._is_ready = isinstance(self._received(self._connection), Ready)
        return self._is_ready and self._connection is not None

    def ask(self, request: Request) -> Reply | None:
        """Its answer; None if it died or fell silent, and then it is given up."""
        if self._connection is None:
            return None
        reply: Reply | None = None
        with suppress(OSError, ValueError):
            self._connection.send(request)
            if self._connection.poll(self._seconds):
                reply = self._received(self._connection)
        if reply is None:
            self.close()
        return reply

    def close(self) -> None:
        """End it; it holds nothing that could be lost."""
        if self._connection is not None:
            self._connection.close()
            self._connection = None
            self._process.kill()
            self._process.join()
            self._process.close()

    @staticmethod
    def _received(connection: Connection) -> Reply | None:
        with suppress(EOFError, OSError):
            return connection.recv()
        return None


class Printing:
    """Prints one proposal again and again, in the thread of its store."""

    def __init__(self, store: Store, hire: Callable[[], Aide] | None = None) -> None:
        """`hire` starts a process for the second print, if there is one; without it everything is done here."""
        self._drafting = Drafting(store)
        self._hire = hire
        self._aide: Aide | None = None
        self._known: OtherNames | None = None
        self._brief: Brief | None = None
        self._draft: Draft | None = None
        self._pages: Pages | None = None

    def __enter__(self) -> Self:
        """Use it in a `with` statement."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let the aide go."""
        if self._aide is not None:
            self._aide.close()

    def printed(self, proposal: Proposal, today: dt.date) -> tuple[Told, Pages]:
        """The proposal's pages, and what became of its sections."""
        if self._brief is not None and self._hire is not None:
            self._aide, self._hire = self._hire(), None
        self._brief, self._draft = self._drafting.brief(proposal, today), None
        names = self._brief.dossier.other_names
        plain = attrs.evolve(self._brief, dossier=attrs.evolve(self._brief.dossier, other_names=NO_OTHER_NAMES))
        reply = self._asked(Print(plain, knows_names=names is self._known), names)
        if isinstance(reply, Printed):
            told = Told(
                dossier=self._brief.dossier,
                sections=reply.sections,
                retold=self._brief.dossier if reply.retold is None else reply.retold,
                voice=reply.voice,
            )
            return told, reply.pages
        self._draft = drafted(self._brief)
        self._pages = laid_out(self._draft)
        return self._draft.told, self._pages

    def objections(self) -> tuple[Objection, ...]:
        """Everything that is objected to in what was printed last."""
        if self._brief is None:
            return ()
        if self._draft is None:
            reply = self._asked(Check(), self._brief.dossier.other_names)
            if isinstance(reply, Checked):
                return reply.objections
            self._draft = drafted(self._brief)
            self._pages = laid_out(self._draft)
        return objections_to(self._draft, self._pages)

    def _asked(self, request: Request, names: OtherNames) -> Reply | None:
        """The aide's answer, after it was told the names if it wants them; None where there is none."""
        if self._aide is None or not self._aide.is_ready:
            return None
        reply = self._aide.ask(request)
        if isinstance(reply, NamesAreWanted):
            self._aide.ask(Know(tuple(names.asked())))
            self._known = names
            again = attrs.evolve(request, knows_names=True) if isinstance(request, Print) else request
            reply = self._aide.ask(again)
        return reply
