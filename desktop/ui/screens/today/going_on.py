"""What to go on with: what was begun and isn't valid yet, then what was worked on last."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame

from desktop.fields import RecordId, fields_of
from desktop.records import TYPE_OF, Brand, Customer, Product
from desktop.records.record import Record
from desktop.store.agenda import Worked
from desktop.store.drafts import Unfinished
from desktop.ui.kinds import ICON_OF
from desktop.ui.kit import Item
from desktop.ui.place import Place
from desktop.ui.screens.today.card import titled
from desktop.ui.screens.today.day import MOST_WORKED, Begun, Day, Started
from desktop.ui.shell import Shell
from desktop.ui.when import moment_said
from desktop.ui.widgets.entry import Entry

_FIELDS_NAMED = 3


def going_on(shell: Shell, day: Day, begun: Begun) -> QFrame | None:
    """The card, or None where there is nothing to go on with."""
    entries: list[Item] = [_unfinished(shell, one, day) for one in day.started]
    entries += [_worked(shell, one, day) for one in gone_on_with(day)]
    if entries:
        return titled(shell.kit, shell.words("Continue"), entries)
    if not day.to_begin:
        return None
    title = shell.words("Start with a sample customer") if begun.only_samples else shell.words("Start here")
    note = shell.words("see what is recommended, then write a proposal")
    return titled(shell.kit, title, [_to_begin(shell, one) for one in day.to_begin], note=note)


def gone_on_with(day: Day) -> list[Worked]:
    """What was worked on, without what stands elsewhere: above it as begun, or as waiting for an answer."""
    there = {*(one.unfinished.owner for one in day.started), *(one.id for one in day.sent)}
    return [one for one in day.worked if one.id not in there][: MOST_WORKED - len(day.started)]


def _unfinished(shell: Shell, started: Started, day: Day) -> Entry:
    words, one = shell.words, started.unfinished
    title = started.title or words("Unnamed: {kind}", kind=shell.kind_name(one.kind))
    about = words.dotted(shell.kind_name(one.kind), moment_said(words, one.at, day.now))
    chip = shell.kit.chip(words("Not finished"), "warn")
    return Entry(shell.kit, ICON_OF[one.kind], title, about, _opener_of_started(shell, one), chip, role="warn")


def _worked(shell: Shell, worked: Worked, day: Day) -> Entry:
    words = shell.words
    what = words("changed: {fields}", fields=_fields(shell, worked)) if worked.changed else words("new##record")
    about = words.dotted(shell.kind_name(worked.kind), what, moment_said(words, worked.at, day.now))
    return Entry(shell.kit, ICON_OF[worked.kind], worked.title, about, _opener(shell, worked.id))


def _to_begin(shell: Shell, record: Record) -> Entry:
    about = _customer_said(shell, record) if isinstance(record, Customer) else shell.kind_name(record.kind)
    return Entry(shell.kit, ICON_OF[record.kind], record.name_of_record, about, lambda: shell.show_record(record))


def _customer_said(shell: Shell, customer: Customer) -> str:
    """A customer's trade, place and size."""
    words = shell.words
    industries = shell.workspace.store.titles(customer.industries).values()
    staff = words("{count} staff", count=words.number(customer.size)) if customer.size else ""
    return words.dotted(words.listed(industries), customer.city, staff)


def _fields(shell: Shell, worked: Worked) -> str:
    """The first fields that were changed, as the forms call them."""
    declared = fields_of(TYPE_OF[worked.kind])
    names = [shell.words(declared[name].label) for name in worked.changed if name in declared]
    listed = shell.words.listed(names[:_FIELDS_NAMED])
    return shell.words("{listed} and more", listed=listed) if len(names) > _FIELDS_NAMED else listed


def _opener(shell: Shell, record: RecordId) -> Callable[[], object]:
    return lambda: shell.show_record(shell.workspace.get(record))


def _opener_of_started(shell: Shell, unfinished: Unfinished) -> Callable[[], object]:
    """Open a record that has drafts; one that is not in the library yet is gone on with under the id it will have."""
    if not unfinished.is_new:
        return _opener(shell, unfinished.owner)
    return lambda: shell.go(_place_of_new(unfinished))


def _place_of_new(unfinished: Unfinished) -> Place:
    match unfinished.kind:
        case Brand.kind:
            return Place("brand")
        case Customer.kind | Product.kind:
            return Place(unfinished.kind, unfinished.owner, "new")
        case kind:
            return Place("item", unfinished.owner, f"new:{kind}")
