"""Price lines that were tried out, in a customer's proposal."""

from decimal import Decimal

import attrs

from desktop.i18n import Language
from desktop.records import Customer, Opportunity, Price, Proposal
from desktop.records.choices import ProposalStatus
from desktop.records.rows import PriceLine
from desktop.store.changes import Step
from desktop.workspace.workspace import Workspace

STEP = Step("Prices for {name}", {"name": "x"})


def test_lines_go_into_a_new_proposal_beside_those_of_the_deal(workspace: Workspace) -> None:
    customer = workspace.find(Customer, "customer-autoparts")
    deal = next(one for one in workspace.store.of(Opportunity) if one.customer == customer.id)
    other = next(one for one in workspace.store.of(Price) if one.id not in {line.price for line in deal.lines})
    first = deal.lines[0]
    tried = (PriceLine(price=first.price, quantity=7, discount=Decimal("0.05")), PriceLine(price=other.id, quantity=2))
    proposal = workspace.with_prices(customer, tried, Language.ZH_CN)
    assert (proposal.id, proposal.customer, proposal.status) == ("", customer.id, ProposalStatus.DRAFT)
    assert proposal.lines[0] == attrs.evolve(first, quantity=7, discount=Decimal("0.05"))
    assert proposal.lines[1:] == (*deal.lines[1:], tried[1])


def test_the_last_draft_is_gone_on_with(workspace: Workspace) -> None:
    customer = workspace.find(Customer, "customer-autoparts")
    price, other = workspace.store.of(Price)[:2]
    kept = Proposal(title="旧", customer=customer.id, status=ProposalStatus.DRAFT)
    sent = Proposal(title="已发", customer=customer.id, status=ProposalStatus.SENT)
    ids = workspace.save([kept, sent], STEP).ids
    first = workspace.with_prices(customer, [PriceLine(price=price.id, quantity=1)], Language.ZH_CN)
    assert first.id == ids[0]
    workspace.save([attrs.evolve(first, lines=(PriceLine(price=price.id, quantity=1),))], STEP)
    again = workspace.with_prices(customer, [PriceLine(price=other.id, quantity=3)], Language.ZH_CN)
    assert [line.price for line in again.lines] == [price.id, other.id]


def test_a_customer_without_a_deal_gets_the_lines_alone(workspace: Workspace) -> None:
    customer = workspace.store.get(workspace.save([Customer(name="新客户")], STEP).ids[0])
    assert isinstance(customer, Customer)
    line = PriceLine(price=workspace.store.of(Price)[0].id, quantity=1)
    assert workspace.with_prices(customer, [line], Language.EN).lines == (line,)
