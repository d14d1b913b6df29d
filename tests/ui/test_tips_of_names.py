"""Names that look like markup are shown as they are in tool tips too."""

from attrs import evolve
from pytestqt.qtbot import QtBot

from desktop.records import Contact, Customer
from desktop.store.changes import Step
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.ui.widgets.person_row import PersonRow

NAME = "<b>李</b> & <i>co</i>"


def test_a_person_is_called_in_a_tool_tip_as_written(window: MainWindow, qtbot: QtBot) -> None:
    store = window.workspace.store
    person = store.all(Contact.kind)[0]
    assert isinstance(person, Contact)
    shell = window.content.shell
    shell.save([evolve(person, name=NAME)], Step("Edit {name}", {"name": NAME}))
    shell.go(Place(Customer.kind, person.customer))
    qtbot.wait(50)

    tips = [row.toolTip() for row in window.content.findChildren(PersonRow)]

    assert any("&lt;b&gt;李&lt;/b&gt; &amp; " in tip for tip in tips)
    assert not any("<b>" in tip for tip in tips)
