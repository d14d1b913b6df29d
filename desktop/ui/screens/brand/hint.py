"""The hint over a brand that is not one's own yet: what it is, and the one thing to do about it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens


class BrandHint(QWidget):
    """A sentence and a button; hidden where there is nothing to say."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._do: Callable[[], object] = self.hide
        self._said = kit.label("", wrap=True)
        self._button = kit.button("", self._act)
        items = row(kit.icon("sparkles", "accent_text"), self._said, self._button, gap=tokens.M)
        items.setStretch(1, 1)
        self.setLayout(column(kit.card(items, "accent", tokens.M), gap=0))
        self.hide()

    def offer(self, said: str, button: str, do: Callable[[], object]) -> None:
        """Say something else, with what can be done about it."""
        self._said.setText(said)
        self._button.setText(button.replace("&", "&&"))
        self._button.setAccessibleName(button)
        self._do = do
        self.show()

    def _act(self) -> None:
        self._do()
