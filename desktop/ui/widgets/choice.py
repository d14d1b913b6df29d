"""A choice: a large card with an icon, a title and a sentence, to be chosen as a whole."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop.ui.kit import Kit, column, row
from desktop.ui.theme import tokens
from desktop.ui.widgets.holder import Holder

_ICON = 28  # pixels


class Choice(Holder):
    """One of a few ways to begin; `mark` is a small label on the one that suits most."""

    def __init__(self, kit: Kit, icon: str, title: str, why: str, do: Callable[[], object], mark: str = "") -> None:
        head = row(kit.label(title, "title"), gap=tokens.S)
        if mark:
            head.addWidget(kit.chip(mark, "accent"))
        head.addStretch(1)
        lines = column(head, kit.label(why, "muted", wrap=True), None, gap=tokens.XS)
        drawn = kit.icon(icon, "accent", _ICON)
        items = row(drawn, lines, gap=tokens.L)
        items.setStretch(1, 1)
        items.setAlignment(drawn, Qt.AlignmentFlag.AlignTop)
        items.setContentsMargins(tokens.L, tokens.L, tokens.L, tokens.L)
        super().__init__("choice", items, kit.words.labelled(title, why), do)
