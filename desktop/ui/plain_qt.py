"""Qt's binding, loaded before anything else of the window, and Python left as it was before."""

import builtins
import importlib
import linecache


def load() -> None:
    """Load it, and have Python import as it does by itself again.

    PySide reads the source of every module that is imported after it, to learn whether it asks for other names of Qt's
    methods. None of ours does; it takes a fifth of the time until the first page is there, and what was read is kept.
    """
    importlib.import_module("PySide6.QtCore")
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
    linecache.clearcache()
