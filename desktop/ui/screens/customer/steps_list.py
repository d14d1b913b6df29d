"""Steps and promises as a list to tick off: due marks in words, whose they are."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop.i18n import Words
from desktop.records.choices import Side
from desktop.records.rows import NextStep, Promise
from desktop.ui.kit import Kit, Tone, column, holding, row
from desktop.ui.screens.customer.reading import at_top
from desktop.ui.theme import tokens
from desktop.ui.when import due_said

_DOWN = 3  # pixels: so the words stand level with the box


def step_line(kit: Kit, step: NextStep | Promise, today: dt.date, tick: Callable[[bool], object]) -> QWidget:
    """A step or a promise with a box to tick."""
    words, what = kit.words, step.what if isinstance(step, NextStep) else step.text
    box = QCheckBox()
    box.setChecked(step.done)
    box.setAccessibleName(words("Done: {what}", what=what))
    box.clicked.connect(tick)
    told = row(gap=tokens.XS)
    if step.by and not step.done:
        told.addWidget(kit.chip(due_said(words, step.by, today), due_tone(step.by, today)))
    about = words.dotted(side_said(words, step.side), step.owner)
    if about:
        told.addWidget(kit.elided(about, "caption"))
    told.addStretch(1)
    text = kit.label(what, "muted" if step.done else "", wrap=True)
    lines = column(_DOWN, text, gap=2)
    if told.count() > 1:
        lines.addLayout(told)
    return holding(at_top(box, holding(lines), gap=tokens.XS, stretch=1))


def due_tone(day: dt.date, today: dt.date) -> Tone:
    """How pressing a day is."""
    if day < today:
        return "danger"
    return "warn" if (day - today).days <= 1 else "plain"


def side_said(words: Words, side: Side | None) -> str:
    """Whose turn it is, said to a seller."""
    match side:
        case Side.CUSTOMER:
            return words("The customer")
        case None:
            return ""
        case _:
            return words(side.label)


def in_order(steps: tuple[NextStep, ...]) -> list[tuple[int, NextStep]]:
    """Steps with their places in the deal's list: what is to be done first, what is done last."""
    return sorted(enumerate(steps), key=lambda one: (one[1].done, one[1].by or dt.date.max, one[0]))
