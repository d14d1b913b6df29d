"""Fields with chips: tags, choices, and other records found while one types or made in place."""

import pytest
from attrs import evolve
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from desktop.fields import RecordId
from desktop.records import CaseStudy, Contact, Customer, Industry, PainPoint
from desktop.records.choices import DecisionRole
from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.ui.editors.chip import Chip
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
from desktop.ui.place import Place
from desktop.ui.shell import Shell
from tests.ui.hands import click, focused, named, press, write

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def customer(shell: Shell) -> Customer:
    (record_id,) = shell.save([Customer(name="Huaxin")], Step("Add {name}", {"name": "Huaxin"})).ids
    return Customer(id=record_id, name="Huaxin")


def form_of(shell: Shell, qtbot: QtBot, record: Record, *names: str) -> RecordForm:
    made = RecordForm(shell, record, (Group("", names),))
    made.setMinimumSize(200, 100)
    made.resize(700, 400)
    qtbot.addWidget(made)
    shell.changed.connect(made.refresh)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def saved(shell: Shell, record: Customer) -> Customer:
    found = shell.workspace.store.get(record.id)
    assert isinstance(found, Customer)
    return found


def titles(shell: Shell, ids: tuple[RecordId, ...]) -> list[str]:
    return [shell.workspace.get(one).name_of_record for one in ids]


def offered(form: RecordForm) -> list[str]:
    """What the list of offers says that is open."""
    QApplication.processEvents()
    (found,) = [one for one in form.findChildren(QListWidget) if one.isVisible()]
    return [found.item(at).text() for at in range(found.count())]


def chips(form: RecordForm) -> list[Chip]:
    QApplication.processEvents()
    return [chip for chip in form.findChildren(Chip) if chip.isVisible()]


def test_a_comma_ends_a_tag(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "rivals", "name")
    form.focus_field("rivals")
    write("Alpha, Beta；Gamma")
    press(Qt.Key.Key_Tab)
    assert saved(shell, customer).rivals == ("Alpha", "Beta", "Gamma")


def test_a_tag_is_saved_while_it_is_being_typed(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "rivals")
    form.focus_field("rivals")
    write("Alp")
    form.settle()
    assert saved(shell, customer).rivals == ("Alp",)
    write("ha")
    press(Qt.Key.Key_Return)
    form.settle()
    assert saved(shell, customer).rivals == ("Alpha",)


def test_backspace_takes_the_last_tag_away(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    shell.save([evolve(customer, rivals=("Alpha", "Beta"))], Step("Edit {name}", {"name": "x"}))
    form = form_of(shell, qtbot, customer, "rivals")
    form.focus_field("rivals")
    press(Qt.Key.Key_Backspace)
    form.settle()
    assert saved(shell, customer).rivals == ("Alpha",)


def test_arrows_lead_to_the_chips_and_delete_removes_one(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    shell.save([evolve(customer, rivals=("Alpha", "Beta", "Gamma"))], Step("Edit {name}", {"name": "x"}))
    form = form_of(shell, qtbot, customer, "rivals")
    form.focus_field("rivals")
    press(Qt.Key.Key_Left, times=2)
    press(Qt.Key.Key_Delete)
    form.settle()
    assert saved(shell, customer).rivals == ("Alpha", "Gamma")


def test_escape_gives_tags_back(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    shell.save([evolve(customer, rivals=("Alpha",))], Step("Edit {name}", {"name": "x"}))
    form = form_of(shell, qtbot, customer, "rivals")
    form.focus_field("rivals")
    press(Qt.Key.Key_Backspace)
    form.settle()
    press(Qt.Key.Key_Escape)
    assert saved(shell, customer).rivals == ("Alpha",)


def test_what_was_used_before_is_offered(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    other = Customer(name="Dongchuan", competitors=("Zhizao Cloud", "Zeta"))
    shell.save([other], Step("Add {name}", {"name": "Dongchuan"}))
    form = form_of(shell, qtbot, customer, "competitors")
    form.focus_field("competitors")
    write("zh")
    assert "Zhizao Cloud" in offered(form)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    form.settle()
    assert saved(shell, customer).competitors == ("Zhizao Cloud",)


def test_a_record_is_found_by_pinyin_and_taken_with_enter(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "industries")
    form.focus_field("industries")
    write("qclbj")
    assert "汽车零部件" in offered(form)[0]
    press(Qt.Key.Key_Return)
    form.settle()
    assert "汽车零部件" in titles(shell, saved(shell, customer).industries)[0]


def test_tab_takes_the_record_that_is_picked_out(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "industries", "name")
    form.focus_field("industries")
    write("qclbj")
    press(Qt.Key.Key_Tab)
    assert len(saved(shell, customer).industries) == 1


def test_a_click_offers_what_there_is(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "industries")
    click(named(form, "行业"))
    assert len(offered(form)) > 3


def test_a_record_is_made_in_place(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "industries")
    form.focus_field("industries")
    write("Space lifts")
    assert offered(form)[-1] == "新建行业“Space lifts”"
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Return)
    form.settle()
    made = shell.workspace.find(Industry, "Space lifts")
    assert saved(shell, customer).industries == (made.id,)


def test_a_name_of_nobody_is_kept_with_the_way_to_make_it(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "industries", "name")
    form.focus_field("industries")
    write("Space lifts")
    press(Qt.Key.Key_Escape)
    form.focus_field("name")
    assert "Space lifts" in shell.workspace.store.drafts(customer.id)["industries"]
    click(named(form, "新建行业“Space lifts”", QPushButton))
    form.settle()
    assert titles(shell, saved(shell, customer).industries) == ["Space lifts"]
    assert shell.workspace.store.drafts(customer.id) == {}


def test_people_are_looked_for_at_their_customer_only(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    boss, me = Contact(name="Chen Boss", customer=customer.id), Contact(name="Li Na", customer=customer.id)
    ids = shell.save([boss, me], Step("Add {name}", {"name": "x"})).ids
    form = form_of(shell, qtbot, shell.workspace.get(ids[1]), "reports_to")
    form.focus_field("reports_to")
    press(Qt.Key.Key_Down)
    assert offered(form) == ["Chen Boss"]
    press(Qt.Key.Key_Return)
    form.settle()
    found = shell.workspace.get(ids[1])
    assert isinstance(found, Contact)
    assert found.reports_to == ids[0]


def test_a_chip_leads_to_its_record(shell: Shell, qtbot: QtBot) -> None:
    pain = shell.workspace.store.of(PainPoint)[0]
    case = CaseStudy(title="47 to 19", pains=(pain.id,))
    (record_id,) = shell.save([case], Step("Add {name}", {"name": "x"})).ids
    form = form_of(shell, qtbot, shell.workspace.get(record_id), "pains")
    went: list[Place] = []
    shell.going.connect(went.append)
    click(chips(form)[0], QPoint(10, 10))
    assert went == [Place("item", pain.id)]


def test_a_chips_cross_removes_it(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    shell.save([evolve(customer, rivals=("Alpha", "Beta"))], Step("Edit {name}", {"name": "x"}))
    form = form_of(shell, qtbot, customer, "rivals")
    chip = chips(form)[0]
    click(chip, QPoint(chip.width() - 8, chip.height() // 2))
    form.settle()
    assert saved(shell, customer).rivals == ("Beta",)


def test_choices_are_narrowed_by_typing(shell: Shell, qtbot: QtBot) -> None:
    case = shell.workspace.store.of(CaseStudy)[0]
    shell.save([evolve(case, roles=())], Step("Edit {name}", {"name": "x"}))
    form = form_of(shell, qtbot, shell.workspace.get(case.id), "roles")
    form.focus_field("roles")
    write("签字")
    assert offered(form) == ["签字人"]
    press(Qt.Key.Key_Return)
    form.settle()
    found = shell.workspace.get(case.id)
    assert isinstance(found, CaseStudy)
    assert found.roles == (DecisionRole.SIGNER,)


def test_the_list_of_offers_is_part_of_the_window(shell: Shell, qtbot: QtBot, customer: Customer) -> None:
    form = form_of(shell, qtbot, customer, "industries")
    form.focus_field("industries")
    write("q")
    assert offered(form)
    assert QApplication.activePopupWidget() is None
    assert focused().accessibleName() == "行业"
