"""A chip that opens a menu: what something is now, and what else it could be."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from desktop.ui.kit import Kit, Tone, style_again
from desktop.ui.widgets.pressed_by_enter import PressedButton


@frozen
class Pick:
    """One thing that can be chosen: what it is called, what choosing it does, and whether it is so now.

    Without `do` it is a heading. `icon` stands before what is an act rather than a choice.
    """

    label: str
    do: Callable[[], object] | None = None
    chosen: bool = False
    icon: str = ""
    enabled: bool = True


def fill_menu(menu: QMenu, kit: Kit, picks: Sequence[Pick | None]) -> None:
    """Fill a menu; None is a line between."""
    menu.clear()
    group = QActionGroup(menu)
    for pick in picks:
        if pick is None:
            menu.addSeparator()
            continue
        action = QAction(pick.label.replace("&", "&&"), menu)
        if pick.icon:
            kit.theme.dress(action, pick.icon)
        elif pick.do is not None:
            action.setCheckable(True)
            action.setChecked(pick.chosen)
            group.addAction(action)
        action.setEnabled(pick.do is not None and pick.enabled)
        if pick.do is not None:
            action.triggered.connect(_doer(pick.do))
        menu.addAction(action)


def _doer(do: Callable[[], object]) -> Callable[[bool], None]:
    def done(_checked: bool = False) -> None:  # noqa: FBT001, FBT002 - as Qt calls it
        do()

    return done


class MenuChip(PressedButton):
    """A chip with a menu; `name` is what it says something about, for screen readers and as its tool tip."""

    def __init__(self, kit: Kit, name: str) -> None:
        super().__init__()
        self._kit, self._name = kit, name
        self.setProperty("kind", "chip")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(name)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow stands behind the words
        kit.theme.dress(self, "chevron-down")
        self.setIconSize(self.iconSize() * 0.7)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._picks: Sequence[Pick | None] = ()
        menu = _ChipMenu(self)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)

    def show_picks(self, text: str, picks: Sequence[Pick | None], tone: Tone = "plain") -> None:
        """Show what is so now and what can be chosen."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(self._kit.words.labelled(self._name, text))
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            style_again(self)
        self._picks = picks
        if self.menu().isEmpty() or self.menu().isVisible():  # before it is shown there must be something in it
            self._fill()

    def _fill(self) -> None:
        fill_menu(self.menu(), self._kit, self._picks)


class _ChipMenu(QMenu):
    """A menu below its chip, from the chip's left edge on where there is room: Qt goes by where the chip's arrow is."""

    def __init__(self, chip: MenuChip) -> None:
        super().__init__(chip)
        self._chip = chip

    def showEvent(self, event: QShowEvent) -> None:
        left = self._chip.mapToGlobal(self._chip.rect().topLeft()).x()
        if left + self.width() <= self.screen().availableGeometry().right():
            self.move(left, self.y())
        super().showEvent(event)


Button = TypeVar("Button", QPushButton, QToolButton)


def menu_button(kit: Kit, button: Button, picks: Sequence[Pick | None]) -> Button:
    """Let a button open a menu."""
    menu = QMenu(button)
    fill_menu(menu, kit, picks)
    button.setMenu(menu)
    if isinstance(button, QToolButton):
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button


def open_menu(kit: Kit, parent: QWidget, picks: Sequence[Pick | None]) -> QMenu:
    """A menu that is gone once it is closed; `popup` shows it."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    fill_menu(menu, kit, picks)
    return menu
