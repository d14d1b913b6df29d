"""Autosave in bad times: a library that is busy, a full disk, a form that is closed; and keys that text keeps."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import evolve
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.fields import RecordId
from desktop.records import Customer
from desktop.store import engine
from desktop.store.changes import Step
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.forms.pending import Pending
from desktop.ui.shell import Shell
from tests.ui.hands import focused, paste, press, write

CONTROL = Qt.KeyboardModifier.ControlModifier
Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def customer(shell: Shell) -> Customer:
    (record_id,) = shell.save([Customer(name="Huaxin", city="Suzhou")], Step("Add {name}", {"name": "Huaxin"})).ids
    return Customer(id=record_id, name="Huaxin", city="Suzhou")


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.setMinimumSize(200, 100)
    made.resize(700, 400)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def form(shell: Shell, page: QWidget, qtbot: QtBot, customer: Customer) -> RecordForm:
    made = RecordForm(shell, customer, (Group("", ("name", "city", "profile", "size")),))
    QVBoxLayout(page).addWidget(made)
    shell.changed.connect(made.refresh)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return made


@pytest.fixture
def busy(shell: Shell) -> Iterator[Callable[[], None]]:
    """A longer change that is under way in the library; called, it is done."""
    other = shell.workspace.beside()
    other.store.database.conn.execute("BEGIN IMMEDIATE")

    def done() -> None:
        if other.store.database.conn.in_transaction:
            other.store.database.conn.execute("ROLLBACK")

    yield done
    done()
    other.close()


def city(shell: Shell, customer: Customer) -> str:
    found = shell.workspace.store.get(customer.id)
    assert isinstance(found, Customer)
    return found.city


def said(form: RecordForm) -> str:
    QApplication.processEvents()
    return " ".join(label.text() for label in form.findChildren(QLabel) if label.isVisible())


def test_what_a_busy_library_refuses_is_saved_later(
    shell: Shell, form: RecordForm, customer: Customer, busy: Callable[[], None], eventually: Eventually
) -> None:
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("Wuxi")
    press(Qt.Key.Key_Return)
    assert city(shell, customer) == "Suzhou"
    assert "还没有保存，会自动再试。" in said(form)
    busy()
    eventually(lambda: city(shell, customer) == "Wuxi")
    assert "还没有保存" not in said(form)


def test_a_busy_library_does_not_stop_the_window(form: RecordForm, busy: Callable[[], None]) -> None:
    import time

    form.focus_field("city")
    write("x")
    begun = time.perf_counter()
    form.settle()
    assert time.perf_counter() - begun < 0.5
    assert busy is not None


def test_what_waits_survives_its_form(
    shell: Shell, form: RecordForm, customer: Customer, busy: Callable[[], None], eventually: Eventually
) -> None:
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("Wuxi")
    form.settle()
    form.deleteLater()
    QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete.value)
    busy()
    eventually(lambda: city(shell, customer) == "Wuxi")
    assert Pending.of(shell).is_empty


def test_a_form_that_is_made_again_shows_what_waits(
    shell: Shell, form: RecordForm, customer: Customer, busy: Callable[[], None], qtbot: QtBot
) -> None:
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("Wuxi")
    form.settle()
    again = RecordForm(shell, customer, (Group("", ("city",)),))
    qtbot.addWidget(again)
    assert again.editor("city").raw() == "Wuxi"
    busy()
    again.settle()
    assert city(shell, customer) == "Wuxi"


def test_what_a_full_disk_refuses_is_saved_later(
    shell: Shell, form: RecordForm, customer: Customer, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.store.errors import DiskFailed

    def full(*_: object, **__: object) -> None:
        raise DiskFailed(file=str(Path("library.sqlite3")))

    with monkeypatch.context() as patch:
        patch.setattr(engine, "transaction", full)
        patch.setattr("desktop.store.store.transaction", full)
        form.focus_field("city")
        press(Qt.Key.Key_A, CONTROL)
        write("Wuxi")
        form.settle()
        assert "还没有保存" in said(form)
    eventually(lambda: city(shell, customer) == "Wuxi")


def test_undo_takes_typing_back_first_and_then_the_last_step(
    shell: Shell, form: RecordForm, customer: Customer
) -> None:
    undone: list[bool] = []
    action = QAction(form)
    action.setShortcut(QKeySequence("Ctrl+Z"))
    action.triggered.connect(lambda: (undone.append(True), form.settle(), shell.undo()))
    form.addAction(action)
    shell.save([evolve(customer, size=500)], Step("Import {file}", {"file": "a.csv"}))
    form.focus_field("city")
    press(Qt.Key.Key_End)
    write("x")
    press(Qt.Key.Key_Z, CONTROL)
    assert focused().property("text") == "Suzhou"
    assert not undone
    press(Qt.Key.Key_Z, CONTROL)
    assert undone
    found = shell.workspace.store.get(customer.id)
    assert isinstance(found, Customer)
    assert (found.city, found.size) == ("Suzhou", None)


@pytest.mark.parametrize("name", ["city", "profile", "name"])
def test_deleting_a_word_never_deletes_the_record(shell: Shell, form: RecordForm, name: str) -> None:
    deleted: list[bool] = []
    action = QAction(form)
    action.setShortcut(QKeySequence("Ctrl+Backspace"))
    action.triggered.connect(lambda: deleted.append(True))
    form.addAction(action)
    form.focus_field(name)
    press(Qt.Key.Key_End, CONTROL)
    write("two words")
    press(Qt.Key.Key_Backspace, CONTROL)
    assert not deleted
    assert form.editor(name).raw().endswith("two ")
    assert shell.workspace is not None


def test_escape_after_saving_leaves_nothing_to_undo(shell: Shell, form: RecordForm, customer: Customer) -> None:
    before = shell.workspace.store.to_undo()
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("Wuxi")
    form.settle()
    press(Qt.Key.Key_Escape)
    assert city(shell, customer) == "Suzhou"
    assert shell.workspace.store.to_undo() == before


def test_a_line_that_is_pasted_too_long_is_kept_whole(shell: Shell, form: RecordForm, customer: Customer) -> None:
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    paste("x" * 30_000)
    form.settle()
    assert shell.workspace.store.drafts(customer.id) == {"city": "x" * 30_000}
    press(Qt.Key.Key_Escape)
    assert shell.workspace.store.drafts(customer.id) == {}
    assert city(shell, customer) == "Suzhou"


def test_a_record_that_was_taken_back_is_made_again_by_typing(
    shell: Shell, form: RecordForm, customer: Customer
) -> None:
    shell.undo()
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("Wuxi")
    form.settle()
    assert city(shell, customer) == "Wuxi"
    assert shell.workspace.store.get(RecordId(customer.id)).name_of_record == "Huaxin"
