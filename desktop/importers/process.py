"""Inside the worker process: limits, no network, one file after the other, every kind of trouble answered."""

import json
import os
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from desktop.importers.errors import EncodingUnclear
from desktop.importers.raw import Raw
from desktop.importers.refusal import Refusal, Refused

LONGEST_ANSWER = 256 * 1024 * 1024
_MOST_MEMORY = 1024 * 1024 * 1024
_FORBIDDEN = frozenset(
    {
        "socket.connect",
        "socket.bind",
        "socket.getaddrinfo",
        "subprocess.Popen",
        "os.system",
        "os.exec",
        "os.posix_spawn",
    }
)
Task = Callable[[Path], Raw]
TextTask = Callable[[Path, str], Raw]


def task_named(name: str, encoding: str = "") -> Task:
    """The task of this name; what it needs is imported here, because only the worker needs it."""
    match name:
        case "docx":
            from desktop.importers.docx_parts import docx_story

            return docx_story
        case "pdf":
            from desktop.importers.pdf_parts import pdf_story

            return pdf_story
        case "pptx":
            from desktop.importers.pptx_parts import pptx_story

            return pptx_story
        case "xlsx":
            from desktop.importers.xlsx_parts import xlsx_sheets

            return xlsx_sheets
        case _:
            task = _text_task_named(name)
            return lambda path: task(path, encoding)


def _text_task_named(name: str) -> TextTask:
    match name:
        case "html":
            from desktop.importers.html_parts import html_story as task
        case "markdown":
            from desktop.importers.markdown_parts import markdown_story as task
        case "yaml":
            from desktop.importers.markdown_parts import yaml_story as task
        case _:
            raise LookupError(name)
    return task


def serve(connection: Connection) -> None:
    """Answer requests until the other side hangs up."""
    limit_memory()
    keep_quiet()
    sys.addaudithook(_forbid)
    while True:
        try:
            request = connection.recv_bytes()
        except EOFError:
            return
        connection.send_bytes(answer(request))


def answer(request: bytes) -> bytes:
    """What the task of one request found, or why it found nothing, as JSON."""
    outcome: dict[str, Raw]
    try:
        task, path, encoding = json.loads(request)
        outcome = {"found": task_named(task, encoding)(Path(path))}
    except Refused as refused:
        outcome = {"refused": refused.why.value}
    except EncodingUnclear:
        outcome = {"refused": Refusal.UNCLEAR.value}
    except MemoryError:
        outcome = {"refused": Refusal.TOO_MUCH.value}
    except BaseException:  # noqa: BLE001 - parsers of damaged files fail with every class of error; here and nowhere else
        outcome = {"refused": Refusal.DAMAGED.value}
    written = json.dumps(outcome).encode()
    return written if len(written) < LONGEST_ANSWER else json.dumps({"refused": Refusal.TOO_MUCH.value}).encode()


def limit_memory() -> None:
    """Take at most 1 GiB where the system can enforce it; Windows and macOS can't."""
    try:
        import resource
    except ModuleNotFoundError:
        return
    try:
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    except (OSError, ValueError):
        return


def keep_quiet() -> None:
    """What parsers write when they die is for nobody: the answer, or its absence, says enough."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _forbid(event: str, _: tuple[object, ...]) -> None:
    """No network and no other programs: a document needs neither."""
    if event in _FORBIDDEN:
        raise PermissionError(event)
