"""What is told after a change says that it is done, in every language; only the menus say what would be done."""

import ast

import pytest

from desktop.i18n import Language, Words, catalogue
from desktop.records import TYPE_OF
from desktop.store.changes import Step
from desktop.ui.done_words import DONE, done_said
from desktop.ui.lists.bulk_fields import bulk_fields
from desktop.ui.main_window import MainWindow
from desktop.workspace.exchanging import REMOVAL_STEP, SAMPLE_STEP
from desktop.workspace.importing import IMPORT_STEP, MANY_FILES_STEP
from desktop.workspace.proposing import EXPORT_STEP
from desktop.workspace.workspace import Workspace
from tests.test_words import called, modules
from tests.ui.finding import texts

CHINESE = (Language.ZH_CN, Language.ZH_TW)


def step_names() -> set[str]:
    """What the steps in the code are called."""
    return {
        name
        for _, module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Step"
        for name in called(node)
        if name
    }


def test_every_step_of_the_code_is_told_when_it_is_done() -> None:
    assert len(step_names()) > 15
    assert step_names() <= set(DONE)
    assert {field.step for kind in TYPE_OF for field in bulk_fields(kind)} <= set(DONE)
    assert {SAMPLE_STEP, REMOVAL_STEP, IMPORT_STEP, MANY_FILES_STEP, EXPORT_STEP} <= set(DONE)


@pytest.mark.parametrize("language", CHINESE)
def test_what_is_told_is_translated_and_says_that_it_is_done(language: Language) -> None:
    lacking = {told for told in DONE.values() if told not in catalogue(language)}
    assert not lacking
    assert {said[0] for said in (catalogue(language)[told] for told in DONE.values())} == {"已"}


def test_a_step_of_an_older_program_is_told_as_it_is_called() -> None:
    assert done_said(Words(Language.EN), Step("Fold {name}", {"name": "Acme"})) == "Fold Acme"


def test_deleting_and_undoing_are_told_as_done(window: MainWindow, workspace: Workspace) -> None:
    shell, customer = window.content.shell, next(iter(workspace.store.all("customer")))
    name = customer.name_of_record
    shell.delete([customer.id], Step("Move {name} to the trash", {"name": name}))
    assert f"已把“{name}”移到回收站" in texts(window)
    assert window.content.board.text("undo") == f"撤销：把“{name}”移到回收站"
    shell.undo()
    assert f"已撤销：把“{name}”移到回收站" in texts(window)
