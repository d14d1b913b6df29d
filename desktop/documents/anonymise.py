"""A case as its customer allows it to be shown: by name, under an alias, or not at all."""

import datetime as dt
from collections.abc import Mapping

import attrs

from desktop.documents.lookalikes import name_finder
from desktop.documents.rewording import reworded
from desktop.fields import RecordId
from desktop.i18n import Words
from desktop.records import CaseStudy, Industry
from desktop.records.choices import Permission

OPEN = (Permission.NAMED, Permission.LOGO)
_SHOWN = (*OPEN, Permission.ANONYMOUS)


def may_be_shown(case: CaseStudy, today: dt.date) -> bool:
    """Whether an outside reader may see the case: permission was given, and has not run out."""
    return case.permission in _SHOWN and (case.permission_until is None or case.permission_until >= today)


def is_named(case: CaseStudy) -> bool:
    """Whether the customer's name may be printed."""
    return case.permission in OPEN


def hidden_names(case: CaseStudy) -> tuple[str, ...]:
    """All names that must not appear when the case is shown under its alias, the longest first."""
    names = {name.strip() for name in (case.customer_name, *case.hidden_names)}
    return tuple(sorted((name for name in names if name), key=lambda name: (-len(name), name)))


def alias_of(case: CaseStudy, words: Words, industries: Mapping[RecordId, Industry]) -> str:
    """What a case's customer is called when it may not be named."""
    if case.alias:
        return case.alias
    known = [industries[industry].name for industry in case.industries if industry in industries]
    return words("A company in {industry}", industry=known[0]) if known else words("A customer of ours")


def shown(case: CaseStudy, words: Words, industries: Mapping[RecordId, Industry]) -> CaseStudy:
    """The case as an outside reader sees it: `customer_name` may be printed, and no hidden name is in any of its texts.

    What could lead to the customer by another way (source, contacts, who said it, files) is dropped.
    """
    alias = alias_of(case, words, industries)
    if is_named(case):
        return attrs.evolve(case, customer_name=case.customer_name or alias)
    pattern = name_finder(hidden_names(case))
    veiled = reworded(case, lambda text: pattern.sub(lambda _: alias, text), frozenset({"hidden_names", "external_id"}))
    return attrs.evolve(
        veiled,
        customer_name=alias,
        alias=alias,
        hidden_names=(),
        external_id="",
        reference_contact="",
        quote_by="",
        source="",
        files=(),
    )
