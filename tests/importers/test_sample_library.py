"""The sample library as it is loaded."""

import datetime as dt
from pathlib import Path
from typing import cast

import pytest
from attrs import AttrsInstance, evolve

from desktop import paths
from desktop.documents.anonymise import leaks
from desktop.fields import Date, Rows, fields_of, problems, values_of
from desktop.i18n import Language
from desktop.importers.sample_library import sample_records
from desktop.records import CaseStudy, Record
from desktop.records.choices import Permission
from tests.importers.shelf import Shelf

WRITTEN = dt.date(2026, 11, 22)


def days(records: tuple[Record, ...]) -> list[dt.date]:
    """All days in records and their rows, in order."""
    found: list[dt.date] = []
    for record in records:
        for _, kind, value in values_of(record):
            if isinstance(kind, Date) and isinstance(value, dt.date):
                found.append(value)
            elif isinstance(kind, Rows):
                dated = [name for name, part in fields_of(kind.of).items() if isinstance(part, Date)]
                rows = cast("tuple[AttrsInstance, ...]", value)
                found += [day for row in rows for name in dated if (day := getattr(row, name))]
    return found


@pytest.mark.parametrize("language", list(Language))
def test_every_sample_record_is_marked_valid_and_refers_to_records_that_are_there(language: Language) -> None:
    records = sample_records(language, WRITTEN, Shelf())
    assert all(record.sample for record in records)
    assert [(record.external_id, found) for record in records if (found := problems(record))] == []
    assert not [record for record in records if record.external_id == "unfiled"]


@pytest.mark.parametrize("language", list(Language))
def test_no_sample_case_gives_a_false_alarm_of_its_hidden_name(language: Language) -> None:
    cases = [record for record in sample_records(language, WRITTEN, Shelf()) if isinstance(record, CaseStudy)]
    assert cases
    assert [case.title for case in cases if leaks(evolve(case, permission=Permission.ANONYMOUS))] == []


@pytest.mark.parametrize(("later", "moved"), [(0, 0), (6, 0), (7, 7), (20, 14), (-1, -7)])
def test_days_are_moved_by_whole_weeks(later: int, moved: int) -> None:
    then = days(sample_records(Language.ZH_CN, WRITTEN, Shelf()))
    now = days(sample_records(Language.ZH_CN, WRITTEN + dt.timedelta(days=later), Shelf()))
    assert {new - old for old, new in zip(then, now, strict=True)} == {dt.timedelta(days=moved)}


def test_a_damaged_sample_library_is_a_bug(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def elsewhere() -> Path:
        return tmp_path

    folder = tmp_path / "samples" / "en"
    folder.mkdir(parents=True)
    (folder / "customer.jsonl").write_text("{}", "utf-8")
    monkeypatch.setattr(paths, "resources", elsewhere)
    with pytest.raises(RuntimeError):
        sample_records(Language.EN, WRITTEN, Shelf())
