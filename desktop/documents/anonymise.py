"""A case as its customer allows it to be shown: by name, under an alias, or not at all."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

import attrs

from desktop.documents.company_names import short_forms, sure_forms
from desktop.documents.lookalikes import name_finder
from desktop.documents.rewording import fields_and_texts, reworded, texts_of_value
from desktop.fields import RecordId, values_of
from desktop.i18n import Words
from desktop.records import CaseStudy, Industry
from desktop.records.choices import Permission

OPEN = (Permission.NAMED, Permission.LOGO)
LEAK: Final = (
    "“{part}” is a part of the hidden name of the customer in “{title}”. Reword it, or enter it under “Names to hide”."
)
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
    return _veiled(case, alias)


def leaks(case: CaseStudy) -> tuple[str, ...]:
    """The parts of its hidden names that still stand in an anonymous case's texts: 欢乐 of 欢乐互娱, as written there.

    They may be common words, so that a person must look at them.
    """
    if is_named(case):
        return ()
    pattern = name_finder(form for name in hidden_names(case) for form in short_forms(name))
    told = (text for kind, text in fields_and_texts(_veiled(case, case.alias)) if not kind.internal)
    found = (match[0] for text in told for match in pattern.finditer(text))
    return tuple(dict.fromkeys(part for part in found if not part[0].islower()))


def leaking_field(case: CaseStudy, part: str) -> str:
    """The name of the first field in whose text a part of a hidden name still stands; "" if it is in none."""
    pattern = name_finder([part])
    for name, kind, value in values_of(_veiled(case, case.alias)):
        texts = [text for inner, text in texts_of_value(kind, value) if not (kind.internal or inner.internal)]
        if any(map(pattern.search, texts)):
            return name
    return ""


def _veiled(case: CaseStudy, alias: str) -> CaseStudy:
    """The case with its alias wherever one of its hidden names stands, and wherever a form that means nobody else."""
    names = hidden_names(case)
    pattern = name_finder((*names, *(form for name in names for form in sure_forms(name))))
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
