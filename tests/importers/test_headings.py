"""What sheets and columns were called before is understood still."""

import pytest

from desktop.importers.headings import kind_named, meaning_of
from desktop.records import ChecklistTemplate, Proposal, Record


@pytest.mark.parametrize(
    ("name", "record_type"),
    [
        ("checklist templates", ChecklistTemplate),
        ("清单模板", ChecklistTemplate),
        ("清單範本", ChecklistTemplate),
        ("检查清单", ChecklistTemplate),
        ("方案建议书", Proposal),
        ("方案建議書", Proposal),
        ("方案", Proposal),
    ],
)
def test_a_sheet_is_known_by_any_name_of_its_records(name: str, record_type: type[Record]) -> None:
    assert kind_named(name) is record_type


def test_a_column_is_known_by_what_it_was_called_before() -> None:
    assert meaning_of(Proposal, "建議級別").fields == ("recommended",)
