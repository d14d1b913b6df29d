"""Makes a library as this version does, for all later ones to open: `python -m tests.old.make` before a release.

A file in this folder is never made again once its version was released.
"""

import datetime as dt
import tempfile
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Final, assert_never, cast

from attrs import AttrsInstance, evolve

from desktop.fields import (
    Amount,
    Choice,
    Choices,
    Date,
    FieldKind,
    Flag,
    Fraction,
    Lines,
    LongText,
    Moment,
    RecordId,
    Reference,
    References,
    Rows,
    Tags,
    Text,
    Whole,
    fields_of,
)
from desktop.money import Money
from desktop.records import RECORD_TYPES, Record
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.library import KIND
from desktop.store.store import Store

FOLDER: Final = Path(__file__).resolve().parent
_FILE: Final = b"a file that is kept"
_DIGEST: Final = sha256(_FILE).hexdigest()
_WHEN: Final = dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
_IDS: Final = {
    record_type.kind: RecordId(f"01900000-0000-7000-8000-{number:012d}")
    for number, record_type in enumerate(RECORD_TYPES, 1)
}


def full(owner: type[AttrsInstance]) -> AttrsInstance:
    """A record or row with something in every field."""
    make = cast("Callable[..., AttrsInstance]", owner)
    return make(**{name: _value(name, kind) for name, kind in fields_of(owner).items()})


def _value(name: str, kind: FieldKind) -> object:
    match kind:
        case Text() | LongText():
            return _DIGEST if name == "sha256" else f"文字 {name} <&>"
        case Tags() | Lines():
            return (f"标签 {name}", "𠮷")
        case Choices():
            return tuple(kind.of)
        case References():
            return (_IDS[kind.to],)
        case Rows():
            return (full(kind.of),)
        case _:
            return _single(kind)


def _single(kind: Choice | Reference | Date | Moment | Whole | Fraction | Amount | Flag) -> object:
    match kind:
        case Choice():
            return next(iter(kind.of))
        case Reference():
            return _IDS[kind.to]
        case _:
            return _number_or_day(kind)


def _number_or_day(kind: Date | Moment | Whole | Fraction | Amount | Flag) -> object:
    match kind:
        case Date():
            return _WHEN.date()
        case Moment():
            return _WHEN
        case Whole():
            return kind.least + 1
        case Fraction():
            return Decimal("0.13")
        case Amount():
            return Money(12_345, "TWD")
        case Flag():
            return True
        case _:
            assert_never(kind)


def everything() -> list[Record]:
    """One full record of each type, naming one another."""
    records = [cast("Record", full(record_type)) for record_type in RECORD_TYPES]
    return [evolve(record, id=_IDS[record.kind]) for record in records]


def main() -> None:
    """Write the library of this version."""
    with tempfile.TemporaryDirectory() as name:
        store = Store.create(Path(name) / "library", Desk("old", "old", Path(name) / "state", lambda: _WHEN))
        store.attach(_FILE)
        store.save(everything(), Step("Add"))
        record = store.get(_IDS["customer"])
        store.save([evolve(record, notes="改过")], Step("Edit"))
        store.delete([_IDS["brand"]], Step("Delete"))
        store.database.conn.execute("UPDATE library SET derived = 0")  # a later version derives otherwise
        store.back_up(FOLDER / f"version-{KIND.version}.satchel")
        store.close()


if __name__ == "__main__":
    main()
