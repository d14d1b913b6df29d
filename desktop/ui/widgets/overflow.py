"""Things side by side, as many as there is room for; the others stand in a menu at the end."""

from collections.abc import Callable

from attrs import frozen
from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from desktop.ui.theme import tokens


@frozen(eq=False)
class Held:
    """A widget, what the menu calls it, and what it does beside a widget that it is done from."""

    widget: QWidget
    label: str
    do: Callable[[QWidget], object]


class Overflow(QWidget):
    """`keeps` are widgets that stay longer than the others; `more` opens the menu."""

    def __init__(self, more: QPushButton, gap: int = 6) -> None:
        super().__init__()
        self._gap, self._more = gap, more
        self._held: list[Held] = []
        self._offered: Callable[[QWidget], bool] = lambda _widget: True
        self.keeps: Callable[[QWidget], bool] = lambda _widget: False
        more.setParent(self)
        more.clicked.connect(self._show_more)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hold(self, widget: QWidget, label: str, do: Callable[[QWidget], object]) -> None:
        """Hold one more."""
        widget.setParent(self)
        self._held.append(Held(widget, label, do))

    def offer(self, offered: Callable[[QWidget], bool]) -> None:
        """Show only some of what is held, from now on."""
        self._offered = offered
        self.arrange()

    def sizeHint(self) -> QSize:
        widths = [held.widget.sizeHint().width() + self._gap for held in self._there]
        return QSize(sum(widths), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._more.sizeHint().width(), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.arrange()

    def arrange(self) -> None:
        """Set them; called again when one of them is as wide as it was not."""
        if not self.isVisible():
            return  # it is done once, when it is shown: to ask all for their sizes takes a while
        shown, at = self._fitting(), 0
        for held in self._held:
            held.widget.setVisible(held in shown)
            if held in shown:
                at = self._set(held.widget, at)
        self._more.setVisible(len(shown) < len(self._there))
        self._set(self._more, at)

    @property
    def _there(self) -> list[Held]:
        return [held for held in self._held if self._offered(held.widget)]

    def _set(self, widget: QWidget, left: int) -> int:
        size = widget.sizeHint()
        widget.setGeometry(left, (self.height() - size.height()) // 2, size.width(), size.height())
        return left + size.width() + self._gap

    def _fitting(self) -> list[Held]:
        widths = {held: held.widget.sizeHint().width() + self._gap for held in self._there}
        if sum(widths.values()) - self._gap <= self.width():
            return list(widths)
        room = self.width() - self._more.sizeHint().width()
        shown: list[Held] = []
        for held in sorted(widths, key=lambda one: not self.keeps(one.widget)):
            room -= widths[held]
            if room < 0:
                break
            shown.append(held)
        return shown

    def _show_more(self) -> None:
        menu = QMenu(self)
        for held in self._there:
            if not held.widget.isVisibleTo(self):
                menu.addAction(held.label.replace("&", "&&"), self._doer(held))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height() + tokens.XS)))

    def _doer(self, held: Held) -> Callable[[], object]:
        return lambda: held.do(self._more)

    def _height(self) -> int:
        heights = [held.widget.sizeHint().height() for held in self._held]
        return max((*heights, self._more.sizeHint().height()))
