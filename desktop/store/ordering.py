"""Ordering: the keys of a list's records in the order a person chose, what is empty always last."""

import json
from array import array
from collections.abc import Collection
from typing import Final

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import Choice, Reference, References, Text, fields_of
from desktop.i18n import Language
from desktop.records import TYPE_OF
from desktop.records.choices import CLOSED_STAGES, Stage
from desktop.store.collation import collated
from desktop.store.lists import Order

_SHARED: Final = ("name", "updated_at", "created_at")
_NAME_OF: Final = "(SELECT named.name FROM record AS named WHERE named.id = {})"


@frozen
class Sorted:
    """What a list is sorted by: an expression, whether it is text that has a reader's order, and what is joined."""

    value: str
    is_text: bool = False
    joined: str = ""


def ordered(
    database: Database, kind: str, order: Order, language: Language, among: Collection[int] | None
) -> "array[int]":
    """The keys of the live records of a kind in an order, of all or of those `among`."""
    by = sorted_by(kind, order.field)
    chosen = "" if among is None else " AND record.key IN (SELECT value FROM json_each(?))"
    values = [kind, *([] if among is None else [json.dumps(list(among))])]
    sql = (
        f"SELECT record.key, {by.value} AS value, record.name FROM record {by.joined} WHERE record.kind = ? "
        f"AND record.deleted_at IS NULL{chosen}"
    )
    if by.is_text:
        return _by_text(database.conn.execute(sql, values).fetchall(), language, descending=order.descending)
    way = "DESC" if order.descending else "ASC"
    rows = database.conn.execute(
        f"SELECT key FROM ({sql}) ORDER BY value IS NULL, value {way}, name, key", values
    ).fetchall()
    return array("q", [key for (key,) in rows])


def _by_text(rows: list[tuple[int, str | None, str]], language: Language, *, descending: bool) -> "array[int]":
    filled = [(collated(value.casefold(), language), name, key) for key, value, name in rows if value]
    filled.sort(reverse=descending)
    empty = sorted((name, key) for key, value, name in rows if not value)
    return array("q", [*(key for *_, key in filled), *(key for _, key in empty)])


def sorted_by(kind: str, field: str) -> Sorted:
    """What a list of a kind is sorted by for a field; one that the kind doesn't have is a bug."""
    if (kind, field) in _GATHERED:
        return _GATHERED[kind, field]
    if field in _SHARED:
        return Sorted(f"record.{field}", is_text=field == "name")
    own, joined = f"own.{field}", f'JOIN "{kind}" AS own USING (key)'
    match fields_of(TYPE_OF[kind])[field]:
        case Choice(of=options):
            return Sorted(_in_turn(own, [option.value for option in options]), joined=joined)
        case Text():
            return Sorted(own, is_text=True, joined=joined)
        case Reference() | References() as named:
            one = own if isinstance(named, Reference) else f"{own} ->> 0"
            return Sorted(_NAME_OF.format(one), is_text=True, joined=joined)
        case _:
            return Sorted(own, joined=joined)


def _in_turn(column: str, values: list[str]) -> str:
    """Options in the order they are declared, not in that of the alphabet."""
    cases = " ".join(f"WHEN '{value}' THEN {at}" for at, value in enumerate(values))
    return f"CASE {column} {cases} END"


def _of_customers(kind: str, value: str, condition: str = "") -> str:
    """What another kind of record says of each customer."""
    return (
        f'LEFT JOIN (SELECT theirs.customer, {value} FROM "{kind}" AS theirs JOIN record AS r ON r.key = theirs.key '
        f"WHERE r.deleted_at IS NULL{condition} GROUP BY theirs.customer) AS gathered ON gathered.customer = record.id"
    )


_CLOSED: Final = ", ".join(f"'{stage.value}'" for stage in CLOSED_STAGES)
IS_OPEN: Final = f"coalesce(theirs.stage, '') NOT IN ({_CLOSED})"
"""Whether a deal is in the making; of `theirs`, the table of deals."""
_GATHERED: Final = {
    ("customer", "last_contact"): Sorted(
        "gathered.last_contact", joined=_of_customers("contact", "max(theirs.last_contact) AS last_contact")
    ),
    ("customer", "stage"): Sorted(
        _in_turn("gathered.stage", [stage.value for stage in Stage]),
        joined=_of_customers("opportunity", "theirs.stage, max(r.updated_at)", f" AND {IS_OPEN}"),
    ),
    ("product", "list_price"): Sorted(
        "gathered.list_price",
        joined=(
            "LEFT JOIN (SELECT product, min(list_price_minor) AS list_price FROM price JOIN record AS r USING (key) "
            "WHERE r.deleted_at IS NULL GROUP BY product) AS gathered ON gathered.product = record.id"
        ),
    ),
}
"""What is sorted by and stands in other records than those listed, by kind and the name it has there."""
