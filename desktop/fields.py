"""Kinds of value: what a record's field holds, said once where it is declared.

A record declares `title: Annotated[str, Text("Title", required=True, search="title")] = ""`; its column, form, list
column, search
text, facet, import heading, history and validation are read from that.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal, NewType, cast, get_args, get_origin, get_type_hints

from attrs import AttrsInstance, frozen

from desktop.i18n import Option
from desktop.money import Money
from desktop.text import LONGEST_TEXT

RecordId = NewType("RecordId", str)
"""A record's UUIDv7 as lower-case text; "" where a reference is empty."""
NO_RECORD = RecordId("")
Search = Literal["", "title", "body"]
"""Where a field's text is found: as a title or name (pinyin too), as running text, or not at all."""


@frozen
class Kind:
    """What all kinds of value share.

    `label` is a msgid; `headings` are further import headings beside the field's name and its labels; `facet`
    names the facet its
    values fill; `internal` values never reach an exported document.
    """

    label: str
    required: bool = False
    search: Search = ""
    facet: str = ""
    internal: bool = False
    headings: tuple[str, ...] = ()


@frozen
class Text(Kind):
    """One line of text (`str`)."""


@frozen
class LongText(Kind):
    """Paragraphs of plain text, parted by line ends (`str`)."""


@frozen
class Tags(Kind):
    """Short texts (`tuple[str, ...]`)."""


@frozen
class Lines(Kind):
    """Sentences, one an item (`tuple[str, ...]`)."""


@frozen(kw_only=True)
class Choice(Kind):
    """One of a closed set (an `Option`, or None)."""

    of: type[Option]
    label: str


@frozen(kw_only=True)
class Choices(Kind):
    """Several of a closed set (`tuple[Option, ...]`)."""

    of: type[Option]
    label: str


@frozen
class Date(Kind):
    """A day (`datetime.date | None`)."""


@frozen
class Moment(Kind):
    """A time in UTC (`datetime.datetime | None`)."""


@frozen
class Whole(Kind):
    """A whole number (`int | None`) from `least` to `most`."""

    least: int = 0
    most: int = 2**53


@frozen
class Fraction(Kind):
    """An exact decimal (`Decimal | None`); with `most` 1 a share: 0.13 is 13 %; `off` a price, a discount: 8.7折."""

    least: Decimal = Decimal(0)
    most: Decimal = Decimal(1)
    off: bool = False


@frozen
class Amount(Kind):
    """Money (`Money | None`); `never_negative` is for what is asked of others."""

    never_negative: bool = False


@frozen
class Flag(Kind):
    """Yes or no (`bool`)."""


@frozen(kw_only=True)
class Reference(Kind):
    """Another record by id (`RecordId`, "" for none) of kind `to`."""

    to: str
    label: str


@frozen(kw_only=True)
class References(Kind):
    """Other records by id (`tuple[RecordId, ...]`) of kind `to`."""

    to: str
    label: str


@frozen(kw_only=True)
class Rows(Kind):
    """A list of small frozen attrs values (`tuple[of, ...]`), declared by fields themselves."""

    of: type[AttrsInstance]
    label: str


FieldKind = (
    Text
    | LongText
    | Tags
    | Lines
    | Choice
    | Choices
    | Date
    | Moment
    | Whole
    | Fraction
    | Amount
    | Flag
    | Reference
    | References
    | Rows
)
"""The closed union of kinds; match it with `assert_never`."""


@frozen
class File:
    """An attachment: its bytes are kept under `sha256` (hex), printed and exported as `name`."""

    name: Annotated[str, Text("File name", search="body")] = ""
    sha256: Annotated[str, Text("SHA-256")] = ""
    size: Annotated[int | None, Whole("Size in bytes")] = None
    media_type: Annotated[str, Text("Media type")] = ""


@frozen
class Problem:
    """One objection to a value: the field's path (`results.2.before`), and a msgid with its values."""

    field: str
    message: str
    values: Mapping[str, str | int]


@cache
def fields_of(owner: type[AttrsInstance]) -> Mapping[str, FieldKind]:
    """The declared fields of a record type or of a row, by name, in order."""
    hints = get_type_hints(owner, include_extras=True)
    found: dict[str, FieldKind] = {}
    for name, hint in hints.items():
        if get_origin(hint) is Annotated:
            found.update((name, kind) for kind in get_args(hint)[1:] if isinstance(kind, FieldKind))
    return found


def values_of(owner: AttrsInstance) -> Iterator[tuple[str, FieldKind, object]]:
    """Each declared field of a record or row with its kind and its value."""
    for name, kind in fields_of(type(owner)).items():
        yield name, kind, getattr(owner, name)


def problems(owner: AttrsInstance, path: str = "") -> list[Problem]:
    """What keeps a record or row from being saved as valid, in the order of its fields."""
    found: list[Problem] = []
    for name, kind, value in values_of(owner):
        found += _problems_of_value(f"{path}{name}", kind, value)
    return found


def _problems_of_value(path: str, kind: FieldKind, value: object) -> list[Problem]:
    if kind.required and value in ("", None, ()):
        return [Problem(path, "{field} is missing. Fill it in.", {"field": kind.label})]
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        return [
            Problem(
                path,
                "{field} is longer than {most} characters. Shorten it.",
                {"field": kind.label, "most": LONGEST_TEXT},
            )
        ]
    if (beyond := _beyond_limits(path, kind, value)) is not None:
        return [beyond]
    if isinstance(kind, Rows) and isinstance(value, tuple):
        rows = cast("tuple[AttrsInstance, ...]", value)
        return [problem for at, row in enumerate(rows) for problem in problems(row, f"{path}.{at}.")]
    return []


def _beyond_limits(path: str, kind: FieldKind, value: object) -> Problem | None:
    if isinstance(kind, Whole | Fraction) and isinstance(value, int | Decimal) and not kind.least <= value <= kind.most:
        limits: dict[str, str | int] = {"field": kind.label, "least": str(kind.least), "most": str(kind.most)}
        return Problem(path, "{field} must be from {least} to {most}.", limits)
    if isinstance(kind, Amount) and kind.never_negative and isinstance(value, Money) and value.minor < 0:
        return Problem(path, "{field} can't be negative. Correct the amount.", {"field": kind.label})
    days = (dt.date(1900, 1, 1), dt.date(2200, 1, 1))
    if isinstance(kind, Date) and isinstance(value, dt.date) and not days[0] <= value <= days[1]:
        return Problem(path, "{field} must be a date from 1900 to 2200.", {"field": kind.label})
    return None
