"""The agenda: what of a library waits for its owner, asked for by targeted queries that stay cheap at 100,000 records.

Deals by stage, proposals by status, promises and next steps by day, content by the day it must be looked at again, and
what was worked on last.
"""

import datetime as dt
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final, Literal, cast

from attrs import frozen
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.money import Money
from desktop.records import TYPE_OF, Opportunity, Proposal
from desktop.records.choices import ProposalStatus, Side, Stage
from desktop.store import kept
from desktop.store.engine import SqlValue, number, plain_errors, read_json
from desktop.store.past import fields_changed
from desktop.store.table import table_of
from desktop.store.values import moment_in, money

DueField = Literal["promises", "next_steps"]
ReviewField = Literal["review_date", "permission_until", "valid_until"]
_TEXT_OF: Final[dict[DueField, str]] = {"promises": "text", "next_steps": "what"}
_REVIEWED: Final[tuple[tuple[str, ReviewField], ...]] = (
    ("case_study", "review_date"),
    ("case_study", "permission_until"),
    ("material", "review_date"),
    ("material", "valid_until"),
    ("product", "review_date"),
)
_BULK: Final = 4
"""A step that changed so many records was an import or the like, not work on one of them."""
_STEPS: Final = 60
_FEW: Final = 5000
"""So many records are looked through within a few milliseconds, whatever is asked."""


@frozen
class Due:
    """A promise or a next step of a deal that is due: at which place of the deal's list, and by when."""

    deal: RecordId
    customer: RecordId
    field: DueField
    at: int
    text: str
    side: Side | None
    owner: str
    by: dt.date


@frozen
class Review:
    """A record that must be looked at again by a day: which of its days that is."""

    kind: str
    id: RecordId
    title: str
    field: ReviewField
    day: dt.date


@frozen
class StageSum:
    """The deals at one stage: how many, and what is expected of them in each currency."""

    stage: Stage | None
    count: int
    amounts: tuple[Money, ...]


@frozen
class Worked:
    """A record that was worked on: when (UTC), and which of its fields were changed; none where it was made then."""

    kind: str
    id: RecordId
    title: str
    at: dt.datetime
    changed: tuple[str, ...]


@frozen
class Agenda:
    """What waits in one open library."""

    database: Database
    file: Path

    @property
    def is_quick(self) -> bool:
        """Whether the library is so small that nothing here takes noticeable time."""
        with plain_errors(self.file):
            return number(self.database, "SELECT last_key FROM library") <= _FEW

    @property
    def is_empty(self) -> bool:
        """Whether there are no records at all."""
        with plain_errors(self.file):
            return not number(self.database, "SELECT 1 FROM record WHERE deleted_at IS NULL LIMIT 1")

    @property
    def has_samples(self) -> bool:
        """Whether there are sample records."""
        with plain_errors(self.file):
            return bool(number(self.database, f"SELECT 1 FROM record {_LIVE} AND sample = 1 LIMIT 1"))

    def own_kinds(self, kinds: Collection[str]) -> frozenset[str]:
        """Those of these kinds of which there are records that are no samples."""
        one = f"SELECT 1 FROM record {_LIVE} AND kind = ? AND sample = 0 LIMIT 1"
        with plain_errors(self.file):
            return frozenset(kind for kind in kinds if number(self.database, one, kind))

    def worked_on(self, limit: int) -> list[Worked]:
        """What was worked on last, one entry a record, newest first; imports and the like are passed over."""
        with plain_errors(self.file):
            found: dict[RecordId, Worked] = {}
            for worked in self._worked():
                found.setdefault(worked.id, worked)
                if len(found) == limit:
                    break
            return list(found.values())

    def proposals(self, status: ProposalStatus, today: dt.date, limit: int) -> list[Proposal]:
        """Proposals of a status: those that run out next first, those that ran out last of all."""
        day = today.isoformat()
        with plain_errors(self.file):
            found = kept.select(self.database, Proposal.kind, _PROPOSALS, status.value, day, day, limit)
            return [record for one in found if isinstance(record := one.record(), Proposal)]

    def count_proposals(self, status: ProposalStatus) -> int:
        """How many proposals have a status."""
        counted = f"SELECT count(*) FROM proposal AS own JOIN record USING (key) {_LIVE} AND own.status = ?"
        with plain_errors(self.file):
            return number(self.database, counted, status.value)

    def due(self, until: dt.date, limit: int) -> list[Due]:
        """What is promised or planned for a day up to this one in deals that are not lost, and not done yet."""
        with plain_errors(self.file):
            rows = self.database.conn.execute(
                f"{_due_of('promises')} UNION ALL {_due_of('next_steps')} ORDER BY 8, 1, 3, 4 LIMIT ?",
                (until.isoformat(), until.isoformat(), limit),
            ).fetchall()
        return [_due(row) for row in rows]

    def reviews(self, until: dt.date, limit: int) -> list[Review]:
        """Content that must be looked at again by a day up to this one, longest overdue first."""
        parts = " UNION ALL ".join(_review_of(kind, field) for kind, field in _REVIEWED)
        day = until.isoformat()
        with plain_errors(self.file):
            rows = self.database.conn.execute(
                f"{parts} ORDER BY 5, 2, 4 LIMIT ?", (*(day for _ in _REVIEWED), limit)
            ).fetchall()
        return [
            Review(kind, RecordId(record_id), title, field, dt.date.fromisoformat(day))
            for kind, record_id, title, field, day in rows
        ]

    def stages(self) -> list[StageSum]:
        """The deals by stage, in the order of the stages; those without one first."""
        with plain_errors(self.file):
            rows = self.database.conn.execute(
                "SELECT own.stage, own.amount_currency, count(*), sum(own.amount_minor) "
                f"FROM opportunity AS own JOIN record USING (key) {_LIVE} GROUP BY 1, 2 ORDER BY 1, 2"
            ).fetchall()
        return [found for stage in (None, *Stage) if (found := _sum_of(stage, rows)).count]

    def newest_priced_deal(self) -> Opportunity | None:
        """The deal with price lines that was changed last, if any."""
        with plain_errors(self.file):
            found = kept.select(self.database, Opportunity.kind, _PRICED, Opportunity.kind)
            return next((record for one in found if isinstance(record := one.record(), Opportunity)), None)

    def _worked(self) -> Iterator[Worked]:
        steps = self.database.conn.execute(
            "SELECT number, at FROM step WHERE mode IN ('change', 'redo') AND undone IS NULL "
            "ORDER BY number DESC LIMIT ?",
            (_STEPS,),
        ).fetchall()
        for step, at in steps:
            rows = self.database.conn.execute(
                "SELECT kind, id, title, before, deleted_at FROM history JOIN record ON record.key = history.record "
                "WHERE step = ? ORDER BY history.record LIMIT ?",
                (step, _BULK),
            ).fetchall()
            if len(rows) < _BULK:
                for kind, record_id, title, before, deleted_at in rows:
                    if deleted_at is None and kind in TYPE_OF:
                        values = read_json(before or "{}")
                        changed = fields_changed(table_of(TYPE_OF[kind]), values)
                        yield Worked(kind, RecordId(record_id), title, _moment(at), changed)


_LIVE: Final = "WHERE deleted_at IS NULL"
_PROPOSALS: Final = (
    "deleted_at IS NULL AND own.status = ? ORDER BY coalesce(own.valid_until, '9999') < ?, "
    "CASE WHEN own.valid_until < ? THEN '' ELSE coalesce(own.valid_until, '9999') END, own.valid_until DESC, "
    "record.updated_at DESC, record.key DESC LIMIT ?"
)
_PRICED: Final = (
    "record.kind = ? AND deleted_at IS NULL AND own.lines IS NOT NULL "
    "ORDER BY record.updated_at DESC, record.key DESC LIMIT 1"
)


def _due_of(field: DueField) -> str:
    """What asks for the rows of one list; a list that is damaged is as none, which the doctor tells."""
    listed = f"CASE WHEN json_valid(own.{field}) THEN own.{field} ELSE '[]' END"
    return (
        f"SELECT record.id, own.customer, '{field}', row.key, row.value ->> '$.{_TEXT_OF[field]}', "
        "row.value ->> '$.side', row.value ->> '$.owner', row.value ->> '$.by' "
        f"FROM opportunity AS own JOIN record USING (key) JOIN json_each({listed}) AS row "
        f"{_LIVE} AND own.stage IS NOT 'lost' AND row.value ->> '$.by' <= ? AND row.value ->> '$.done' IS NULL"
    )


def _due(row: tuple[SqlValue, ...]) -> Due:
    deal, customer, field, at, text, side, owner, by = row
    return Due(
        RecordId(str(deal)),
        RecordId(str(customer)),
        cast("DueField", field),
        cast("int", at),
        str(text or ""),
        Side(str(side)) if side else None,
        str(owner or ""),
        dt.date.fromisoformat(str(by)),
    )


def _review_of(kind: str, field: ReviewField) -> str:
    return (
        f"SELECT '{kind}', record.id, record.title, '{field}', own.{field} "
        f"FROM {kind} AS own JOIN record USING (key) {_LIVE} AND own.{field} <= ?"
    )


def _sum_of(stage: Stage | None, rows: list[tuple[SqlValue, ...]]) -> StageSum:
    theirs = [row for row in rows if row[0] == (stage.value if stage else None)]
    amounts = (money(minor, currency) for _, currency, _, minor in theirs)
    return StageSum(stage, sum(cast("int", count) for _, _, count, _ in theirs), tuple(filter(None, amounts)))


def _moment(text: str) -> dt.datetime:
    return cast("dt.datetime", moment_in(text))
