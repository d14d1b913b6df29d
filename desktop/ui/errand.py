"""An errand: long work before there is a library that a task could work in (making one, restoring one)."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.errors import UserError
from desktop.ui.threaded import Threaded

T = TypeVar("T")


class Errand(Threaded, Generic[T]):
    """Some work on a thread of its own; what comes of it is told in the window's thread.

    `done` gives the result, `failed` the `UserError`; anything else is a bug and is raised in the window's thread.
    """

    done = Signal(object)
    failed = Signal(object)
    _home = Signal(object, object)

    def __init__(self, parent: QObject, work: Callable[[], T]) -> None:
        super().__init__(parent)
        self._work = work
        self._home.connect(self._come_home, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Begin."""
        self._begin("errand")

    def _run(self) -> None:
        result: T | None = None
        error: BaseException | None = None
        try:
            result = self._work()
        except BaseException as raised:  # noqa: BLE001 - it is raised again at home
            error = raised
        self._home.emit(result, error)

    @Slot(object, object)
    def _come_home(self, result: T | None, error: BaseException | None) -> None:
        self.wait()
        if error is None:
            self.done.emit(result)
        elif isinstance(error, UserError):
            self.failed.emit(error)
        else:
            raise error
