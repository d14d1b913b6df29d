"""The lock files hold what the project asks for, safe to install anywhere, and name no package host."""

import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from locks import BENCH, DEV, PACKAGE, RUN

ROOT = Path(__file__).resolve().parents[2]
LOCKS = (RUN, DEV, BENCH, PACKAGE)
_PINNED = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;\\]+)", re.MULTILINE)


def text_of(lock: str) -> str:
    return (ROOT / "build" / lock).read_text("utf-8")


def pinned(lock: str) -> dict[str, Version]:
    return {canonicalize_name(name): Version(version) for name, version in _PINNED.findall(text_of(lock))}


def asked_for() -> Iterator[tuple[str, Requirement]]:
    """Each requirement of the project file, with the lock that has to hold it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    groups = {RUN: project["project"]["dependencies"], DEV: project["dependency-groups"]["dev"]}
    groups |= {lock: project["dependency-groups"][name] for lock, name in ((BENCH, "bench"), (PACKAGE, "package"))}
    for lock, requirements in groups.items():
        yield from ((lock, Requirement(one)) for one in cast("list[str]", requirements))


REQUIREMENTS = [pytest.param(lock, asked, id=asked.name) for lock, asked in asked_for()]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_package_host(lock: str) -> None:
    assert "://" not in text_of(lock)
    assert not re.search(r"index-url|find-links|trusted-host", text_of(lock))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_hashes(lock: str) -> None:
    entries = re.split(r"^(?=[A-Za-z0-9])", text_of(lock), flags=re.MULTILINE)[1:]
    assert len(entries) >= len(pinned(lock)) > 0
    assert all("--hash=sha256:" in entry for entry in entries)


@pytest.mark.parametrize(("lock", "asked"), REQUIREMENTS)
def test_what_the_project_asks_for_is_locked(lock: str, asked: Requirement) -> None:
    assert asked.specifier.contains(pinned(lock)[canonicalize_name(asked.name)])


@pytest.mark.parametrize(("lock", "asked"), REQUIREMENTS)
def test_each_floor_is_the_version_that_was_tried(lock: str, asked: Requirement) -> None:
    floors = [Version(one.version) for one in asked.specifier if one.operator == ">="]
    assert floors == [pinned(lock)[canonicalize_name(asked.name)]]


@pytest.mark.parametrize("lock", [DEV, BENCH])
def test_checks_and_benchmarks_run_on_what_the_program_ships_with(lock: str) -> None:
    assert pinned(RUN).items() <= pinned(lock).items()


def test_qt_stays_below_the_version_that_loses_none() -> None:
    assert Version("6.11.3") <= pinned(RUN)["pyside6-essentials"] < Version("6.12")


def test_files_that_name_hosts_are_not_kept() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, check=True, text=True).stdout
    assert not re.search(r"^(uv\.lock|pylock.*\.toml)$", listed, re.MULTILINE)
