"""All rules, and the one way to run them."""

from typing import Final

from tests.ui.audit import keyboard, names, sizes, wording
from tests.ui.audit.page import Finding, Page, Rule

RULES: Final[tuple[Rule, ...]] = (
    names.unnamed,
    names.duplicate_names,
    names.silent_rows,
    sizes.clipped_texts,
    sizes.cut_off,
    sizes.small_targets,
    sizes.grown_window,
    sizes.sideways_scrolling,
    sizes.overlapping,
    wording.markup,
    wording.messages_left,
    wording.foreign_words,
    keyboard.unreachable,
)


def audited(page: Page) -> tuple[Finding, ...]:
    """Everything that is wrong on a page; the keyboard comes last, because it moves the focus."""
    return tuple(finding for rule in RULES for finding in rule(page))
