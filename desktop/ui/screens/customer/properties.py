"""Properties: labels with their values, one below the other."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.kit import Kit
from desktop.ui.theme import tokens

_LABEL = 96  # pixels


def properties(kit: Kit, pairs: Iterable[tuple[str, str]]) -> QWidget | None:
    """The pairs that have a value, aligned in two columns; None if none has."""
    given = [(label, value) for label, value in pairs if value]
    if not given:
        return None
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(tokens.M)
    grid.setVerticalSpacing(tokens.S)
    grid.setColumnMinimumWidth(0, kit.theme.scaled(_LABEL))
    grid.setColumnStretch(1, 1)
    for at, (label, value) in enumerate(given):
        named = kit.label(label, "muted", wrap=True)
        named.setMaximumWidth(kit.theme.scaled(_LABEL))
        grid.addWidget(named, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(kit.label(value, wrap=True, selectable=True), at, 1, Qt.AlignmentFlag.AlignTop)
    return made
