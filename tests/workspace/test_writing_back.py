"""A window's changes stay in the log, and are moved into the library's file from another thread."""

import pytest
from attrs import evolve

from desktop.records import Customer
from desktop.store.changes import Step
from desktop.store.engine import number
from desktop.store.library import FILE
from desktop.workspace.workspace import Workspace


@pytest.fixture
def workspace(workspace: Workspace) -> Workspace:
    """As a window has it."""
    workspace.be_quick()
    workspace.write_back()
    return workspace


def in_file(workspace: Workspace) -> bytes:
    return (workspace.store.folder / FILE).read_bytes()


def change(workspace: Workspace) -> None:
    customer = workspace.store.of(Customer)[0]
    workspace.save([evolve(customer, city="Somewhere else")], Step("Edit"))


def test_a_change_stays_in_the_log_until_it_is_written_back(workspace: Workspace) -> None:
    before = in_file(workspace)
    change(workspace)
    assert number(workspace.store.database, "PRAGMA wal_autocheckpoint") == 0
    assert in_file(workspace) == before
    with workspace.beside() as beside:
        beside.write_back()
    assert in_file(workspace) != before


def test_what_is_read_meanwhile_is_not_waited_for(workspace: Workspace) -> None:
    with workspace.beside() as reader:
        reader.store.database.conn.execute("BEGIN")
        reader.store.of(Customer)
        change(workspace)
        workspace.write_back()
        reader.store.database.conn.execute("ROLLBACK")


def test_a_library_that_is_closed_needs_no_log(workspace: Workspace) -> None:
    folder = workspace.store.folder
    change(workspace)
    workspace.close()
    assert not list(folder.glob("*-wal"))
