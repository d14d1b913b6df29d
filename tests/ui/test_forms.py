"""Forms: what is typed is saved by itself, what is no value yet is kept, Escape and Undo take back."""

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

import pytest
from attrs import AttrsInstance
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.fields import RecordId, fields_of
from desktop.records import RECORD_TYPES, Contact, Customer, Opportunity, Price
from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.ui.editors.rows.outlines import OUTLINES, Table
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.forms import FORMS
from desktop.ui.shell import Shell
from tests.ui.hands import click, commit, compose, focused, named, paste, press, write

R = TypeVar("R", bound=Record)
CONTROL = Qt.KeyboardModifier.ControlModifier
Eventually = Callable[[Callable[[], bool]], None]


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    """A window to put forms into."""
    made = QWidget()
    QVBoxLayout(made)
    made.setMinimumSize(400, 300)  # else Qt tells the window of every change of the least size
    made.resize(1000, 700)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


def first(shell: Shell, kind: type[R]) -> R:
    return shell.workspace.store.of(kind)[0]


def again(shell: Shell, record: R) -> R:
    found = shell.workspace.store.get(record.id)
    assert isinstance(found, type(record))
    return found


def form_of(shell: Shell, page: QWidget, record: Record, *, new: bool = False) -> RecordForm:
    made = RecordForm(shell, record, FORMS[record.kind], new=new)
    shell.changed.connect(made.refresh)
    layout = page.layout()
    assert layout is not None
    layout.addWidget(made)
    made.show()
    page.activateWindow()
    return made


def field_of(form: RecordForm, name: str) -> QWidget:
    """What one types into."""
    field: QWidget | None = form.editor(name)
    while field is not None and field.focusProxy() is not None:
        field = field.focusProxy()
    assert field is not None
    return field


ELSEWHERE = {"proposal": {"template", "sections", "section_order", "files"}}
"""What is edited on a page of its own: the proposal builder."""


@pytest.mark.parametrize("record_type", RECORD_TYPES)
def test_every_field_has_one_place_in_its_form(record_type: type[Record]) -> None:
    placed = [name for group in FORMS[record_type.kind] for name in group.fields]
    declared = set(fields_of(record_type)) - set(fields_of(Record)) - ELSEWHERE.get(record_type.kind, set())
    assert sorted(placed) == sorted(declared)


@pytest.mark.parametrize("of", OUTLINES)
def test_every_field_of_a_row_is_said(of: type[AttrsInstance]) -> None:
    shape = OUTLINES[of]
    if isinstance(shape, Table):
        assert set(shape.shares) == set(fields_of(of))
        shape = shape.narrow
    assert {shape.first, *shape.aside, *shape.below, *shape.small} == set(fields_of(of))


def test_what_is_typed_is_saved_after_a_pause(shell: Shell, page: QWidget, eventually: Eventually) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("苏州 SIP")
    eventually(lambda: again(shell, customer).city == "苏州 SIP")
    assert shell.workspace.store.to_undo() == Step("Edit {name}: {field}", {"name": customer.name, "field": "城市"})


def test_leaving_a_field_saves_at_once(shell: Shell, page: QWidget) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("Suzhou")
    press(Qt.Key.Key_Tab)
    assert again(shell, customer).city == "Suzhou"


def test_enter_saves_at_once_and_the_keyboard_stays(shell: Shell, page: QWidget) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("size")
    press(Qt.Key.Key_A, CONTROL)
    write("1.2k")
    press(Qt.Key.Key_Return)
    assert again(shell, customer).size == 1200
    assert focused().property("text") == "1,200"


def test_one_undo_takes_back_the_editing_of_one_field(shell: Shell, page: QWidget) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    for piece in ("Su", "zh", "ou"):
        write(piece)
        form.settle()
    assert again(shell, customer).city == "Suzhou"
    shell.undo()
    assert again(shell, customer).city == customer.city
    assert focused().property("text") == customer.city


def test_escape_gives_back_what_was_there_before(shell: Shell, page: QWidget) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("Suzhou")
    form.settle()
    press(Qt.Key.Key_Escape)
    assert again(shell, customer).city == customer.city
    assert focused().property("text") == customer.city


def test_what_is_no_value_is_kept_as_a_draft_and_shown_again(shell: Shell, page: QWidget) -> None:
    deal = first(shell, Opportunity)
    form = form_of(shell, page, deal)
    form.focus_field("decision_date")
    press(Qt.Key.Key_A, CONTROL)
    write("someday")
    press(Qt.Key.Key_Tab)
    assert again(shell, deal).decision_date == deal.decision_date
    assert shell.workspace.store.drafts(deal.id) == {"decision_date": "someday"}
    form.deleteLater()
    QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete.value)
    other = form_of(shell, page, deal)
    field = field_of(other, "decision_date")
    assert field.property("text") == "someday"
    assert "someday" in field.accessibleDescription()


def test_a_draft_goes_when_its_field_becomes_valid(shell: Shell, page: QWidget) -> None:
    deal = first(shell, Opportunity)
    shell.workspace.store.keep_drafts(deal.id, deal.kind, {"decision_date": "someday"})
    form = form_of(shell, page, deal)
    form.focus_field("decision_date")
    press(Qt.Key.Key_A, CONTROL)
    write("明天")
    press(Qt.Key.Key_Tab)
    assert again(shell, deal).decision_date == shell.workspace.today + dt.timedelta(days=1)
    assert shell.workspace.store.drafts(deal.id) == {}


def test_a_required_field_that_is_emptied_is_a_problem_in_words(shell: Shell, page: QWidget) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("name")
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Tab)
    assert again(shell, customer).name == customer.name
    assert shell.workspace.store.drafts(customer.id) == {"name": ""}
    assert field_of(form, "name").accessibleDescription() == "缺少“名称”，请补充。"


def test_a_text_being_composed_is_not_saved_half(shell: Shell, page: QWidget) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    compose("su'zhou")
    form.settle()
    assert again(shell, customer).city == customer.city
    assert not shell.workspace.store.drafts(customer.id)
    commit("苏州")
    form.settle()
    assert again(shell, customer).city == "苏州"


def test_other_fields_follow_the_library(shell: Shell, page: QWidget) -> None:
    from attrs import evolve

    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("city")
    write("x")
    shell.save([evolve(customer, region="浙江", city="杭州")], Step("Import {file}", {"file": "a.csv"}))
    assert field_of(form, "region").property("text") == "浙江"
    assert focused().property("text") != "杭州"
    form.settle()
    assert again(shell, customer).region == "浙江"
    assert again(shell, customer).city == focused().property("text")


def test_two_forms_of_one_record_write_their_own_fields_only(shell: Shell, page: QWidget) -> None:
    customer = first(shell, Customer)
    one, two = form_of(shell, page, customer), form_of(shell, page, customer)
    one.focus_field("city")
    press(Qt.Key.Key_A, CONTROL)
    write("Suzhou")
    two.focus_field("address")
    press(Qt.Key.Key_A, CONTROL)
    write("No. 1")
    one.settle()
    two.settle()
    saved = again(shell, customer)
    assert (saved.city, saved.address) == ("Suzhou", "No. 1")


def test_a_new_record_is_added_once_it_is_valid(shell: Shell, page: QWidget) -> None:
    form = form_of(shell, page, Customer(), new=True)
    new = form.record.id
    form.focus_field("city")
    write("Suzhou")
    press(Qt.Key.Key_Tab)
    assert [one.owner for one in shell.workspace.store.unfinished()] == [new]
    form.focus_field("name")
    write("Huaxin")
    press(Qt.Key.Key_Return)
    saved = shell.workspace.get(new)
    assert isinstance(saved, Customer)
    assert (saved.name, saved.city) == ("Huaxin", "Suzhou")
    assert shell.workspace.store.drafts(new) == {}


def test_a_new_record_that_was_not_finished_is_there_again(shell: Shell, page: QWidget) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, Contact(customer=customer.id), new=True)
    new = form.record.id
    form.focus_field("position")
    write("CIO")
    press(Qt.Key.Key_Return)
    form.deleteLater()
    QApplication.sendPostedEvents(form, QEvent.Type.DeferredDelete.value)
    other = form_of(shell, page, Contact(id=new), new=True)
    other.focus_field("name")
    write("Li Na")
    press(Qt.Key.Key_Return)
    saved = shell.workspace.get(new)
    assert isinstance(saved, Contact)
    assert (saved.name, saved.position, saved.customer) == ("Li Na", "CIO", customer.id)


def test_rare_fields_are_offered_by_name(shell: Shell, page: QWidget) -> None:
    from attrs import evolve

    customer = evolve(first(shell, Customer), tax_id="", id=RecordId("01900000-0000-7000-8000-000000000001"))
    shell.save([customer], Step("Add {name}", {"name": customer.name}))
    form = form_of(shell, page, customer)
    assert not form.editor("tax_id").isVisible()
    click(named(form, "添加税号", QPushButton))
    write("91320412MA0000B153")
    press(Qt.Key.Key_Return)
    assert again(shell, customer).tax_id == "91320412MA0000B153"


def test_a_remark_offers_what_mends_it(shell: Shell, page: QWidget) -> None:
    price = next(one for one in shell.workspace.store.of(Price) if one.list_price and one.list_price.minor)
    form = form_of(shell, page, price)
    form.focus_field("floor")
    press(Qt.Key.Key_A, CONTROL)
    write("1亿")
    press(Qt.Key.Key_Tab)
    assert price.list_price is not None
    click(named(form, f"改为{shell.words.money(price.list_price)}", QPushButton))
    assert again(shell, price).floor == price.list_price


def test_a_megabyte_pasted_is_kept_and_said_in_words(shell: Shell, page: QWidget, eventually: Eventually) -> None:
    customer = first(shell, Customer)
    form = form_of(shell, page, customer)
    form.focus_field("profile")
    press(Qt.Key.Key_A, CONTROL)
    paste("长" * 1_000_000)
    eventually(lambda: "profile" in shell.workspace.store.drafts(customer.id))
    assert shell.workspace.store.drafts(customer.id)["profile"] == "长" * 1_000_000
    assert again(shell, customer).profile == customer.profile
    click(named(form, "只保留开头部分", QPushButton))
    form.settle()
    assert len(again(shell, customer).profile) == 200_000
