"""What is set before the window is there."""

import subprocess
import sys

from desktop.ui import system

_TOLD = """
import gc, linecache, sys
from desktop.ui import plain_qt
plain_qt.load()
from desktop.app import make_application
make_application()
import wave
print(gc.isenabled(), any("wave" in name for name in linecache.cache))
"""


def test_python_imports_and_clears_away_as_the_window_wants_it() -> None:
    """PySide would read the source of each module that is imported, and keep it."""
    told = subprocess.run([sys.executable, "-c", _TOLD], check=True, capture_output=True, text=True, timeout=60)

    assert told.stdout.split() == ["False", "False"]


def test_memory_is_given_back_where_the_system_can_take_it() -> None:
    system.give_back_memory()  # and does nothing where it can't
