"""What fits a customer of the sample library."""

from pathlib import Path

import pytest

from desktop.i18n import Language, Words
from desktop.records import CaseStudy, Customer, Industry, Material, Product
from desktop.records.choices import Audience, DecisionRole, Permission
from desktop.workspace.outcomes import ImportRequest, Wanted
from desktop.workspace.workspace import Workspace


def test_every_sample_customer_finds_two_cases_that_may_be_shown_and_each_says_why(workspace: Workspace) -> None:
    for customer in workspace.store.of(Customer):
        found = workspace.matches(Wanted(customer=customer, outside=True), CaseStudy, 5)
        assert len(found) >= 2, customer.name
        for match in found:
            assert match.reasons
            assert match.score > 0
            assert all(reason.said(Words(Language.ZH_CN)) for reason in match.reasons)


def test_outsiders_are_offered_nothing_internal_and_nothing_expired(workspace: Workspace) -> None:
    for customer in workspace.store.of(Customer):
        for match in workspace.matches(Wanted(customer=customer, outside=True), CaseStudy, 100):
            case = match.record
            assert isinstance(case, CaseStudy)
            assert case.permission not in (None, Permission.INTERNAL)
            assert case.permission_until is None or case.permission_until >= workspace.today
        for match in workspace.matches(Wanted(customer=customer, outside=True), Material, 100):
            assert isinstance(match.record, Material)
            assert match.record.audience is Audience.OUTSIDE


def test_where_the_limits_leave_too_few_more_are_looked_at(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (customer, *_) = workspace.store.of(Customer)
    wanted = Wanted(customer=customer, outside=True)
    all_of_them = workspace.matches(wanted, CaseStudy, 8)
    monkeypatch.setattr("desktop.workspace.recommending.CANDIDATES", (2, 600))
    assert workspace.matches(wanted, CaseStudy, 8) == all_of_them
    monkeypatch.setattr("desktop.workspace.recommending.CANDIDATES", (2, 3))
    assert 0 < len(workspace.matches(wanted, CaseStudy, 8)) <= 3


def test_a_need_in_free_text_finds_cases_that_speak_of_it(workspace: Workspace) -> None:
    found = workspace.matches(Wanted(need="换型时间太长"), CaseStudy, 3)
    assert any("换型" in match.record.title for match in found)


def test_an_industry_alone_finds_its_cases_and_those_of_its_siblings(workspace: Workspace) -> None:
    tyres = workspace.find(Industry, "industry-tyre")
    found = workspace.matches(Wanted(industries=(tyres.id,)), CaseStudy, 10)
    assert tyres.id in found[0].record.industries


def test_a_product_and_a_role_are_reasons(workspace: Workspace) -> None:
    product = workspace.find(Product, "product-mes")
    found = workspace.matches(Wanted(products=(product.id,), role=DecisionRole.USER, outside=True), CaseStudy, 10)
    facets = {reason.facet for match in found for reason in match.reasons}
    assert {"product", "role", "permission"} <= facets


def test_industries_that_are_only_unfiled_are_not_related(empty: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "case_study.jsonl"
    file.write_text('{"title": "甲", "industry": ["金融"]}\n{"title": "乙", "industry": ["电商"]}\n', "utf-8")
    empty.import_files(ImportRequest(files=(file,)))
    finance = empty.find(Industry, "金融")
    assert [match.record.title for match in empty.matches(Wanted(industries=(finance.id,)), CaseStudy)] == ["甲"]


@pytest.mark.parametrize("need", ["", "\x00", "\ud800 ☃", '"', "的" * 500])
def test_any_need_gets_an_answer(workspace: Workspace, need: str) -> None:
    assert isinstance(workspace.matches(Wanted(need=need), CaseStudy, 3), tuple)
