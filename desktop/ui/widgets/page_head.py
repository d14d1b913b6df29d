"""The head of a page: the path to it, its title, its facts, and what one does there first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kit import Item, Kit, clear, column, holding, row
from desktop.ui.theme import tokens

Crumb = tuple[str, Callable[[], object]]
"""A step of the path: what it is called, and the way there."""


class PageHead(QWidget):
    """Path, title and facts at the left, buttons at the right; at most one of them is primary."""

    def __init__(
        self,
        kit: Kit,
        title: str,
        crumbs: Sequence[Crumb] = (),
        facts: Sequence[QWidget] = (),
        buttons: Sequence[Item] = (),
    ) -> None:
        super().__init__()
        self._kit = kit
        self._title = kit.elided(title, "heading")
        self._title.setMinimumHeight(kit.theme.scaled(28))
        self._facts = row(gap=tokens.S)
        self._facts_row = holding(self._facts)
        self._facts.setContentsMargins(0, tokens.XS, 0, 0)
        left = column(gap=2)
        if crumbs:
            left.addWidget(self._path(crumbs))
        left.addWidget(self._title)
        left.addWidget(self._facts_row)
        whole = row(left, 0, *buttons, gap=tokens.M)
        whole.setStretch(0, 1)
        for item in buttons:
            if isinstance(item, QWidget):
                whole.setAlignment(item, Qt.AlignmentFlag.AlignVCenter)
        whole.setContentsMargins(tokens.XL, tokens.M, tokens.XL, tokens.M)
        self.setLayout(whole)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_facts(facts)

    def show_title(self, title: str) -> None:
        """Show another title."""
        self._title.setText(title)

    def show_facts(self, facts: Sequence[QWidget]) -> None:
        """Show other facts below the title."""
        clear(self._facts)
        for fact in facts:
            self._facts.addWidget(fact)
        self._facts.addStretch(1)
        self._facts_row.setVisible(bool(facts))

    def _path(self, crumbs: Sequence[Crumb]) -> QWidget:
        items: list[Item] = []
        for text, go in crumbs:
            if items:
                items.append(self._kit.label("›", "caption"))
            items.append(self._kit.button(text, go, kind="crumb", name=self._kit.words("Go to {place}", place=text)))
        return holding(row(*items, None, gap=6))
