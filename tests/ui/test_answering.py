"""While the window answers, long work on other threads rests."""

import threading
import time

import pytest

from desktop import courtesy
from desktop.ui.answering import Answering
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Progress
from desktop.workspace.workspace import Workspace
from tests.ui.seller import Eventually


def test_a_task_rests_while_the_window_is_at_work(window: MainWindow, eventually: Eventually) -> None:
    steps: list[float] = []
    may_end = threading.Event()

    def work(_workspace: Workspace, _progress: Progress) -> None:
        while not may_end.wait(0.001):
            courtesy.give_way()
            steps.append(time.monotonic())

    came: list[object] = []
    window.tasks.run("work", work, came.append, quiet=True)
    eventually(lambda: len(steps) > 5)

    begun = time.monotonic()
    courtesy.begin_answer()  # as an event does that wakes the window
    time.sleep(0.06)
    taken = [step for step in steps if begun + 0.01 < step < begun + 0.06]
    assert not taken

    count = len(steps)
    eventually(lambda: len(steps) > count + 5)
    may_end.set()
    eventually(lambda: bool(came))


def test_the_window_says_when_it_is_at_work_and_when_it_rests(
    window: MainWindow, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(courtesy, "begin_answer", lambda: said.append("at work"))
    monkeypatch.setattr(courtesy, "end_answer", lambda: said.append("at rest"))
    assert window.findChildren(Answering)
    eventually(lambda: "at work" in said and "at rest" in said)
