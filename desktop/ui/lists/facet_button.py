"""A facet in the row above a list: a button to choose its values, and what is chosen with a way to take it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from desktop.ui.kit import Kit, row, style_again
from desktop.ui.theme import tokens
from desktop.ui.widgets.plain_tip import plain_tip

_MOST_WIDTH = 260  # pixels


class FacetButton(QFrame):
    """«行业», or «行业：轮胎制造 ×» where that is chosen. `pressed` opens its values, `cleared` takes them back."""

    pressed = Signal()
    cleared = Signal()

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__()
        self._kit, self._title = kit, title
        self.setProperty("facet", "off")
        self.button = kit.button("", self.pressed.emit, kind="facet")
        self.button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._clear = kit.tool("x", kit.words("Clear {field}", field=title), self.cleared.emit, small=True)
        whole = row(self.button, self._clear, gap=0)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_chosen(())

    @property
    def is_on(self) -> bool:
        """Whether anything is chosen."""
        return self.property("facet") == "on"

    def show_chosen(self, names: Sequence[str]) -> None:
        """Say what is chosen."""
        words = self._kit.words
        said = words.labelled(self._title, words.listed(names)) if names else self._title
        short = f"{words.labelled(self._title, names[0])} +{len(names) - 1}" if names[1:] else said
        self.setProperty("facet", "on" if names else "off")
        text = self.fontMetrics().elidedText(short, Qt.TextElideMode.ElideRight, self._kit.theme.scaled(_MOST_WIDTH))
        self.button.setText(text.replace("&", "&&"))
        self.button.setToolTip(plain_tip(said) if text != said else "")
        self.button.setAccessibleName(words("Filter: {what}", what=said))
        self.button.setProperty("on", bool(names))
        if not names:
            self._kit.theme.dress(self.button, "chevron-down", "text3")
        else:
            self._kit.theme.undress(self.button)
        self._clear.setVisible(bool(names))
        self.layout().setContentsMargins(0, 0, tokens.XS if names else 0, 0)  # type: ignore[union-attr]
        if self.isVisible():
            for widget in (self, self.button):
                style_again(widget)
