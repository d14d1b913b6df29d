"""Nothing of the window ends in another thread than the window's."""

import gc
import threading
import weakref
from collections.abc import Callable

from desktop.ui.collecting import Collecting
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import Progress
from desktop.ui.threaded import Threaded
from desktop.workspace.workspace import Workspace

Eventually = Callable[[Callable[[], bool]], None]


class Waiting(Threaded):
    """Works until it may end; its end is told with the thread it came in."""

    def __init__(self, may_end: threading.Event) -> None:
        super().__init__()
        self._may_end = may_end
        self._begin("waiting")

    def _run(self) -> None:
        self._may_end.wait()


def test_what_is_let_go_of_while_its_thread_runs_ends_in_the_windows_thread(eventually: Eventually) -> None:
    may_end, ended_in = threading.Event(), list[threading.Thread]()
    waiting = Waiting(may_end)
    weakref.finalize(waiting, lambda: ended_in.append(threading.current_thread()))

    del waiting
    gc.collect()
    assert not ended_in, "its thread still runs"
    may_end.set()

    eventually(lambda: bool(ended_in))
    assert ended_in == [threading.main_thread()]


class Circle:
    """Holds itself, and tells in which thread it ends."""

    def __init__(self, told: list[threading.Thread]) -> None:
        self.itself, self.told = self, told

    def __del__(self) -> None:
        self.told.append(threading.current_thread())


def test_circles_are_cleared_away_in_the_windows_thread(window: MainWindow, eventually: Eventually) -> None:
    ended_in: list[threading.Thread] = []
    kept: list[list[int]] = []
    Circle(ended_in)

    thread = threading.Thread(target=lambda: kept.extend([number] for number in range(1_000_000)))
    thread.start()
    thread.join()
    assert not ended_in

    eventually(lambda: bool(ended_in))
    assert ended_in == [threading.main_thread()]
    assert window.findChildren(Collecting)


def test_nothing_is_cleared_away_while_a_task_is_under_way(window: MainWindow, eventually: Eventually) -> None:
    ended_in: list[threading.Thread] = []
    may_end = threading.Event()

    def work(_workspace: Workspace, _progress: Progress) -> int:
        Circle(ended_in)
        numbers = [[number] for number in range(200_000)]
        may_end.wait(1.5)
        return len(numbers) if not ended_in else 0

    came: list[int] = []
    window.tasks.run("work", work, came.append, quiet=True)

    eventually(lambda: bool(came))
    assert came == [200_000]
