"""A program that writes by keys where no form is, says so, and waits to be killed.

`python -m tests.safety.builder FOLDER PLACE` works on the first proposal of the library in FOLDER. PLACE is `opening`:
the quantity of its first price line, then the summary's opening; `number`, what is no quantity yet; `reason`, why it is
sent anyway; or `step`, a next step of its deal that is not added.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QApplication, QWidget

from tests.safety.typist import MARK, WORDS, desk_of

QUANTITY: Final = 37
NO_QUANTITY: Final = "12x"
_PATIENCE: Final = 30.0  # seconds


def main() -> None:
    """Write and wait."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from desktop.i18n import Language
    from desktop.records import Proposal
    from desktop.settings import Settings
    from desktop.ui.main_window import MainWindow
    from desktop.ui.place import Place
    from desktop.ui.theme.theme import Theme
    from desktop.workspace.workspace import Workspace

    app = QApplication([])
    folder, place = Path(sys.argv[1]), sys.argv[2]
    theme = Theme(app, folder.parent / "theme", Language.ZH_CN, "light")
    workspace = Workspace.open(folder, desk_of(folder))
    window = MainWindow(workspace, theme, Settings(language=Language.ZH_CN))
    window.show()
    window.activateWindow()
    proposal, shell = workspace.store.of(Proposal)[0], window.content.shell
    match place:
        case "opening":
            shell.go(Place("proposal", proposal.id, "investment"))
            _write(window, shell.words("Quantity"), str(QUANTITY))
            shell.go(Place("proposal", proposal.id, "summary"))
            _write(window, shell.words("Opening of the section"), WORDS)
        case "number":
            shell.go(Place("proposal", proposal.id, "investment"))
            _write(window, shell.words("Quantity"), NO_QUANTITY)
        case "reason":
            shell.go(Place("proposal", proposal.id, "summary"))
            shell.do("preflight")
            _write(window, shell.words("Why it is sent anyway"), WORDS)
        case _:
            shell.go(Place("customer", proposal.customer, f"opportunity:{proposal.opportunity}"))
            _write(window, shell.words("Add a next step"), WORDS)
    sys.stdout.write(f"{MARK}\n")
    sys.stdout.flush()
    app.exec()


def _write(window: QWidget, ending: str, text: str) -> None:
    """Write into the first field whose name ends so, once it is there."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

    from tests.ui.hands import press, write

    def fields() -> list[QWidget]:
        all_of_them = (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit))
        return [one for one in all_of_them if one.isVisible() and one.accessibleName().endswith(ending)]

    _wait(lambda: window.isActiveWindow() and bool(fields()))
    fields()[0].setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(text)


def _wait(so: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not so():
        assert time.monotonic() < until
        QApplication.processEvents()
        time.sleep(0.002)


if __name__ == "__main__":
    main()
