"""Hands that know the window only by what the accessibility interface of the system tells of it, from another process.

What can be pressed or set through the interface is; a row of a list is clicked where the interface says that it lies.
"""

import time
from pathlib import Path
from typing import Final

import xa11y

from desktop.i18n import Language, Words
from desktop.ui.actions import ACTION_OF

_PATIENCE: Final = 30.0  # seconds
_BETWEEN_LOOKS: Final = 0.1
_BUTTONS: Final = {"palette": "Search and commands", "import": "Import files…"}
_FOR_A_MENU: Final = 1.0  # seconds
_KEYS_TO: Final = {Words(Language.ZH_CN)("Word and PDF"): ("Up",)}  # the last of its menu
_FIELDS: Final = ("text_field", "text_area")


class Remote:
    """A person with a screen reader."""

    def __init__(self, process: int) -> None:
        self._process = process
        self._app = xa11y.App.by_pid(process, timeout=_PATIENCE)

    def act(self, action: str) -> None:
        """Press the button that stands for an action."""
        label = Words(Language.ZH_CN)(_BUTTONS.get(action, ACTION_OF[action].label))
        self._found(f'button[name^="{label}"]').press()

    def choose(self, name: str) -> None:
        """Press a control."""
        self._found(f'[name="{name}"]').press()

    def choose_in_menu(self, name: str, item: str, saving_as: Path | None = None) -> None:
        """Open a menu, go to an item by keys, and say where to save."""
        self._click(self._found(f'[name="{name}"]'))
        time.sleep(_FOR_A_MENU)  # Qt does not count an open menu among the windows of a program
        for key in (*_KEYS_TO[item], "Enter"):
            xa11y.input_sim().press(key)
        if saving_as is not None:
            self._give(saving_as)

    def give_file(self, action: str, file: Path) -> None:
        """Press what does an action, and say which file."""
        self.act(action)
        self._give(file)

    def write(self, name: str, text: str) -> None:
        """Set the text of a field."""
        field = self._found(*(f'{role}[name="{name}"]' for role in _FIELDS))
        field.focus()
        field.set_value(text)

    def pick(self, listed: str, words: str) -> None:
        """Click the row of a list that begins with these words."""
        self._click(self._found(f'[name="{listed}"] [name^="{words}"]'))

    def see(self, words: str) -> None:
        """Wait until words are said by something in the window."""
        self._found(f'[name*="{words}"]')

    def close(self) -> None:
        """Close the window."""
        self._app.windows()[0].close()

    def _give(self, file: Path) -> None:
        field = self._found("dialog text_field")
        field.set_value(str(file))
        xa11y.input_sim().press("Enter")

    def _click(self, element: xa11y.Element) -> None:
        xa11y.input_sim().click(element)

    def _found(self, *selectors: str) -> xa11y.Element:
        """The first element that one of the selectors meets, once it is there."""
        deadline = time.monotonic() + _PATIENCE
        while True:
            for app in self._apps():
                for selector in selectors:
                    for element in app.locator(selector).elements():
                        if element.visible and element.enabled:
                            return element
            assert time.monotonic() < deadline, f"{selectors} not in\n{self._app.dump()}"
            time.sleep(_BETWEEN_LOOKS)

    def _apps(self) -> list[xa11y.App]:
        """The program's window, and what it shows as windows of their own."""
        return [app for app in xa11y.App.list() if app.pid == self._process]
