"""A section: one card of the page, made anew when what it shows has changed and at no other time."""

from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLayout, QPushButton, QWidget

from desktop.store.changes import Changes
from desktop.ui.kit import Item, clear, column, holding, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.tab_order import reading_order
from desktop.ui.theme import tokens

_NOTHING_SHOWN = object()
_HEAD = 32  # pixels: titles of cards side by side are level, with buttons or without


class Section(QFrame):
    """A card with a title, a caption, buttons and a body.

    `facts` is everything the body shows; `items` makes the body.
    """

    def __init__(self, account: Account, title: str, caption: str = "") -> None:
        super().__init__()
        self.account, self.kit, self.words = account, account.kit, account.words
        self.title = title
        self.setProperty("card", "plain")
        self._facts: object = _NOTHING_SHOWN
        self.caption = self.kit.elided(caption, "caption")
        self.buttons = row(gap=2)
        self._buttons_box = holding(self.buttons)
        self.head: QHBoxLayout = row(self.kit.label(title, "title"), self.caption, self._buttons_box, gap=tokens.S)
        self.head.setStretch(1, 1)
        self.head.addStrut(self.kit.theme.scaled(_HEAD))
        self.body = column(gap=tokens.S)
        whole = column(self.head, self.body, gap=tokens.M)
        whole.setContentsMargins(tokens.L, tokens.M, tokens.S, tokens.L)
        self.body.setContentsMargins(0, 0, tokens.S, 0)  # so the words of buttons end above where the body ends
        self.setLayout(whole)

    def facts(self) -> object:
        """What the body shows: while it is equal, the body stays."""
        raise NotImplementedError

    def items(self) -> Iterable[Item]:
        """The body, from top to bottom."""
        raise NotImplementedError

    def refresh(self, _changes: Changes | None = None) -> None:
        """Make the body anew if what it shows has changed."""
        facts = self.facts()
        if facts != self._facts:
            self._facts = facts
            self.show_items(self.items())

    def forget(self) -> None:
        """Have the next look make the body anew, whatever it shows."""
        self._facts = _NOTHING_SHOWN

    def show_items(self, items: Iterable[Item]) -> None:
        """Fill the body; what had the focus by its name has it again."""
        focused = self._focused()
        clear(self.body)
        for item in items:
            put(self.body, item)
        if focused:
            self._focus_again(focused)
        self.account.arranged.emit()

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""

    def quiet(self, text: str) -> QWidget:
        """A line for what isn't there."""
        return self.kit.label(text, "muted", wrap=True)

    def missing(self, text: str, button: QPushButton) -> Iterator[Item]:
        """What goes here, and the one thing to do about it."""
        yield column(self.quiet(text), row(button, None), gap=tokens.S)  # apart, however near the rows of a card are

    def _focused(self) -> str:
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget is not None and self._body_holds(widget) else ""

    def _focus_again(self, name: str) -> None:
        """Give the focus to what is called as what had it; where that is gone, to what stands first."""
        here = [one for one in reading_order(self) if not one.isHidden() and self._body_holds(one)]
        same = [one for one in here if one.accessibleName() == name]
        for widget in (same or here)[:1]:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def _body_holds(self, widget: QWidget) -> bool:
        """Whether a widget stands in the body, not in the head."""
        return self.isAncestorOf(widget) and not self._buttons_box.isAncestorOf(widget)


def put(layout: QLayout, item: Item) -> None:
    """Put one item below the others, to be seen at once.

    Qt itself shows what is put into a layout a moment later, when what stood there before is gone already.
    """
    match item:
        case QWidget():
            widget = item
        case QLayout():
            widget = holding(item)
        case _:
            widget = holding(column(item))
    layout.addWidget(widget)
    above, told = widget.parentWidget(), widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    if above is not None and above.isVisible() and not told:
        widget.show()
