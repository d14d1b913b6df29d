"""The row above a list: what is typed and chosen to find records, how many there are, their order, table or cards."""

import json
from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.store.listing import Listing
from desktop.store.lists import Order
from desktop.ui.counting import counted
from desktop.ui.kit import Item, row
from desktop.ui.lists.facet_bar import FacetBar
from desktop.ui.lists.filter_box import FilterBox
from desktop.ui.lists.look_switch import LookSwitch
from desktop.ui.lists.order_button import OrderButton
from desktop.ui.lists.spec import ListSpec, Look
from desktop.ui.place import State
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens


class ListBar(QWidget):
    """`changed` says that something else is to be listed, `looks` gives the look chosen, `goes_down` leads down."""

    changed = Signal()
    looks = Signal(str)
    goes_down = Signal()

    def __init__(self, shell: Shell, spec: ListSpec, look: Look, tools: Sequence[Item]) -> None:
        """`tools` stand at its end."""
        super().__init__()
        self._shell, self._spec = shell, spec
        self.order = spec.order
        is_quick = shell.workspace.lists.is_quick(spec.kind)
        self.filter = FilterBox(shell, shell.words(spec.filter_label), is_quick=is_quick)
        self._facets = FacetBar(shell, spec, self.wanted)
        self._count = shell.kit.label("", "caption")
        self._orders = OrderButton(shell, spec)
        self._switch = LookSwitch(shell, look)
        whole = row(self.filter, self._facets, self._count, self._orders, self._switch, *tools, gap=tokens.S)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.filter.typed.connect(self._typed)
        self.filter.goes_down.connect(self.goes_down)
        self._facets.changed.connect(self.changed)
        self._orders.sorts.connect(self.sort)
        self._switch.chosen.connect(self.looks)

    def wanted(self) -> Listing:
        """What is to be listed."""
        return Listing(
            kind=self._spec.kind,
            chosen=self._facets.chosen,
            text=self.filter.text(),
            order=self.order,
            language=self._shell.words.language,
            today=self._shell.workspace.today,
        )

    def sort(self, order: Order) -> None:
        """Have the list in another order."""
        self.order = order
        self._orders.show_order(order)
        self.changed.emit()

    def show_count(self, total: int) -> None:
        """Say how many records there are."""
        spec = self._spec
        self._count.setText(counted(self._shell.words, total, label=spec.label, plural=spec.plural))

    def show_waiting(self) -> None:
        """Say that records are being looked for."""
        self._count.setText(self._shell.words("Looking…"))

    def refresh(self) -> None:
        """Look at the library again: other records may have other facets."""
        self._facets.refresh()

    def focus_filter(self) -> None:
        """Put the keyboard into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.selectAll()

    def type_into_filter(self, text: str) -> None:
        """Put what is typed elsewhere into the filter."""
        self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.filter.setText(text)

    def clear(self) -> None:
        """Find everything again."""
        self.filter.show_text("")
        self._facets.choose({})
        self.changed.emit()

    def choose_facet(self, facet: str, values: Sequence[str]) -> None:
        """Choose a facet's values from outside."""
        chosen = {name: tuple(found) for name, found in self._facets.chosen.items()}
        self._facets.choose({**chosen, facet: tuple(values)})
        self.changed.emit()

    def state(self) -> State:
        """How it stands."""
        return {
            "text": self.filter.text(),
            "facets": json.dumps({facet: list(values) for facet, values in self._facets.chosen.items()}),
            "order": self.order.field,
            "descending": int(self.order.descending),
        }

    def restore_state(self, state: State) -> None:
        """Stand as it stood, silently."""
        self.filter.show_text(str(state.get("text", "")))
        self._facets.choose(cast("dict[str, list[str]]", json.loads(str(state.get("facets", "{}")))))
        descending = bool(state.get("descending", self.order.descending))
        self.order = Order(str(state.get("order", self.order.field)), descending=descending)
        self._orders.show_order(self.order)

    def _typed(self, _text: str) -> None:
        self.changed.emit()
