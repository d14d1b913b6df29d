"""Python's clearing away of what holds itself in circles: in the window's thread, while no task is under way.

Left to itself Python does it in whichever thread has just made something, and there it would end widgets.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from desktop.ui.tasks import Tasks

_INTERVAL = 500
"""Milliseconds from one look to the next."""
_MANY = (20_000, 20, 20)
"""New things, and clearings of each younger generation, after which a generation is looked through."""


class Collecting(QObject):
    """Clears away, instead of Python itself, for as long as it lives."""

    def __init__(self, parent: QObject, tasks: Tasks) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._worked = False
        gc.disable()
        self._clock = QTimer(self, interval=_INTERVAL)
        self._clock.timeout.connect(self._look)
        self._clock.start()

    def _look(self) -> None:
        """Look through the oldest generation that is due; what a task holds takes too long to look through."""
        if self._tasks.running:
            self._worked = True
            return
        if self._worked:
            self._worked = False
            _count_as_old()
        due = [generation for generation, count in enumerate(gc.get_count()) if count > _MANY[generation]]
        if due:
            gc.collect(due[-1])


def _count_as_old() -> None:
    """Let what was made meanwhile count as old, so that it isn't all looked through at once."""
    gc.freeze()
    gc.unfreeze()
