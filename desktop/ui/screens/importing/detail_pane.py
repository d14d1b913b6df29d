"""A row of the preview in full, beside or below its table."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.ui.kit import Kit, TextStyle, clear, column, row
from desktop.ui.screens.importing.sheet import Detail, Passage
from desktop.ui.theme import tokens
from desktop.ui.widgets.soft_breaks import softly_broken

_MOST_SHOWN = 2000
"""Characters of a value that are shown; a preview is not for reading books."""


class DetailPane(QWidget):
    """Shows one row; it scrolls."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._room: QVBoxLayout = column(gap=tokens.M)
        body = QWidget()
        body.setLayout(self._room)
        self._room.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        self._area = kit.scroll(body)
        self.setLayout(column(self._area, gap=0))
        self.setProperty("ground", "surface")

    def show_detail(self, detail: Detail) -> None:
        """Show a row in full."""
        clear(self._room)
        kit = self._kit
        head = column(gap=2)
        if detail.above:
            head.addWidget(kit.elided(detail.above, "caption"))
        head.addWidget(self._wrapped(detail.title, "title"))
        self._room.addLayout(head)
        for passage in detail.passages:
            self._room.addLayout(self._told(passage))
        self._room.addStretch(1)
        self._area.verticalScrollBar().setValue(0)

    def _told(self, passage: Passage) -> QVBoxLayout:
        kit = self._kit
        lines = column(kit.label(passage.label, "section"), gap=2)
        if passage.changes:
            lines.addWidget(self._wrapped(passage.before or "—", "muted"))
            arrow = row(kit.icon("arrow-down", "accent", 14), None)
            lines.addLayout(arrow)
            lines.addWidget(self._wrapped(passage.text or "—", selectable=True))
        else:
            lines.addWidget(self._wrapped(passage.text, "danger" if passage.is_problem else "", selectable=True))
        return lines

    def _wrapped(self, text: str, style: TextStyle = "", *, selectable: bool = False) -> QLabel:
        """A text as wide as the pane; where words are broken it can't be copied, or the breaks would go with it."""
        cut = self._cut(text)
        shown = softly_broken(cut)
        return self._kit.label(shown, style, wrap=True, selectable=selectable and shown == cut)

    @staticmethod
    def _cut(text: str) -> str:
        return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
