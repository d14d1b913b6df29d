"""Something with a thread of its own, that lives until the thread has ended and ends in the window's thread.

A QObject that ends in another thread while what it is connected to ends in the window's brings the program down; so
neither may a thread be the last to hold one, nor may Python clear away circles there (`collecting`).
"""

import threading
from typing import Self

from PySide6.QtCore import QObject, Qt, Signal, Slot


class Threaded(QObject):
    """A QObject whose `_run` works on a thread. It needs no parent: it keeps itself until the thread has ended."""

    _over = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._itself: Self | None = None
        self._thread: threading.Thread | None = None
        self._over.connect(self._rejoin, Qt.ConnectionType.QueuedConnection)

    def is_alive(self) -> bool:
        """Whether the thread runs."""
        return self._thread is not None and self._thread.is_alive()

    def wait(self, seconds: float | None = None) -> None:
        """Wait until the thread has ended, or so long."""
        if self._thread is not None:
            self._thread.join(seconds)

    def _begin(self, name: str, *, daemon: bool = True) -> None:
        """Start a thread; one before has ended, or is about to."""
        self._itself = self
        self._thread = threading.Thread(target=self._work_and_tell, name=name, daemon=daemon)
        self._thread.start()

    def _run(self) -> None:
        """What the thread does."""
        raise NotImplementedError

    def _work_and_tell(self) -> None:
        try:
            self._run()
        finally:
            self._over.emit(threading.current_thread())

    @Slot(object)
    def _rejoin(self, thread: threading.Thread) -> None:
        thread.join()
        if thread is self._thread:
            self._itself = None
