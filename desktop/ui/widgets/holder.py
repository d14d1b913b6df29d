"""A button that holds other widgets: as large as they need, one click or Enter does it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.pressed_by_enter import PressedButton


class Holder(PressedButton):
    """A button around a layout; what it holds is looked at, not clicked."""

    def __init__(self, kind: str, layout: QHBoxLayout | QVBoxLayout, name: str, do: Callable[[], object]) -> None:
        """`name` is what a screen reader says: all that it shows, in one sentence."""
        super().__init__()
        self._held = layout
        self.setProperty("kind", kind)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(layout.hasHeightForWidth())
        self.setSizePolicy(policy)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda _checked=False: do())

    def sizeHint(self) -> QSize:
        """As large as what it holds."""
        return self._held.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As small as what it holds may be."""
        return self._held.minimumSize()

    def heightForWidth(self, width: int, /) -> int:
        """As high as its wrapped texts make it."""
        return self._held.heightForWidth(width) if self._held.hasHeightForWidth() else -1
