"""A window over a throw-away sample library, led to any place in any language, look and size."""

import datetime as dt
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from attrs import evolve
from PySide6.QtCore import QEvent, QEventLoop
from PySide6.QtWidgets import QApplication

from desktop.i18n import Language
from desktop.records import Customer
from desktop.records.choices import DecisionRole, ProposalStatus
from desktop.settings import Settings, ThemeMode
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.shell import Shell
from desktop.ui.theme.theme import Theme
from desktop.workspace.outcomes import Request
from desktop.workspace.workspace import Workspace

_BEGUN: Final = dt.datetime(2026, 11, 22, 2, 30, tzinfo=dt.UTC)
_AUTHORS: Final = {Language.ZH_CN: "林悦", Language.ZH_TW: "林悅", Language.EN: "Lin Yue"}
_AT_REST: Final = 0.03  # seconds without work under way, after which nothing more is waited for
_TURNS: Final = 12  # of the event loop at the least: one layout asks for the next
_MOST: Final = 20.0  # seconds


def desk_in(folder: Path, language: Language) -> Desk:
    """A desk with a clock that starts on the same day each time."""
    begun = time.monotonic()
    return Desk(
        "this-laptop",
        _AUTHORS[language],
        folder / "state",
        lambda: _BEGUN + dt.timedelta(seconds=time.monotonic() - begun),
    )


def make_library(folder: Path, language: Language) -> Path:
    """A sample library in a language, with a draft, a sent and an accepted proposal; its folder."""
    library = folder / "library"
    if library.exists():
        return library
    with Workspace.create(library, desk_in(folder, language), language) as workspace:
        statuses = (ProposalStatus.DRAFT, ProposalStatus.SENT, ProposalStatus.ACCEPTED)
        for customer, status in zip(workspace.store.all(Customer.kind), statuses, strict=False):
            if isinstance(customer, Customer):
                _propose(workspace, customer, status, folder / "exported" / f"{status}.pdf", language)
    return library


def _propose(
    workspace: Workspace, customer: Customer, status: ProposalStatus, target: Path, language: Language
) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    request = Request(
        customer=customer,
        outputs=(target,),
        language=language,
        edition=DecisionRole.DECISION_MAKER,
        anyway="pictures",
    )
    made = evolve(workspace.propose(request).proposal, status=status)
    workspace.save([made], Step("New proposal for {name}", {"name": customer.short_name or customer.name}))


class Stage:
    """A window that one looks at from outside."""

    def __init__(self, app: QApplication, folder: Path, language: Language, *, empty: bool = False) -> None:
        """Open a window over a copy of the sample library in `folder`, or over an empty one."""
        self._app, self.folder, self.language = app, folder, language
        desk = desk_in(folder, language)
        self._library = folder / ("empty" if empty else "shown")
        shutil.rmtree(self._library, ignore_errors=True)
        if empty:
            self.workspace = Workspace.create(self._library, desk)
        else:
            shutil.copytree(make_library(folder, language), self._library)
            self.workspace = Workspace.open(self._library, desk)
        settings = Settings(language=language, theme="light", library=str(self._library))
        self.desk, self.size, self.patience = desk, (1280, 720), _AT_REST
        self.theme = Theme(app, folder / "theme", language, "light")
        self.window = MainWindow(self.workspace, self.theme, settings)
        self.window.show()
        self.window.activateWindow()
        self.rest()

    @property
    def shell(self) -> Shell:
        """What the window lends its screens; another one after a change of words or sizes."""
        return self.window.content.shell

    def look(self, theme: ThemeMode, size: tuple[int, int], text_size: int = 100) -> None:
        """Change how the window looks."""
        settings = evolve(self.window.settings, theme=theme, text_size=text_size)
        if settings != self.window.settings:
            self.window.adjust(settings)
            self.rest()
        self.size = size
        self.window.resize(*size)
        self.rest()

    def wait(self, so: Callable[[], bool]) -> None:
        """Go on until something is so."""
        until = time.monotonic() + _MOST
        while not so():
            if time.monotonic() > until:
                raise TimeoutError(self.window.windowTitle())
            self._turn()

    def rest(self) -> None:
        """Go on until no work is under way and nothing is left to be painted."""
        until = time.monotonic() + _MOST
        still_since, turns = time.monotonic(), 0
        while (turns < _TURNS or time.monotonic() - still_since < self.patience) and time.monotonic() < until:
            self._turn()
            turns += 1
            if self.window.tasks.are_running:
                still_since, turns = time.monotonic(), 0

    def close(self) -> None:
        """Close the window and its library."""
        self.window.close()
        for one in (self.window, self.theme):
            one.deleteLater()
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.workspace.close()
        shutil.rmtree(self._library, ignore_errors=True)

    def _turn(self) -> None:
        self._app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
        self._app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        time.sleep(0.002)
