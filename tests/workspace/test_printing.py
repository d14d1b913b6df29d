"""A proposal's pages made by a process beside this one, or here."""

import gc
import multiprocessing
import threading
import time
from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path

import attrs
import pytest

from desktop.i18n import Language
from desktop.records import Customer, Opportunity, Proposal
from desktop.records.rows import SectionEdit
from desktop.store.changes import Step
from desktop.workspace.drafting import Drafting, laid_out, objections_to
from desktop.workspace.outcomes import Request
from desktop.workspace.printing import Aide, Printing
from desktop.workspace.printing_process import (
    Check,
    Checked,
    Failed,
    Know,
    NamesAreWanted,
    Print,
    Printed,
    Printer,
    Ready,
    serve,
)
from desktop.workspace.workspace import Workspace

EDIT = Step("Edit")


def made(workspace: Workspace, text: str = "", language: Language = Language.ZH_CN) -> Proposal:
    customer = workspace.find(Customer, "customer-autoparts")
    proposal = workspace.new_proposal(customer, language)
    edits = (SectionEdit(section="summary", text=text),) if text else ()
    kept = workspace.get(workspace.save([attrs.evolve(proposal, sections=edits)], EDIT).ids[0])
    assert isinstance(kept, Proposal)
    return kept


def hung_up(_connection: Connection) -> None:
    """Leave at once."""


def silent(connection: Connection) -> None:
    """Say that one is ready, then nothing more."""
    connection.send(Ready())
    connection.recv()
    time.sleep(30)


class TestPrinter:
    def test_it_prints_the_bytes_that_are_printed_here(self, workspace: Workspace) -> None:
        drafting, proposal = Drafting(workspace.store), made(workspace)
        reply = Printer().answer(Print(drafting.brief(proposal, workspace.today), knows_names=False))
        assert isinstance(reply, Printed)
        assert reply.pages.content == laid_out(drafting.draft(proposal, workspace.today)).content
        assert reply.retold is None

    def test_it_wants_the_names_where_it_needs_them(self, workspace: Workspace) -> None:
        other = workspace.find(Customer, "customer-tyre").name
        proposal = made(workspace, f"与{other}相同。")
        brief = Drafting(workspace.store).brief(proposal, workspace.today)
        printer = Printer()
        assert isinstance(printer.answer(Check()), NamesAreWanted)
        printer.answer(Print(brief, knows_names=False))
        assert isinstance(printer.answer(Check()), NamesAreWanted)
        assert isinstance(printer.answer(Know(tuple(brief.dossier.other_names.asked()))), Ready)
        reply = printer.answer(Check())
        assert isinstance(reply, Checked)
        assert [one.check for one in reply.objections] == ["names"]
        assert isinstance(printer.answer(Print(brief, knows_names=True)), Printed)
        assert isinstance(printer.answer(Check()), Checked)

    def test_a_conversion_needs_the_names_at_once(self, workspace: Workspace) -> None:
        brief = Drafting(workspace.store).brief(made(workspace, language=Language.ZH_TW), workspace.today)
        printer = Printer()
        assert isinstance(printer.answer(Print(brief, knows_names=False)), NamesAreWanted)
        printer.answer(Know(()))
        reply = printer.answer(Print(brief, knows_names=True))
        assert isinstance(reply, Printed)
        assert reply.retold is not None

    def test_what_goes_wrong_is_left_to_the_other_side(self, workspace: Workspace) -> None:
        proposal = attrs.evolve(made(workspace), template="nothing")
        brief = Drafting(workspace.store).brief(proposal, workspace.today)
        assert isinstance(Printer().answer(Print(brief, knows_names=False)), Failed)

    def test_it_answers_until_the_other_side_hangs_up(self, workspace: Workspace) -> None:
        ours, theirs = multiprocessing.Pipe()
        thread = threading.Thread(target=serve, args=(theirs,))
        thread.start()
        assert isinstance(ours.recv(), Ready)
        time.sleep(0.2)  # long enough for it to use the pause
        ours.send(Print(Drafting(workspace.store).brief(made(workspace), workspace.today), knows_names=False))
        assert isinstance(ours.recv(), Printed)
        ours.close()
        thread.join()
        theirs.close()
        gc.unfreeze()
        gc.enable()  # it never served in a process of others before


class TestPrinting:
    @pytest.fixture
    def aide(self) -> Iterator[Aide]:
        hired = Aide()
        deadline = time.monotonic() + 60
        while not hired.is_ready and time.monotonic() < deadline:
            time.sleep(0.02)
        yield hired
        hired.close()

    def test_the_first_print_is_made_here_and_the_next_ones_beside(self, workspace: Workspace, aide: Aide) -> None:
        hired: list[Aide] = []

        def hire() -> Aide:
            hired.append(aide)
            return aide

        proposal = made(workspace)
        with Printing(workspace.store, hire) as printing:
            first = printing.printed(proposal, workspace.today)
            assert not hired
            told, pages = printing.printed(proposal, workspace.today)
            assert hired == [aide]
            assert (told, pages.content) == (first[0], first[1].content)
            assert printing.objections() == ()

    def test_the_process_tells_what_is_objected_to(self, workspace: Workspace, aide: Aide) -> None:
        other = workspace.find(Customer, "customer-tyre").name
        clean, leaking = made(workspace), made(workspace, f"与{other}相同。")
        with Printing(workspace.store, lambda: aide) as printing:
            for proposal, checks in ((clean, []), (leaking, ["names"]), (clean, [])):
                printing.printed(proposal, workspace.today)
                assert [one.check for one in printing.objections()] == checks

    def test_a_text_in_the_other_script_comes_back_converted(self, workspace: Workspace, aide: Aide) -> None:
        proposal = made(workspace, language=Language.ZH_TW)
        with Printing(workspace.store, lambda: aide) as printing:
            printing.printed(proposal, workspace.today)
            told, _ = printing.printed(proposal, workspace.today)
            assert told.retold != told.dossier
            draft = Drafting(workspace.store).draft(proposal, workspace.today)
            assert told.retold.brand == draft.composed.dossier.brand

    def test_an_error_is_met_here(self, workspace: Workspace, aide: Aide) -> None:
        proposal = made(workspace)
        with Printing(workspace.store, lambda: aide) as printing:
            printing.printed(proposal, workspace.today)
            with pytest.raises(Exception, match="nothing"):
                printing.printed(attrs.evolve(proposal, template="nothing"), workspace.today)

    @pytest.mark.parametrize("work", [hung_up, silent])
    def test_without_a_process_that_answers_it_is_all_done_here(self, workspace: Workspace, work: object) -> None:
        gone = Aide(work, seconds=0.2)  # type: ignore[arg-type]
        deadline = time.monotonic() + 30
        while gone._process.is_alive() and not gone.is_ready and time.monotonic() < deadline:
            time.sleep(0.02)
        proposal = made(workspace)
        with Printing(workspace.store, lambda: gone) as printing:
            first = printing.printed(proposal, workspace.today)
            assert printing.printed(proposal, workspace.today)[1].content == first[1].content
            assert first[0].proposal == proposal
            assert printing.objections() == ()
        assert gone.ask(Check()) is None

    def test_a_process_that_dies_between_printing_and_checking_is_not_missed(
        self, workspace: Workspace, aide: Aide
    ) -> None:
        proposal = made(workspace)
        with Printing(workspace.store, lambda: aide) as printing:
            printing.printed(proposal, workspace.today)
            printing.printed(proposal, workspace.today)
            aide.close()
            assert printing.objections() == ()

    def test_nothing_printed_is_nothing_objected_to(self, workspace: Workspace) -> None:
        with Printing(workspace.store) as printing:
            assert printing.objections() == ()

    def test_what_is_checked_is_what_an_export_checks(self, workspace: Workspace, tmp_path: Path) -> None:
        deal = workspace.find(Opportunity, "opportunity-autoparts")
        workspace.save([attrs.evolve(deal, next_steps=(attrs.evolve(deal.next_steps[0], owner=""),))], EDIT)
        proposal = made(workspace)
        with Printing(workspace.store) as printing:
            printing.printed(proposal, workspace.today)
            found = printing.objections()
        draft = Drafting(workspace.store).draft(proposal, workspace.today)
        assert found == objections_to(draft) != ()
        done = workspace.propose(
            Request(customer=draft.brief.dossier.customer, outputs=(tmp_path / "a.pdf",), language=Language.ZH_CN)
        )
        assert [one.message for one in done.objections] == [one.message for one in found]
