"""Columns: cards side by side, in as many columns as there is room for."""

from collections.abc import Sequence

from attrs import frozen
from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme


@frozen
class Column:
    """One column: its share of the width, and what stands in it from top to bottom."""

    share: int
    cards: tuple[QWidget, ...]


@frozen
class Plan:
    """How cards are set from a width on, in pixels at a text size of 100 %."""

    least: int
    columns: tuple[Column, ...]


class Columns(QWidget):
    """Sets its cards as the first of its plans says that fits; the plans go from the widest to the narrowest."""

    def __init__(self, theme: Theme, plans: Sequence[Plan], gap: int = tokens.L) -> None:
        super().__init__()
        self._theme, self._plans, self._gap = theme, tuple(plans), gap
        self._shown: Plan | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        self._holders: list[QWidget] = []
        self._layouts = [self._holder() for _ in range(max(len(plan.columns) for plan in plans))]
        self._arrange(self._plans[-1])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards anew where another plan fits now."""
        super().resizeEvent(event)
        self._arrange(self._fitting(event.size().width()))

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as one card."""
        return QSize(0, super().minimumSizeHint().height())

    def _holder(self) -> QVBoxLayout:
        made = QWidget()
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        cards = QVBoxLayout(made)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(self._gap)
        cards.addStretch(1)
        self._row.addWidget(made)
        self._holders.append(made)
        return cards

    def _fitting(self, width: int) -> Plan:
        return next((plan for plan in self._plans if width >= self._theme.scaled(plan.least)), self._plans[-1])

    def _arrange(self, plan: Plan) -> None:
        if plan is self._shown:
            return
        for column, layout in zip(self._shown.columns if self._shown else (), self._layouts, strict=False):
            for card in column.cards:
                layout.removeWidget(card)
        self._shown = plan
        for at, layout in enumerate(self._layouts):
            column = plan.columns[at] if at < len(plan.columns) else Column(0, ())
            self._holders[at].setVisible(bool(column.cards))
            self._row.setStretch(at, column.share)
            for place, card in enumerate(column.cards):
                layout.insertWidget(place, card)
