"""The kit: plain widgets in the look of the window, one short call each; what they show is always plain text."""

from collections.abc import Callable
from typing import Literal

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.i18n import Words
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.elided import Elided
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.plain_tip import plain_tip
from desktop.ui.widgets.pressed_by_enter import PressedButton, PressedTool

TextStyle = Literal[
    "",
    "display",
    "heading",
    "title",
    "lead",
    "strong",
    "section",
    "caption",
    "muted",
    "ok",
    "warn",
    "danger",
    "problem",
    "caution",
    "banner",
]
Tone = Literal["plain", "accent", "ok", "warn", "danger", "violet"]
ButtonKind = Literal[
    "secondary",
    "primary",
    "danger",
    "ghost",
    "link",
    "crumb",
    "nav",
    "search",
    "segment",
    "tab",
    "row",
    "facet",
    "quiet",
    "more",
    "inline",
    "chip",
    "pick",
]
CardKind = Literal["plain", "choice", "chosen", "sunken", "accent", "warn", "danger", "ok", "overlay", "drop"]
Item = QWidget | QLayout | int | None
"""What stands in a row or a column: a widget, a layout, a gap of so many pixels, or None for what gives way."""
_ICON_ROLES: dict[str, tuple[str, str]] = {
    "primary": ("on_accent", ""),
    "danger": ("danger", ""),
    "ghost": ("accent_text", ""),
    "link": ("accent_text", ""),
    "nav": ("text2", "accent"),
}
_WIDE_GAP = ("nav", "search")


@frozen
class Kit:
    """Makes widgets. Texts are in the reader's language already; `words` puts them there."""

    theme: Theme
    words: Words

    def label(self, text: str = "", style: TextStyle = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
        """A label of plain text."""
        made = QLabel()
        made.setTextFormat(Qt.TextFormat.PlainText)
        made.setText(text)
        made.setWordWrap(wrap)
        if style:
            made.setProperty("face", style)
        if wrap:
            made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if selectable:
            made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def elided(self, text: str = "", style: TextStyle = "") -> Elided:
        """A label of one line that ends in «…» where it is too narrow; the whole text is its tool tip."""
        made = Elided(text)
        if style:
            made.setProperty("face", style)
        return made

    def chip(self, text: str, tone: Tone = "plain") -> QLabel:
        """A small label on a tinted ground."""
        made = self.label(text)
        made.setProperty("chip", tone)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return made

    def keys(self, text: str) -> QLabel:
        """A shortcut as it stands on the keyboard."""
        made = self.label(text)
        made.setProperty("keys", "true")
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return made

    def icon(self, name: str, role: str = "text2", size: int = 18) -> Icon:
        """An icon that stands beside a text and grows with it; it says nothing to a screen reader."""
        return Icon(self.theme, name, role, self.theme.scaled(size))

    def button(
        self,
        text: str,
        do: Callable[[], object] | None = None,
        *,
        kind: ButtonKind = "secondary",
        icon: str = "",
        tip: str = "",
        name: str = "",
    ) -> QPushButton:
        """A button. `name` is what a screen reader says where the text alone is not clear enough."""
        made = PressedButton(text.replace("&", "&&"))
        made.setProperty("kind", kind)
        if icon:
            role, on = _ICON_ROLES.get(kind, ("text2", ""))
            self.theme.dress(made, icon, role, on, gap=5 if kind in _WIDE_GAP else 3)
        made.setCheckable(kind in {"nav", "segment", "tab"})
        if kind == "tab":
            self.keep_bold(made)
        self._finish(made, do, tip, name or text)
        return made

    def tool(
        self, icon: str, name: str, do: Callable[[], object] | None = None, *, role: str = "text2", small: bool = False
    ) -> QToolButton:
        """A button that is only an icon; `name` is its tool tip and what a screen reader says."""
        made = PressedTool()
        self.theme.dress(made, icon, role, "accent")
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if small:
            made.setProperty("small", "true")
        self._finish(made, do, name, name)
        return made

    def keep_bold(self, button: QPushButton, around: int = tokens.S) -> None:
        """Have a button keep room for its text in bold, so that nothing moves or is cut when it is on.

        `around` are the pixels beside the text: those of a tab, unless said otherwise.
        """
        bold = QFontMetrics(self.theme.font(strong=True))
        button.setMinimumWidth(bold.horizontalAdvance(button.text().replace("&&", "&")) + around)

    @staticmethod
    def _finish(made: QAbstractButton, do: Callable[[], object] | None, tip: str, name: str) -> None:
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        made.setAccessibleName(name)
        made.setToolTip(plain_tip(tip))
        if do is not None:
            made.clicked.connect(lambda _checked=False: do())

    def card(self, layout: QLayout, kind: CardKind = "plain", pad: int = tokens.L) -> QFrame:
        """A frame around a layout."""
        made = QFrame()
        made.setProperty("card", kind)
        layout.setContentsMargins(pad, pad, pad, pad)
        made.setLayout(layout)
        return made

    @staticmethod
    def rule(*, down: bool = False) -> QFrame:
        """A hairline across, or down."""
        made = QFrame()
        made.setProperty("rule", "down" if down else "across")
        return made

    @staticmethod
    def scroll(body: QWidget) -> QScrollArea:
        """A page that scrolls down, never sideways."""
        body.setProperty("body", "true")
        made = QScrollArea()
        made.setWidget(body)
        made.setWidgetResizable(True)
        made.setFrameShape(QFrame.Shape.NoFrame)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return made


def row(*items: Item, gap: int = tokens.S, around: int = 0) -> QHBoxLayout:
    """Items side by side."""
    made = QHBoxLayout()
    _fill(made, items, gap, around)
    return made


def at_left(widget: QWidget) -> QHBoxLayout:
    """A widget that is no wider than its most; only like this is it also as high as it is at that width."""
    made = row(widget, gap=0)
    made.setStretch(0, 1)
    made.addStretch(0)
    return made


def column(*items: Item, gap: int = tokens.S, around: int = 0) -> QVBoxLayout:
    """Items below each other."""
    made = QVBoxLayout()
    _fill(made, items, gap, around)
    return made


def _fill(layout: QHBoxLayout | QVBoxLayout, items: tuple[Item, ...], gap: int, around: int) -> None:
    layout.setSpacing(gap)
    layout.setContentsMargins(around, around, around, around)
    for item in items:
        match item:
            case None:
                layout.addStretch(1)
            case int():
                layout.addSpacing(item)
            case QLayout():
                layout.addLayout(item)
            case _:
                layout.addWidget(item)


def holding(layout: QLayout) -> QWidget:
    """A plain widget around a layout."""
    made = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    made.setLayout(layout)
    return made


def clear(layout: QLayout) -> None:
    """Take everything out of a layout, for good."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def style_again(widget: QWidget) -> None:
    """Have the style sheet look at a widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
