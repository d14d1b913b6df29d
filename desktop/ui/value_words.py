"""The value of any field in the reader's words: for previews, differences and what else shows records as they are."""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, cast

from attrs import AttrsInstance, frozen

from desktop.fields import FieldKind, Flag, Fraction, Lines, RecordId, Reference, References, Rows, values_of
from desktop.i18n import Option, Words
from desktop.money import Money

_UNSAID: Final = ("sha256", "media_type", "id")
"""Parts of rows that say nothing to a person."""


@frozen
class ValueWords:
    """Says values; `names` are what the records are called that they refer to, `gone` is said where there is none."""

    words: Words
    names: Mapping[RecordId, str]
    gone: str = ""

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
        for name, kind, value in values_of(owner):
            is_said = name not in _UNSAID and not (isinstance(kind, Flag) and not value)
            if is_said and (text := self.said(kind, value)):
                yield self.words(kind.label), text

    def _row(self, row: AttrsInstance) -> str:
        """A row in one line, part by part."""
        parts = (self.words.labelled(label, " ".join(text.split())) for label, text in self.fields(row))
        return ("；" if self.words.language.is_chinese else "; ").join(parts)

    def _one(self, kind: FieldKind, value: object) -> str:  # noqa: PLR0911 - one case per kind of value, nothing else
        if isinstance(kind, Reference | References):
            return self.names.get(RecordId(str(value)), self.gone) if value else ""
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
