"""Killed at any moment: nothing that was noted as done is lost, and nothing is there by half.

This proves nothing about a power cut, for the system still writes what it was given: see `test_power_loss.py`.
"""

import os
import random
import subprocess
import time
from pathlib import Path

import pytest

from desktop.store import library, opening
from tests.safety.deeds import Plan, command, tomorrow
from tests.safety.variables import ROOT, variables
from tests.safety.verdict import complaints, notes

LONG = bool(os.environ.get("SATCHEL_LONG"))
KILLS = 40 if LONG else 2
"""Kills of each plan; five plans."""
LONGEST_LIFE = 0.4
"""Seconds after its first note within which a program is killed."""

PLANS = {
    "save": Plan([], ["save", "change", "undo_and_redo", "delete_and_restore"]),
    "import": Plan([], ["import_many", "undo_and_redo"]),
    "export": Plan([], ["export", "back_up"]),
    "attach": Plan([], ["attach"]),
    "migrate": Plan(["save", "import_many", "migrate"], ["save"]),
}


def _killed(folder: Path, seed: int, plan: Plan) -> None:
    """Let a program work in a folder and kill it at a moment that nobody chose."""
    before = len(notes(folder))
    program = subprocess.Popen(command(folder, seed, plan), cwd=ROOT, env=variables())
    try:
        while len(notes(folder)) == before and program.poll() is None:
            time.sleep(0.002)
        time.sleep(random.Random(seed).uniform(0, LONGEST_LIFE))
    finally:
        program.kill()
        program.wait()


@pytest.mark.parametrize("name", PLANS)
def test_a_killed_program_loses_nothing_that_was_done(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "migrate":
        _of_tomorrow(monkeypatch)
    for seed in range(KILLS):
        folder = tmp_path / (f"{seed}" if name == "migrate" else "same")
        folder.mkdir(exist_ok=True)
        _killed(folder, seed, PLANS[name])
        assert complaints(folder, notes(folder)) == []


def test_a_program_killed_while_it_makes_a_library_leaves_a_whole_one_or_none(tmp_path: Path) -> None:
    for seed in range(KILLS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        program = subprocess.Popen(command(folder, seed, PLANS["save"]), cwd=ROOT, env=variables())
        while not (folder / "library" / "library.lock").exists():
            time.sleep(0.001)
        time.sleep(random.Random(seed).uniform(0, 0.02))
        program.kill()
        program.wait()
        assert complaints(folder, notes(folder)) == []


def test_the_harness_finds_a_file_written_in_place(tmp_path: Path) -> None:
    found: list[str] = []
    for seed in range(20):
        _killed(tmp_path, seed, Plan([], ["export_in_place"]))
        found += complaints(tmp_path, notes(tmp_path))
        if found:
            break
    assert "the exported file is there by half" in found


def _of_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make this process the program of tomorrow for one test, as the killed one was."""
    kind, migrations = tomorrow()
    monkeypatch.setitem(library.KINDS, library.FILE, kind)
    monkeypatch.setitem(opening.MIGRATIONS, library.FILE, migrations)
