"""A workspace whose library is taken away and put back."""

from desktop.records import Customer
from desktop.store.changes import Step
from desktop.workspace.workspace import Workspace
from tests.store.pulled import pull


def test_a_workspace_goes_on_with_a_library_that_was_put_back(workspace: Workspace) -> None:
    before, stood = workspace.commit, workspace.standing
    assert not workspace.is_lost
    pull(workspace.store)
    assert workspace.is_lost
    assert workspace.standing == stood
    workspace.take_up()
    assert not workspace.is_lost
    workspace.save([Customer(name="甲")], Step("Add"))
    assert workspace.commit == before + 1
    assert workspace.standing != stood
