"""What a call of the program asks for: the window, or the command line."""

import importlib
import multiprocessing
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import __main__ as program
from desktop.__main__ import Wanted, has_screen, window_wanted


def test_without_arguments_the_window_is_wanted() -> None:
    assert window_wanted([], has_screen=True) == Wanted()
    assert window_wanted(["window"], has_screen=True) == Wanted()


def test_without_a_screen_the_command_line_is() -> None:
    assert window_wanted([], has_screen=False) is None
    assert window_wanted(["window"], has_screen=False) is None


def test_files_and_a_library_open_the_window(tmp_path: Path) -> None:
    file = tmp_path / "客户 1.csv"
    file.touch()
    wanted = window_wanted([str(file), "--library", str(tmp_path)], has_screen=True)
    assert wanted == Wanted((file,), tmp_path)


@pytest.mark.parametrize("said", [["search", "x"], ["--help"], ["missing.csv"], ["--library"], ["window", "--help"]])
def test_everything_else_is_for_the_command_line(said: list[str]) -> None:
    assert window_wanted(said, has_screen=True) is None


def test_a_bare_word_is_a_command_whatever_lies_in_this_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "search").touch()
    monkeypatch.chdir(tmp_path)
    assert window_wanted(["search"], has_screen=True) is None
    assert window_wanted(["./search"], has_screen=True) == Wanted((Path("search"),))


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_always_have_a_screen(system: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert has_screen()


def test_linux_has_one_where_its_variables_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert not has_screen()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_screen()


def test_the_window_gets_files_and_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = shown_by(monkeypatch)
    monkeypatch.setattr(sys, "argv", ["satchel", "--library", str(tmp_path)])
    assert program.main() == 7
    assert asked == [((), tmp_path)]


def test_the_command_line_can_open_the_window_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked = shown_by(monkeypatch)
    monkeypatch.setattr(sys, "argv", ["satchel", "window", f"--library={tmp_path}", str(tmp_path)])
    assert program.main() == 7
    assert asked == [((tmp_path,), tmp_path)]


def test_without_a_screen_it_says_that_there_is_no_window(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(program, "has_screen", lambda: False)
    monkeypatch.setattr(sys, "argv", ["satchel", "window"])
    monkeypatch.setenv("SATCHEL_LANGUAGE", "en")
    assert program.main() == 1
    assert "There is no window here" in capsys.readouterr().err


def test_a_packaged_program_may_be_started_as_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(multiprocessing, "freeze_support", lambda: asked.append(True))
    program.serve_if_asked()
    assert not asked

    monkeypatch.setattr(sys, "frozen", True, raising=False)
    program.serve_if_asked()
    assert asked


def test_the_package_is_the_program() -> None:
    said = subprocess.run([sys.executable, "-m", "desktop", "--version"], capture_output=True, check=True, text=True)
    assert "satchel" in said.stdout


def shown_by(monkeypatch: pytest.MonkeyPatch) -> list[tuple[tuple[Path, ...], Path | None]]:
    """What the window is asked to show, in its place."""
    asked: list[tuple[tuple[Path, ...], Path | None]] = []

    def show(files: tuple[Path, ...], library: Path | None) -> int:
        asked.append((files, library))
        return 7

    monkeypatch.setattr(importlib.import_module("desktop.app"), "main", show)
    monkeypatch.setattr(program, "has_screen", lambda: True)
    return asked
