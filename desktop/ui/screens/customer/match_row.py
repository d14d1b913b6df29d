"""A match as a row: what it is, how well it fits and why, and what one does with it."""

from collections.abc import Sequence
from typing import Literal

from attrs import frozen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from desktop.matching.match import Match
from desktop.ui.kit import Kit, Tone, column, row
from desktop.ui.screens.customer.recommended import reasons_apart
from desktop.ui.theme import tokens
from desktop.ui.widgets.cut_chip import CutChip
from desktop.ui.widgets.flow import Flow

_MOST_REASONS = 4
_WIDEST_CHIP = 420  # pixels: a whole reason, as one says it to a customer
_GOOD, _FAIR = 0.7, 0.4


@frozen(kw_only=True)
class Shown:
    """A match with what stands around it: what is at its left, the line below its title, its buttons.

    `marks` are chips that go before its reasons.
    """

    match: Match
    title: str
    mark: QWidget
    about: str
    buttons: Sequence[QPushButton | QWidget]
    marks: Sequence[QWidget] = ()


def match_row(kit: Kit, shown: Shown) -> QFrame:
    """One match."""
    words, match = kit.words, shown.match
    title = kit.label(shown.title, "strong", wrap=True)
    head = row(gap=tokens.S)
    head.addWidget(title, 1, Qt.AlignmentFlag.AlignTop)
    head.addWidget(fit_chip(kit, match), 0, Qt.AlignmentFlag.AlignTop)
    chips = [*shown.marks, *(short_chip(kit, said) for said in reasons_apart(match, words, _MOST_REASONS))]
    inner = column(head, gap=tokens.XS)
    if shown.about:
        inner.addWidget(kit.elided(shown.about, "caption"))
    inner.addLayout(Flow(*chips))
    inner.addLayout(row(*shown.buttons, None, gap=tokens.XS))
    whole = row(shown.mark, inner, gap=tokens.M)
    whole.setStretch(1, 1)
    whole.setAlignment(shown.mark, Qt.AlignmentFlag.AlignTop)
    whole.setContentsMargins(0, tokens.XS, 0, tokens.XS)
    made = QFrame()
    made.setLayout(whole)
    return made


def fit_chip(kit: Kit, match: Match) -> QWidget:
    """How well it fits, in per cent of what would fit best of all; its tool tip says what that is."""
    tone: Tone = "accent" if match.fit >= _GOOD else "plain"
    made = kit.chip(kit.words("{percent}% match", percent=round(match.fit * 100)), tone)
    made.setToolTip(
        kit.words("How well it fits what is known of the customer: industry, pains, products, needs, size and stage.")
    )
    return made


def short_chip(kit: Kit, text: str, tone: Literal["plain", "accent"] = "plain") -> QWidget:
    """A reason on a chip that is cut where it would be too wide."""
    return CutChip(kit.theme, text, kit.theme.scaled(_WIDEST_CHIP), tone)
