"""Which editor a kind of value has."""

from typing import Final, assert_never

from desktop.fields import (
    Amount,
    Choice,
    Choices,
    Date,
    FieldKind,
    File,
    Flag,
    Fraction,
    Lines,
    LongText,
    Moment,
    Reference,
    References,
    Rows,
    Tags,
    Text,
    Whole,
)
from desktop.ui.editors.amount import AmountEditor
from desktop.ui.editors.choice import ChoiceEditor
from desktop.ui.editors.choices import ChoicesEditor
from desktop.ui.editors.date import DateEditor
from desktop.ui.editors.editor import Around, Editor
from desktop.ui.editors.files.files import FilesEditor
from desktop.ui.editors.flag import FlagEditor
from desktop.ui.editors.fraction import FractionEditor
from desktop.ui.editors.lines import LinesEditor
from desktop.ui.editors.long_text import LongTextEditor
from desktop.ui.editors.references import ReferenceEditor, ReferencesEditor
from desktop.ui.editors.rows.rows import RowsEditor
from desktop.ui.editors.scale import ScaleEditor
from desktop.ui.editors.suggesting import SuggestingEditor
from desktop.ui.editors.tags import TagsEditor
from desktop.ui.editors.text import TextEditor
from desktop.ui.editors.whole import WholeEditor, is_scale

_SHARED: Final = ("city", "department", "unit")
"""Texts that many records have the same, besides those that fill a facet."""
_LONG: Final = ("address", "slogan", "source")
"""Texts that are often longer than their field, besides titles."""


def editor_for(  # noqa: C901, PLR0911, PLR0912 - one case per kind of value, nothing else
    around: Around, name: str, kind: FieldKind, *, in_row: bool = False
) -> Editor:
    """The editor of a field; `in_row` is in a list of rows, where there is less room."""
    match kind:
        case Text() if kind.facet or name in _SHARED:
            return SuggestingEditor(around, name, kind)
        case Text():
            return TextEditor(around, name, kind, wraps=in_row or kind.search == "title" or name in _LONG)
        case LongText():
            return LongTextEditor(around, name, kind)
        case Choice():
            return ChoiceEditor(around, name, kind)
        case Date():
            return DateEditor(around, name, kind)
        case Whole():
            return ScaleEditor(around, name, kind) if is_scale(kind) else WholeEditor(around, name, kind)
        case Fraction():
            return FractionEditor(around, name, kind)
        case Amount():
            return AmountEditor(around, name, kind)
        case Flag():
            return FlagEditor(around, name, kind)
        case Tags():
            return TagsEditor(around, name, kind)
        case Choices():
            return ChoicesEditor(around, name, kind)
        case Reference():
            return ReferenceEditor(around, name, kind)
        case References():
            return ReferencesEditor(around, name, kind)
        case Lines():
            return LinesEditor(around, name, kind)
        case Rows() if kind.of is File:
            return FilesEditor(around, name, kind)
        case Rows():
            return RowsEditor(around, name, kind)
        case Moment():
            message = "no record has a time that a person edits"
            raise NotImplementedError(message)
        case _:
            assert_never(kind)
