"""A program that writes in the proposal builder by keys, says so, and waits to be killed.

`python -m tests.safety.builder FOLDER` works on the first proposal of the library in FOLDER: in the summary's opening,
and in the quantity of its first price line.
"""

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tests.safety.typist import MARK, WORDS, desk_of

QUANTITY: Final = 37
_PATIENCE: Final = 30.0  # seconds


def main() -> None:
    """Write and wait."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

    from desktop.i18n import Language, Words
    from desktop.records import Proposal
    from desktop.settings import Settings
    from desktop.ui.main_window import MainWindow
    from desktop.ui.place import Place
    from desktop.ui.theme.theme import Theme
    from desktop.workspace.workspace import Workspace
    from tests.ui.hands import press, write

    app = QApplication([])
    folder, words = Path(sys.argv[1]), Words(Language.ZH_CN)
    theme = Theme(app, folder.parent / "theme", Language.ZH_CN, "light")
    workspace = Workspace.open(folder, desk_of(folder))
    window = MainWindow(workspace, theme, Settings(language=Language.ZH_CN))
    window.show()
    window.activateWindow()
    proposal = workspace.store.of(Proposal)[0].id

    def write_into(kind: type[QWidget], ending: str, text: str) -> None:
        """Write into the first field whose name ends so, once it is there."""

        def fields() -> list[QWidget]:
            return [
                one for one in window.findChildren(kind) if one.isVisible() and one.accessibleName().endswith(ending)
            ]

        _wait(app.processEvents, lambda: bool(fields()))
        fields()[0].setFocus()
        press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        write(text)

    window.content.shell.go(Place("proposal", proposal, "investment"))
    write_into(QLineEdit, words("Quantity"), str(QUANTITY))
    window.content.shell.go(Place("proposal", proposal, "summary"))
    write_into(QPlainTextEdit, words("Opening of the section"), WORDS)
    sys.stdout.write(f"{MARK}\n")
    sys.stdout.flush()
    app.exec()


def _wait(turn: Callable[[], object], so: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not so():
        assert time.monotonic() < until
        turn()
        time.sleep(0.002)


if __name__ == "__main__":
    main()
