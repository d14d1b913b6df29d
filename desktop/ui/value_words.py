"""The value of any field in the reader's words: for previews, differences and what else shows records as they are."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, cast

from attrs import AttrsInstance, frozen

from desktop.fields import FieldKind, Flag, Fraction, Lines, RecordId, Reference, References, Rows, values_of
from desktop.i18n import Option, Words
from desktop.money import Money

_BETWEEN: Final = {True: "·", False: " · "}


@frozen
class ValueWords:
    """Says values; `names` are what the records are called that they refer to."""

    words: Words
    names: Mapping[RecordId, str]

    def said(self, kind: FieldKind, value: object) -> str:
        """A value; "" where there is none. Lists of sentences and of rows stand line below line."""
        if isinstance(kind, Rows):
            return "\n".join(self._row(one) for one in cast("tuple[AttrsInstance, ...]", value))
        if isinstance(value, tuple):
            items = [self._one(kind, one) for one in cast("tuple[object, ...]", value)]
            shown = [item for item in items if item]
            return "\n".join(shown) if isinstance(kind, Lines) else self.words.listed(shown)
        return self._one(kind, value)

    def fields(self, owner: AttrsInstance) -> Iterator[tuple[str, str]]:
        """The label and the value of each field that has one."""
        for _, kind, value in values_of(owner):
            text = "" if isinstance(kind, Flag) and not value else self.said(kind, value)
            if text:
                yield self.words(kind.label), text

    def _row(self, row: AttrsInstance) -> str:
        between = _BETWEEN[self.words.language.is_chinese]
        return between.join(" ".join(text.split()) for _, text in self.fields(row))

    def _one(self, kind: FieldKind, value: object) -> str:  # noqa: PLR0911 - one case per kind of value, nothing else
        if isinstance(kind, Reference | References):
            return self.names.get(RecordId(str(value)), "") if value else ""
        match value:
            case None:
                return ""
            case bool():
                return self.words("Yes") if value else self.words("No")
            case Option():
                return self.words(value.label)
            case Money():
                return self.words.money(value)
            case dt.datetime():
                return f"{value.astimezone():%Y-%m-%d %H:%M}"
            case dt.date():
                return self.words.short_date(value)
            case Decimal():
                return self._fraction(kind, value)
            case int():
                return self.words.number(value)
            case _:
                return str(value)

    def _fraction(self, kind: FieldKind, value: Decimal) -> str:
        if isinstance(kind, Fraction) and kind.off:
            return self.words.discount(value)
        return self.words.percent(value) if isinstance(kind, Fraction) and kind.most == 1 else self.words.number(value)
