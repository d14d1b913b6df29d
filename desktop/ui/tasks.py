"""Long work: on a thread of its own with a library of its own, with progress and cancel, coming home by one signal."""

import threading
from collections.abc import Callable
from types import MethodType
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from desktop import courtesy
from desktop.errors import UserError
from desktop.ui.threaded import Threaded
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


class Task(Threaded, Generic[T]):
    """One piece of long work, named for the person who waits for it."""

    done = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _home = Signal(object, object)

    def __init__(
        self,
        name: str,
        work: Callable[[Workspace, Progress], T],
        workspace: Workspace,
        *,
        quiet: bool = False,
        must_finish: bool = False,
    ) -> None:
        """`work` gets a workspace of its thread's own on the same library."""
        super().__init__()
        self.name, self.progress = name, Progress()
        self.must_finish, self.quiet = must_finish, quiet
        self._work, self._workspace = work, workspace
        self._is_awaited = True
        self._home.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._begin(self.name)

    def wait_to_end(self) -> None:
        """Wait for the thread: to its end if it must finish, else for some seconds."""
        self.wait(None if self.must_finish else _SECONDS_TO_END)

    def leave(self) -> None:
        """Nobody is there any more for what comes of it."""
        self._is_awaited = False

    def _run(self) -> None:
        result: T | None = None
        error: BaseException | None = None
        try:
            with courtesy.long_work(), self._workspace.beside() as mine:
                result = self._work(mine, self.progress)
        except BaseException as raised:  # noqa: BLE001 - it is raised again at home
            error = raised
        self._home.emit(result, error)

    @Slot(object, object)
    def _come_home(self, result: T | None, error: BaseException | None) -> None:
        self.wait()  # it has ended but for its last lines; let it not be the thread that lets go of what came of it
        if not self._is_awaited:
            return
        self.ended.emit()
        if error is None:
            self.done.emit(result)
        elif not isinstance(error, Cancelled):
            self.failed.emit(error)
        self.deleteLater()  # and with it what waits for it, which would hold it, and all that it works on, for ever


class Standing(Protocol):
    """A thread that a screen keeps for its orders, with a library of its own."""

    def end(self) -> None:
        """Take no more orders."""
        ...

    def rest(self) -> None:
        """Let go of the library as soon as nothing is under way, until `go_on`."""
        ...

    def go_on(self) -> None:
        """Take orders again, on the library as it stands now, and what could not be done meanwhile first."""
        ...

    def wait(self) -> None:
        """Wait until the thread has ended, or some seconds."""
        ...

    def is_alive(self) -> bool:
        """Whether the thread still runs."""
        ...

    def is_busy(self) -> bool:
        """Whether it has an order under way."""
        ...


class Tasks(QObject):
    """The tasks of one window.

    `started` lets the window show their progress, `failed` gives what went wrong in one, `stopped` ends what waits for
    them.
    """

    started = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._running: list[Task[object]] = []
        self._standing: list[Standing] = []

    def run(
        self,
        name: str,
        work: Callable[[Workspace, Progress], T],
        done: Callable[[T], object],
        failed: Callable[[UserError], object] | None = None,
        *,
        quiet: bool = False,
        must_finish: bool = False,
    ) -> Task[T]:
        """Start some work and hand what comes of it to `done`, in the window's thread.

        A `UserError` goes to `failed`; without it, or where the screen it belongs to is gone, and for every other
        error, it is raised in the window's thread, where the window says it. `quiet` work shows no progress; what
        `must_finish` (an export, a backup) is not cancelled by closing the window, which waits for it.
        """
        task = Task(name, work, self.workspace, quiet=quiet, must_finish=must_finish)
        self._running.append(task)  # type: ignore[arg-type]
        task.ended.connect(lambda: self._running.remove(task))  # type: ignore[arg-type]
        task.done.connect(done)
        task.failed.connect(self.failed)
        task.failed.connect(_raiser(failed))
        if not quiet:
            self.started.emit(task)
        task.start()
        return task

    def adopt(self, thread: Standing) -> None:
        """Take care that a thread has ended before the library is closed."""
        self._standing = [*(one for one in self._standing if one.is_alive()), thread]

    def rest(self) -> bool:
        """Have the threads that wait for orders let go of the library; whether nothing has it open but the window."""
        for thread in self._standing:
            thread.rest()
        return not (self._running or any(thread.is_alive() for thread in self._standing))

    def go_on(self) -> None:
        """Have these threads take orders again."""
        for thread in self._standing:
            thread.go_on()

    @property
    def are_running(self) -> bool:
        """Whether there is work under way."""
        return bool(self._running) or any(thread.is_busy() for thread in self._standing)

    @property
    def running(self) -> list[Task[object]]:
        """The work under way, the oldest first."""
        return list(self._running)

    def cancel(self) -> list[Task[object]]:
        """Cancel everything but what must finish, and hand that back."""
        must_finish = [task for task in self._running if task.must_finish]
        for task in self._running:
            if not task.must_finish:
                task.progress.cancel()
        return must_finish

    def stop(self) -> None:
        """Cancel everything but what must finish, and wait for all of it."""
        self.cancel()
        for task in self._running:
            task.wait_to_end()
            task.leave()
        self._running.clear()
        for thread in self._standing:
            thread.end()
        for thread in self._standing:
            thread.wait()
        self._standing.clear()
        self.stopped.emit()


def _raiser(failed: Callable[[UserError], object] | None) -> Callable[[BaseException], None]:
    """Hand a `UserError` on, and raise what nobody takes: every other error, and what comes when its screen is gone."""

    def take(error: BaseException) -> None:
        if failed is None or not isinstance(error, UserError) or _is_gone(failed):
            raise error
        failed(error)

    return take


def _is_gone(failed: Callable[[UserError], object]) -> bool:
    """Whether it is a method of a widget that Qt has deleted."""
    owner = failed.__self__ if isinstance(failed, MethodType) else None
    return isinstance(owner, QObject) and not isValid(owner)
