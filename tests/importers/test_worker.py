"""The worker process: kept warm, killed when it must be, and what happens inside it."""

import json
import subprocess
import sys
import threading
from multiprocessing import Pipe
from pathlib import Path

import pytest

from desktop.importers import errors, process
from desktop.importers import worker as waiting
from desktop.importers.process import Task, answer, limit_memory, serve, task_named
from desktop.importers.raw import Raw
from desktop.importers.worker import Worker
from tests.importers.office import archive, docx, paragraph


def ask(worker: Worker, file: Path, task: str = "docx") -> object:
    return worker.ask(task, str(file), file.name, "Word (.docx)")


@pytest.fixture
def good(tmp_path: Path) -> Path:
    file = tmp_path / "好 文件.docx"
    file.write_bytes(docx(paragraph("甲")))
    return file


def test_the_process_is_kept_for_the_next_file(good: Path) -> None:
    with Worker() as worker:
        ask(worker, good)
        first = worker._process
        ask(worker, good)
        assert worker._process is first


def test_the_process_is_renewed_after_fifty_files(good: Path) -> None:
    with Worker() as worker:
        ask(worker, good)
        first = worker._process
        worker._answered = 50
        ask(worker, good)
        assert worker._process is not first


def test_a_file_that_takes_too_long_is_given_up_and_the_next_is_read(good: Path) -> None:
    with Worker(seconds=0.0) as worker:
        with pytest.raises(errors.FileTakesTooLong):
            ask(worker, good)
        worker._seconds = 20.0
        assert ask(worker, good)


def test_a_process_that_died_is_replaced(good: Path) -> None:
    with Worker() as worker:
        ask(worker, good)
        assert worker._process
        worker._process.kill()
        worker._process.join()
        with pytest.raises(errors.FileTakesTooLong):
            ask(worker, good)
        assert ask(worker, good)


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"no archive", errors.FileUnreadable),
        (archive({"../a": ""}), errors.FileUnsafe),
        (archive({f"{number}": "" for number in range(2001)}), errors.FileTakesTooLong),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), errors.FileEncrypted),
    ],
)
def test_a_refusal_is_told_as_one_sentence(tmp_path: Path, content: bytes, error: type[Exception]) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(content)
    with Worker() as worker, pytest.raises(error):
        ask(worker, file)


def test_a_worker_that_was_never_asked_has_nothing_to_end() -> None:
    with Worker() as worker:
        assert worker._process is None


def asked(task: str, path: Path) -> object:
    return json.loads(answer(json.dumps([task, str(path), ""]).encode()))


@pytest.mark.parametrize("task", ["docx", "html", "markdown", "xlsx", "yaml"])
def test_every_task_answers_for_a_file_that_is_not_there(task: str, tmp_path: Path) -> None:
    assert asked(task, tmp_path / "nothing") == {"refused": "damaged"}


def test_waiting_can_be_ended(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Enough(Exception):
        pass

    def end() -> None:
        raise Enough

    monkeypatch.setattr(waiting, "_A_LITTLE", 0.001)
    with Worker(beat=end) as worker:
        with pytest.raises(Enough):
            ask(worker, good)
        worker._beat = lambda: None
        assert ask(worker, good)


def test_a_text_of_which_the_encoding_is_unclear_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_bytes("München".encode("latin-1"))
    assert asked("markdown", file) == {"refused": "unclear"}
    with Worker() as worker, pytest.raises(errors.EncodingUnclear):
        ask(worker, file, "markdown")


def test_there_is_no_other_task() -> None:
    with pytest.raises(LookupError):
        task_named("pickle")
    assert json.loads(answer(b"no request")) == {"refused": "damaged"}


def test_a_task_that_runs_out_of_memory_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def hungry(_: Path) -> Raw:
        raise MemoryError

    def hungry_task(_: str, __: str) -> Task:
        return hungry

    monkeypatch.setattr(process, "task_named", hungry_task)
    assert asked("docx", tmp_path) == {"refused": "too_much"}


def test_an_answer_too_long_to_send_is_too_much(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, "LONGEST_ANSWER", 10)
    assert asked("docx", good) == {"refused": "too_much"}


def test_the_process_serves_until_the_other_side_hangs_up(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def do_nothing(*_: object) -> None:
        return

    monkeypatch.setattr(process, "limit_memory", do_nothing)
    monkeypatch.setattr(process, "keep_quiet", do_nothing)
    monkeypatch.setattr(sys, "addaudithook", do_nothing)
    ours, theirs = Pipe()
    serving = threading.Thread(target=serve, args=(theirs,))
    serving.start()
    ours.send_bytes(json.dumps(["docx", str(good), ""]).encode())
    assert "found" in json.loads(ours.recv_bytes())
    ours.close()
    serving.join(5)
    theirs.close()
    assert not serving.is_alive()


def test_memory_is_limited_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    asked_for: list[object] = []

    def remember(*limits: object) -> None:
        asked_for.append(limits)

    monkeypatch.setattr(resource, "setrlimit", remember)
    limit_memory()
    assert asked_for == [(resource.RLIMIT_AS, (1 << 30, 1 << 30))]


def test_a_system_that_refuses_limits_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")

    def refuse(*_: object) -> None:
        raise ValueError

    monkeypatch.setattr(resource, "setrlimit", refuse)
    limit_memory()


def test_a_system_without_limits_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "resource", None)
    limit_memory()


def test_the_process_is_quiet() -> None:
    program = "from desktop.importers.process import keep_quiet; keep_quiet(); print('out'); raise SystemExit('error')"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "")


def test_neither_network_nor_other_programs_are_allowed_inside() -> None:
    with pytest.raises(PermissionError):
        process._forbid("socket.connect", ())
    process._forbid("open", ())


def test_inside_the_process_they_fail() -> None:
    """In a process of its own, because a hook can't be taken off again."""
    program = (
        "import socket, sys; from desktop.importers.process import _forbid; sys.addaudithook(_forbid)\n"
        "try: socket.create_connection(('127.0.0.1', 9))\n"
        "except PermissionError: print('refused')"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "refused"
