"""The mark of what stays inside: a small lock and a word."""

from PySide6.QtWidgets import QWidget

from desktop.ui.kit import Kit, holding, row


def internal_mark(kit: Kit) -> QWidget:
    """Says that what stands beside it never leaves the house."""
    made = holding(row(kit.icon("lock", "text3", 12), kit.label(kit.words("Internal"), "caption"), gap=3))
    made.setToolTip(kit.words("For us alone: it is in no file that leaves the house."))
    return made
