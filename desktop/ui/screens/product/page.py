"""The product's page: its head, its tabs, and the privacy key."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QPushButton, QStackedWidget, QWidget

from desktop.records import Product
from desktop.store.changes import Changes
from desktop.store.errors import RecordIsGone
from desktop.ui.actions import Bindings
from desktop.ui.eye import Eye
from desktop.ui.kit import column, row
from desktop.ui.place import Place, State
from desktop.ui.screens.item.doings import Doings
from desktop.ui.screens.product.subject import subject_of
from desktop.ui.screens.product.tabs import TABS, DetailsTab, PricesTab, ProductTab, WorthTab
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.tab_order import follow_reading
from desktop.ui.theme import tokens
from desktop.ui.widgets.page_head import PageHead

_SHOWN: Final = frozenset({"product", "price", "case_study", "pain_point", "industry"})
_NEW: Final = "new"


class ProductPage(Screen):
    """One product; with the part `new` one that is filled in first, with `price:<id>` at that price."""

    key = "product"
    nav = "products"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        found = _found(shell, place)
        if found is None and place.part != _NEW:
            raise RecordIsGone(id=place.record)
        self._is_new = found is None
        self._product = found or Product(id=place.record)
        self._subject = subject_of(shell.workspace, self._product)
        self._doings = Doings(shell, self._product)
        words = self.words
        self._more = self.kit.tool("ellipsis", words("More"))
        self._more.clicked.connect(lambda: self._doings.open_menu(self._more))
        self._eye = Eye(shell).button
        crumbs = ((words("Products & prices"), lambda: shell.go(Place("products"))),)
        self._head = PageHead(self.kit, self.title(), crumbs=crumbs, buttons=(self._eye, self._more))
        self._trash = self._trash_banner()
        self._stack = QStackedWidget()
        self._made: dict[str, ProductTab] = {}
        self._order = QTimer(self, singleShot=True, interval=0)
        self._order.timeout.connect(lambda: follow_reading(self))
        self._entries: dict[str, QPushButton] = {}
        whole = column(self._head, _padded(self._band()), self.kit.rule(), tokens.M, self._trash, self._stack, gap=0)
        whole.setStretch(5, 1)
        self.setLayout(whole)
        self._show_head()
        self._open_part(place.part)

    def title(self) -> str:
        return self._product.name or self.words("New product")

    def bindings(self) -> Bindings:
        return {
            "internal": self.shell.privacy.turn,
            "delete": self._doings.delete,
            "record_history": self._doings.show_history,
            "new_here": self._add_price,
        }

    def refresh(self, changes: Changes) -> None:
        if not changes.kinds & _SHOWN:
            return
        found = _found(self.shell, self.place)
        if found is None and not self._is_new:
            self.shell.go(Place("products"))
            return
        self._is_new = found is None
        self._product = found or self._product
        self._subject = subject_of(self.shell.workspace, self._product)
        self._show_head()
        for tab in self._made.values():
            tab.show_subject(self._subject, changes)
        self._order.start()

    def state(self) -> State:
        tab = self._shown
        kept: dict[str, str | int] = {"tab": tab.key, "scroll": tab.scrolled}
        prices = self._made.get(PricesTab.key)
        if isinstance(prices, PricesTab) and prices.trial.trial.lines:
            kept["trial"] = prices.trial.trial.as_text()
        return kept

    def restore_state(self, state: State) -> None:
        self._show_tab(str(state.get("tab", WorthTab.key)))
        if isinstance(trial := state.get("trial"), str):
            prices = self._tab(PricesTab.key)
            if isinstance(prices, PricesTab):
                prices.trial.show_trial(trial)
        self._shown.scroll_to(int(state.get("scroll", 0)))

    def settle(self) -> None:
        for tab in self._made.values():
            tab.settle()

    def begin(self) -> None:
        details = self._made.get(DetailsTab.key)
        if self._is_new and isinstance(details, DetailsTab) and details.form is not None:
            details.form.focus_field("name")
        self._order.start()

    # The tabs

    @property
    def _shown(self) -> ProductTab:
        tab = self._stack.currentWidget()
        assert isinstance(tab, ProductTab)  # noqa: S101 - the stack holds nothing else
        return tab

    def _band(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        entries = row(gap=tokens.L)
        for tab in TABS:
            entry = self.kit.button(self.words(tab.label), self._opener(tab.key), kind="tab")
            group.addButton(entry)
            entries.addWidget(entry)
            self._entries[tab.key] = entry
        entries.addStretch(1)
        entries.setContentsMargins(tokens.XL, 0, tokens.XL, 0)
        return entries

    def _opener(self, key: str) -> Callable[[], None]:
        return lambda: self._show_tab(key)

    def _open_part(self, part: str) -> None:
        kind, _, rest = part.partition(":")
        if part == _NEW and self._is_new:
            self._show_tab(DetailsTab.key)
        elif kind == "price":
            self._show_tab(PricesTab.key)
            self._shown.open_part(rest)
        else:
            self._show_tab(kind if kind in self._entries else WorthTab.key)

    def _show_tab(self, key: str) -> None:
        tab = self._tab(key)
        self._stack.setCurrentWidget(tab)
        self._entries[key].setChecked(True)
        self._order.start()

    def _tab(self, key: str) -> ProductTab:
        if key not in self._made:
            made = next(tab for tab in TABS if tab.key == key)
            self._made[key] = DetailsTab(self.shell, new=self._is_new) if made is DetailsTab else made(self.shell)
            self._stack.addWidget(self._made[key])
            self._made[key].show_subject(self._subject)
        return self._made[key]

    def _add_price(self) -> None:
        if not self._is_new:
            self._show_tab(PricesTab.key)
            self._shown.open_part(_NEW)

    # The head

    def _show_head(self) -> None:
        product, in_trash = self._product, self._product.deleted_at is not None
        self._doings.show_record(product)
        self._head.show_title(self.title())
        self._head.show_facts(self._facts())
        self._more.setVisible(not self._is_new and not in_trash)
        self._eye.setVisible(not self._is_new)
        self._trash.setVisible(in_trash)
        for key, entry in self._entries.items():
            entry.setEnabled(not self._is_new or key == DetailsTab.key)

    def _facts(self) -> list[QWidget]:
        product, words, kit = self._product, self.words, self.kit
        facts: list[QWidget] = [kit.chip(one) for one in (product.code, product.category) if one]
        industries = [self._subject.names[one] for one in product.industries if one in self._subject.names]
        if industries:
            facts.append(kit.elided(words.listed(industries), "caption"))
        if product.review_date is not None:
            due = product.review_date <= self._subject.today
            day = words.short_date(product.review_date)
            said = words("Review was due on {day}", day=day) if due else words("Next review {day}", day=day)
            facts.append(kit.chip(said, "warn" if due else "plain"))
        return facts

    def _trash_banner(self) -> QWidget:
        restore = self.kit.button(self.words("Restore"), self._doings.restore)
        text = self.kit.label(self.words("This record is in the trash."), wrap=True)
        line = row(self.kit.icon("trash-2", "warn"), text, restore)
        line.setStretch(1, 1)
        card = column(self.kit.card(line, "warn", tokens.M), gap=0)
        card.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.M)
        return _padded(card)


def _found(shell: Shell, place: Place) -> Product | None:
    """The product of a place, in the trash too; None where it isn't in the library yet."""
    found = shell.workspace.store.get_many([place.record])
    return next((one for one in found if isinstance(one, Product)), None)


def _padded(layout: QBoxLayout) -> QWidget:
    """A widget around a layout that keeps its margins."""
    made = QWidget()
    made.setLayout(layout)
    return made
