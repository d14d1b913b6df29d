"""The page of the history: every step, newest first, and beside it what the chosen one did."""

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.store.changes import Changes
from desktop.store.chronicle import Told
from desktop.ui.kit import column, row
from desktop.ui.past.kind_choice import KindChoice
from desktop.ui.past.rows_model import Line, RowsModel
from desktop.ui.past.rows_view import RowsView
from desktop.ui.past.steps import lines, local_time, step_said
from desktop.ui.place import Place, State
from desktop.ui.screens.history.details import Details
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.page_head import PageHead

_BLOCK: Final = 100
_PERIODS: Final = ((0, "Any time"), (1, "Today##day"), (7, "The last 7 days"), (30, "The last 30 days"))
"""So many days are looked back, the day that it is included; 0 is all."""


class HistoryPage(Screen):
    """Who did what, and when."""

    key = "history"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        kit, words = self.kit, self.words
        self._steps: dict[str, Told] = {}
        self._last: Told | None = None
        self._kinds = KindChoice(shell, self._look)
        self._period = self._made_period()
        self._rows = RowsModel(self._more, self)
        self._view = RowsView(shell.theme, self._rows, words("What was done##history"))
        self._view.chose.connect(self._follow)
        self._details = Details(shell, lambda told: step_said(words, told.done))
        self._none = kit.label(words("Nothing was done in this period."), "muted")
        self._none.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.M)
        self.setLayout(column(PageHead(kit, self.title()), self._made_body(), gap=0))
        self._look()

    def title(self) -> str:
        return self.words("History")

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - every change is a step
        self._look()

    def state(self) -> State:
        chosen = self._view.chosen
        return {
            "kind": self._kinds.kind,
            "period": self._period.currentIndex(),
            "chosen": chosen[0].key if chosen else "",
            "scroll": self._view.verticalScrollBar().value(),
        }

    def restore_state(self, state: State) -> None:
        self._kinds.show_kind(str(state.get("kind", "")))
        self._period.setCurrentIndex(int(state.get("period", 0)))
        self._view.choose(str(state.get("chosen", "")))
        self._view.verticalScrollBar().setValue(int(state.get("scroll", 0)))

    def begin(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _look(self) -> None:
        """Look at the history again; the step that was chosen stays chosen if it is still shown."""
        kept = [chosen.key for chosen in self._view.chosen]
        self._steps.clear()
        self._last = None
        self._rows.begin()
        self._none.setVisible(self._rows.is_empty)
        if not (kept and self._view.choose(kept[0])):
            self._view.choose_first()
        self._follow()

    def _more(self) -> Sequence[Line]:
        last = self._last
        before = last.done.number if last else None
        found = self.shell.workspace.chronicle.page(_BLOCK, before, self._kinds.kind, self._since())
        self._steps.update({str(told.done.number): told for told in found})
        self._last = found[-1] if found else last
        return list(self._lines(found, last))

    def _lines(self, found: Sequence[Told], last: Told | None) -> Iterator[Line]:
        after = local_time(last.done).date() if last else None
        return lines(self.words, found, self.shell.workspace.today, after)

    def _since(self) -> dt.datetime | None:
        """From when on steps are shown: a midnight here, or always."""
        days = int(self._period.currentData() or 0)
        if not days:
            return None
        first = self.shell.workspace.today - dt.timedelta(days=days - 1)
        return dt.datetime.combine(first, dt.time()).astimezone()

    def _follow(self) -> None:
        chosen = self._view.chosen
        self._details.show_step(self._steps.get(chosen[0].key) if chosen else None)

    # What it is made of

    def _made_period(self) -> QComboBox:
        made = QComboBox()
        made.setAccessibleName(self.words("Period"))
        for days, message in _PERIODS:
            made.addItem(self.words(message), days)
        made.currentIndexChanged.connect(self._period_chosen)
        return made

    def _period_chosen(self, _place: int) -> None:
        self._look()

    def _made_body(self) -> QWidget:
        bar = row(self._kinds, self._period, None)
        bar.setContentsMargins(tokens.S, tokens.S, tokens.S, tokens.S)
        left = self.kit.card(column(bar, self.kit.rule(), self._none, self._view, gap=tokens.XS), pad=tokens.S)
        right = self.kit.card(row(self._details), pad=0)
        body = QWidget()
        inside = row(left, right, gap=tokens.M)
        inside.setStretch(0, 3)
        inside.setStretch(1, 2)
        inside.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.XL)
        body.setLayout(inside)
        return body
