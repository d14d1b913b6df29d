"""The worker: a process of its own in which strangers' files are taken apart, and which can be killed."""

import json
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from types import TracebackType
from typing import Self

from desktop.errors import UserError
from desktop.importers import errors
from desktop.importers.process import LONGEST_ANSWER, serve
from desktop.importers.raw import Raw
from desktop.importers.refusal import Refusal

SECONDS = 20.0
_FILES_BEFORE_RENEWAL = 50
_SECONDS_TO_LEAVE = 2.0
_A_LITTLE = 0.1  # seconds


def _nothing() -> None:
    """Do nothing while it is waited for."""


class Worker:
    """Starts the process at the first file, keeps it warm, and renews it after 50 files or after any trouble.

    One thread at a time; close it with its owner.
    """

    def __init__(self, seconds: float = SECONDS, beat: Callable[[], None] = _nothing) -> None:
        """Nothing is started yet; `seconds` is the time that one file may take.

        `beat` is called while it is waited for; what that raises ends the waiting and the process.
        """
        self._seconds, self._beat = seconds, beat
        self._process: SpawnProcess | None = None
        self._connection: Connection | None = None
        self._answered = 0

    def ask(self, task: str, path: str, file: str, made_by: str, encoding: str = "") -> Raw:
        """What a task finds in the file at `path`; a `UserError` calls the file `file` and its format `made_by`.

        `encoding` is what a person said of a text file; "" leaves it to be found out.
        """
        if self._answered >= _FILES_BEFORE_RENEWAL:
            self.close()
        answer = self._answer(json.dumps([task, path, encoding]).encode())
        if answer is None:
            self.kill()
            raise errors.FileTakesTooLong(file=file)
        self._answered += 1
        outcome: dict[str, Raw] = json.loads(answer)
        if "found" in outcome:
            return outcome["found"]
        self.close()
        raise _refused(Refusal(str(outcome["refused"])), file, made_by)

    def _answer(self, request: bytes) -> bytes | None:
        """The process's answer; None if it died, fell silent or said too much."""
        connection = self._connection or self._start()
        try:
            connection.send_bytes(request)
            return connection.recv_bytes(LONGEST_ANSWER) if self._has_answer(connection) else None
        except (EOFError, OSError):
            return None

    def _has_answer(self, connection: Connection) -> bool:
        """Wait for the answer, a little at a time; False if there is none in time."""
        until = time.monotonic() + self._seconds
        while not connection.poll(min(_A_LITTLE, max(until - time.monotonic(), 0))):
            if time.monotonic() >= until:
                return False
            try:
                self._beat()
            except BaseException:
                self.kill()
                raise
        return True

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=serve, args=(theirs,), name="Satchel import worker", daemon=True)
        process.start()
        theirs.close()
        self._process, self._connection, self._answered = process, ours, 0
        return ours

    def close(self) -> None:
        """Let the process leave by itself; kill it if it doesn't."""
        if self._connection:
            self._connection.close()
        if self._process:
            self._process.join(_SECONDS_TO_LEAVE)
        self.kill()

    def kill(self) -> None:
        """End the process at once; the next file starts a new one."""
        if self._process:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._connection:
            self._connection.close()
        self._process = self._connection = None
        self._answered = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _refused(why: Refusal, file: str, made_by: str) -> UserError:
    if why is Refusal.DAMAGED:
        return errors.FileUnreadable(file=file, format=made_by)
    return _SENTENCES[why](file=file)


_SENTENCES = {
    Refusal.ENCRYPTED: errors.FileEncrypted,
    Refusal.UNCLEAR: errors.EncodingUnclear,
    Refusal.TOO_MUCH: errors.FileTakesTooLong,
    Refusal.UNSAFE: errors.FileUnsafe,
}
