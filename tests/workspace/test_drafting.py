"""A proposal composed, checked and laid out again and again while it is written."""

import datetime as dt
import hashlib
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from desktop.fields import RecordId
from desktop.i18n import Language
from desktop.records import Brand, CaseStudy, Customer, Opportunity, PainPoint, Proposal
from desktop.records.choices import DecisionRole, ProposalStatus
from desktop.records.rows import SectionEdit
from desktop.store.changes import Step
from desktop.store.errors import RecordIsGone
from desktop.workspace import drafting as module
from desktop.workspace.drafting import Draft, Drafting, laid_out, language_of, objections_to
from desktop.workspace.workspace import Workspace

EDIT = Step("Edit")


def made(workspace: Workspace, **changes: object) -> Proposal:
    """A stored proposal for the first sample customer."""
    customer = workspace.find(Customer, "customer-autoparts")
    proposal: Proposal = attrs.evolve(workspace.new_proposal(customer, Language.ZH_CN), **changes)
    kept = workspace.get(workspace.save([proposal], EDIT).ids[0])
    assert isinstance(kept, Proposal)
    return kept


def told(draft: Draft) -> str:
    return "\n".join(state.text for state in draft.composed.sections)


@pytest.fixture
def gathered(monkeypatch: pytest.MonkeyPatch) -> list[RecordId]:
    """Notes each gathering."""
    calls: list[RecordId] = []
    gather = module.gather

    def noting(store: object, proposal: Proposal, *rest: object) -> object:
        calls.append(proposal.id)
        return gather(store, proposal, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "gather", noting)
    return calls


class TestDrafting:
    def test_the_pages_are_the_bytes_of_the_export(self, workspace: Workspace, tmp_path: Path) -> None:
        proposal = made(workspace)
        drafting = Drafting(workspace.store)
        pages = laid_out(drafting.draft(proposal, workspace.today))
        done = workspace.export(proposal, [tmp_path / "a.pdf"])
        assert hashlib.sha256(pages.content).hexdigest() == done.files[0].sha256
        assert set(pages.written.heading_pages) >= {"summary", "investment"}

    def test_an_edit_that_is_not_saved_is_told(self, workspace: Workspace) -> None:
        proposal = made(workspace)
        edited = attrs.evolve(proposal, sections=(SectionEdit(section="summary", text="一句话说完。"),))
        assert "一句话说完。" in told(Drafting(workspace.store).draft(edited, workspace.today))

    def test_it_is_gathered_once_for_all_edits_of_the_proposal(
        self, workspace: Workspace, gathered: list[RecordId]
    ) -> None:
        proposal, drafting = made(workspace), Drafting(workspace.store)
        drafting.draft(proposal, workspace.today)
        edited = attrs.evolve(proposal, title="另一个标题")
        workspace.save([edited], EDIT)
        assert drafting.draft(edited, workspace.today).composed.document.properties.title == "另一个标题"
        assert len(gathered) == 1

    def test_it_is_gathered_anew_when_something_it_stands_on_was_changed(
        self, workspace: Workspace, gathered: list[RecordId]
    ) -> None:
        proposal, drafting = made(workspace), Drafting(workspace.store)
        drafting.draft(proposal, workspace.today)
        deal = workspace.find(Opportunity, "opportunity-autoparts")
        workspace.save([attrs.evolve(deal, compelling_event="明年四月审核。")], EDIT)
        assert "明年四月审核。" in told(drafting.draft(proposal, workspace.today))
        workspace.save([PainPoint(title="新的痛点")], EDIT)
        drafting.draft(proposal, workspace.today)
        assert len(gathered) == 3

    @pytest.mark.parametrize("change", [{"edition": DecisionRole.USER}, {"language": Language.EN}])
    def test_it_is_gathered_anew_for_another_reader(
        self, workspace: Workspace, gathered: list[RecordId], change: dict[str, object]
    ) -> None:
        proposal, drafting = made(workspace), Drafting(workspace.store)
        drafting.draft(proposal, workspace.today)
        drafting.draft(attrs.evolve(proposal, **change), workspace.today)  # type: ignore[arg-type]
        drafting.draft(proposal, workspace.today + dt.timedelta(days=1))
        assert len(gathered) == 3

    def test_a_name_that_another_customer_takes_meanwhile_is_found(self, workspace: Workspace) -> None:
        text = "与新名字公司相同。"
        proposal = made(workspace, sections=(SectionEdit(section="summary", text=text),))
        drafting = Drafting(workspace.store)
        assert not objections_to(drafting.draft(proposal, workspace.today))
        workspace.save([Customer(name="新名字公司")], EDIT)
        (objection,) = objections_to(drafting.draft(proposal, workspace.today))
        assert objection.check == "names"

    def test_the_readers_own_change_does_not_ask_for_all_names_again(self, workspace: Workspace) -> None:
        proposal, drafting = made(workspace), Drafting(workspace.store)
        before = drafting.draft(proposal, workspace.today).brief.dossier.other_names
        customer = workspace.find(Customer, "customer-autoparts")
        workspace.save([attrs.evolve(customer, process="另一种工艺")], EDIT)
        assert drafting.draft(proposal, workspace.today).brief.dossier.other_names is before
        case = workspace.store.of(CaseStudy)[0]
        workspace.save([attrs.evolve(case, lesson="另一条")], EDIT)
        assert drafting.draft(proposal, workspace.today).brief.dossier.other_names is not before

    def test_characters_that_no_font_has_are_objected_to(self, workspace: Workspace) -> None:
        proposal = made(workspace, sections=(SectionEdit(section="summary", text="\U00013000"),))
        drafting = Drafting(workspace.store)
        draft = drafting.draft(proposal, workspace.today)
        assert [one.check for one in objections_to(draft, laid_out(draft))] == ["glyphs"]

    def test_a_customer_that_is_gone_is_told(self, workspace: Workspace) -> None:
        proposal = attrs.evolve(made(workspace), customer=workspace.find(Opportunity, "opportunity-autoparts").id)
        with pytest.raises(RecordIsGone):
            Drafting(workspace.store).draft(proposal, workspace.today)


class TestItsDeal:
    def test_a_proposal_speaks_of_the_deal_it_was_made_for(self, workspace: Workspace) -> None:
        proposal = made(workspace)
        newer = Opportunity(title="更新的商机", customer=proposal.customer)
        workspace.save([newer], EDIT)
        deal = Drafting(workspace.store).draft(proposal, workspace.today).brief.dossier.opportunity
        assert deal is not None
        assert deal.id == proposal.opportunity

    def test_if_that_is_in_the_trash_of_the_customers_deal_in_the_making(self, workspace: Workspace) -> None:
        proposal = made(workspace)
        other = workspace.save([Opportunity(title="更新的商机", customer=proposal.customer)], EDIT).ids[0]
        workspace.store.delete([proposal.opportunity], EDIT)
        deal = Drafting(workspace.store).draft(proposal, workspace.today).brief.dossier.opportunity
        assert deal is not None
        assert deal.id == other

    def test_what_is_no_deal_is_passed_over(self, workspace: Workspace) -> None:
        proposal = made(workspace, opportunity=workspace.find(Customer, "customer-tyre").id)
        deal = Drafting(workspace.store).draft(proposal, workspace.today).brief.dossier.opportunity
        assert isinstance(deal, Opportunity)


@pytest.mark.parametrize("language", Language)
def test_without_a_language_it_is_written_in_that_of_its_library(
    opened: Callable[[Language], Workspace], language: Language
) -> None:
    workspace = opened(language)
    customer = workspace.store.of(Customer)[0]
    proposal = attrs.evolve(workspace.new_proposal(customer, language), language=None)
    draft = Drafting(workspace.store).draft(proposal, workspace.today)
    assert draft.composed.document.language is language


def test_chinese_that_is_of_both_scripts_is_taken_for_simplified(workspace: Workspace) -> None:
    dossier = Drafting(workspace.store).draft(made(workspace), workspace.today).brief.dossier
    neither = attrs.evolve(
        dossier,
        proposal=attrs.evolve(dossier.proposal, language=None),
        customer=Customer(name="中文"),
        brand=Brand(name="中文"),
    )
    assert language_of(neither) is Language.ZH_CN
    assert language_of(attrs.evolve(neither, customer=Customer(name="A"), brand=Brand(name="B"))) is Language.EN


class TestExport:
    def test_a_proposal_that_is_in_the_library_is_exported_as_it_stands(
        self, workspace: Workspace, tmp_path: Path
    ) -> None:
        heard: list[tuple[int, int]] = []
        proposal = made(workspace, title="自己的标题")
        done = workspace.export(
            proposal, [tmp_path / "a.docx", tmp_path / "a.pdf"], told=lambda part, whole: heard.append((part, whole))
        )
        assert done.proposal.id == proposal.id
        assert [file.path.name for file in done.files] == ["a.docx", "a.pdf"]
        assert heard == [(1, 4), (3, 4)]
        assert done.changes.ids == (proposal.id,)

    def test_what_is_written_meanwhile_is_kept(self, workspace: Workspace, tmp_path: Path) -> None:
        proposal = made(workspace)

        def go_on_writing(done: int, _total: int) -> None:
            if done == 1:
                workspace.save([attrs.evolve(proposal, title="后来的标题")], EDIT)

        workspace.export(proposal, [tmp_path / "a.pdf"], told=go_on_writing)
        kept = workspace.get(proposal.id)
        assert isinstance(kept, Proposal)
        assert kept.title == "后来的标题"
        assert [file.name for file in kept.files] == ["a.pdf"]

    def test_the_next_version_has_all_that_was_written_and_no_files(self, workspace: Workspace, tmp_path: Path) -> None:
        edit = SectionEdit(section="summary", text="一句话。")
        proposal = made(workspace, sections=(edit,), status=ProposalStatus.SENT, valid_until=dt.date(2026, 12, 1))
        done = workspace.export(proposal, [tmp_path / "a.pdf"])
        later = workspace.next_version(done.proposal)
        assert (later.version, later.status, later.sections) == (2, ProposalStatus.DRAFT, (edit,))
        assert (later.id, later.files, later.valid_until) == ("", (), None)
