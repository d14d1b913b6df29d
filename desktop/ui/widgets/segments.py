"""Segments: a few values side by side, one of which holds; arrow keys go from one to the next."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QWidget

from desktop.ui.focus import show_focus
from desktop.ui.kit import Kit, row

T = TypeVar("T")


_AROUND = 26  # pixels beside a label, its edge included


def _bold_width(kit: Kit, label: str) -> int:
    """How wide a button is whose label is bold, as that of the one that holds is."""
    return QFontMetrics(kit.theme.font(strong=True)).horizontalAdvance(label) + _AROUND


class Segments(QWidget, Generic[T]):
    """Shows `options` (a value and what it is called); `chosen` is called with what a person chose.

    One press of Tab goes in and one goes out; within, the arrow keys choose.
    """

    def __init__(
        self, kit: Kit, name: str, options: Sequence[tuple[T, str]], value: T, chosen: Callable[[T], object]
    ) -> None:
        super().__init__()
        self._chosen = chosen
        self._values = [value for value, _ in options]
        self._group = QButtonGroup(self)
        self.setAccessibleName(name)
        frame = kit.card(row(gap=2), "sunken", pad=2)
        for at, (_, label) in enumerate(options):
            button = kit.button(label, kind="segment", name=kit.words.labelled(name, label))
            button.setMinimumWidth(_bold_width(kit, label))
            self._group.addButton(button, at)
            frame.layout().addWidget(button)  # type: ignore[union-attr]
        self.setLayout(row(frame, gap=0))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(value)
        self._group.idClicked.connect(self._take)

    def show_value(self, value: T) -> None:
        """Mark the segment of a value."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def focus(self, *, ring: bool) -> None:
        """Give the keyboard to the segment that holds."""
        if (chosen := self._group.checkedButton()) is not None:
            show_focus(chosen, ring=ring)

    def _take(self, at: int) -> None:
        self._chosen(self._values[at])
