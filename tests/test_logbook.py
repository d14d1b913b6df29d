"""The log: written with the time, kept short, and never a reason for trouble."""

from pathlib import Path

import pytest

from desktop import logbook
from desktop.logbook import Logbook


@pytest.fixture
def log(tmp_path: Path) -> Logbook:
    return Logbook(tmp_path / "日志 logs")


def test_what_is_noted_stands_in_the_file_with_the_time(log: Logbook) -> None:
    log.begin("started")
    log.note("出错了\n")
    log.close()
    assert [line.split(" ", 2)[2] for line in log.last_lines(5)] == ["started", "出错了"]


def test_a_log_that_is_not_open_keeps_nothing(log: Logbook) -> None:
    log.note("lost")
    log.close()
    assert log.last_lines(5) == ()


def test_a_folder_that_takes_no_file_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file", "utf-8")
    log = Logbook(tmp_path / "logs")
    log.begin("started")
    log.note("lost")
    assert log.stream is None


def test_a_long_log_goes_on_in_a_new_file_and_the_oldest_goes(log: Logbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logbook, "_LARGEST", 100)
    log.begin("started")
    for number in range(20):
        log.note(f"{number} {'x' * 80}")
    log.close()
    assert sorted(file.name for file in log.folder.iterdir()) == [
        "satchel.log",
        "satchel.log.1",
        "satchel.log.2",
        "satchel.log.3",
    ]
    assert "19 xxx" in log.last_lines(1)[0]


def test_this_machine_s_log_lies_in_its_state_folder() -> None:
    assert Logbook.of_this_machine().file.parts[-2:] == ("logs", "satchel.log")
