"""One import of one or of several files."""

from pathlib import Path

import pytest

from desktop.i18n import Language, Words
from desktop.importers.checklists import ROWS_LOOKED_AT
from desktop.importers.errors import FileEmpty, FileMissing, FileRefused, FileTooLarge, FormatUnknown, KindUnknown
from desktop.importers.importer import File, opened
from desktop.importers.reader import IMPORTERS, Reader
from desktop.records import ChecklistTemplate
from desktop.records.choices import Moment
from tests.importers.conftest import Bring
from tests.importers.shelf import Shelf

EN = Words(Language.EN)


def test_references_reach_across_the_files_of_one_import(reader: Reader, tmp_path: Path) -> None:
    contacts, customers = tmp_path / "联系人.csv", tmp_path / "客户.csv"
    contacts.write_text("姓名,客户\n王伟,甲公司\n", "utf-8")
    customers.write_text("客户名称\n甲公司\n", "utf-8")
    imported = reader.read([contacts, customers], None, Shelf(), EN)
    assert [entry.record.kind for entry in imported.added] == ["customer", "contact"]


def test_among_several_files_one_that_can_t_be_read_is_rejected_as_a_whole(reader: Reader, tmp_path: Path) -> None:
    good = tmp_path / "客户.csv"
    good.write_text("客户名称\n甲公司\n", "utf-8")
    imported = reader.read([good, tmp_path / "gone.csv"], None, Shelf(), EN)
    (rejection,) = imported.rejected
    assert (rejection.place.file, rejection.place.row, rejection.field) == ("gone.csv", 0, "")
    assert rejection.why(EN) == "gone.csv is not there or can't be opened. Check the name and try again."
    assert len(imported.added) == 1


def test_a_file_that_is_not_there_is_refused(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        reader.read([tmp_path / "gone.csv"], None, Shelf(), EN)


def test_a_file_that_may_not_be_read_is_refused_with_the_reason(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.csv"
    file.write_text("x", "utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(FileRefused):
        reader.read([file], None, Shelf(), EN)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(FileRefused):
        File(file, b"x").data(1 << 30)


def test_one_is_told_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    one, two = tmp_path / "客户.csv", tmp_path / "产品.csv"
    one.write_text("客户名称\n甲\n乙\n", "utf-8")
    two.write_text("产品名称\n甲\n", "utf-8")
    with Reader(lambda done, total: told.append((done, total))) as counting:
        counting.read([one], None, Shelf(), EN)
        assert [one for one in told if one[1]] == [(2, 3), (3, 3)]
        told.clear()
        counting.read([one, two], None, Shelf(), EN)
    assert [one for one in told if one[1]] == [(0, 2), (1, 2)]


def test_a_folder_is_refused(reader: Reader, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        reader.read([tmp_path], None, Shelf(), EN)


def test_a_file_that_vanishes_while_it_is_read_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        File(tmp_path / "gone.csv", b"x").check_size(1)
    with pytest.raises(FileMissing):
        File(tmp_path, b"x").data(1 << 30)


def test_an_empty_file_is_refused(bring: Bring) -> None:
    with pytest.raises(FileEmpty):
        bring("a.csv", "")


def test_a_file_over_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"x" * (1 << 20))
    with pytest.raises(FileTooLarge) as error:
        opened(file).data(1 << 19)
    assert error.value.values["most"] == "0 MiB"


@pytest.mark.parametrize("name", ["a.wps", "a.ppt", "a.zip", "a.doc", "a"])
def test_a_format_that_no_importer_takes_is_refused_with_those_that_are(bring: Bring, name: str) -> None:
    with pytest.raises(FormatUnknown) as error:
        bring(name, "text")
    assert "Word (.docx)" in str(error.value)


def test_every_importer_has_a_name() -> None:
    assert [importer.name for importer in IMPORTERS] == [
        "Excel (.xlsx)",
        "Word (.docx)",
        "PDF",
        "PowerPoint (.pptx)",
        "CSV",
        "JSON Lines (.jsonl)",
        "Markdown",
        "HTML",
    ]


def test_a_kind_that_there_is_not_is_refused_with_those_that_are(bring: Bring) -> None:
    with pytest.raises(KindUnknown) as error:
        bring("a.csv", "x", "client")
    assert "customer" in str(error.value)


CHECKLIST = "售前立项检查表,,\n序号,阶段,检查项\n1,当面,门禁\n2,商务,预算\n3,,竞品\n4\n"


@pytest.mark.parametrize("kind", [None, "checklist_template"])
def test_rows_of_items_are_one_checklist(bring: Bring, kind: str | None) -> None:
    (entry,) = bring("a.csv", CHECKLIST.replace("当面", "到门口"), kind).added
    template = entry.record
    assert isinstance(template, ChecklistTemplate)
    assert template.title == "售前立项检查表"
    assert [(item.moment, item.text) for item in template.items][1:] == [(None, "商务：预算"), (None, "竞品")]


def test_a_stage_that_is_a_moment_of_a_visit_is_one(bring: Bring) -> None:
    (entry,) = bring("清单.csv", "moment,检查项\ndoor,门禁\n", "checklist_template").added
    assert isinstance(entry.record, ChecklistTemplate)
    assert (entry.record.title, entry.record.items[0].moment) == ("清单", Moment.DOOR)


def test_headings_are_looked_for_in_the_first_rows_only(bring: Bring) -> None:
    with pytest.raises(Exception, match="headings"):
        bring("a.csv", "x,y\n" * ROWS_LOOKED_AT + "序号,检查项\n1,门禁\n", "checklist_template")


def test_items_without_a_column_of_stages_are_plain(bring: Bring) -> None:
    (entry,) = bring("a.csv", "序号,检查项\n1,门禁\n").added
    assert isinstance(entry.record, ChecklistTemplate)
    assert entry.record.items[0].text == "门禁"
