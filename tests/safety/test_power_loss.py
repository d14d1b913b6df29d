"""The power goes at any moment: nothing that was noted as done is lost, and nothing is there by half.

A program's writes are logged while it works; then the disk is played up to a moment, cut off, and what is left opened.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.store import library, opening
from tests.safety.deeds import NOTES, Plan, command, tomorrow
from tests.safety.replay import Disk, Operation, read_log
from tests.safety.variables import ROOT, variables
from tests.safety.verdict import Done, complaints

HERE = Path(__file__).resolve().parent
LOSSES = 500 if os.environ.get("SATCHEL_LONG") else 25
DEEDS = 150
pytestmark = pytest.mark.no_cover
"""What it does with libraries is measured in the tests of the store."""
ALL = ["save", "save", "save", "change", "import_many", "undo_and_redo", "attach", "delete_and_restore", "export"]


@pytest.fixture(scope="module")
def logger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The library that logs what a program writes."""
    compiler = shutil.which("cc")
    if not sys.platform.startswith("linux") or compiler is None:
        pytest.skip("what a program writes is logged by a library that is compiled here, on Linux, with cc")
    target = tmp_path_factory.mktemp("logger") / "write_log.so"
    subprocess.run([compiler, "-O1", "-shared", "-fPIC", "-o", target, HERE / "write_log.c", "-ldl"], check=True)
    return target


def _logged(logger: Path, folder: Path, plan: Plan, seed: int) -> list[Operation]:
    """What a program that follows a plan in a folder writes there."""
    folder.mkdir()
    log = folder.with_suffix(".log")
    environment = variables(LD_PRELOAD=str(logger), WRITE_LOG=str(log), WRITE_LOG_FOLDER=f"{folder}/")
    subprocess.run(command(folder, seed, plan), cwd=ROOT, env=environment, check=True)
    return read_log(log)


def _losses(operations: list[Operation], count: int, seed: int) -> Iterator[tuple[dict[str, bytes], list[Done]]]:
    """Cut off the power `count` times: what is left each time, and what had been noted as done by then."""
    chance = random.Random(seed)
    disk = Disk(chance)
    moments = sorted(chance.randrange(len(operations)) for _ in range(count))
    noted = b""
    for at, operation in enumerate(operations):
        while moments and moments[0] == at:
            moments.pop(0)
            lines = noted.decode().split("\n")[:-1]
            yield (
                disk.cut_off(),
                [Done(deed, int(number), what) for deed, number, what in (one.split(" ", 2) for one in lines)],
            )
        if operation.path.endswith(NOTES):
            noted += operation.data
        elif not operation.path.endswith(("-shm", "library.lock")):  # never trusted after a start of the system
            disk.do(operation)


def _complaints(left: dict[str, bytes], done: list[Done], before: Path, after: Path) -> list[str]:
    """Lay what is left into a folder and look it through."""
    shutil.rmtree(after, ignore_errors=True)
    for name in ("library", "out", "state"):
        (after / name).mkdir(parents=True)
    for path, content in left.items():
        target = after / Path(path).relative_to(before)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return complaints(after, done)


def _found(logger: Path, folder: Path, plan: Plan, count: int, seed: int = 1) -> list[str]:
    before, after = folder / "before", folder / "after"
    operations = _logged(logger, before, plan, seed)
    shutil.rmtree(before)
    before.mkdir()
    return [said for left, done in _losses(operations, count, seed) for said in _complaints(left, done, before, after)]


def test_a_power_cut_loses_nothing_that_was_done(logger: Path, tmp_path: Path) -> None:
    assert _found(logger, tmp_path, Plan([], ALL, DEEDS), LOSSES) == []


def test_a_power_cut_during_a_backup_or_a_migration_loses_nothing(
    logger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind, migrations = tomorrow()
    monkeypatch.setitem(library.KINDS, library.FILE, kind)
    monkeypatch.setitem(opening.MIGRATIONS, library.FILE, migrations)
    plan = Plan(["save", "import_many", "back_up", "migrate"], ["save"], 5)
    assert _found(logger, tmp_path, plan, LOSSES // 5) == []


def test_the_harness_finds_what_an_engine_loses_that_syncs_nothing(logger: Path, tmp_path: Path) -> None:
    found = _found(logger, tmp_path, Plan(["sync_nothing"], ["save", "change"], DEEDS), 25)
    assert any("is lost" in said for said in found)


def test_the_harness_finds_a_file_written_in_place(logger: Path, tmp_path: Path) -> None:
    found = _found(logger, tmp_path, Plan(["save"], ["export_in_place"], 20), 25)
    assert "the exported file is there by half" in found
