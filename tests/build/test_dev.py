"""The one script for everything: its commands, and what it says where it cannot do them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import dev
import qt_libraries

ROOT = Path(__file__).resolve().parents[2]


def call(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(ROOT / "build" / "dev.py"), *words]
    return subprocess.run(command, capture_output=True, check=False, encoding="utf-8")


def test_without_a_command_it_says_what_there_is() -> None:
    done = call()
    assert done.returncode == 2
    assert "setup" in done.stderr
    assert done.stdout == ""


def test_asked_for_help_it_helps() -> None:
    done = call("--help")
    assert done.returncode == 0
    assert "pages FILE… FOLDER" in done.stdout


def test_what_stands_in_the_way_is_one_sentence() -> None:
    done = call("pages", "only-one.pdf")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_every_check_runs_though_one_failed() -> None:
    done: list[str] = []

    def fail_all(*words: str | Path) -> int:
        done.append(" ".join(map(str, words)))
        return 1

    assert dev.check_all(fail_all) == 1
    assert [any(name in words for words in done) for name in ("ruff format", "ruff check", "pyright", "lint")] == [
        True
    ] * 4
    assert "pytest" in done[-2]
    assert "window_coverage" in done[-1]


@pytest.mark.parametrize(
    "failing", ["ruff format", "ruff check", "pyright", "lint_imports", "pytest", "window_coverage", ""]
)
def test_the_exit_status_tells_whether_all_is_green(failing: str) -> None:
    def fail_one(*words: str | Path) -> int:
        return int(bool(failing) and failing in " ".join(map(str, words)))

    assert bool(dev.check_all(fail_one)) == bool(failing)


def test_the_one_command_for_others_calls_the_tests_and_nothing_else() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert lines[-1] == "exec python3 build/dev.py test"
    assert os.name == "nt" or os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has Qt's libraries in the system")
def test_a_system_library_that_is_missing_is_named() -> None:
    assert qt_libraries.missing({"libc6": "libc.so.6", "libnone9": "libnone.so.9"}) == ["libnone9"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has displays in memory")
def test_a_program_that_is_absent_is_named() -> None:
    assert qt_libraries.absent({"coreutils": "env", "none": "no-such-program"}) == ["none"]


def test_packaging_needs_what_a_screen_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert qt_libraries.wanted(for_screen=True) == {**qt_libraries.OFFSCREEN, **qt_libraries.ON_SCREEN}


def test_pictures_need_a_folder() -> None:
    done = call("shots")
    assert done.returncode == 1
    assert "FOLDER" in done.stderr


def test_a_screen_needs_more_than_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    without = qt_libraries.wanted()
    monkeypatch.setenv("DISPLAY", ":0")
    assert without.items() < qt_libraries.wanted().items()
