"""Errors that nobody caught: what one can act on is said, a bug is noticed once, calmly, and logged whole."""

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.i18n import Language, Words
from desktop.logbook import Logbook
from desktop.records import Customer, Price
from desktop.store.changes import Step
from desktop.store.errors import LibraryIsBusy, RecordIsDamaged, RecordIsNotValid
from desktop.ui.main_window import MainWindow
from desktop.ui.trouble import Bug, Trouble, refusal
from desktop.workspace.workspace import Workspace
from tests.ui.finding import answer, called, click, named, names, texts

Eventually = Callable[[Callable[[], bool]], None]
NOTICE = "出了点意外，您的资料没有丢失。"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Logbook]:
    opened = Logbook(tmp_path / "logs")
    opened.begin("started")
    yield opened
    opened.close()


@pytest.fixture
def printed() -> Iterator[list[str]]:
    """What is printed besides: the names of what was raised."""
    raised: list[str] = []
    before = sys.excepthook, sys.unraisablehook
    sys.excepthook = lambda kind, _error, _trace: raised.append(kind.__name__)
    sys.unraisablehook = lambda told: raised.append(told.exc_type.__name__)
    yield raised
    sys.excepthook, sys.unraisablehook = before


@pytest.fixture
def watched(window: MainWindow, log: Logbook, printed: list[str]) -> Iterator[MainWindow]:
    """The window with the program's own hooks for errors."""
    assert printed == []
    trouble = Trouble(log)
    trouble.install()

    def notice(bug: Bug) -> None:
        window.notice(lambda: f"report: {bug.text}")

    trouble.refused.connect(window.say)
    trouble.broke.connect(notice)
    yield window
    trouble.remove()


def fail() -> None:
    message = "a bug"
    raise ValueError(message)


def refuse() -> None:
    raise LibraryIsBusy


def fail_elsewhere() -> None:
    raise KeyError


def slot(window: MainWindow, do: Callable[[], None]) -> None:
    """Press a button that does something."""
    button = QPushButton(window)
    button.clicked.connect(do)
    button.click()


def test_what_one_can_act_on_is_said_in_one_sentence(watched: MainWindow, log: Logbook) -> None:
    slot(watched, refuse)
    assert any(text.startswith("资料库正在") for text in texts(watched)), texts(watched)
    assert len(log.last_lines(9)) == 1
    assert NOTICE not in names(watched)


def test_a_bug_is_noticed_and_logged_whole(watched: MainWindow, log: Logbook, printed: list[str]) -> None:
    slot(watched, fail)
    assert NOTICE in names(watched)
    assert "ValueError: a bug" in log.last_lines(1)[0]
    assert any("in fail" in line for line in log.last_lines(20))
    assert printed == ["ValueError"]


def test_the_window_goes_on_after_a_bug(watched: MainWindow, workspace: Workspace) -> None:
    slot(watched, fail)
    click(named(watched, "继续"))
    assert NOTICE not in names(watched)
    watched.content.shell.save([Customer(name="之后的客户")], Step("Add"))
    assert workspace.store.find("customer", "之后的客户")


def test_a_bug_that_comes_again_is_no_cascade(watched: MainWindow, log: Logbook) -> None:
    for _ in range(100):
        slot(watched, fail)
    click(named(watched, "继续"))
    slot(watched, fail)
    assert NOTICE not in names(watched)
    assert sum("ValueError: a bug" in line for line in log.last_lines(1000)) == 20


def test_two_bugs_are_one_notice(watched: MainWindow) -> None:
    slot(watched, fail)
    slot(watched, fail_elsewhere)
    click(named(watched, "继续"))


def test_the_report_is_saved_where_one_says(
    watched: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "报告 1.txt"
    answer(monkeypatch, "getSaveFileName", (str(file), ""))
    slot(watched, fail)
    click(called(watched, "保存报告"))
    assert "ValueError: a bug" in file.read_text("utf-8")
    assert NOTICE not in names(watched)


def test_a_report_that_is_not_saved_leaves_the_notice(watched: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "getSaveFileName", ("", ""))
    slot(watched, fail)
    click(called(watched, "保存报告"))
    watched.resize(1024, 640)
    assert NOTICE in names(watched)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_bug_in_a_thread_is_noticed_too(watched: MainWindow, eventually: Eventually) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    eventually(lambda: NOTICE in names(watched))


def test_a_bug_in_a_task_is_noticed_too(watched: MainWindow, eventually: Eventually) -> None:
    watched.tasks.run("task", lambda _workspace, _progress: fail(), lambda _done: None)
    eventually(lambda: NOTICE in names(watched))


def test_a_refusal_in_a_task_is_said(watched: MainWindow, eventually: Eventually) -> None:
    watched.tasks.run("task", lambda _workspace, _progress: refuse(), lambda _done: None)
    eventually(lambda: any(text.startswith("资料库正在") for text in texts(watched)))


def test_what_is_raised_in_a_destructor_is_logged(watched: MainWindow, log: Logbook) -> None:
    assert watched.isVisible()

    class Leaving:
        def __del__(self) -> None:
            fail()

    leaving = Leaving()
    del leaving
    assert any("ValueError: a bug" in line for line in log.last_lines(9))


def test_an_interruption_is_none_of_its_business(watched: MainWindow, printed: list[str]) -> None:
    error = KeyboardInterrupt()
    sys.excepthook(KeyboardInterrupt, error, None)
    assert printed == ["KeyboardInterrupt"]
    assert NOTICE not in names(watched)


def test_hooks_are_given_back(log: Logbook) -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    trouble = Trouble(log)
    trouble.install()
    trouble.remove()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_refusals_name_kinds_and_fields_in_the_reader_s_language(workspace: Workspace) -> None:
    words = Words(Language.ZH_CN)
    assert "成功案例 x" in refusal(words, RecordIsDamaged(kind="Case study", id="x"))
    with pytest.raises(RecordIsNotValid) as refused:
        workspace.save([Price(title="年费")], Step("Add"))
    said = refusal(words, refused.value)
    assert "年费" in said
    assert "目录价" in said or "产品" in said
