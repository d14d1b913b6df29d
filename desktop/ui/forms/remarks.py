"""Remarks on a record: what may stand but is hardly meant, in words, with what can be done about it.

One function per remark; what can't be a value at all is no remark but a problem of its field.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from desktop.money import Money
from desktop.records import (
    Brand,
    CaseStudy,
    Contact,
    Customer,
    Industry,
    Opportunity,
    PainPoint,
    Price,
    Product,
    Proposal,
)
from desktop.records.choices import Permission
from desktop.records.record import Record
from desktop.ui.editors.editor import Fix
from desktop.ui.editors.shares import share_shown
from desktop.ui.shell import Shell

_ONE: Final = Decimal(1)


@frozen
class Mend:
    """A way to mend something: what the button says, and the values it puts into fields."""

    label: str
    values: Mapping[str, object]


@frozen
class Remark:
    """What is said below a field, in the reader's words."""

    field: str
    text: str
    mends: tuple[Mend, ...] = ()
    fixes: tuple[Fix, ...] = ()


def remarks(record: Record, shell: Shell) -> list[Remark]:
    """All remarks on a record, the first of each field only."""
    found: dict[str, Remark] = {}
    for look in _LOOKS:
        for remark in look(record, shell):
            found.setdefault(remark.field, remark)
    return list(found.values())


def _addresses(record: Record, shell: Shell) -> Iterator[Remark]:
    fields: tuple[str, ...] = ()
    match record:
        case Contact():
            fields = ("email",)
        case Brand():
            fields = ("email", "author_email")
        case _:
            pass
    for name in fields:
        address = str(getattr(record, name))
        before, at, domain = address.partition("@")
        if address and not (before and at and "." in domain and " " not in address):
            yield Remark(name, shell.words("This doesn't look like an e-mail address."))


def _same_name(record: Record, shell: Shell) -> Iterator[Remark]:
    """Another record that is called the same."""
    if not isinstance(record, Customer | Product | Industry | PainPoint) or not record.name_of_record:
        return
    for other in shell.workspace.store.find(record.kind, record.name_of_record):
        if other.id != record.id and other.name_of_record == record.name_of_record:
            words = shell.words
            text = words("There is already one of this name: {kind}.", kind=words(record.label))
            show = Fix(words("Show it"), lambda other=other: shell.show_record(other))
            yield Remark(record.title_field, text, fixes=(show,))
            return


def _milestones(record: Record, shell: Shell) -> Iterator[Remark]:
    """Payments that aren't the whole."""
    milestones = record.milestones if isinstance(record, Brand | Proposal) else ()
    shares = [one.share for one in milestones if one.share is not None]
    if not milestones or sum(shares) == _ONE:
        return
    words, last = shell.words, milestones[-1]
    text = words("The payments come to {sum}, not 100%.", sum=share_shown(sum(shares, Decimal(0))))
    rest = _ONE - sum(shares[:-1], Decimal(0))
    mended = (*milestones[:-1], evolve(last, share=rest))
    mend = Mend(words("Put the rest into the last one: {share}", share=share_shown(rest)), {"milestones": mended})
    yield Remark("milestones", text, (mend,) if 0 < rest <= 1 else ())


def _floor(record: Record, shell: Shell) -> Iterator[Remark]:
    """A floor above the list price, or in another currency; a discount that goes below the floor."""
    if not isinstance(record, Price) or record.floor is None or record.list_price is None:
        return
    words, floor, price = shell.words, record.floor, record.list_price
    if floor.currency != price.currency:
        same = Money.of(floor.amount, price.currency)
        mend = Mend(words("Make it {amount}", amount=words.money(same)), {"floor": same})
        yield Remark("floor", words("The floor is in another currency than the list price."), (mend,))
    elif floor > price:
        mend = Mend(words("Make it {amount}", amount=words.money(price)), {"floor": price})
        yield Remark("floor", words("The floor is above the list price."), (mend,))
    elif record.self_discount is not None and price.times(_ONE - record.self_discount) < floor:
        most = (_ONE - floor.amount / price.amount).quantize(Decimal("0.0001")) if price.minor else Decimal(0)
        mend = Mend(words("Make it {amount}", amount=words.discount(most)), {"self_discount": most})
        yield Remark("self_discount", words("With this discount the price falls below the floor."), (mend,))


def _spans(record: Record, shell: Shell) -> Iterator[Remark]:
    """An end before its start."""
    words = shell.words
    for kind, start, end, text in (
        (Price, "valid_from", "valid_until", words("This is before the first day.")),
        (Opportunity, "decision_date", "start_date", words("Work would start before the decision.")),
    ):
        if isinstance(record, kind):
            first: dt.date | None = getattr(record, start)
            last: dt.date | None = getattr(record, end)
            if first and last and last < first:
                yield Remark(end, text, (Mend(words("Swap the two days"), {start: last, end: first}),))


def _case(record: Record, shell: Shell) -> Iterator[Remark]:
    """A permission that has ended."""
    if not isinstance(record, CaseStudy):
        return
    words = shell.words
    if record.permission_until is not None and record.permission_until < shell.workspace.today:
        anonymous = Mend(words("Show it only anonymously"), {"permission": Permission.ANONYMOUS})
        is_open = record.permission in (Permission.NAMED, Permission.LOGO)
        yield Remark("permission_until", words("The permission has ended."), (anonymous,) if is_open else ())


_LOOKS: Final[tuple[Callable[[Record, Shell], Iterator[Remark]], ...]] = (
    _addresses,
    _same_name,
    _milestones,
    _floor,
    _spans,
    _case,
)
