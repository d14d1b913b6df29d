"""Starts a program in this process and tells when its window is painted, and how much memory it has when at rest.

`python -m tests.bench.start_task empty|satchel` prints three numbers: nanoseconds since 1970 at which the window was
painted first and at which its first page was, and bytes.
"""

import sys


def empty() -> None:
    """An empty window."""
    from tests.bench import start_watch

    start_watch.empty()


def satchel() -> None:
    """The program as a person starts it: with Qt loaded as it loads it."""
    from desktop.ui import plain_qt

    plain_qt.load()
    from tests.bench import start_watch

    start_watch.satchel()


if __name__ == "__main__":
    {"empty": empty, "satchel": satchel}[sys.argv[1]]()
