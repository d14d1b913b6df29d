"""Hands: how a person uses the window, by the names that things are called and by nothing else."""

from pathlib import Path
from typing import Protocol


class Hands(Protocol):
    """Each waits until what it needs is there; what is not there after a while is a failure."""

    def act(self, action: str) -> None:
        """Do an action of the window: by its keys, or by the button that stands for it."""
        ...

    def choose(self, name: str) -> None:
        """Go to the control of this name and do what it is for."""
        ...

    def choose_in_menu(self, name: str, item: str, saving_as: Path | None = None) -> None:
        """Open the menu of a button, take an item of it, and save where the system asks."""
        ...

    def give_file(self, action: str, file: Path) -> None:
        """Do an action that asks for a file, and give it one."""
        ...

    def write(self, name: str, text: str) -> None:
        """Put a text into a field, in the place of what was there."""
        ...

    def pick(self, listed: str, words: str) -> None:
        """Open the row of a list that says these words."""
        ...

    def see(self, words: str) -> None:
        """Wait until these words are read somewhere in the window, or in its title."""
        ...
