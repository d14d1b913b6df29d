"""The law of exports: what was written out comes in again as it was."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.exporters.names import names_of
from desktop.exporters.tables import write_table
from desktop.fields import values_of
from desktop.i18n import Language, Words
from desktop.importers.reader import Reader
from desktop.records import Record
from tests.importers.any_library import Stock, stocks
from tests.importers.shelf import Shelf

FORMATS = (".csv", ".xlsx", ".jsonl")
pytestmark = pytest.mark.no_cover
"""What is run here is measured in tests of examples: coverage does not hang on chance."""

_SETTINGS = settings(
    deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.mark.parametrize("ending", FORMATS)
@_SETTINGS
@given(stock=stocks(), language=st.sampled_from(Language), internal=st.booleans())
def test_an_export_imported_into_its_own_library_changes_nothing(
    reader: Reader, tmp_path: Path, ending: str, stock: Stock, language: Language, internal: bool
) -> None:
    shelf = Shelf({record.id: record for record in (*stock.others, *stock.records)})
    file = tmp_path / f"export{ending}"
    words = Words(language)
    write_table(stock.records, stock.record_type, file, names_of(shelf.held.values()), words, internal=internal)

    imported = reader.read([file], stock.record_type.kind, shelf, words)

    assert [rejection.why(words) for rejection in imported.rejected] == []
    changed = [(_differences(entry.record, entry.before)) for entry in imported.updated if entry.before]
    assert changed == []
    assert (len(imported.unchanged), len(imported.added)) == (len(stock.records), 0)


@pytest.mark.parametrize("ending", FORMATS)
@_SETTINGS
@given(stock=stocks(), language=st.sampled_from(Language))
def test_an_export_with_internal_fields_brings_equal_records_into_another_library(
    reader: Reader, tmp_path: Path, ending: str, stock: Stock, language: Language
) -> None:
    file = tmp_path / f"export{ending}"
    words = Words(language)
    names = names_of((*stock.others, *stock.records))
    write_table(stock.records, stock.record_type, file, names, words, internal=True)
    other_library = Shelf({record.id: record for record in stock.others})

    imported = reader.read([file], stock.record_type.kind, other_library, words)

    expected = [evolve(record, external_id=record.external_id or record.id) for record in stock.records]
    assert [rejection.why(words) for rejection in imported.rejected] == []
    changed = [_differences(entry.record, wanted) for entry, wanted in zip(imported.added, expected, strict=True)]
    assert [fields for fields in changed if fields] == []


def _differences(one: Record, other: Record) -> dict[str, tuple[object, object]]:
    pairs = {name: (value, getattr(other, name)) for name, _, value in values_of(one)}
    return {name: (value, before) for name, (value, before) in pairs.items() if value != before}
