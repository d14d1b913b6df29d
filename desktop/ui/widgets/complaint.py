"""A complaint: what could not be done, said where it was asked for, until the next try."""

from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from desktop.errors import UserError
from desktop.ui.kit import Kit, clear, column, row
from desktop.ui.theme import tokens
from desktop.ui.trouble import refusal


class Complaint(QWidget):
    """Shows one `UserError` in words with the way on there is; takes no room while there is none."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._room = column(gap=0)
        self.setLayout(self._room)
        self.hide()

    def show_error(self, error: UserError, *ways: QPushButton) -> None:
        """Say it, with buttons for the ways on; if nobody looks at it any more, the window says it."""
        if not isValid(self):
            raise error
        self.show_text(refusal(self._kit.words, error), *ways)

    def show_text(self, text: str, *ways: QPushButton) -> None:
        """Say it."""
        self.take_back()
        label = self._kit.label(text, wrap=True, selectable=True)
        items = row(self._kit.icon("triangle-alert", "warn"), label, *ways, gap=tokens.M)
        items.setStretch(1, 1)
        card = self._kit.card(items, "warn", tokens.M)
        card.setAccessibleName(text)
        self._room.addWidget(card)
        self.show()

    def take_back(self) -> None:
        """Say nothing any more."""
        clear(self._room)
        self.hide()
