"""Laws of all editors: a value that is shown is read back as it was, and a draft that is shown again is the same."""

from typing import cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.fields import (
    Amount,
    Date,
    FieldKind,
    Fraction,
    Lines,
    LongText,
    Rows,
    Text,
    Whole,
    fields_of,
)
from desktop.records import TYPE_OF
from desktop.ui.editors.editor import Around, Value
from desktop.ui.editors.making import editor_for
from desktop.ui.editors.rows.rows import RowsEditor
from desktop.ui.editors.typed_editor import TypedEditor
from desktop.ui.forms.forms import FORMS
from desktop.ui.shell import Shell
from tests.store.any_record import values

ONE_SHELL = settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def kinds() -> list[tuple[str, str]]:
    """One field of each kind of value and of each type of row, by record kind and name."""
    found: dict[object, tuple[str, str]] = {}
    for kind, groups in FORMS.items():
        for group in groups:
            for name in group.fields:
                declared = fields_of(TYPE_OF[kind])[name]
                found.setdefault(declared.of if isinstance(declared, Rows) else type(declared), (kind, name))
    return list(found.values())


def is_said(kind: FieldKind, value: object) -> bool:
    """Rows that hold nothing are none: nobody meant them."""
    return not isinstance(kind, Rows) or kind.of() not in cast("tuple[object, ...]", value)


@pytest.mark.parametrize(("kind", "name"), kinds())
def test_what_is_shown_is_read_back(shell: Shell, kind: str, name: str) -> None:
    declared = fields_of(TYPE_OF[kind])[name]
    record = TYPE_OF[kind]()
    editor = editor_for(Around(shell, lambda: record), name, declared)

    @ONE_SHELL
    @given(values(declared).filter(lambda value: is_said(declared, value)))
    def holds(value: object) -> None:
        editor.show_value(value)
        assert editor.reading() == Value(value)
        raw = editor.raw()
        editor.show_raw(raw)
        assert editor.raw() == raw
        assert editor.reading() == Value(value)
        for row in editor.rows if isinstance(editor, RowsEditor) else ():
            row.open()
        assert editor.reading() == Value(value)

    holds()


TYPED = (Text, LongText, Lines, Date, Whole, Fraction, Amount)


@pytest.mark.parametrize(
    ("kind", "name"), [one for one in kinds() if isinstance(fields_of(TYPE_OF[one[0]])[one[1]], TYPED)]
)
def test_a_draft_stays_as_it_was_typed(shell: Shell, kind: str, name: str) -> None:
    declared = fields_of(TYPE_OF[kind])[name]
    record = TYPE_OF[kind]()
    editor = editor_for(Around(shell, lambda: record), name, declared)
    assert isinstance(editor, TypedEditor)

    @ONE_SHELL
    @given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=30))
    def holds(text: str) -> None:
        editor.field.show_text(text)
        raw = editor.raw()
        editor.show_raw("")
        editor.show_raw(raw)
        assert editor.raw() == raw

    holds()
