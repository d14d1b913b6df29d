"""Pages of single cases, and what proposals are worth."""

from pathlib import Path

from attrs import evolve

from desktop.exporters.pages.reading import squeezed_text
from desktop.i18n import Language
from desktop.money import Money
from desktop.records import Brand, CaseStudy, Customer, Opportunity, Price, Product, Proposal
from desktop.records.choices import OfferLevel
from desktop.records.rows import PriceLine
from desktop.store.changes import Step
from desktop.workspace.workspace import Workspace

ADD = Step("Add")


def test_a_case_is_a_page_in_its_own_language(workspace: Workspace, tmp_path: Path) -> None:
    case = workspace.store.of(CaseStudy)[0]
    page = tmp_path / "page.pdf"
    page.write_bytes(workspace.case_page(case, Language.EN))
    assert "".join(case.title.split()) in squeezed_text(page)
    other = evolve(case, language=None)
    assert workspace.case_page(other, Language.EN) != page.read_bytes()


def test_a_library_that_does_not_say_who_we_are_has_pages_all_the_same(workspace: Workspace) -> None:
    case = workspace.store.of(CaseStudy)[0]
    workspace.store.delete([brand.id for brand in workspace.store.of(Brand)], Step("Delete"))
    assert workspace.case_page(case, Language.EN).startswith(b"%PDF")


def test_a_proposal_is_worth_its_recommended_offer(workspace: Workspace) -> None:
    customer, product = workspace.save([Customer(name="A"), Product(name="B")], ADD).ids
    (price,) = workspace.save([Price(title="C", product=product, list_price=Money.of(100))], ADD).ids
    basic, full = PriceLine(price=price, quantity=2), PriceLine(price=price, level=OfferLevel.FULL)
    (deal,) = workspace.save([Opportunity(title="D", customer=customer, lines=(basic, full))], ADD).ids
    proposals = [
        Proposal(title="own lines", customer=customer, opportunity=deal, lines=(full,)),
        Proposal(title="the deal's", customer=customer, opportunity=deal),
        Proposal(title="all", customer=customer, opportunity=deal, recommended=OfferLevel.FULL),
        Proposal(title="no prices yet", customer=customer),
    ]
    own, its_deals, everything, _ = workspace.save(proposals, ADD).ids
    saved = workspace.store.of(Proposal)
    assert workspace.amounts(saved) == {own: Money.of(100), its_deals: Money.of(200), everything: Money.of(300)}
