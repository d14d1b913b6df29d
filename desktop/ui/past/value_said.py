"""The value of a field in words, as a history tells of it: choices, references and rows by what they are called."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import cast

from attrs import AttrsInstance, frozen

from desktop.fields import FieldKind, Flag, Fraction, Reference, References, Rows, values_of
from desktop.fields import RecordId as Id
from desktop.i18n import Option, Words
from desktop.money import Money


@frozen
class Speaker:
    """Puts values into words; `names` are those of the records that are referred to."""

    words: Words
    names: Mapping[Id, str]

    def said(self, kind: FieldKind, value: object) -> str:
        """A value; "" for nothing."""
        if isinstance(kind, Rows):
            return "\n".join(self._row(one) for one in cast("tuple[AttrsInstance, ...]", value))
        if isinstance(value, tuple):
            return self._listed(kind, cast("tuple[object, ...]", value))
        if isinstance(kind, Flag):
            return self.words("Yes") if value else self.words("No")
        return self._single(kind, value)

    def _listed(self, kind: FieldKind, values: Sequence[object]) -> str:
        """Items of a list: short ones in a line, sentences below each other."""
        items = [self._single(kind, one) for one in values]
        is_short = sum(map(len, items)) < _SHORT and not any("\n" in item for item in items)
        return self.words.listed(items) if is_short else "\n".join(items)

    def _single(self, kind: FieldKind, value: object) -> str:
        if isinstance(value, Decimal | int | Money | dt.date):
            return self._number_or_day(kind, value)
        if value and isinstance(kind, Reference | References):
            return self.names.get(Id(str(value))) or self.words("(deleted for good)")
        return self.words(value.label) if isinstance(value, Option) else str(value or "")

    def _number_or_day(self, kind: FieldKind, value: Decimal | int | Money | dt.date) -> str:
        match value:
            case Money():
                return self.words.money(value)
            case dt.datetime():
                return f"{value.astimezone():%Y-%m-%d %H:%M}"
            case dt.date():
                return self.words.short_date(value)
            case Decimal() if isinstance(kind, Fraction) and kind.most == 1:
                return self.words.percent(value)
            case _:
                return self.words.number(value)

    def _row(self, owner: AttrsInstance) -> str:
        """A row in one line, part by part."""
        parts = [
            self.words.labelled(self.words(kind.label), " ".join(said.split()))
            for name, kind, value in values_of(owner)
            if name not in _UNSAID and not (isinstance(kind, Flag) and not value) and (said := self.said(kind, value))
        ]
        return ("；" if self.words.language.is_chinese else "; ").join(parts)


_SHORT = 80
_UNSAID = ("sha256", "media_type", "id")
"""Parts of rows that say nothing to a person."""
