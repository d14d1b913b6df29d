"""Today: what to go on with, what waits for an answer, what is due; on a new library, what to do first."""

import attrs
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QWidget

from desktop.store.changes import Changes
from desktop.ui.kit import clear, column, holding, row
from desktop.ui.place import Place, State
from desktop.ui.screens.screen import Screen
from desktop.ui.screens.today.day import Begun, Day, begun, gather
from desktop.ui.screens.today.deals import deals
from desktop.ui.screens.today.going_on import going_on
from desktop.ui.screens.today.hints import calm, sample_hint, sample_offer
from desktop.ui.screens.today.path import path
from desktop.ui.screens.today.promises import promises
from desktop.ui.screens.today.proposals import in_work, waiting
from desktop.ui.screens.today.reviews import reviews
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.ui.theme import tokens
from desktop.ui.when import greeting_said, weekday_said
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_head import PageHead
from desktop.workspace.workspace import Workspace

_LOOKS_AT_THE_CLOCK = 60_000  # milliseconds
_LEFT, _RIGHT = 11, 9
"""How the width is shared between what one goes on with and what is due."""
_SIDE_BY_SIDE_FROM = 820  # pixels at 100 %
_BUSY = 3
"""With so many proposals under way the left column is full."""
_PATH_WIDTH = 760  # pixels at 100 %


class Today(Screen):
    """The first page."""

    key = "today"
    nav = "today"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        self._everything: set[str] = set()
        self._scrolled = 0
        self._day: Day | None = None
        self._columns: QBoxLayout | None = None
        self._actions = holding(row(*self._buttons(), gap=tokens.M))
        self._head = PageHead(self.kit, "", buttons=[self._actions])
        self._page = Page(self.kit)
        self._body = column(gap=tokens.M)
        self._shown = QWidget()
        self.setLayout(column(self._head, self._page, gap=0))
        self._clock = QTimer(self, interval=_LOOKS_AT_THE_CLOCK)
        self._clock.timeout.connect(self._look_at_the_clock)
        self._clock.start()
        self._look()

    def title(self) -> str:
        return self.words("Today##page")

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - whatever was changed may stand here
        self._look()

    def state(self) -> State:
        return {"scroll": self._page.scrolled, "everything": " ".join(sorted(self._everything))}

    def restore_state(self, state: State) -> None:
        self._everything = set(str(state.get("everything", "")).split())
        self._scrolled = int(state.get("scroll", 0))
        if self._day is not None:
            self._show(self._day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _buttons(self) -> list[QWidget]:
        kit, words, do = self.kit, self.words, self.shell.do
        return [
            kit.button(words("Import files…"), lambda: do("import"), icon="import"),
            kit.button(words("New customer##do"), lambda: do("new_customer"), icon="building-2"),
            kit.button(words("New proposal"), lambda: do("new_proposal"), kind="primary", icon="file-plus"),
        ]

    # Looking at the library

    def _look(self) -> None:
        """Gather what waits: at once where that takes a moment, else on a worker, after what is known was painted."""
        workspace = self.shell.workspace
        now = workspace.store.desk.now().astimezone()
        self._head.show_title(greeting_said(self.words, now))
        self._head.show_facts([self.kit.label(weekday_said(self.words, now.date()), "muted")])
        if workspace.store.agenda.is_quick:
            self._show(gather(workspace))
        else:
            self.shell.tasks.run("today", _gathered, self._show, quiet=True)

    def _look_at_the_clock(self) -> None:
        """Begin a new day where the window was left open over night."""
        if self._day is not None and self._day.today != self.shell.workspace.today:
            self._look()

    def _show(self, day: Day) -> None:
        self._day = day
        focused = self._focused()
        self._columns = None
        clear(self._page.room)
        self._body = column(gap=tokens.M)
        self._fill(day, begun(self.shell.workspace))
        self._shown = holding(self._body)
        self._page.room.addWidget(self._shown)
        self._arrange()
        if focused is not None:
            self._focus(focused)
        if self._scrolled:
            QTimer.singleShot(0, self._scroll_back)

    def _fill(self, day: Day, how_far: Begun) -> None:
        is_new = how_far.is_empty and not day.started
        self._actions.setVisible(not is_new)
        if is_new:
            self._fill_empty(how_far)
            return
        if how_far.has_samples and not self._is_hidden("sample"):
            self._body.addWidget(sample_hint(self.shell, how_far, lambda: self._hide("sample")))
        elif how_far.is_under_way and not self._is_hidden("path"):
            self._body.addWidget(path(self.shell, how_far, lambda: self._hide("path")))
        self._add(self._body, deals(self.shell, day))
        self._body.addLayout(self._side_by_side(day, how_far))
        self._body.addStretch(1)

    def _side_by_side(self, day: Day, how_far: Begun) -> QBoxLayout:
        """What one works on at the left, what is due at the right; the reviews where there is more room."""
        left, right = column(gap=tokens.M), column(gap=tokens.M)
        self._add(left, going_on(self.shell, day, how_far), waiting(self.shell, day), in_work(self.shell, day))
        self._add(right, self._promises(day))
        busy = len(day.sent) + len(day.drafts) >= _BUSY
        self._add(right if busy or not day.due else left, self._reviews(day))
        if not (day.due or day.reviews):
            right.addWidget(calm(self.shell))
        left.addStretch(1)
        right.addStretch(1)
        self._columns = row(holding(left), holding(right), gap=tokens.M)
        self._columns.setStretch(0, _LEFT)
        self._columns.setStretch(1, _RIGHT)
        return self._columns

    def _fill_empty(self, how_far: Begun) -> None:
        """A library with nothing in it: the first steps in the middle, and the samples for those who want to look."""
        width = self.shell.theme.scaled(_PATH_WIDTH)
        for card in (path(self.shell, how_far), sample_offer(self.shell)):
            card.setMaximumWidth(width)
            card.setMinimumWidth(min(width, _PATH_WIDTH))
            self._body.addLayout(row(None, card, None, gap=0))
        self._body.addStretch(1)

    def _promises(self, day: Day) -> QWidget | None:
        return promises(self.shell, day, lambda: self._open("due"), everything="due" in self._everything)

    def _reviews(self, day: Day) -> QWidget | None:
        return reviews(self.shell, day, lambda: self._open("reviews"), everything="reviews" in self._everything)

    @staticmethod
    def _add(layout: QBoxLayout, *cards: QWidget | None) -> None:
        for card in cards:
            if card is not None:
                layout.addWidget(card)

    def _open(self, card: str) -> None:
        """Show all entries of a card."""
        self._everything.add(card)
        if self._day is not None:
            self._show(self._day)

    # Hints that were put away stay away in this library

    def _is_hidden(self, hint: str) -> bool:
        return self._hint(hint) in self.shell.settings.hidden

    def _hide(self, hint: str) -> None:
        settings = self.shell.settings
        self.shell.adjust(attrs.evolve(settings, hidden=(*settings.hidden, self._hint(hint))))
        if self._day is not None:
            self._show(self._day)

    def _hint(self, hint: str) -> str:
        return f"{hint} {self.shell.workspace.store.opened.id}"

    # Room and focus

    def _arrange(self) -> None:
        """Set the columns side by side where there is room, else below each other."""
        if self._columns is not None:
            wide = self.width() >= self.shell.theme.scaled(_SIDE_BY_SIDE_FROM)
            self._columns.setDirection(_SIDE_BY_SIDE if wide else QBoxLayout.Direction.TopToBottom)

    def _controls(self) -> list[QAbstractButton]:
        return self._shown.findChildren(QAbstractButton)

    def _focused(self) -> int | None:
        """Which of the controls has the keyboard, by its number."""
        return next((at for at, one in enumerate(self._controls()) if one.hasFocus()), None)

    def _focus(self, at: int) -> None:
        """Give the keyboard to the control that stands now where one had it."""
        controls = self._controls()
        if controls:
            controls[min(at, len(controls) - 1)].setFocus(Qt.FocusReason.TabFocusReason)

    def _scroll_back(self) -> None:
        self._page.scroll_to(self._scrolled)
        self._scrolled = 0


_SIDE_BY_SIDE = QBoxLayout.Direction.LeftToRight


def _gathered(workspace: Workspace, _progress: Progress) -> Day:
    return gather(workspace)
