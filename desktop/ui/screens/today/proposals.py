"""Proposals that wait for the customer's answer, and those that are still being written."""

import datetime as dt

from PySide6.QtWidgets import QFrame, QLabel, QWidget

from desktop.records import Proposal
from desktop.ui.kinds import ICON_OF
from desktop.ui.kit import Item
from desktop.ui.place import Place
from desktop.ui.screens.today.card import titled
from desktop.ui.screens.today.day import MOST_PROPOSALS, Day
from desktop.ui.screens.today.going_on import gone_on_with
from desktop.ui.shell import Shell
from desktop.ui.when import moment_said, span_said
from desktop.ui.widgets.entry import Entry

_SOON = 7  # days


def waiting(shell: Shell, day: Day) -> QFrame | None:
    """The card of proposals that were sent."""
    if not day.sent:
        return None
    entries: list[Item] = [
        _entry(shell, one, day, _sent_said(shell, one, day), _validity(shell, one, day)) for one in day.sent
    ]
    return _card(shell, shell.words("Waiting for an answer"), entries, day.sent_count)


def in_work(shell: Shell, day: Day) -> QFrame | None:
    """The card of drafts that don't stand above it as what was worked on last."""
    above = {one.id for one in gone_on_with(day)}
    entries: list[Item] = [
        _entry(shell, one, day, _written_said(shell, one, day)) for one in day.drafts if one.id not in above
    ]
    return _card(shell, shell.words("Proposals in progress"), entries, day.drafts_count) if entries else None


def _card(shell: Shell, title: str, entries: list[Item], count: int) -> QFrame:
    rest: list[Item] = []
    if count > MOST_PROPOSALS:
        words = shell.words("All {count}", count=count)
        name = f"{words}, {title}"
        rest.append(shell.kit.button(words, lambda: shell.go(Place("proposals")), kind="link", name=name))
    return titled(shell.kit, title, entries, note=str(count), end=rest)


def _entry(shell: Shell, proposal: Proposal, day: Day, about: str, *ends: QWidget) -> Entry:
    words = shell.words
    version = words("Version {number}", number=proposal.version or 1)
    said = words.dotted(day.names.get(proposal.customer, ""), version, about)
    return Entry(shell.kit, ICON_OF["proposal"], proposal.title, said, lambda: shell.show_record(proposal), *ends)


def _sent_said(shell: Shell, proposal: Proposal, day: Day) -> str:
    """How long ago it was sent: by its newest file, else by its own date."""
    days = [file.written_on for file in proposal.files if file.written_on] or [proposal.date or day.today]
    since = (day.today - max(days)).days
    return (
        shell.words("sent {span} ago", span=span_said(shell.words, since)) if since > 0 else shell.words("sent today")
    )


def _written_said(shell: Shell, proposal: Proposal, day: Day) -> str:
    return moment_said(shell.words, proposal.updated_at, day.now) if proposal.updated_at else ""


def _validity(shell: Shell, proposal: Proposal, day: Day) -> QLabel:
    """Until when it is valid, in words; silent where no day is set."""
    words, until = shell.words, proposal.valid_until
    if until is None:
        return shell.kit.chip(words("no expiry date"))
    left = (until - day.today) // dt.timedelta(days=1)
    if left < 0:
        return shell.kit.chip(words("expired {span} ago", span=span_said(words, -left)), "danger")
    if left == 0:
        return shell.kit.chip(words("valid until today"), "warn")
    tone = "warn" if left <= _SOON else "plain"
    return shell.kit.chip(words("valid for {span}", span=span_said(words, left)), tone)
