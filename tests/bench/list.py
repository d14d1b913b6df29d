"""The list of 100,000 case studies beside one of 100: its first paint, and the longest gap while it is scrolled.

Both lists are the library's page in a window, painted into memory; what is timed begins with going there.
"""

import tempfile
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from desktop.i18n import Language
from desktop.settings import Settings
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.ui.theme.theme import Theme
from desktop.workspace.workspace import Workspace
from tests.bench import corpus, libraries
from tests.bench.figure import Figure
from tests.bench.window import application

_FEW: Final = 100
_ROUNDS: Final = 9
_SCROLLED: Final = 3
_MOST_RATIO: Final = 1.3
_MOST_GAP: Final = 50.0
_NOTCHES: Final = 400
_JUMPS: Final = 60
_NOTCH: Final = 120


def figures() -> Iterator[Figure]:
    """Milliseconds; the quickest round counts for the paint, the slowest turn of the loop for the gap."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        theme = Theme(app, Path(folder), Language.ZH_CN, "light")
        with _window(libraries.library(_FEW), theme) as few, _window(libraries.library(), theme) as many:
            painted = _painted([few, many])
            yield _paint_figure(*painted)
            yield _gap_figure("by the wheel", _longest(many, _wheeled), _longest(few, _wheeled))
            yield _gap_figure("by its bar, end to end", _longest(many, _dragged), _longest(few, _dragged))


@contextmanager
def _window(folder: Path, theme: Theme) -> Generator[MainWindow]:
    with libraries.opened(folder) as store:
        window = MainWindow(Workspace(store), theme, Settings(language=Language.ZH_CN, theme="light"))
        window.resize(1280, 720)
        window.show()
        _settle()
        yield window
        window.close()
        _settle()


def _painted(windows: Sequence[MainWindow]) -> tuple[float, float]:
    """How long each window takes to the list's first paint, in turn; the first round warms."""
    taken: list[list[float]] = [[] for _ in windows]
    for _ in range(_ROUNDS + 1):
        for window, times in zip(windows, taken, strict=True):
            window.content.navigator.go(Place("today"))
            _settle()
            start = time.perf_counter()
            window.content.navigator.go(Place("library"))
            _view(window).viewport().grab()
            QApplication.processEvents()
            times.append(time.perf_counter() - start)
            _settle()
    few, many = (min(times[1:]) * 1000 for times in taken)
    return few, many


def _wheeled(window: MainWindow) -> Iterator[float]:
    """Turn the wheel; how long each turn of the event loop takes."""
    viewport = _view(window).viewport()
    at = QPointF(viewport.rect().center())
    for _ in range(_NOTCHES):
        start = time.perf_counter()
        event = QWheelEvent(
            at,
            QPointF(viewport.mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, -_NOTCH),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(viewport, event)
        QApplication.processEvents()
        yield time.perf_counter() - start


def _dragged(window: MainWindow) -> Iterator[float]:
    """Drag the scroll bar through the whole list and back."""
    bar = _view(window).verticalScrollBar()
    for step in [*range(_JUMPS + 1), *range(_JUMPS, -1, -1)]:
        start = time.perf_counter()
        bar.setValue(bar.maximum() * step // _JUMPS)
        QApplication.processEvents()
        yield time.perf_counter() - start


def _longest(window: MainWindow, scroll: Callable[[MainWindow], Iterator[float]]) -> float:
    """The longest turn of the best of some rounds, because other programs run too; each begins at another page."""
    longest: list[float] = []
    for _ in range(_SCROLLED):
        window.content.navigator.go(Place("today"))
        window.content.navigator.go(Place("library"))
        _settle()
        longest.append(max(scroll(window)) * 1000)
    return min(longest)


def _view(window: MainWindow) -> QAbstractItemView:
    page = window.content.navigator.current
    assert page is not None
    (view,) = [one for one in page.findChildren(QTableView) if one.isVisible()]
    return view


def _settle() -> None:
    """Let everything come to rest that was begun."""
    until = time.perf_counter() + 0.3
    while time.perf_counter() < until:
        QApplication.processEvents()
        time.sleep(0.005)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _paint_figure(few: float, many: float) -> Figure:
    return Figure(
        area="list",
        what=f"first paint, {corpus.COUNT:,} rows",
        ours=many,
        unit="ms",
        peer=f"{_FEW} rows",
        theirs=few,
        bar=f"≤ {_MOST_RATIO} ×",
        reached=many <= few * _MOST_RATIO,
    )


def _gap_figure(how: str, many: float, few: float) -> Figure:
    return Figure(
        area="list",
        what=f"longest gap while scrolling {how}",
        ours=many,
        unit="ms",
        peer=f"{_FEW} rows",
        theirs=few,
        bar=f"≤ {_MOST_GAP:.0f} ms",
        reached=many <= _MOST_GAP,
    )
