"""Values as one reads them: what an editor would show, as plain text."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from typing import cast

from desktop.fields import FieldKind, Fraction, RecordId, Reference, References
from desktop.i18n import Option, Words
from desktop.money import Money
from desktop.ui.editors.scale import meaning
from desktop.ui.editors.shares import discount_shown, share_shown
from desktop.ui.editors.whole import is_scale

Titles = Mapping[RecordId, str]
"""What records are called that values refer to."""


def said(  # noqa: C901, PLR0911 - one case per type of value, nothing else
    name: str, kind: FieldKind, value: object, words: Words, titles: Titles
) -> str:
    """A value of a field in words; "" where there is none."""
    match value:
        case None | "" | () | False:
            return ""
        case True:
            return words(kind.label)
        case Option():
            return words(value.label)
        case str() if isinstance(kind, Reference):
            return titles.get(RecordId(value), "")
        case str():
            return value
        case Money():
            return words.money(value)
        case Decimal():
            return discount_shown(value, words) if isinstance(kind, Fraction) and kind.off else share_shown(value)
        case dt.date():
            return words.short_date(value)
        case int():
            return meaning(name, value, words) if is_scale(kind) else words.number(value)
        case tuple():
            return words.listed(_each(kind, cast("tuple[object, ...]", value), words, titles))
        case _:
            return str(value)


def _each(kind: FieldKind, values: tuple[object, ...], words: Words, titles: Titles) -> list[str]:
    if isinstance(kind, References):
        return [title for value in values if (title := titles.get(RecordId(str(value)), ""))]
    return [words(value.label) if isinstance(value, Option) else str(value) for value in values]
