"""Files that come in and go out, and the sample records."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from desktop.i18n import Language
from desktop.importers import sample_library
from desktop.records import CaseStudy, Customer
from desktop.store.desk import Desk
from desktop.store.errors import LibraryExists
from desktop.workspace.outcomes import ImportRequest
from desktop.workspace.workspace import Workspace


def test_a_document_becomes_a_case_and_is_kept_with_it(empty: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "换型减半.md"
    file.write_text("---\ntitle: 换型减半\n---\n\n## 挑战\n\n换型太慢。\n", "utf-8")
    report = empty.import_files(ImportRequest(files=(file,), kind="case_study"))
    assert report.added == 1
    case = empty.store.of(CaseStudy)[0]
    assert [kept.name for kept in case.files] == [file.name]
    assert empty.store.attachment(case.files[0].sha256) == file.read_bytes()
    assert empty.import_files(ImportRequest(files=(file,), kind="case_study", defaults={"region": "江苏"})).added == 0


def test_what_rows_only_name_is_counted_apart(empty: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "customer.jsonl"
    file.write_text('{"name": "甲甲", "industries": ["汽车零部件"]}\n{"name": "乙乙"}\n', "utf-8")
    report = empty.import_files(ImportRequest(files=(file,)))
    assert (report.added, report.created) == (2, 2)
    assert report.changes is not None
    assert report.changes.added == 4


def test_a_default_stands_back_where_a_row_has_a_value(empty: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "customer.jsonl"
    file.write_text('{"name": "甲甲", "region": "浙江"}\n{"name": "乙乙"}\n', "utf-8")
    empty.import_files(ImportRequest(files=(file,), defaults={"region": "江苏"}))
    assert {customer.name: customer.region for customer in empty.store.of(Customer)} == {"甲甲": "浙江", "乙乙": "江苏"}


def test_a_damaged_sample_is_a_bug_and_leaves_no_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    broken = tmp_path / "resources" / "samples" / "en"
    broken.mkdir(parents=True)
    (broken / "customer.jsonl").write_text('{"name": ""}\n', "utf-8")
    monkeypatch.setattr(sample_library.paths, "resources", lambda: tmp_path / "resources")
    with pytest.raises(RuntimeError, match="damaged"):
        Workspace.create(tmp_path / "library", desk, Language.EN)
    with pytest.raises(LibraryExists):
        Workspace.create(tmp_path / "library", desk)
    Workspace.open(tmp_path / "library", desk).close()


def test_sample_days_move_with_the_day_by_whole_weeks(tmp_path: Path, desk: Desk) -> None:
    later = attrs.evolve(desk, now=lambda: dt.datetime(2027, 3, 9, 9, 30, tzinfo=dt.UTC))
    with Workspace.create(tmp_path / "later", later, Language.EN) as opened:
        assert opened.find(Customer, "customer-autoparts").needs[0].said_on == dt.date(2026, 10, 14) + dt.timedelta(
            weeks=15
        )
