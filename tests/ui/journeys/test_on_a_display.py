"""The journeys on a real display, through the accessibility interface, the program being a process of its own."""

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from desktop.records import CaseStudy, Customer, Proposal
from desktop.store.desk import Desk
from desktop.workspace.outcomes import Wanted
from desktop.workspace.workspace import Workspace
from tests.ui.journeys import journeys
from tests.ui.journeys.display import display, lacking, program
from tests.ui.journeys.test_journeys import written_in_pdf, written_in_word

if find_spec("xa11y") is None:
    pytest.skip("xa11y is not installed", allow_module_level=True)
if reason := lacking():
    pytest.skip(reason, allow_module_level=True)
from tests.ui.journeys.remote import Remote

Screen = dict[str, str]


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    """A display with its buses, known to this process too."""
    with display() as variables, pytest.MonkeyPatch.context() as patch:
        for name, value in variables.items():
            patch.setenv(name, value)
        yield dict(variables)


@pytest.fixture
def library(workspace: Workspace) -> Path:
    """The folder of a sample library that nobody has open."""
    workspace.close()
    return workspace.store.folder


class Started:
    """Programs that were started over one library, one after the other."""

    def __init__(self, library: Path, home: Path, screen: Screen) -> None:
        self._library, self._home, self._screen = library, home, screen

    def use(self, journey: Callable[[Remote], object]) -> None:
        """Start the program, travel, and close its window."""
        with program(self._library, self._home, self._screen) as running:
            remote = Remote(running.pid)
            journey(remote)
            remote.close()
            assert running.wait(timeout=30) == 0


@pytest.fixture
def started(library: Path, tmp_path: Path, screen: Screen) -> Started:
    """What starts the program."""
    return Started(library, tmp_path / "home", screen)


def test_find_a_case_for_a_customer(started: Started, library: Path, desk: Desk) -> None:
    with Workspace.open(library, desk) as workspace:
        customer = workspace.find(Customer, journeys.CUSTOMER)
        case = workspace.matches(Wanted(customer=customer, outside=True), CaseStudy)[0].record.name_of_record
    started.use(lambda hands: journeys.find_a_case(hands, case))


def test_build_and_export_a_proposal(started: Started, library: Path, desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "方案.docx"
    started.use(lambda hands: journeys.build_and_export(hands, target))
    with Workspace.open(library, desk) as workspace:
        assert journeys.TITLE in {one.name_of_record for one in workspace.store.all(Proposal.kind)}
    assert journeys.TITLE in written_in_word(target)
    assert journeys.SHORT in written_in_pdf(target.with_suffix(".pdf"))


def test_import_a_file(started: Started, library: Path, desk: Desk, tmp_path: Path) -> None:
    table = tmp_path / "客户 名单.csv"
    table.write_text(journeys.TABLE, "utf-8")
    started.use(lambda hands: journeys.import_a_file(hands, table))
    with Workspace.open(library, desk) as workspace:
        assert workspace.find(Customer, journeys.IMPORTED).city == "昆明"


def test_undo_after_a_restart(started: Started, library: Path, desk: Desk) -> None:
    with Workspace.open(library, desk) as workspace:
        before = workspace.find(Customer, journeys.CUSTOMER).address
    started.use(journeys.change_the_address)
    with Workspace.open(library, desk) as workspace:
        assert workspace.find(Customer, journeys.CUSTOMER).address == journeys.ADDRESS
    started.use(journeys.take_it_back)
    with Workspace.open(library, desk) as workspace:
        assert workspace.find(Customer, journeys.CUSTOMER).address == before
