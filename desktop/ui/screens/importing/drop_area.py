"""Where the import begins: what can come in, and a button to choose it."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from desktop.ui.kit import Kit, column, holding, row
from desktop.ui.theme import tokens

_WIDTH = 640  # pixels


class DropArea(QWidget):
    """A large field with a dashed edge; files dropped anywhere on the window come in all the same."""

    def __init__(self, kit: Kit, choose: Callable[[], object]) -> None:
        super().__init__()
        words = kit.words
        self.button: QPushButton = kit.button(words("Choose files…"), choose, kind="primary", icon="folder-open")
        title = kit.label(words("Drop files here"), "heading")
        safe = kit.label(
            words("Preview what will be added, changed or skipped before anything is saved."), "muted", wrap=True
        )
        safe.setFixedWidth(kit.theme.scaled(_WIDTH - 160))
        inside = column(
            None,
            row(None, kit.icon("import", "accent", 44), None),
            tokens.S,
            row(None, title, None),
            row(None, safe, None),
            tokens.S,
            row(None, self.button, None),
            tokens.L,
            row(None, self._formats(kit), None),
            None,
            gap=tokens.S,
        )
        frame = kit.card(inside, "drop", tokens.XL)
        self.setLayout(column(frame, gap=0))

    @staticmethod
    def _formats(kit: Kit) -> QWidget:
        words = kit.words
        told = (
            (words("Tables##import"), ("Excel", "CSV", "JSON Lines")),
            (words("Documents##import"), ("Word", "PowerPoint", "PDF", "Markdown", "HTML")),
        )
        lines = column(gap=tokens.XS)
        for what, formats in told:
            line = row(None, kit.label(words.labelled(what, words.listed(formats)), "caption"), None)
            lines.addLayout(line)
        return holding(lines)
