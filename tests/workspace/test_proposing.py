"""From a customer to a proposal in Word and PDF."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from desktop.documents.blocks import Document
from desktop.exporters.pdf import Pdf
from desktop.exporters.word.word import Word
from desktop.fields import RecordId
from desktop.i18n import Language, Words
from desktop.records import Brand, CaseStudy, Customer, Opportunity, Proposal
from desktop.records.choices import EDITIONS, DecisionRole, Permission, ProposalStatus
from desktop.store.changes import Step
from desktop.workspace.gathering import NoBrand
from desktop.workspace.outcomes import Objected, Request, Wanted
from desktop.workspace.proposing import EXPORT_STEP
from desktop.workspace.workspace import Workspace
from desktop.workspace.writing import InsideLibrary, NoSuchFormat, NotAsComposed, SameFileTwice


def first(workspace: Workspace) -> Customer:
    """The first sample customer."""
    return workspace.find(Customer, "customer-autoparts")


def request(workspace: Workspace, *outputs: Path, anyway: str = "") -> Request:
    """A proposal for the first sample customer."""
    return Request(customer=first(workspace), outputs=outputs, language=Language.ZH_CN, anyway=anyway)


def name_another_customer(workspace: Workspace) -> None:
    """Leave another customer's name in what will be printed, as last month's text does."""
    other = workspace.find(Customer, "customer-tyre")
    deal = workspace.find(Opportunity, "opportunity-autoparts")
    workspace.save([attrs.evolve(deal, compelling_event=f"与{other.name}相同。")], Step("Edit"))


def test_word_and_pdf_are_written_and_recorded_with_their_hashes(workspace: Workspace, tmp_path: Path) -> None:
    done = workspace.propose(request(workspace, tmp_path / "方案 一.docx", tmp_path / "方案 一.pdf"))
    for file in done.files:
        assert hashlib.sha256(file.path.read_bytes()).hexdigest() == file.sha256
        assert workspace.store.attachment(file.sha256) == file.path.read_bytes()
        assert file.pages > 2
    kept = workspace.get(done.proposal.id)
    assert isinstance(kept, Proposal)
    assert [file.name for file in kept.files] == ["方案 一.docx", "方案 一.pdf"]
    assert kept.status is ProposalStatus.DRAFT


def test_undo_takes_no_record_of_written_files_away(workspace: Workspace, tmp_path: Path) -> None:
    done = workspace.propose(request(workspace, tmp_path / "a.pdf"))
    workspace.save([attrs.evolve(done.proposal, title="别名")], Step("Edit"))
    workspace.propose(request(workspace, tmp_path / "b.docx"))
    workspace.undo()
    assert workspace.undo() is None
    kept = workspace.get(done.proposal.id)
    assert isinstance(kept, Proposal)
    assert kept.title == done.proposal.title
    assert [file.name for file in kept.files] == ["a.pdf", "b.docx"]
    assert workspace.store.steps(2)[-1].step.message == EXPORT_STEP


def test_the_same_inputs_give_the_same_bytes_and_the_same_draft(workspace: Workspace, tmp_path: Path) -> None:
    outputs = (tmp_path / "a.docx", tmp_path / "a.pdf")
    earlier = workspace.propose(request(workspace, *outputs))
    later = workspace.propose(request(workspace, *outputs))
    assert [file.sha256 for file in earlier.files] == [file.sha256 for file in later.files]
    assert earlier.proposal.id == later.proposal.id
    assert len(workspace.store.of(Proposal)) == 1


def test_once_sent_the_next_proposal_is_a_new_version(workspace: Workspace, tmp_path: Path) -> None:
    done = workspace.propose(request(workspace, tmp_path / "a.pdf"))
    workspace.save([attrs.evolve(done.proposal, status=ProposalStatus.SENT)], Step("Sent"))
    again = workspace.propose(request(workspace, tmp_path / "b.pdf"))
    assert (again.proposal.version, done.proposal.version) == (2, 1)


def test_another_customers_name_keeps_the_file_from_being_written(workspace: Workspace, tmp_path: Path) -> None:
    name_another_customer(workspace)
    with pytest.raises(Objected) as caught:
        workspace.propose(request(workspace, tmp_path / "a.pdf"))
    assert any(objection.blocking for objection in caught.value.objections)
    assert not list(tmp_path.glob("*.pdf"))
    assert not workspace.store.of(Proposal)


def test_anyway_writes_it_and_keeps_the_reason(workspace: Workspace, tmp_path: Path) -> None:
    name_another_customer(workspace)
    done = workspace.propose(request(workspace, tmp_path / "a.pdf", anyway="对方同意"))
    assert done.objections
    assert done.proposal.files[0].anyway == "对方同意"


def test_chosen_cases_are_the_ones_that_are_printed(workspace: Workspace, tmp_path: Path) -> None:
    done = workspace.propose(request(workspace, tmp_path / "a.pdf"))
    chosen = workspace.matches(Wanted(customer=first(workspace), outside=True), CaseStudy)[1].record
    assert isinstance(chosen, CaseStudy)
    workspace.save([attrs.evolve(done.proposal, cases=(chosen.id,))], Step("Edit"))
    again = workspace.propose(request(workspace, tmp_path / "b.pdf"))
    assert any(getattr(block, "title", "") == chosen.title for block in again.document.blocks)


def test_a_customer_without_a_deal_gets_a_proposal_without_a_price(workspace: Workspace, tmp_path: Path) -> None:
    deals = [deal.id for deal in workspace.store.of(Opportunity) if deal.customer == first(workspace).id]
    workspace.store.delete(deals, Step("Delete"))
    done = workspace.propose(request(workspace, tmp_path / "a.pdf", anyway="测试"))
    assert "investment" in {state.key for state in done.left_out}
    assert done.proposal.title == first(workspace).short_name


@pytest.mark.parametrize(("names", "refusal"), [(("a.txt",), NoSuchFormat), (("a.pdf", "a.pdf"), SameFileTwice)])
def test_files_that_cannot_be_written_are_refused_before_any_work(
    workspace: Workspace, tmp_path: Path, names: tuple[str, ...], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        workspace.propose(request(workspace, *(tmp_path / name for name in names)))


def test_without_a_brand_there_is_nobody_to_speak_as(workspace: Workspace, tmp_path: Path) -> None:
    workspace.store.delete([brand.id for brand in workspace.store.of(Brand)], Step("Delete"))
    with pytest.raises(NoBrand):
        workspace.propose(request(workspace, tmp_path / "a.pdf"))


def misread(_exporter: Word, _path: Path, _document: Document) -> str:
    """What a broken writer would be found out by."""
    return "something else"


def test_a_file_that_reads_back_otherwise_is_not_handed_out(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Word, "read_back", misread)
    before = tmp_path / "a.docx"
    before.write_bytes(b"before")
    with pytest.raises(NotAsComposed):
        workspace.propose(request(workspace, before))
    assert before.read_bytes() == b"before"


@pytest.mark.no_cover  # what it runs is measured in other tests, and measured it takes twice as long
@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("language", Language)
def test_word_and_pdf_say_the_same_in_the_same_order_for_every_sample_customer(
    opened: Callable[[Language], Workspace], tmp_path: Path, language: Language, edition: DecisionRole
) -> None:
    workspace = opened(language)
    for customer in workspace.store.of(Customer):
        outputs = (tmp_path / f"{customer.external_id}.docx", tmp_path / f"{customer.external_id}.pdf")
        done = workspace.propose(Request(customer=customer, outputs=outputs, language=language, edition=edition))
        assert Word().read_back(outputs[0], done.document) == Pdf().read_back(outputs[1], done.document)
        assert not [objection for objection in done.objections if objection.blocking]


def test_an_unknown_id_is_refused(workspace: Workspace) -> None:
    with pytest.raises(Exception, match="nothing"):
        workspace.get(RecordId("nothing"))


def test_names_of_one_character_are_not_looked_for(workspace: Workspace, tmp_path: Path) -> None:
    hidden = CaseStudy(title="别的故事", customer_name="乙", permission=Permission.ANONYMOUS)
    workspace.save([Customer(name="机"), hidden], Step("Add"))
    assert workspace.propose(request(workspace, tmp_path / "a.pdf")).files


def test_the_librarys_own_folder_takes_no_other_files(workspace: Workspace) -> None:
    inside = workspace.store.folder / "library.sqlite3"
    for attempt in (
        lambda: workspace.back_up(inside),
        lambda: workspace.propose(request(workspace, inside.with_suffix(".pdf"))),
        lambda: workspace.export_table("customer", inside.with_suffix(".csv"), Words(Language.EN)),
    ):
        with pytest.raises(InsideLibrary):
            attempt()
    assert workspace.examine() == []


def test_one_file_under_two_spellings_is_one_file(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(SameFileTwice):
        workspace.propose(request(workspace, tmp_path / "a.pdf", tmp_path / ".." / tmp_path.name / "a.pdf"))


def test_a_reason_with_unstorable_characters_is_kept_without_them(workspace: Workspace, tmp_path: Path) -> None:
    done = workspace.propose(request(workspace, tmp_path / "a.pdf", anyway="好\udcff"))
    assert done.proposal.files[0].anyway == "好\ufffd"
