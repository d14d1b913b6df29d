"""Glances: what a list says of a record and stands in others, as a customer's deal and a product's prices."""

import datetime as dt
import json
from collections.abc import Collection
from pathlib import Path
from typing import Final, cast

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.money import Currency, Money
from desktop.records.choices import Stage
from desktop.store.bits import in_any, keys_of
from desktop.store.engine import plain_errors
from desktop.store.facets import value_keys
from desktop.store.ordering import IS_OPEN
from desktop.store.values import money

_LAST_CONTACT: Final = (
    "SELECT theirs.customer, max(theirs.last_contact), count(*) FROM contact AS theirs "
    "WHERE theirs.key IN (SELECT value FROM json_each(?)) GROUP BY theirs.customer"
)
_DEAL: Final = (
    "SELECT theirs.customer, theirs.stage, theirs.amount_minor, theirs.amount_currency, max(record.updated_at) "
    "FROM opportunity AS theirs JOIN record USING (key) "
    f"WHERE theirs.key IN (SELECT value FROM json_each(?)) AND {IS_OPEN} GROUP BY theirs.customer"
)
_SPAN: Final = (
    "SELECT product, list_price_currency, min(list_price_minor), max(list_price_minor), count(*) FROM price "
    "WHERE key IN (SELECT value FROM json_each(?)) AND list_price_minor IS NOT NULL "
    "GROUP BY product, list_price_currency ORDER BY count(*)"
)


@frozen(kw_only=True)
class CustomerGlance:
    """The open deal that was changed last, and when anybody there was spoken to last."""

    has_deal: bool = False
    stage: Stage | None = None
    amount: Money | None = None
    contacts: int = 0
    last_contact: dt.date | None = None


@frozen
class PriceSpan:
    """From the lowest to the highest list price, in the currency that most of a product's prices are in."""

    least: Money
    most: Money
    count: int


@frozen
class Glances:
    """What other records say, of one open library."""

    database: Database
    file: Path

    def customers(self, ids: Collection[RecordId]) -> dict[RecordId, CustomerGlance]:
        """What is to be said of each of these customers."""
        with plain_errors(self.file):
            deals = {row[0]: row[1:4] for row in self._of("opportunity", "customer", ids, _DEAL)}
            spoken = {row[0]: row[1:] for row in self._of("contact", "customer", ids, _LAST_CONTACT)}
        found: dict[RecordId, CustomerGlance] = {}
        for one in ids:
            stage, minor, currency = deals.get(one, (None, None, None))
            last, contacts = spoken.get(one, (None, 0))
            found[one] = CustomerGlance(
                has_deal=one in deals,
                stage=Stage(str(stage)) if stage else None,
                amount=money(minor, currency),
                contacts=int(contacts or 0),
                last_contact=dt.date.fromisoformat(str(last)) if last else None,
            )
        return found

    def prices(self, ids: Collection[RecordId]) -> dict[RecordId, PriceSpan]:
        """The span of list prices of each of these products that has any."""
        with plain_errors(self.file):
            rows = self._of("price", "product", ids, _SPAN)
        return {
            RecordId(str(product)): PriceSpan(Money(least, currency), Money(most, currency), count)
            for product, currency, least, most, count in cast("list[tuple[str, Currency, int, int, int]]", rows)
        }

    def _of(self, kind: str, facet: str, ids: Collection[RecordId], sql: str) -> list[tuple[str | int | None, ...]]:
        """Ask of the live records of a kind that belong to these; facets know which they are without a scan."""
        keys = keys_of(in_any(value_keys(self.database, kind, facet, one) for one in ids))
        return self.database.conn.execute(sql, (json.dumps(keys),)).fetchall()
