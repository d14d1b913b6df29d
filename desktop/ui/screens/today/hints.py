"""What Today says when there is little to show: these are samples, add samples to look around, nothing is due."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from desktop.ui.kit import column, row
from desktop.ui.screens.today.day import Begun
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens


def sample_hint(shell: Shell, begun: Begun, put_away: Callable[[], object]) -> QFrame:
    """What is shown is sample data, or some of it is, and the way to be rid of it."""
    kit, words = shell.kit, shell.words
    told = (
        words("These are sample records. Change them freely, and remove them when you start with your own.")
        if begun.only_samples
        else words("There are still sample records among your own. They can be removed in one step; yours stay.")
    )
    text = kit.label(told, wrap=True)
    items = row(
        kit.icon("sparkles", "accent_text"),
        text,
        kit.button(words("Remove the sample records"), lambda: shell.do("remove_sample"), kind="ghost"),
        kit.tool("x", words("Dismiss this hint"), put_away, small=True),
        gap=tokens.M,
    )
    items.setStretch(1, 1)
    return kit.card(items, "accent", tokens.S)


def sample_offer(shell: Shell) -> QFrame:
    """The samples, for those who want to look around first."""
    kit, words = shell.kit, shell.words
    lines = column(
        kit.label(words("Rather look around first?"), "strong"),
        kit.label(
            words("A fictional company with customers, cases and prices. One click removes it again."),
            "caption",
            wrap=True,
        ),
        gap=2,
    )
    button = kit.button(words("Add the sample records"), lambda: shell.do("add_sample"), icon="sparkles")
    items = row(kit.icon("sparkles", "text2", 24), lines, button, gap=tokens.L)
    items.setStretch(1, 1)
    return kit.card(items, pad=tokens.L)


def calm(shell: Shell) -> QFrame:
    """Nothing is due."""
    kit, words = shell.kit, shell.words
    lines = column(
        kit.label(words("Nothing is due"), "strong"),
        kit.label(words("Promises, next steps and reviews for the coming weeks appear here."), "caption", wrap=True),
        gap=2,
    )
    items = row(kit.icon("circle-check", "ok", 24), lines, gap=tokens.M)
    items.setStretch(1, 1)
    return kit.card(items, pad=tokens.L)
