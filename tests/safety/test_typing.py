"""Killed two seconds after the last key: what was typed into any form is in the library, or kept as a draft of it."""

import os
import random
import shutil
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from attrs import evolve

from desktop.fields import fields_of
from desktop.i18n import Language
from desktop.records import TYPE_OF, CaseStudy, Customer, Opportunity, Proposal
from desktop.records.choices import Permission
from desktop.records.record import Record
from desktop.store.changes import Step
from desktop.store.errors import RecordIsGone
from desktop.store.store import Store
from desktop.ui.forms.forms import FORMS
from desktop.workspace.workspace import Workspace
from tests.safety.builder import NO_QUANTITY, QUANTITY
from tests.safety.typist import MARK, NEW_ID, WORDS, desk_of, typing_for
from tests.safety.variables import ROOT, variables

LONG = bool(os.environ.get("SATCHEL_LONG"))
KILLS = 100 if LONG else 4
SECONDS_AFTER_THE_LAST_KEY = 2.0

Target = tuple[str, str, str]
"""A kind of record, a field of its form, and `new` or `old`."""


def targets() -> list[Target]:
    """The fields that the kills are spread over: every form, in an order that is the same each time."""
    chance = random.Random(20261122)
    found: list[Target] = []
    while len(found) < KILLS:
        for kind in chance.sample(list(FORMS), len(FORMS)):
            names = [name for group in FORMS[kind] for name in group.fields]
            typed = [name for name in names if typing_for(name, fields_of(TYPE_OF[kind])[name])]
            is_new = kind == "proposal" or chance.random() < 0.25  # the sample has no proposal
            found.append((kind, chance.choice(typed), "new" if is_new else "old"))
    return found[:KILLS]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the sample records."""
    folder = tmp_path_factory.mktemp("typed") / "资料库"
    Workspace.create(folder, desk_of(folder), Language.ZH_CN).close()
    return folder


def typed_and_killed(folder: Path, *target: str, program: str = "typist") -> None:
    environment = variables(QT_QPA_PLATFORM="offscreen")
    command = [sys.executable, "-m", f"tests.safety.{program}", str(folder), *target]
    running = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    try:
        said = running.stdout.readline().strip()
        time.sleep(SECONDS_AFTER_THE_LAST_KEY)
    finally:
        running.kill()
        running.wait()
        running.stdout.close()
    assert said == MARK


def is_there(store: Store, target: Target) -> bool:
    """Whether a field or a draft of it holds what was typed into it."""
    kind, name, new = target
    typing = typing_for(name, fields_of(TYPE_OF[kind])[name])
    assert typing is not None
    record: Record | None = None
    owner = NEW_ID if new == "new" else store.all(kind)[0].id
    with suppress(RecordIsGone):  # a new one, not valid yet
        record = store.get(owner)
    drafts = "".join(store.drafts(owner).values())
    value = getattr(record, name) if record else None
    return typing.text in drafts or value == typing.value is not None or typing.text in str(value)


@pytest.mark.parametrize("target", targets(), ids="-".join)
def test_nothing_typed_is_missing_after_a_kill(library: Path, tmp_path: Path, target: Target) -> None:
    folder = tmp_path / "资料库"
    shutil.copytree(library, folder)
    typed_and_killed(folder, *target)
    with Workspace.open(folder, desk_of(folder)) as workspace:
        assert is_there(workspace.store, target)


def test_nothing_chosen_turned_or_dropped_is_missing_after_a_kill(library: Path, tmp_path: Path) -> None:
    folder = tmp_path / "资料库"
    shutil.copytree(library, folder)
    with Workspace.open(folder, desk_of(folder)) as workspace:
        before = workspace.store.of(CaseStudy)[0]
    typed_and_killed(folder, "case_study", "won_deal,permission,files,roles", "old")
    with Workspace.open(folder, desk_of(folder)) as workspace:
        after = workspace.store.of(CaseStudy)[0]
        assert after.won_deal is not before.won_deal
        assert after.permission is list(Permission)[-1] is not before.permission
        assert [one.name for one in after.files] == [*(one.name for one in before.files), "typist.py"]
        assert WORDS in workspace.store.drafts(after.id)["roles"]


@pytest.fixture
def begun(library: Path, tmp_path: Path) -> Path:
    """A library with a proposal that something stands in the way of."""
    folder = tmp_path / "资料库"
    shutil.copytree(library, folder)
    with Workspace.open(folder, desk_of(folder)) as workspace:
        customer = workspace.find(Customer, "昱栎部件")
        made = workspace.new_proposal(customer, Language.ZH_CN)
        deal = workspace.find(Opportunity, made.opportunity)
        other = workspace.find(Customer, "customer-tyre")
        workspace.save([made, evolve(deal, compelling_event=f"与{other.name}相同。")], Step("Add"))
    return folder


def test_nothing_written_in_the_builder_is_missing_after_a_kill(begun: Path) -> None:
    typed_and_killed(begun, "opening", program="builder")
    with Workspace.open(begun, desk_of(begun)) as workspace:
        proposal = workspace.store.of(Proposal)[0]
        assert [edit.text for edit in proposal.sections] == [WORDS]
        assert proposal.lines[0].quantity == QUANTITY


@pytest.mark.parametrize("place", ["number", "reason", "step"])
def test_what_is_no_value_yet_is_not_missing_after_a_kill_where_no_form_is(begun: Path, place: str) -> None:
    typed_and_killed(begun, place, program="builder")
    with Workspace.open(begun, desk_of(begun)) as workspace:
        proposal = workspace.store.of(Proposal)[0]
        owner = proposal.opportunity if place == "step" else proposal.id
        typed = NO_QUANTITY if place == "number" else WORDS
        assert list(workspace.store.drafts(owner).values()) == [typed]
