"""The journeys of the window, by keys only and by mouse; what comes of each is read back from library and files."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from pypdf import PdfReader
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.records import CaseStudy, Customer, Proposal
from desktop.settings import Settings
from desktop.store.desk import Desk
from desktop.ui.main_window import MainWindow
from desktop.ui.theme.theme import Theme
from desktop.workspace.outcomes import Wanted
from desktop.workspace.workspace import Workspace
from tests.ui.journeys import journeys
from tests.ui.journeys.hands import Hands
from tests.ui.journeys.keys import Keys
from tests.ui.journeys.mouse import Mouse

Taking = Callable[[QWidget], Hands]
# A screen in memory says so of every menu and dialog; what a journey runs is measured where each step has its tests.
pytestmark = [pytest.mark.qt_log_ignore("This plugin does not support"), pytest.mark.no_cover]


@pytest.fixture(params=[Keys, Mouse], ids=["keys", "mouse"])
def taking(request: pytest.FixtureRequest) -> Taking:
    """The hands that are taken: for the keyboard or for the mouse."""
    taken: Taking = request.param
    return taken


def in_front(window: MainWindow) -> MainWindow:
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return window


def best_case(workspace: Workspace) -> str:
    customer = workspace.find(Customer, journeys.CUSTOMER)
    return workspace.matches(Wanted(customer=customer, outside=True), CaseStudy)[0].record.name_of_record


def test_find_a_case_for_a_customer(window: MainWindow, workspace: Workspace, taking: Taking) -> None:
    case = best_case(workspace)
    journeys.find_a_case(taking(in_front(window)), case)
    place = window.content.shell.workspace.find(CaseStudy, case)
    assert place.name_of_record in window.windowTitle()


def test_build_and_export_a_proposal(window: MainWindow, workspace: Workspace, taking: Taking, tmp_path: Path) -> None:
    target = tmp_path / "导出 的" / "方案.docx"
    target.parent.mkdir()
    journeys.build_and_export(taking(in_front(window)), target)
    (proposal,) = (one for one in workspace.store.all(Proposal.kind) if one.name_of_record == journeys.TITLE)
    assert isinstance(proposal, Proposal)
    assert {Path(file.name).suffix for file in proposal.files} == {".docx", ".pdf"}
    assert written_in_word(target).count(journeys.TITLE)
    assert journeys.SHORT in written_in_pdf(target.with_suffix(".pdf"))


def test_import_a_file(window: MainWindow, workspace: Workspace, taking: Taking, tmp_path: Path) -> None:
    table = tmp_path / "客户 名单.csv"
    table.write_text(journeys.TABLE, "utf-8")
    journeys.import_a_file(taking(in_front(window)), table)
    assert workspace.find(Customer, journeys.IMPORTED).city == "昆明"


def test_undo_after_a_restart(
    workspace: Workspace, taking: Taking, theme: Theme, settings: Settings, qtbot: QtBot, desk: Desk
) -> None:
    folder, before = workspace.store.folder, workspace.find(Customer, journeys.CUSTOMER).address
    with_window(workspace, theme, settings, qtbot, lambda window: journeys.change_the_address(taking(window)))
    assert workspace.find(Customer, journeys.CUSTOMER).address == journeys.ADDRESS
    workspace.close()
    with Workspace.open(folder, desk) as again:
        with_window(again, theme, settings, qtbot, lambda window: journeys.take_it_back(taking(window)))
        assert again.find(Customer, journeys.CUSTOMER).address == before


def with_window(
    workspace: Workspace, theme: Theme, settings: Settings, qtbot: QtBot, use: Callable[[MainWindow], object]
) -> None:
    window = MainWindow(workspace, theme, settings)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    use(in_front(window))
    window.close()
    qtbot.waitUntil(lambda: not window.tasks.are_running)


def written_in_word(file: Path) -> str:
    return ZipFile(file).read("word/document.xml").decode("utf-8")


def written_in_pdf(file: Path) -> str:
    return "".join(page.extract_text() for page in PdfReader(file).pages)
