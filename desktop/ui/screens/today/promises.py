"""What is promised or planned and due: each with whose it is, for whom and by when, and ticked off in one click."""

from collections.abc import Callable

import attrs
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QWidget

from desktop.records import Opportunity
from desktop.records.choices import Side
from desktop.store.agenda import Due
from desktop.store.changes import Step
from desktop.ui.kit import holding, row
from desktop.ui.screens.today.card import counted, shown_and_rest, titled
from desktop.ui.screens.today.day import Day
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.when import due_said
from desktop.ui.widgets.entry import Entry
from desktop.ui.widgets.plain_tip import plain_tip

_MOST = 8


def promises(shell: Shell, day: Day, show_all: Callable[[], object], *, everything: bool) -> QFrame | None:
    """The card, or None where nothing is due."""
    if not day.due:
        return None
    late = sum(one.by < day.today for one in day.due)
    note = shell.words("{count} overdue", count=counted(late)) if late else ""
    entries = [_maker(shell, one, day) for one in day.due]
    body = shown_and_rest(shell.kit, entries, _MOST, show_all, everything=everything)
    return titled(shell.kit, shell.words("Promises and next steps"), body, note=note)


def _maker(shell: Shell, due: Due, day: Day) -> Callable[[], QWidget]:
    return lambda: _line(shell, due, day)


def _line(shell: Shell, due: Due, day: Day) -> QWidget:
    box = QCheckBox()
    box.setAccessibleName(shell.words("Done: {what}", what=due.text))
    box.clicked.connect(lambda: tick_off(shell, due))
    made = row(tokens.XS, box, _entry(shell, due, day), gap=0)
    made.setStretch(2, 1)
    return holding(made)


def _entry(shell: Shell, due: Due, day: Day) -> Entry:
    about = shell.words.dotted(day.names.get(due.customer, ""), _side_said(shell, due.side), due.owner)
    icon = "handshake" if due.field == "promises" else "route"
    made = Entry(shell.kit, icon, due.text, about, lambda: _open(shell, due), _chip(shell, due, day))
    made.setToolTip(plain_tip(due.text))
    return made


def _open(shell: Shell, due: Due) -> None:
    shell.show_record(shell.workspace.get(due.deal))


def _chip(shell: Shell, due: Due, day: Day) -> QLabel:
    said = due_said(shell.words, due.by, day.today)
    days = (due.by - day.today).days
    return shell.kit.chip(said, "danger" if days < 0 else "warn" if days <= 1 else "plain")


def _side_said(shell: Shell, side: Side | None) -> str:
    words = shell.words
    match side:
        case Side.US:
            return words("our side")
        case Side.CUSTOMER:
            return words("the customer")
        case Side.BOTH:
            return words("both sides")
        case None:
            return ""


def tick_off(shell: Shell, due: Due) -> None:
    """Note in the deal that this is done; one step that can be undone."""
    deal = shell.workspace.get(due.deal)
    if not isinstance(deal, Opportunity):
        return
    if due.field == "promises":
        listed = tuple(attrs.evolve(one, done=True) if at == due.at else one for at, one in enumerate(deal.promises))
        changed = attrs.evolve(deal, promises=listed)
    else:
        steps = tuple(attrs.evolve(one, done=True) if at == due.at else one for at, one in enumerate(deal.next_steps))
        changed = attrs.evolve(deal, next_steps=steps)
    shell.tell_done(shell.save([changed], Step("Done: {what}", {"what": due.text})))
