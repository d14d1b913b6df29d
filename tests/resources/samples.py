"""The sample libraries as they lie in the checkout, read plainly: no importer, only JSON and the declared fields."""

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeAlias

from attrs import AttrsInstance, frozen

from desktop.fields import FieldKind, Lines, LongText, Reference, References, Rows, Tags, Text, fields_of
from desktop.records import TYPE_OF

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
FOLDER = Path(__file__).resolve().parents[2] / "resources" / "samples"
KINDS = (
    "industry",
    "pain_point",
    "product",
    "price",
    "case_study",
    "material",
    "customer",
    "contact",
    "opportunity",
    "checklist_template",
    "brand",
)
TODAY = dt.date(2026, 11, 22)
"""The day from which the dates of the samples are counted."""


@frozen
class Value:
    """One JSON object of a sample file, record or row, read by field; what is missing is empty."""

    owner: type[AttrsInstance]
    path: str
    values: dict[str, Json]

    def text(self, name: str) -> str:
        value = self.values.get(name, "")
        assert isinstance(value, str), f"{self.path}.{name} is no text"
        return value

    def texts(self, name: str) -> list[str]:
        value = self.values.get(name, [])
        assert isinstance(value, list), f"{self.path}.{name} is no list"
        return [item for item in value if isinstance(item, str)]

    def number(self, name: str) -> int:
        value = self.values.get(name, 0)
        assert isinstance(value, int), f"{self.path}.{name} is no number"
        return value

    def fraction(self, name: str) -> Decimal:
        return Decimal(self.text(name) or "0")

    def amount(self, name: str) -> Decimal:
        value = self.values.get(name)
        assert isinstance(value, dict), f"{self.path}.{name} is no amount"
        return Decimal(str(value["amount"]))

    def date(self, name: str) -> dt.date | None:
        written = self.text(name)
        return dt.date.fromisoformat(written) if written else None

    def rows(self, name: str) -> list["Value"]:
        kind = fields_of(self.owner)[name]
        value = self.values.get(name, [])
        assert isinstance(kind, Rows), f"{self.path}.{name} is no field of rows"
        assert isinstance(value, list), f"{self.path}.{name} is no list"
        return [
            Value(kind.of, f"{self.path}.{name}.{at}", row) for at, row in enumerate(value) if isinstance(row, dict)
        ]

    @property
    def key(self) -> str:
        return self.text("external_id")

    def filled(self) -> Iterator[tuple[str, FieldKind, Json]]:
        """The declared fields that are filled, without those of rows inside."""
        for name, kind in fields_of(self.owner).items():
            if name in self.values:
                yield name, kind, self.values[name]

    def every(self) -> Iterator["Value"]:
        """This object and the rows inside it."""
        yield self
        for name, kind, _ in self.filled():
            if isinstance(kind, Rows):
                yield from (inner for row in self.rows(name) for inner in row.every())


@frozen
class Library:
    """The sample library of one language."""

    language: str
    kinds: dict[str, list[Value]]

    def of(self, kind: str) -> list[Value]:
        return self.kinds.get(kind, [])

    def by_key(self, kind: str) -> dict[str, Value]:
        return {record.key: record for record in self.of(kind)}

    def deal_of(self, customer: Value) -> Value:
        (deal,) = [deal for deal in self.of("opportunity") if deal.text("customer") == customer.key]
        return deal

    def every(self) -> Iterator[Value]:
        for kind in KINDS:
            for record in self.of(kind):
                yield from record.every()


def languages() -> list[str]:
    """The languages that have a sample library."""
    return sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())


@cache
def library(language: str) -> Library:
    """The sample library of a language."""
    files = {path.stem: path for path in (FOLDER / language).glob("*.jsonl")}
    assert set(files) <= {*KINDS, "proposal"}, f"{language} holds files of unknown kinds"
    return Library(language, {kind: _records(kind, path) for kind, path in files.items()})


def _records(kind: str, path: Path) -> list[Value]:
    found: list[Value] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        values: Json = json.loads(line)
        assert isinstance(values, dict), f"{path.name}:{number} is no object"
        found.append(Value(TYPE_OF[kind], f"{kind}:{values.get('external_id', number)}", values))
    return found


def texts_of(value: Value) -> Iterator[tuple[str, str]]:
    """Every text of one object (not of its rows) with its place."""
    for name, kind, filled in value.filled():
        if isinstance(kind, Text | LongText | Tags | Lines):
            items = filled if isinstance(filled, list) else [filled]
            yield from ((f"{value.path}.{name}", item) for item in items if isinstance(item, str))


def references_of(value: Value) -> Iterator[tuple[str, str, str]]:
    """Every reference of one object: its place, the kind it names, and the id."""
    for name, kind, filled in value.filled():
        if isinstance(kind, Reference | References):
            items = filled if isinstance(filled, list) else [filled]
            yield from ((f"{value.path}.{name}", kind.to, str(item)) for item in items)
