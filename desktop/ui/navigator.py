"""The navigator: shows the screen of a place, and knows the way back and forward."""

from collections.abc import Callable
from contextlib import suppress

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.store.changes import Changes
from desktop.store.errors import RecordIsGone
from desktop.ui.place import Place, Trail, Visit
from desktop.ui.screens import screen_of
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell


class Navigator(QWidget):
    """Where screens are shown, one at a time. `arrived` gives the screen that is shown now."""

    arrived = Signal(object)

    def __init__(self, shell: Shell, trail: Trail) -> None:
        super().__init__()
        self._shell, self._trail = shell, trail
        self.current: Screen | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)
        shell.changed.connect(self._refresh)

    def go(self, place: Place) -> None:
        """Go to a place."""
        if self.current is not None and self.current.place == place:
            self.current.begin()
            return
        left = self._visit()
        self._show(Visit(place))
        self._trail.go(left)
        self._arrive()

    def back(self) -> None:
        """Go back to where one was."""
        self._move(self._trail.back)

    def forward(self) -> None:
        """Go forward again."""
        self._move(self._trail.forward)

    def again(self) -> Visit | None:
        """What is shown now, for a navigator that is made anew."""
        return self._visit()

    def show_visit(self, visit: Visit) -> None:
        """Show a place as it was left, without noting it."""
        self._show(visit)
        self._arrive()

    @property
    def can_go_back(self) -> bool:
        """Whether there is something behind."""
        return bool(self._trail.behind)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is something ahead."""
        return bool(self._trail.ahead)

    @property
    def been(self) -> list[Place]:
        """The places behind, the last one at the end."""
        return [visit.place for visit in self._trail.behind]

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""
        if self.current is not None:
            self.current.settle()

    def _move(self, way: Callable[[Visit], Visit | None]) -> None:
        """Move along the trail; a place whose record is gone is passed over."""
        left = self._visit()
        while left is not None and (to := way(left)) is not None:
            with suppress(RecordIsGone):
                self._show(to)
                self._arrive()
                return
            self._trail.forget(left)

    def _visit(self) -> Visit | None:
        if self.current is None:
            return None
        self.current.settle()
        return Visit(self.current.place, self.current.state())

    def _show(self, visit: Visit) -> None:
        made = screen_of(visit.place.screen)(self._shell, visit.place)
        old, self.current = self.current, made
        if old is not None:
            old.hide()
            self._room.removeWidget(old)
            old.deleteLater()
        self._room.addWidget(made)
        made.show()
        if visit.state:
            made.restore_state(visit.state)

    def _arrive(self) -> None:
        """Tell of the screen that is shown now, after the trail knows of it, and let it begin."""
        if self.current is not None:
            self.arrived.emit(self.current)
            self.current.begin()

    def _refresh(self, changes: Changes) -> None:
        if self.current is not None:
            self.current.refresh(changes)
