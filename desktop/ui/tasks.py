"""Long work: on a thread of its own with a library of its own, with progress and cancel, coming home by one signal."""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from desktop.errors import UserError
from desktop.workspace.workspace import Workspace

T = TypeVar("T")
_SECONDS_TO_END = 10.0


class Cancelled(Exception):
    """The person took it back; what was under way leaves nothing behind."""


class Progress(QObject):
    """How far a task is, told from its thread; raises `Cancelled` there once the person has cancelled."""

    told = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self._cancelled = threading.Event()

    def __call__(self, done: int, total: int) -> None:
        """Tell how much is done of how much; 0 of 0 is «nobody knows»."""
        if self._cancelled.is_set():
            raise Cancelled
        self.told.emit(done, total)

    def cancel(self) -> None:
        """Ask the task to stop at its next word."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the person has cancelled."""
        return self._cancelled.is_set()


class Task(QObject, Generic[T]):
    """One piece of long work, named for the person who waits for it."""

    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _home = Signal(object, object)

    def __init__(self, name: str, work: Callable[[Workspace, Progress], T], workspace: Workspace) -> None:
        """`work` gets a workspace of its thread's own on the same library."""
        super().__init__()
        self.name, self.progress = name, Progress()
        self._work, self._workspace = work, workspace
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._home.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def wait(self) -> bool:
        """Wait for the thread; whether it ended in time."""
        self._thread.join(_SECONDS_TO_END)
        return not self._thread.is_alive()

    def _run(self) -> None:
        result: T | None = None
        error: BaseException | None = None
        try:
            with self._workspace.beside() as mine:
                result = self._work(mine, self.progress)
        except BaseException as raised:  # noqa: BLE001 - it is raised again at home
            error = raised
        self._home.emit(result, error)

    def _come_home(self, result: T | None, error: BaseException | None) -> None:
        self.ended.emit()
        if error is None:
            self.done.emit(result)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)


class Tasks(QObject):
    """The tasks of one window. `started` lets the window show their progress."""

    started = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._running: list[Task[object]] = []

    def run(
        self,
        name: str,
        work: Callable[[Workspace, Progress], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object] | None = None,
        *,
        quiet: bool = False,
    ) -> Task[T]:
        """Start some work and hand what comes of it to `done`, in the window's thread.

        A `UserError` goes to `failed`; without it, and for every other error, it is raised in the window's thread,
        where the window says it. `quiet` work shows no progress.
        """
        task = Task(name, work, self._workspace)
        running: list[Task[object]] = self._running
        running.append(task)  # type: ignore[arg-type]
        task.ended.connect(lambda: running.remove(task))  # type: ignore[arg-type]
        task.done.connect(done)
        task.failed.connect(_raiser(failed))
        if not quiet:
            self.started.emit(task)
        task.start()
        return task

    @property
    def are_running(self) -> bool:
        """Whether there is work under way."""
        return bool(self._running)

    def stop(self) -> None:
        """Cancel everything and wait for it."""
        for task in list(self._running):
            task.progress.cancel()
        for task in list(self._running):
            task.wait()
        self._running.clear()


def _raiser(failed: Callable[[UserError], object] | None) -> Callable[[BaseException], None]:
    """Hand a `UserError` on, and raise what nobody takes."""

    def take(error: BaseException) -> None:
        if failed is None or not isinstance(error, UserError):
            raise error
        failed(error)

    return take
