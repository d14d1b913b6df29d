"""What a screen is: one page of the window, made anew each time one comes to it."""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from desktop.store.changes import Changes
from desktop.ui.actions import Bindings
from desktop.ui.place import Place, State
from desktop.ui.shell import Shell


class Screen(QWidget):
    """A page of the window.

    It is made for a place, shown, told of changes while it is shown, asked for its state when it is left (Back and
    Forward give that back to a new one), and thrown away. `key` is its name in places; `nav` is the entry of the
    navigation it belongs to.
    """

    key: ClassVar[str]
    nav: ClassVar[str] = ""

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__()
        self.shell, self.place = shell, place
        self.kit, self.words = shell.kit, shell.words
        self.setProperty("ground", "canvas")

    def title(self) -> str:
        """What the place is called: in the window's title and among the recent ones."""
        raise NotImplementedError

    def refresh(self, changes: Changes) -> None:
        """Look at the library again after a change, if it concerns this screen."""

    def bindings(self) -> Bindings:
        """What can be done here, by the keys of actions."""
        return {}

    def state(self) -> State:
        """How it stands now: scroll, selection, filter."""
        return {}

    def restore_state(self, state: State) -> None:
        """Stand as it stood."""

    def receive(self, files: Sequence[Path]) -> bool:  # noqa: ARG002 - for those that take files
        """Take files that were dropped or chosen; False leaves them to the import."""
        return False

    def settle(self) -> None:
        """Save at once what waits for a pause in typing; the screen is about to be left."""

    def begin(self) -> None:
        """Put the keyboard where one starts; called when the screen was shown."""
