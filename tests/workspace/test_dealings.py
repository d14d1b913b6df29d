"""What was done with a customer, as a workspace tells it."""

from attrs import evolve

from desktop.records import Customer
from desktop.store.changes import Step
from desktop.workspace.workspace import Workspace


def test_the_newest_dealings_with_a_customer_come_first(workspace: Workspace) -> None:
    customer = workspace.store.of(Customer)[0]
    workspace.save([evolve(customer, city="无锡")], Step("Edit {name}", {"name": customer.name}))
    newest, oldest = workspace.dealings(customer.id, 10)
    assert newest.done.step.message == "Edit {name}"
    assert workspace.dealings(customer.id, 10, newest.done.number) == [oldest]
