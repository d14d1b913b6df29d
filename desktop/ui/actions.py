"""Everything one can do by name: said once here, bound by the window and its screens.

The palette, the shortcut sheet and the menus show what is listed here.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Final, Literal

from attrs import frozen
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.i18n import Words
from desktop.ui.key_names import key_names
from desktop.ui.theme.theme import Theme

Group = Literal["Go to", "Edit", "Find", "Create", "Proposals", "Library", "View", "Help"]


@frozen(kw_only=True)
class Action:
    """One thing to do: its key in code, its label and its group (msgids), its icon, and its shortcuts."""

    key: str
    label: str
    group: Group
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    role: QAction.MenuRole = QAction.MenuRole.NoRole


GROUPS: Final[tuple[Group, ...]] = ("Go to", "Find", "Create", "Edit", "Proposals", "Library", "View", "Help")
ACTIONS: Final[tuple[Action, ...]] = (
    Action(key="today", label="Today##page", group="Go to", icon="sun", shortcuts=("Ctrl+1",)),
    Action(key="customers", label="Customers", group="Go to", icon="building-2", shortcuts=("Ctrl+2",)),
    Action(key="library", label="Library##page", group="Go to", icon="library", shortcuts=("Ctrl+3",)),
    Action(key="products", label="Products & prices", group="Go to", icon="tags", shortcuts=("Ctrl+4",)),
    Action(key="proposals", label="Proposals##page", group="Go to", icon="file-text", shortcuts=("Ctrl+5",)),
    Action(key="brand", label="Company & brand", group="Go to", icon="stamp", shortcuts=("Ctrl+6",)),
    Action(
        key="settings",
        label="Settings",
        group="Go to",
        icon="settings",
        shortcuts=("Ctrl+,",),
        role=QAction.MenuRole.PreferencesRole,
    ),
    Action(key="trash", label="Trash", group="Go to", icon="trash-2"),
    Action(key="history", label="History", group="Go to", icon="history", shortcuts=("Ctrl+H",)),
    Action(key="back", label="Back", group="Go to", icon="arrow-left", shortcuts=("Alt+Left", "Back")),
    Action(key="forward", label="Forward", group="Go to", icon="arrow-right", shortcuts=("Alt+Right", "Forward")),
    Action(key="palette", label="Search or run a command…", group="Find", icon="search", shortcuts=("Ctrl+K",)),
    Action(key="filter", label="Find in this list", group="Find", icon="list-filter", shortcuts=("Ctrl+F",)),
    Action(
        key="new_customer", label="New customer##do", group="Create", icon="building-2", shortcuts=("Ctrl+Shift+C",)
    ),
    Action(key="new_case", label="New case study", group="Create", icon="award", shortcuts=("Ctrl+Shift+S",)),
    Action(key="new_proposal", label="New proposal", group="Create", icon="file-plus", shortcuts=("Ctrl+Shift+P",)),
    Action(key="new_here", label="New in this list", group="Create", icon="plus", shortcuts=("Ctrl+N",)),
    Action(key="import", label="Import files…", group="Create", icon="import", shortcuts=("Ctrl+I",)),
    Action(key="undo", label="Undo", group="Edit", icon="undo-2", shortcuts=("Ctrl+Z",)),
    Action(key="redo", label="Redo", group="Edit", icon="redo-2", shortcuts=("Ctrl+Shift+Z", "Ctrl+Y")),
    Action(key="delete", label="Move to the trash", group="Edit", icon="trash-2", shortcuts=("Ctrl+Backspace",)),
    Action(key="edit", label="Edit", group="Edit", icon="pencil", shortcuts=("Ctrl+E",)),
    Action(key="select_all", label="Select all in the list", group="Edit", icon="square-check"),
    Action(key="record_history", label="History of this record", group="Edit", icon="history"),
    Action(key="export", label="Export…", group="Proposals", icon="file-down", shortcuts=("Ctrl+P",)),
    Action(key="preflight", label="Check before sending", group="Proposals", icon="shield-check"),
    Action(key="section_up", label="Move the section up", group="Proposals", icon="arrow-up", shortcuts=("Alt+Up",)),
    Action(
        key="section_down", label="Move the section down", group="Proposals", icon="arrow-down", shortcuts=("Alt+Down",)
    ),
    Action(key="zoom_in", label="Zoom in", group="Proposals", icon="zoom-in", shortcuts=("Ctrl+=", "Ctrl++")),
    Action(key="zoom_out", label="Zoom out", group="Proposals", icon="zoom-out", shortcuts=("Ctrl+-",)),
    Action(key="zoom_fit", label="Fit pages to the width", group="Proposals", icon="maximize", shortcuts=("Ctrl+0",)),
    Action(key="import_shown", label="Import the preview", group="Library", icon="import", shortcuts=("Ctrl+Return",)),
    Action(key="backup", label="Back up now", group="Library", icon="hard-drive"),
    Action(key="restore", label="Restore a backup…", group="Library", icon="archive-restore"),
    Action(key="add_sample", label="Add the sample records", group="Library", icon="sparkles"),
    Action(key="remove_sample", label="Remove the sample records", group="Library", icon="square"),
    Action(
        key="sidebar", label="Collapse or expand the sidebar", group="View", icon="panel-left", shortcuts=("Ctrl+\\",)
    ),
    Action(
        key="internal", label="Show or hide internal content", group="View", icon="eye", shortcuts=("Ctrl+Shift+L",)
    ),
    Action(key="light", label="Light theme", group="View", icon="sun"),
    Action(key="dark", label="Dark theme", group="View", icon="moon"),
    Action(key="system_theme", label="System theme", group="View", icon="monitor"),
    Action(key="shortcuts", label="Keyboard shortcuts", group="Help", icon="keyboard", shortcuts=("F1",)),
    Action(key="about", label="About Satchel", group="Help", icon="backpack", role=QAction.MenuRole.AboutRole),
    Action(
        key="quit", label="Quit", group="Help", icon="log-out", shortcuts=("Ctrl+Q",), role=QAction.MenuRole.QuitRole
    ),
)
ACTION_OF: Final[Mapping[str, Action]] = {action.key: action for action in ACTIONS}
Bindings = Mapping[str, Callable[[], object]]
"""What is done for an action, by its key."""


class Board(QObject):
    """The window's actions. What the window binds is always there, what a screen binds only while it is shown.

    `doing` gives the key of an action before it is done; `renamed` the key of one that says something else now.
    """

    doing = Signal(str)
    renamed = Signal(str)

    def __init__(self, window: QWidget, theme: Theme, words: Words) -> None:
        super().__init__(window)
        self._always: Bindings = {}
        self._here: Bindings = {}
        self._not_now: set[str] = set()
        self.actions: dict[str, QAction] = {}
        for action in ACTIONS:
            made = QAction(words(action.label).replace("&", "&&"), window)
            made.setShortcuts([QKeySequence(keys) for keys in action.shortcuts])
            made.setMenuRole(action.role)
            made.setEnabled(False)
            if action.icon:
                theme.dress(made, action.icon)
            made.triggered.connect(self._doer(action.key))
            window.addAction(made)
            self.actions[action.key] = made

    def bind(self, bindings: Bindings) -> None:
        """Bind what can always be done."""
        self._always = {**self._always, **bindings}
        self._enable()

    def bind_here(self, bindings: Bindings) -> None:
        """Bind what can be done on the screen that is shown now, in place of what the last one bound."""
        self._here = bindings
        self._enable()

    def permit(self, key: str, *, now: bool) -> None:
        """Say whether something that is bound can be done just now."""
        (self._not_now.discard if now else self._not_now.add)(key)
        self._enable()

    def rename(self, key: str, text: str) -> None:
        """Have an action say more exactly what it would do now."""
        self.actions[key].setText(text.replace("&", "&&"))
        self.renamed.emit(key)

    def text(self, key: str) -> str:
        """What an action says now."""
        return self.actions[key].text().replace("&&", "&")

    def is_here(self, key: str) -> bool:
        """Whether an action belongs to the screen that is shown."""
        return key in self._here

    def available(self) -> Iterator[Action]:
        """The actions that can be done now, in order."""
        yield from (action for action in ACTIONS if self.actions[action.key].isEnabled())

    def do(self, key: str) -> None:
        """Do an action, if it can be done now."""
        self.actions[key].trigger()

    def shortcut(self, key: str) -> str:
        """An action's first shortcut as it stands on this system's keyboard; "" if it has none."""
        return key_names(self.actions[key].shortcut())

    def _doer(self, key: str) -> Callable[[], None]:
        def do() -> None:
            bound = self._here.get(key) or self._always.get(key)
            if bound is not None:
                self.doing.emit(key)
                bound()

        return do

    def _enable(self) -> None:
        for key, action in self.actions.items():
            action.setEnabled((key in self._always or key in self._here) and key not in self._not_now)
