"""The timeline: what was done with the customer, newest first."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from PySide6.QtWidgets import QFrame, QWidget

from desktop.store.changes import Changes
from desktop.store.dealings import Dealing, Touched
from desktop.ui.kinds import ICON_OF
from desktop.ui.kit import at_left, clear, column, holding, row
from desktop.ui.past.steps import day_said, local_time, step_said
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.reading import at_top
from desktop.ui.screens.customer.section import put
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.theme import tokens
from desktop.ui.widgets.empty import Empty

_AT_ONCE = 40
_WIDEST = 860  # pixels
_LEADS: Final = {"contact": "contact:", "opportunity": "opportunity:"}


class TimelineTab(Tab):
    """Steps by day; a step names what it touched and leads there."""

    key = "timeline"
    label = "Timeline##tab"

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        self._shown: list[Dealing] = []
        self._list = column(gap=tokens.M)
        self._more = self.kit.button(self.words("Show earlier"), self._show_more)
        body = QWidget()
        body.setLayout(column(holding(self._list), row(self._more, None), gap=tokens.M))
        body.setMaximumWidth(self.kit.theme.scaled(_WIDEST))
        self.fill(holding(at_left(body)), ())
        self._look(_AT_ONCE)

    def refresh(self, changes: Changes | None = None) -> None:
        super().refresh(changes)
        self._look(max(len(self._shown), _AT_ONCE))

    def _look(self, count: int) -> None:
        found = self._read(count, None)
        if found != self._shown or not found:
            self._shown = found
            self._fill()

    def _show_more(self) -> None:
        self._shown += self._read(_AT_ONCE, self._shown[-1].done.number)
        self._fill()

    def _read(self, count: int, before: int | None) -> list[Dealing]:
        """The next steps; one more is asked for to know whether there are others."""
        found = self.account.shell.workspace.dealings(self.account.subject.customer.id, count + 1, before)
        self._more.setVisible(len(found) > count)
        return found[:count]

    def _fill(self) -> None:
        clear(self._list)
        for day, dealings in groupby(self._shown, lambda one: local_time(one.done).date()):
            put(self._list, self.kit.label(day_said(self.words, day, self.account.subject.today), "section"))
            put(self._list, self._card(list(dealings)))
        self.account.arranged.emit()
        if not self._shown:
            text = self.words("Every change to the customer, its people, deals and proposals will appear here.")
            put(self._list, Empty(self.kit, "history", self.words("Nothing yet"), text))

    def _card(self, dealings: list[Dealing]) -> QFrame:
        lines: list[QWidget] = []
        for at, dealing in enumerate(dealings):
            if at:
                lines.append(self.kit.rule())
            lines.append(self._line(dealing))
        return self.kit.card(column(*lines, gap=tokens.S), pad=tokens.M)

    def _line(self, dealing: Dealing) -> QWidget:
        said = self._said(dealing)
        kinds = [touched.kind for touched in dealing.touched]
        icon = ICON_OF[kinds[0]] if kinds else "history"
        author = dealing.done.stamp.author
        others = author if author != self.account.shell.workspace.store.desk.author else ""
        about = self.words.dotted(others, *self._touched(dealing))
        lines = column(self.kit.label(said, "" if dealing.done.stands else "muted", wrap=True), gap=2)
        if about:
            lines.addWidget(self.kit.label(about, "caption", wrap=True))
        time = self.kit.label(f"{local_time(dealing.done):%H:%M}", "caption")
        items = (self.kit.icon(icon), holding(lines), *self._ways(dealing), time)
        return holding(at_top(*items, gap=tokens.M, stretch=1))

    def _said(self, dealing: Dealing) -> str:
        said, done = step_said(self.words, dealing.done), dealing.done
        is_undone = done.mode == "change" and not done.stands
        return self.words("{step} (undone since)", step=said) if is_undone else said

    def _touched(self, dealing: Dealing) -> Iterator[str]:
        customer = self.account.subject.customer.id
        for touched in dealing.touched:
            if touched.id != customer and touched.title not in str(dealing.done.step.values.values()):
                yield touched.title

    def _ways(self, dealing: Dealing) -> Iterator[QWidget]:
        """A way to the one record that a step touched, where that is another than the customer."""
        others = [one for one in dealing.touched if one.id != self.account.subject.customer.id and one.is_live]
        if len(others) == 1:
            name = self.words("Open {name}, change {number}", name=others[0].title, number=dealing.done.number)
            yield self.kit.tool("chevron-right", name, lambda: self._lead(others[0]), small=True)

    def _lead(self, touched: Touched) -> None:
        if touched.kind in _LEADS:
            self.account.lead(f"{_LEADS[touched.kind]}{touched.id}")
        else:
            self.account.shell.show_record(self.account.shell.workspace.get(touched.id))
