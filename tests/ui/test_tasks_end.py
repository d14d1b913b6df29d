"""What a task worked on is let go of once it has ended."""

import gc
import weakref
from collections.abc import Callable

from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Progress
from desktop.workspace.workspace import Workspace


class Heavy:
    """Something a task works on."""


def test_a_task_that_has_ended_holds_nothing(
    window: MainWindow, eventually: Callable[[Callable[[], bool]], None]
) -> None:
    heavy = Heavy()
    kept = weakref.ref(heavy)
    came: list[int] = []

    def work(_workspace: Workspace, _progress: Progress, mine: Heavy = heavy) -> int:
        return len(str(mine))

    window.tasks.run("work", work, came.append, quiet=True)
    del heavy, work
    eventually(lambda: bool(came))

    eventually(lambda: gc.collect() >= 0 and kept() is None)
