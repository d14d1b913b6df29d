"""An entry of a short list: an icon, two lines and what stands at its end; one click or Enter opens it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens
from desktop.ui.widgets.holder import Holder

_WAYS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Entry(Holder):
    """A button as wide as its list. The arrow keys go to the entry above and below.

    `title` and `about` are its two lines (`about` may be empty), `ends` what stands at its right; a screen reader says
    all of it in one sentence.
    """

    def __init__(
        self, kit: Kit, icon: str, title: str, about: str, do: Callable[[], object], *ends: QWidget, role: str = "text2"
    ) -> None:
        lines = column(kit.elided(title), gap=1)
        if about:
            lines.addWidget(kit.elided(about, "caption"))
        items = row(kit.icon(icon, role), lines, *ends, gap=tokens.M)
        items.setStretch(1, 1)
        items.setContentsMargins(tokens.S, tokens.XS + 1, tokens.S, tokens.XS + 1)
        said = (title, about, *(str(end.property("text") or "") for end in ends))
        super().__init__("entry", items, kit.words.listed(part for part in said if part), do)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def event(self, event: QEvent, /) -> bool:
        """Stay as high as its lines: the style sheet's own minimum, set as it is polished, lets it be squeezed."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.StyleChange):
            self.setMinimumHeight(self.sizeHint().height())
        return done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with the arrow keys."""
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self._go(way)

    def _go(self, way: int) -> None:
        """Give the focus to the entry above or below, in the same column of the page."""
        left = self.place().x()
        entries = [one for one in self.window().findChildren(Entry) if one.isVisible() and one.place().x() == left]
        entries.sort(key=lambda one: one.place().y())
        at = entries.index(self) + way
        if 0 <= at < len(entries):
            entries[at].setFocus(Qt.FocusReason.TabFocusReason)

    def place(self) -> QPoint:
        """Where it stands in its window."""
        return self.mapTo(self.window(), QPoint(0, 0))
