"""The order of a list: a button that says it, with a menu of all orders."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from desktop.store.lists import Order
from desktop.ui.kit import row
from desktop.ui.lists.spec import ByOrder, ListSpec
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens


class OrderButton(QWidget):
    """`sorts` gives the order that is wanted."""

    sorts = Signal(object)

    def __init__(self, shell: Shell, spec: ListSpec) -> None:
        super().__init__()
        self._shell, self._spec, self._order = shell, spec, spec.order
        self._button = shell.kit.button("", self._open, kind="quiet", icon="arrow-up-down")
        self.setLayout(row(self._button, gap=0))
        self.show_order(spec.order)

    def show_order(self, order: Order) -> None:
        """Say the order."""
        self._order = order
        label = next((one.label for one in self._spec.orders if one.order.field == order.field), "")
        said = self._shell.words(label) if label else self._shell.words("Sorted")
        self._button.setText(said.replace("&", "&&"))
        self._button.setAccessibleName(self._shell.words("Sorted by {field}", field=said))

    def _open(self) -> None:
        menu, words = QMenu(self), self._shell.words
        group = QActionGroup(menu)
        for one in self._spec.orders:
            action = menu.addAction(words(one.label).replace("&", "&&"), self._sorter(one))
            action.setCheckable(True)
            action.setChecked(one.order.field == self._order.field)
            group.addAction(action)
        menu.addSeparator()
        turned = Order(self._order.field, descending=not self._order.descending)
        menu.addAction(words("Reverse the order"), lambda: self.sorts.emit(turned))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + tokens.XS)))

    def _sorter(self, one: ByOrder) -> Callable[[], object]:
        return lambda: self.sorts.emit(one.order)
