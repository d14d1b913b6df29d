"""What would come in is shown first, and exactly that comes in."""

from pathlib import Path

import pytest

from desktop.importers.errors import FileMissing
from desktop.records import Brand, CaseStudy, Customer
from desktop.store.changes import Step
from desktop.workspace.importing import FileHasChanged, LibraryHasChanged
from desktop.workspace.outcomes import ImportRequest
from desktop.workspace.workspace import Workspace


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "客户 清单.csv"
    file.write_text("编号,客户名称,城市,行业\nc1,甲公司,上海,机械\nc2,,北京,\n", "utf-8")
    return file


def test_a_preview_writes_nothing_and_says_all(empty: Workspace, table: Path) -> None:
    previewed = empty.preview_import(ImportRequest(files=(table,)))
    customer = next(one.record for one in previewed.imported.added if isinstance(one.record, Customer))
    assert [previewed.names[one] for one in customer.industries] == ["机械"]
    assert [one.field for one in previewed.imported.rejected] == ["name"]
    assert [one.record.kind for one in previewed.imported.own] == ["customer"]
    assert {one.record.kind for one in previewed.imported.named} == {"industry"}
    assert (sum(empty.counts().values()), empty.store.to_undo()) == (0, None)


def test_what_was_previewed_comes_in_as_one_step(empty: Workspace, table: Path) -> None:
    told: list[tuple[int, int]] = []
    previewed = empty.preview_import(ImportRequest(files=(table,)))
    report = empty.import_previewed(previewed, lambda done, total: told.append((done, total)))
    assert (report.added, report.created, len(report.rejected)) == (1, 2, 1)
    assert told == [(0, 3), (1, 3), (2, 3)]
    assert empty.store.to_undo() == Step("Import {file}", {"file": "客户 清单.csv"})
    empty.undo()
    assert sum(empty.counts().values()) == 0


def test_a_record_is_shown_as_it_is_and_as_it_would_be(empty: Workspace, table: Path) -> None:
    empty.import_files(ImportRequest(files=(table,)))
    table.write_text("编号,客户名称,城市\nc1,甲公司,苏州\n", "utf-8")
    (entry,) = empty.preview_import(ImportRequest(files=(table,))).imported.updated
    assert isinstance(entry.before, Customer)
    assert isinstance(entry.record, Customer)
    assert (entry.before.city, entry.record.city) == ("上海", "苏州")


def test_names_of_what_is_taken_away_are_known_too(empty: Workspace, table: Path) -> None:
    empty.import_files(ImportRequest(files=(table,)))
    table.write_text("编号,客户名称,行业\nc1,甲公司,食品\n", "utf-8")
    assert {"机械", "食品"} <= set(empty.preview_import(ImportRequest(files=(table,))).names.values())


def test_a_file_that_was_changed_since_is_not_taken(empty: Workspace, table: Path) -> None:
    previewed = empty.preview_import(ImportRequest(files=(table,)))
    table.write_text("编号,客户名称\nc1,甲公司\nc3,丙公司\n", "utf-8")
    with pytest.raises(FileHasChanged):
        empty.import_previewed(previewed)
    assert empty.counts()["customer"] == 0


def test_a_library_that_was_changed_since_takes_nothing(empty: Workspace, table: Path) -> None:
    previewed = empty.preview_import(ImportRequest(files=(table,)))
    empty.save([Brand(name="我们")], Step("Brand"))
    with pytest.raises(LibraryHasChanged):
        empty.import_previewed(previewed)


def test_an_import_that_is_cancelled_leaves_nothing(empty: Workspace, table: Path) -> None:
    class Enough(Exception):
        pass

    def end(done: int, _total: int) -> None:
        if done == 2:
            raise Enough

    previewed = empty.preview_import(ImportRequest(files=(table,)))
    with pytest.raises(Enough):
        empty.import_previewed(previewed, end)
    assert sum(empty.counts().values()) == 0


def test_what_is_known_is_not_read_again(empty: Workspace, table: Path) -> None:
    first = empty.preview_import(ImportRequest(files=(table,)))
    again = empty.preview_import(ImportRequest(files=(table,), defaults={"region": "华东"}), first.files)
    assert again.files[0].contents is first.files[0].contents


def test_one_file_of_several_that_can_t_be_read_leaves_the_others(empty: Workspace, table: Path) -> None:
    gone = table.with_name("gone.csv")
    previewed = empty.preview_import(ImportRequest(files=(table, gone)))
    assert [type(file.trouble) for file in previewed.files] == [type(None), FileMissing]
    assert empty.import_previewed(previewed).added == 1
    with pytest.raises(FileMissing):
        empty.import_files(ImportRequest(files=(gone,)))


def test_many_files_are_named_by_the_first(empty: Workspace, tmp_path: Path) -> None:
    files: list[Path] = []
    for number in range(4):
        file = tmp_path / f"客户{number}.csv"
        file.write_text(f"客户名称\n公司{number}\n", "utf-8")
        files.append(file)
    empty.import_files(ImportRequest(files=tuple(files), kind="customer"))
    assert empty.store.to_undo() == Step("Import {file} and {count} more files", {"file": "客户0.csv", "count": 3})


def test_nothing_to_bring_in_is_no_step(empty: Workspace, table: Path) -> None:
    empty.import_files(ImportRequest(files=(table,)))
    report = empty.import_previewed(empty.preview_import(ImportRequest(files=(table,))))
    assert (report.unchanged, report.changes) == (1, None)


def test_a_document_that_vanishes_while_it_is_brought_in_is_said(empty: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "换型减半.md"
    file.write_text("---\ntitle: 换型减半\n---\n\n## 挑战\n\n换型太慢。\n", "utf-8")
    previewed = empty.preview_import(ImportRequest(files=(file,), kind="case_study"))
    with pytest.raises(FileMissing):
        empty.import_previewed(previewed, lambda _done, _total: file.unlink())
    assert empty.store.of(CaseStudy) == []


def test_the_encodings_of_a_file_are_shown_with_its_lines(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes("名称\n华信\n".encode("gb18030"))
    assert Workspace.encodings_of(file)[0].lines == ("名称", "华信")
    assert Workspace.encodings_of(tmp_path / "gone.csv") == ()
