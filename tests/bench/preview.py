"""The live preview: from a pause in typing to new pages on the screen, and how long the window stands still meanwhile.

A proposal of 30 pages in a library of 100,000 records; once with nothing else to do, once while 10,000 records are
imported and proposals are exported. It needs no screen: Qt draws into memory.
"""

import csv
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final

from attrs import define, evolve, field
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest

from desktop.i18n import Language
from desktop.records import Customer, Proposal
from desktop.records.rows import SectionEdit
from desktop.settings import Settings
from desktop.store.changes import Step
from desktop.ui.editors.growing_text import GrowingText
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.page_view import PageView
from desktop.ui.place import Place
from desktop.ui.screens.importing.intake import Seldom
from desktop.ui.screens.proposal.manuscript import PAUSE_BEFORE_PAGES
from desktop.ui.screens.proposal.opening import Opening
from desktop.ui.tasks import Progress
from desktop.ui.theme.theme import Theme
from desktop.workspace.outcomes import ImportRequest
from desktop.workspace.workspace import Workspace
from tests.bench import corpus, libraries
from tests.bench.figure import Figure
from tests.bench.window import application

_WARM_UP, _EDITS = 4, 40  # edits; the process that makes the pages is hired at the second
_MOST_MS, _MOST_GAP_MS = 300.0, 100.0
_TICK: Final = 5  # milliseconds
_IMPORTED: Final = 10_000
_PAGES: Final = 30


@define
class Watch:
    """What a timer in the window's thread sees: the longest time it had to wait."""

    longest: float = 0.0
    last: float = field(factory=time.perf_counter)

    def tick(self) -> None:
        """Note how long it took since the last time."""
        now = time.perf_counter()
        self.longest = max(self.longest, now - self.last - _TICK / 1000)
        self.last = now

    def begin(self) -> None:
        """Forget what was."""
        self.longest, self.last = 0.0, time.perf_counter()


def figures() -> Iterator[Figure]:
    """Pages after an edit, and the longest standstill, at rest and under load."""
    with tempfile.TemporaryDirectory() as folder:
        library = _library(Path(folder))
        bench = _Window(library, Path(folder))
        try:
            yield from _measured(bench, "at rest")
            bench.begin_load(_table(Path(folder)))
            yield from _measured(bench, "while 10,000 records are imported and a proposal is exported again and again")
        finally:
            bench.close()


def _library(folder: Path) -> Path:
    """The 100,000 case studies with the sample records beside them, and a proposal of 30 pages."""
    made = libraries.cached(f"preview-{corpus.COUNT}", ("desktop/records/*.py", "desktop/store/*.py"))
    if not made.exists():
        with libraries.made_at_once(made) as fresh:
            shutil.copytree(libraries.library(), fresh, dirs_exist_ok=True)
            with Workspace.open(fresh, libraries.desk(fresh)) as workspace:
                workspace.add_sample(Language.ZH_CN)
                customer = workspace.store.of(Customer)[-1]
                proposal = workspace.new_proposal(customer, Language.ZH_CN)
                workspace.save([_longer(proposal)], Step("New"))
    shutil.copytree(made, folder / "library")
    return folder / "library"


def _longer(proposal: Proposal) -> Proposal:
    """The proposal with so much text in one section that it has 30 pages."""
    text = "\n".join(f"第 {number} 段：" + "换型时间长，产能被切走，质量追溯慢。" * 9 for number in range(42))
    added = ("+working_day", "+training", "+glance")
    return evolve(proposal, sections=(SectionEdit(section="understanding", text=text),), section_order=added)


def _table(folder: Path) -> Path:
    """A table with 10,000 customers."""
    target = folder / "customers.csv"
    with target.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["客户名称", "城市", "简介"])
        writer.writerows([f"导入的客户{number}有限公司", "苏州", "做精密零件。"] for number in range(_IMPORTED))
    return target


class _Window:
    """The builder in the window, and somebody who types."""

    def __init__(self, library: Path, folder: Path) -> None:
        self.app = application()
        self.workspace = Workspace.open(library, libraries.desk(library))
        theme = Theme(self.app, folder / "theme", Language.ZH_CN, "light")
        self.window = MainWindow(self.workspace, theme, Settings(language=Language.ZH_CN, theme="light"))
        self.window.resize(1440, 900)
        self.window.show()
        self.watch = Watch()
        self.timer = QTimer(interval=_TICK)
        self.timer.timeout.connect(self.watch.tick)
        self.timer.start()
        self.folder = folder
        self.proposal = self.workspace.store.of(Proposal)[-1].id
        self.window.content.shell.go(Place("proposal", self.proposal, "summary"))
        self.until(lambda: self.pages().pages >= _PAGES)
        self.until(lambda: self.field() is not None)
        self.exports = 0

    def pages(self) -> PageView:
        """The pages that are seen."""
        return self.window.findChildren(PageView)[-1]

    def field(self) -> GrowingText | None:
        """Where the opening of the section is typed."""
        found = self.window.findChildren(Opening)
        return found[-1].findChildren(GrowingText)[0] if found else None

    def until(self, so: Callable[[], bool], seconds: float = 60.0) -> None:
        """Let the window live until something is so."""
        deadline = time.perf_counter() + seconds
        loop = QEventLoop()
        looks = QTimer(interval=_TICK)
        looks.timeout.connect(lambda: loop.quit() if so() or time.perf_counter() > deadline else None)
        looks.start()
        loop.exec()  # it sleeps where there is nothing to do; events asked for in circles would take half the machine
        if not so():
            message = "it never came"
            raise TimeoutError(message)

    def edit(self, number: int) -> float:
        """Type a few letters; the seconds from the pause to the new pages."""
        shown: list[float] = []
        connection = self.pages().shown.connect(lambda: shown.append(time.perf_counter()))
        target = self.field()
        assert target is not None
        target.setFocus()
        QTest.keyClicks(target, f"ab{number}")
        begun = time.perf_counter()
        self.until(lambda: bool(shown))
        self.pages().disconnect(connection)
        self.until(lambda: time.perf_counter() - begun > 1.2)
        return shown[0] - begun - PAUSE_BEFORE_PAGES / 1000

    def begin_load(self, table: Path) -> None:
        """Import the table again and again, and export the proposal again and again, until the window is closed."""
        shell = self.window.content.shell
        request = ImportRequest(files=(table,), kind="customer")

        def take(workspace: Workspace, progress: Progress) -> object:
            pulse = Seldom(progress)  # as the window does it
            return workspace.import_previewed(workspace.preview_import(request, (), pulse), pulse)

        def bring_in(*_done: object) -> None:
            shell.tasks.run("import", take, bring_in, bring_in)

        def export(*_done: object) -> None:
            self.exports += 1
            target = self.folder / f"{self.exports}.pdf"
            proposal = self.workspace.get(self.proposal)
            assert isinstance(proposal, Proposal)
            shell.tasks.run(
                "export", lambda workspace, told: workspace.export(proposal, [target], "x", told), export, export
            )

        bring_in()
        export()

    def close(self) -> None:
        """Close the window, then the library."""
        self.timer.stop()
        self.window.close()
        self.workspace.close()


def _measured(bench: _Window, when: str) -> Iterator[Figure]:
    for number in range(_WARM_UP):
        bench.edit(number)
    bench.watch.begin()
    taken = [bench.edit(number) * 1000 for number in range(_EDITS)]
    gap = bench.watch.longest * 1000
    p95 = statistics.quantiles(taken, n=20)[-1]
    print(f"{when}: median {statistics.median(taken):.0f} ms, p95 {p95:.0f} ms, gap {gap:.0f} ms", file=sys.stderr)
    yield _figure(f"live preview, {_PAGES} pages, 100,000 records, {when}: p95", p95, _MOST_MS)
    yield _figure(f"longest standstill of the window, {when}", gap, _MOST_GAP_MS)


def _figure(what: str, ours: float, most: float) -> Figure:
    return Figure(
        area="window",
        what=what,
        ours=ours,
        unit="ms",
        peer="the bar",
        theirs=most,
        bar=f"≤ {most:.0f} ms",
        reached=ours <= most,
    )


def main(arguments: Sequence[str]) -> None:
    """Run it alone: `python -m tests.bench.preview`."""
    del arguments
    for figure in figures():
        print(figure)


if __name__ == "__main__":
    main(sys.argv[1:])
