"""A record with all its texts changed by one rule: names hidden, characters converted."""

from collections.abc import Callable, Iterator
from typing import TypeVar, cast

import attrs
from attrs import AttrsInstance

from desktop.fields import FieldKind, Lines, LongText, Rows, Tags, Text, values_of

Change = Callable[[str], str]
Owner = TypeVar("Owner", bound=AttrsInstance)


def reworded(owner: Owner, change: Change, kept: frozenset[str] = frozenset()) -> Owner:
    """The record or row with `change` applied to all texts in it and its rows, but for the fields named in `kept`."""
    changed: dict[str, object] = {
        name: _value(kind, value, change, kept)
        for name, kind, value in values_of(owner)
        if name not in kept and isinstance(kind, Text | LongText | Tags | Lines | Rows)
    }
    return attrs.evolve(owner, **changed)


def _value(kind: FieldKind, value: object, change: Change, kept: frozenset[str]) -> object:
    if isinstance(value, str):
        return change(value) if value else value
    if isinstance(kind, Rows):
        return tuple(reworded(row, change, kept) for row in cast("tuple[AttrsInstance, ...]", value))
    return tuple(change(text) for text in cast("tuple[str, ...]", value))


def texts_in(owner: AttrsInstance) -> Iterator[str]:
    """All texts of a record or row, those of its rows too."""
    return (text for _, text in fields_and_texts(owner))


def fields_and_texts(owner: AttrsInstance) -> Iterator[tuple[FieldKind, str]]:
    """All texts of a record or row with the field each is in, those of its rows too."""
    for _, kind, value in values_of(owner):
        yield from texts_of_value(kind, value)


def texts_of_value(kind: FieldKind, value: object) -> Iterator[tuple[FieldKind, str]]:
    """The texts of one value, those of its rows with the field each is in."""
    if not isinstance(kind, Text | LongText | Tags | Lines | Rows):
        return
    if isinstance(value, str):
        yield kind, value
    elif isinstance(kind, Rows):
        for row in cast("tuple[AttrsInstance, ...]", value):
            yield from fields_and_texts(row)
    else:
        yield from ((kind, text) for text in cast("tuple[str, ...]", value))
