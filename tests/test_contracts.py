"""Each import contract is broken once on purpose: a contract that guards the wrong thing would stay green."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from attrs import field, frozen

ROOT = Path(__file__).resolve().parent.parent
_LINT = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@frozen
class Contract:
    """What the project file says of one contract, as far as these tests need it."""

    id: str
    name: str
    layers: list[str] = field(factory=list[str])
    forbidden_modules: list[str] = field(factory=list[str])


def read_contracts() -> list[Contract]:
    written = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    return [
        Contract(one["id"], one["name"], one.get("layers", []), one.get("forbidden_modules", [])) for one in written
    ]


CONTRACTS = read_contracts()
FORBIDDING = [contract for contract in CONTRACTS if contract.forbidden_modules]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package, with the project's own contracts."""
    shutil.copytree(ROOT / "desktop", tmp_path / "desktop", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def lint(folder: Path) -> tuple[set[str], str]:
    """The names of the broken contracts, and everything that was printed."""
    command = [sys.executable, "-c", _LINT, "--no-cache", "--no-logo"]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=False, encoding="utf-8")
    broken = {contract.name for contract in CONTRACTS if f"{contract.name} BROKEN" in done.stdout}
    kept = {contract.name for contract in CONTRACTS if f"{contract.name} KEPT" in done.stdout}
    assert broken | kept == {contract.name for contract in CONTRACTS}, done.stdout + done.stderr
    assert (done.returncode == 0) == (not broken)
    return broken, done.stdout


def hide_import(file: Path, names: Sequence[str]) -> None:
    """Add a late import, the kind that a start of the program would not show."""
    lines = "".join(f"    import {name}\n" for name in names)
    file.write_text(f"{file.read_text('utf-8')}\n\ndef late() -> None:\n{lines}", "utf-8")


def rooms(layer: str) -> list[str]:
    return [room.strip(" ()") for room in layer.split("|")]


def file_of(folder: Path, room: str) -> Path:
    package = folder / "desktop" / room / "__init__.py"
    return package if package.is_file() else folder / "desktop" / f"{room}.py"


def test_the_package_as_it_is_breaks_no_contract(copy: Path) -> None:
    broken, printed = lint(copy)
    assert not broken, printed


@pytest.mark.parametrize("contract", FORBIDDING, ids=[contract.id for contract in FORBIDDING])
def test_what_a_contract_forbids_is_seen(copy: Path, contract: Contract) -> None:
    hide_import(file_of(copy, "matching"), contract.forbidden_modules)
    broken, printed = lint(copy)
    assert broken == {contract.name}
    for name in contract.forbidden_modules:
        assert f"is not allowed to import {name}:" in printed


def test_every_room_is_kept_from_the_rooms_above_it(copy: Path) -> None:
    layers = next(contract for contract in CONTRACTS if contract.layers)
    there = [[room for room in rooms(layer) if file_of(copy, room).is_file()] for layer in layers.layers]
    steps = [names for names in there if names]
    for above, below in pairwise(steps):
        for room in below:
            hide_import(file_of(copy, room), [f"desktop.{above[0]}"])
    broken, printed = lint(copy)
    assert broken == {layers.name}
    for above, below in pairwise(steps):
        for room in below:
            assert f"desktop.{room} is not allowed to import desktop.{above[0]}:" in printed


def test_rooms_side_by_side_are_kept_apart(copy: Path) -> None:
    hide_import(file_of(copy, "exporters"), ["desktop.importers"])
    broken, printed = lint(copy)
    assert broken == {"A room uses only the rooms below it"}
    assert "desktop.exporters is not allowed to import desktop.importers:" in printed


def test_a_room_that_the_plan_lacks_is_refused(copy: Path) -> None:
    (copy / "desktop" / "misplaced.py").write_text('"""A room nobody drew."""\n', "utf-8")
    broken, printed = lint(copy)
    assert broken == {"A room uses only the rooms below it"}
    assert "desktop.misplaced" in printed
