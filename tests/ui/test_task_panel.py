"""Long work: its progress with a count, a button to cancel, and what becomes of it when the window is closed."""

import threading
from collections.abc import Callable

import attrs
import pytest
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from desktop.i18n import Language
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Progress
from desktop.workspace.workspace import Workspace
from tests.ui.finding import called, click, named, names, texts

Eventually = Callable[[Callable[[], bool]], None]
NAME = "导入 客户.csv"


@attrs.define
class Work:
    """Work that goes on until it is told to end."""

    end: threading.Event = attrs.field(factory=threading.Event)
    ended: list[str] = attrs.field(factory=list[str])
    done: int = 0

    def __call__(self, _workspace: Workspace, progress: Progress) -> str:
        while not self.end.wait(0.01):
            self.done += 1
            progress(min(self.done, 400), 400)
        return "done"


@pytest.fixture
def work() -> Work:
    return Work()


def start(window: MainWindow, work: Work, *, must_finish: bool = False, quiet: bool = False) -> None:
    window.tasks.run(NAME, work, work.ended.append, quiet=quiet, must_finish=must_finish)


def test_what_takes_longer_is_shown_with_its_count_and_goes_when_it_is_done(
    window: MainWindow, work: Work, eventually: Eventually
) -> None:
    start(window, work)
    assert NAME not in names(window)
    eventually(lambda: NAME in names(window))
    bar = named(window, NAME, QProgressBar)
    eventually(lambda: bar.value() > 0 and any(text.endswith(" / 400") for text in texts(window)))
    work.end.set()
    eventually(lambda: work.ended == ["done"] and NAME not in names(window))


def test_what_is_done_at_once_or_quietly_shows_nothing(window: MainWindow, work: Work, qtbot: QtBot) -> None:
    start(window, work, quiet=True)
    window.tasks.run("kurz", lambda _workspace, _progress: "short", work.ended.append)
    qtbot.waitUntil(lambda: work.ended == ["short"])
    qtbot.wait(400)
    assert not {NAME, "kurz"} & names(window)
    work.end.set()
    qtbot.waitUntil(lambda: len(work.ended) == 2)


def test_it_is_cancelled_by_its_button(window: MainWindow, work: Work, eventually: Eventually) -> None:
    start(window, work)
    eventually(lambda: NAME in names(window))
    click(named(window, f"取消：{NAME}"))
    eventually(lambda: not window.tasks.are_running and NAME not in names(window))
    assert work.ended == []


def test_two_tasks_stand_one_below_the_other(window: MainWindow, work: Work, eventually: Eventually) -> None:
    start(window, work)
    window.tasks.run("导出方案", Work(work.end), work.ended.append)
    eventually(lambda: {NAME, "导出方案"} <= names(window))
    first, second = named(window, NAME), named(window, "导出方案")
    assert first.mapTo(window, first.rect().topLeft()).y() < second.mapTo(window, second.rect().topLeft()).y()
    assert second.mapTo(window, second.rect().bottomRight()).y() < window.height()
    work.end.set()
    eventually(lambda: not window.tasks.are_running)


def test_it_is_still_shown_when_the_language_changes(window: MainWindow, work: Work, eventually: Eventually) -> None:
    start(window, work)
    eventually(lambda: NAME in names(window))
    window.adjust(attrs.evolve(window.settings, language=Language.EN))
    eventually(lambda: f"Cancel: {NAME}" in names(window))
    work.end.set()
    eventually(lambda: NAME not in names(window))


def test_closing_the_window_cancels_what_is_under_way(window: MainWindow, work: Work) -> None:
    start(window, work)
    assert window.close()
    assert not window.isVisible()
    assert work.ended == []


def test_closing_waits_for_an_export_and_closes_then_by_itself(
    window: MainWindow, work: Work, eventually: Eventually
) -> None:
    start(window, work, must_finish=True)
    assert not window.close()
    assert "完成后窗口会自动关闭。" in texts(window)
    assert not window.close()
    work.end.set()
    eventually(lambda: not window.isVisible())
    assert work.ended == ["done"]


def test_an_export_that_fails_while_the_window_closes_is_no_trouble(
    window: MainWindow, work: Work, eventually: Eventually
) -> None:
    start(window, work, must_finish=True)
    eventually(lambda: NAME in names(window))
    window.resize(1024, 640)
    called(window, "取消：")
    assert not window.close()
    click(named(window, f"取消：{NAME}"))
    eventually(lambda: not window.isVisible())
