"""What stays inside: its mark, a small lock and a word, and the line in its place while the privacy key hides it."""

from PySide6.QtWidgets import QWidget

from desktop.ui.kit import Kit, holding, row
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens


def internal_mark(kit: Kit) -> QWidget:
    """Says that what stands beside it never leaves the house."""
    made = holding(row(kit.icon("lock", "text3", 12), kit.label(kit.words("Internal"), "caption"), gap=3))
    made.setToolTip(kit.words("For us only: it never goes into a file for the customer."))
    return made


def hidden_line(shell: Shell, what: str) -> QWidget:
    """Says that internal notes are hidden, and shows them; `what` tells this line from others on the page."""
    kit, words = shell.kit, shell.words
    name = words.labelled(words("Show internal content"), what)
    show = kit.button(words("Show##hidden"), shell.privacy.turn, kind="link", name=name)
    return holding(row(kit.label(words("Hidden by the privacy key."), "muted"), show, None, gap=tokens.S))
