"""The palette on 100,000 records: from a key to its painted answer, beside the search alone."""

import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QWidget

from desktop.i18n import Language
from desktop.settings import Settings
from desktop.ui.main_window import MainWindow
from desktop.ui.theme.theme import Theme
from desktop.workspace.workspace import Workspace
from tests.bench import libraries
from tests.bench.figure import Figure
from tests.bench.queries import queries
from tests.bench.window import application

_MOST_MS: Final = 50.0
_SIZE: Final = (1280, 720)
_PATIENCE: Final = 5.0
"""Seconds for one answer; what takes longer is broken."""


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt calls it so
        """See a painting; it is done when the event loop has come round."""
        self.count += event.type() is QEvent.Type.Paint
        return False


def figures() -> Iterator[Figure]:
    """By kind of search, the time from the last key to the painted list."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "library"
        shutil.copytree(libraries.library(), folder)
        app = application()
        with Workspace.open(folder, libraries.desk(folder)) as workspace:
            theme = Theme(app, Path(name) / "theme", Language.ZH_CN, "light")
            window = MainWindow(workspace, theme, Settings(language=Language.ZH_CN, theme="light"))
            window.resize(*_SIZE)
            window.show()
            _turn(app, 1.0)
            yield from _measured(app, window, workspace)
            window.close()


def _measured(app: QApplication, window: MainWindow, workspace: Workspace) -> Iterator[Figure]:
    start = time.perf_counter()
    window.content.board.do("palette")
    _turn(app, 0.0)
    opened = (time.perf_counter() - start) * 1000
    yield _figure("opening it the first time", opened, opened, "printed", reached=True)
    field = next(one for one in window.findChildren(QLineEdit) if one.hasFocus())
    view = next(one for one in window.findChildren(QListView) if one.isVisible() and one.accessibleName() == "搜索结果")
    painted = Painted(view.viewport())
    all_times, all_alone = list[float](), list[float]()
    for kind, texts in queries().items():
        times = [_answered(app, field, painted, text) for text in texts]
        alone = [_alone(workspace, text) for text in texts]
        all_times += times
        all_alone += alone
        yield _figure(kind, _p95(times), _p95(alone), f"≤ {_MOST_MS:.0f} ms", reached=_p95(times) <= _MOST_MS)
    p95 = _p95(all_times)
    yield _figure("all kinds", p95, _p95(all_alone), f"≤ {_MOST_MS:.0f} ms", reached=p95 <= _MOST_MS)


def _answered(app: QApplication, field: QLineEdit, painted: Painted, text: str) -> float:
    """The milliseconds from the last key of a text to the painted lines for it."""
    field.setText(text[:-1])
    _turn(app, 0.0)
    before, start = painted.count, time.perf_counter()
    if text[-1].isascii():
        QTest.keyClicks(field, text[-1])
    else:
        event = QInputMethodEvent()
        event.setCommitString(text[-1])
        app.sendEvent(field, event)
    while painted.count == before and time.perf_counter() - start < _PATIENCE:
        app.processEvents()
    return (time.perf_counter() - start) * 1000


def _alone(workspace: Workspace, text: str) -> float:
    start = time.perf_counter()
    workspace.store.search(text)
    return (time.perf_counter() - start) * 1000


def _turn(app: QApplication, seconds: float) -> None:
    """Let the event loop turn for some time, at least until it has nothing to do."""
    end = time.perf_counter() + seconds
    app.processEvents()
    while time.perf_counter() < end:
        app.processEvents()
        time.sleep(0.002)


def _figure(what: str, ours: float, theirs: float, bar: str, *, reached: bool) -> Figure:
    return Figure(
        area="palette",
        what=f"key to painted list, p95: {what}",
        ours=ours,
        unit="ms",
        peer="the search alone",
        theirs=theirs,
        bar=bar,
        reached=reached,
    )


def _p95(times: Sequence[float]) -> float:
    return sorted(times)[min(int(len(times) * 0.95), len(times) - 1)]
