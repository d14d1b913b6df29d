"""What was begun before the window's content is made anew comes home to what is shown afterwards."""

import sys
import threading
from collections.abc import Callable

import pytest
import shiboken6
from attrs import evolve

from desktop.i18n import Language
from desktop.records import Product
from desktop.store.changes import Changes, Step
from desktop.store.desk import new_id
from desktop.store.errors import NoLibrary
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Progress
from desktop.ui.widgets.complaint import Complaint
from desktop.workspace.workspace import Workspace

Eventually = Callable[[Callable[[], bool]], None]


def test_long_work_tells_what_it_changed_though_the_language_was_changed_meanwhile(
    window: MainWindow, eventually: Eventually
) -> None:
    before, may_end = window.content.shell, threading.Event()

    def work(workspace: Workspace, _progress: Progress) -> Changes:
        may_end.wait(10)
        return workspace.save([Product(id=new_id(), name="新产品")], Step("New product {name}", {"name": "新产品"}))

    before.tasks.run("long", work, before.announce)
    window.adjust(evolve(window.settings, language=Language.EN))
    eventually(lambda: window.content.shell is not before)
    heard: list[Changes] = []
    window.content.shell.changed.connect(heard.append)
    may_end.set()
    eventually(lambda: not window.tasks.running)
    assert [changes.kinds for changes in heard] == [{"product"}]


def test_what_fails_after_its_screen_is_gone_is_said_by_the_window(
    window: MainWindow, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, may_end, said = Complaint(window.content.shell.kit), threading.Event(), list[str]()
    refusal = NoLibrary(folder="资料库")

    def work(_workspace: Workspace, _progress: Progress) -> None:
        may_end.wait(10)
        raise refusal

    def hear(_kind: type[BaseException], error: BaseException, _trace: object) -> None:
        said.append(str(error))

    with monkeypatch.context() as hooks:
        hooks.setattr(sys, "excepthook", hear)
        window.tasks.run("long", work, str, page.show_error)
        shiboken6.delete(page)
        may_end.set()
        eventually(lambda: bool(said))
    assert said == [str(refusal)]
