"""The command line as scripts use it: JSON on standard output, sentences on standard error, exit status."""

import io
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import click
import pypdfium2 as pdfium
import pytest

from desktop.cli.commands import commands, main
from desktop.cli.terminal import use_utf8
from desktop.store.desk import this_desk
from desktop.workspace.workspace import Workspace

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample library made by the command line."""
    folder = tmp_path_factory.mktemp("命令 行") / "library"
    assert main(["init", "--library", str(folder), "--sample", "zh-CN", "--json"]) == 0
    return folder


@pytest.fixture
def library(sample: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    shutil.copytree(sample, tmp_path / "library")
    return tmp_path / "library"


@pytest.fixture
def run(library: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command on that library: exit status, standard output, standard error."""
    monkeypatch.setenv("SATCHEL_LANGUAGE", "en")
    monkeypatch.setenv("SATCHEL_LIBRARY", str(library))

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run


def test_init_tells_what_it_made_and_refuses_a_folder_that_holds_a_library(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("init", "--library", tmp_path / "new", "--json")
    assert (status, json.loads(out)["records"]["customer"]) == (0, 0)
    status, out, err = run("init", "--library", tmp_path / "new")
    assert (status, out) == (1, "")
    assert "already holds a library" in err


def test_init_lists_what_the_sample_holds(run: Run, tmp_path: Path) -> None:
    status, out, _ = run("init", "--library", tmp_path / "new", "--sample", "zh-CN")
    assert status == 0
    assert "Case studies: 24" in out


def test_search_finds_and_marks(run: Run) -> None:
    status, out, _ = run("search", "换型", "--kind", "case_study", "--limit", "2", "--json")
    hits = json.loads(out)
    assert (status, len(hits)) == (0, 2)
    assert set(hits[0]) == {"kind", "id", "title", "snippet", "score"}
    status, out, _ = run("search", "換型")
    assert "Case study ·" in out
    assert run("search", "龘龘龘龘")[1].strip() == "Nothing was found."


def test_show_prints_one_record_in_words_and_as_json(run: Run) -> None:
    found = json.loads(run("search", "昱栎部件", "--kind", "customer", "--json")[1])[0]
    shown = json.loads(run("show", found["id"], "--json")[1])
    assert (shown["id"], shown["short_name"]) == (found["id"], "昱栎部件")
    assert "Short name: 昱栎部件" in run("show", found["id"])[1]
    status, _, err = run("show", "no-such-id")
    assert (status, bool(err)) == (1, True)


def test_match_gives_reasons_in_words(run: Run) -> None:
    matches = json.loads(run("match", "昱栎部件", "--json")[1])
    assert matches[0]["reasons"][0]["words"]
    assert set(matches[0]) == {"id", "title", "score", "reasons"}
    by_need = run(
        "match", "--industry", "industry-tyre", "--need", "能耗", "--product", "product-ems", "--role", "user"
    )
    assert by_need[0] == 0
    assert "Same industry" in by_need[1]
    assert run("match")[0] == 2
    assert json.loads(run("match", "昱栎部件", "--kind", "material", "--json")[1])


def test_an_unknown_or_ambiguous_customer_is_refused_with_a_sentence(run: Run, tmp_path: Path) -> None:
    status, out, err = run("match", "没有这家")
    assert (status, out) == (1, "")
    assert "There is no Customer «没有这家»" in err
    twins = tmp_path / "customer.jsonl"
    twins.write_text('{"external_id": "a", "name": "同名"}\n{"external_id": "b", "name": "同名"}\n', "utf-8")
    run("import", twins)
    status, _, err = run("match", "同名")
    assert status == 1
    assert "Several records are called «同名»" in err


def test_propose_writes_word_and_pdf_and_tells_the_hashes(run: Run, tmp_path: Path) -> None:
    outputs = ("-o", tmp_path / "a.docx", "-o", tmp_path / "a.pdf")
    status, out, _ = run("propose", "昱栎部件", "--language", "zh-CN", "--json", *outputs)
    value = json.loads(out)
    assert status in (0, 3)
    assert [Path(file["path"]).name for file in value["files"]] == ["a.docx", "a.pdf"]
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
    assert "Written:" in run("propose", "昱栎部件", "--language", "zh-CN", "--edition", "signer", *outputs)[1]


def test_propose_refuses_with_the_objections_and_goes_on_with_a_reason(run: Run, tmp_path: Path) -> None:
    edit = tmp_path / "customer.jsonl"
    edit.write_text('{"external_id": "customer-autoparts", "process": "与穹岚轮胎相同。"}\n', "utf-8")
    assert run("import", edit)[0] == 0
    output = ("-o", tmp_path / "a.pdf")
    status, out, err = run("propose", "昱栎部件", "--language", "zh-CN", "--edition", "evaluator", "--json", *output)
    assert status == 1
    assert json.loads(out)["files"] == []
    assert "Nothing was written" in err
    status, out, _ = run(
        "propose", "昱栎部件", "--language", "zh-CN", "--edition", "evaluator", "--anyway", "agreed", *output
    )
    assert status == 3
    assert "✗" in out


def test_casebook_binds_the_cases_of_an_industry(run: Run, tmp_path: Path) -> None:
    status, out, _ = run(
        "casebook", "--industry", "industry-auto-parts", "--language", "zh-CN", "-o", tmp_path / "b.pdf", "--json"
    )
    assert status in (0, 3)
    assert json.loads(out)["files"][0]["pages"] >= 4
    assert (
        "Written:"
        in run("casebook", "--industry", "industry-auto-parts", "-o", tmp_path / "b.docx", "--language", "zh-CN")[1]
    )


def test_a_booklet_with_a_placeholder_is_refused_and_written_anyway_if_asked(run: Run, tmp_path: Path) -> None:
    story = {"title": "换型减半", "customer_name": "甲厂", "industries": ["金属密封"], "permission": "named"}
    file = tmp_path / "case_study.jsonl"
    file.write_text(json.dumps({**story, "summary": "效果待定 {{name}}", "language": "zh-CN"}), "utf-8")
    assert run("import", file)[0] == 0
    booklet = ("casebook", "--industry", "金属密封", "--language", "zh-CN", "-o", tmp_path / "b.pdf")
    status, _, err = run(*booklet)
    assert (status, (tmp_path / "b.pdf").exists()) == (1, False)
    assert "objections must be dealt with first" in err
    assert run(*booklet, "--anyway")[0] == 3
    assert (tmp_path / "b.pdf").exists()


@pytest.mark.parametrize("ending", ["csv", "xlsx", "jsonl"])
def test_what_is_exported_is_unchanged_when_it_comes_in_again(run: Run, tmp_path: Path, ending: str) -> None:
    for kind in ("industry", "product", "customer", "price", "case_study", "material", "contact", "opportunity"):
        file = tmp_path / f"{kind}.{ending}"
        status, out, _ = run("export", kind, file, "--internal", "--json")
        assert status == 0
        done = json.loads(run("import", file, "--as", kind, "--json")[1])
        assert (done["added"], done["updated"], done["rejected"]) == (0, 0, [])
        assert done["unchanged"] == json.loads(out)["written"]


def test_import_reports_rows_it_cannot_take_and_takes_the_rest(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "案例.csv"
    file.write_text("标题,日期,授权\n换型减半,2026-02-30,可具名\n能耗下降,2026-02-03,可具名\n,2026-01-01,\n", "gb18030")
    status, out, _ = run("import", file, "--as", "case_study", "--json")
    done = json.loads(out)
    assert (status, done["added"], len(done["rejected"])) == (3, 1, 2)
    assert {"file", "row", "field", "why"} == set(done["rejected"][0])


def test_a_dry_run_changes_nothing_and_a_default_fills_what_is_empty(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "案例.csv"
    file.write_text("标题,正文\n换型减半,正文\n", "utf-8")
    assert json.loads(run("import", file, "--as", "case_study", "--dry-run", "--json")[1])["added"] == 1
    assert json.loads(run("search", "换型减半", "--json")[1]) == []
    run("import", file, "--as", "case_study", "--set", "permission=named")
    found = json.loads(run("search", "换型减半", "--json")[1])[0]
    assert json.loads(run("show", found["id"], "--json")[1])["permission"] == "named"
    assert run("import", file, "--set", "permission")[0] == 2
    other = tmp_path / "另.csv"
    other.write_text("标题\n别的\n", "utf-8")
    status, _, err = run("import", other, "--as", "case_study", "--set", "nothing=1")
    assert (status, "nothing" in err) == (1, True)
    assert run("import", other, "--as", "case_study", "--set", "permission=perhaps")[0] == 1


def test_one_import_is_one_undoable_step(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "案例.csv"
    file.write_text("标题\n甲甲甲\n乙乙乙\n", "utf-8")
    run("import", file, "--as", "case_study")
    assert "Undone: Import 案例.csv" in run("undo")[1]
    assert json.loads(run("search", "甲甲甲", "--json")[1]) == []
    assert json.loads(run("redo", "--json")[1])["records"] == 2
    assert run("redo")[1].strip() == "There is nothing to redo."


def test_the_sample_records_go_in_one_step_and_come_back_in_one(run: Run) -> None:
    assert json.loads(run("remove-sample", "--json")[1])["records"] > 150
    assert json.loads(run("search", "换型", "--json")[1]) == []
    assert run("remove-sample")[1].strip() == "There are no sample records."
    run("undo")
    assert json.loads(run("search", "换型", "--json")[1])


def test_backup_and_restore_bring_everything_back(run: Run, tmp_path: Path) -> None:
    kept = json.loads(run("backup", tmp_path / "all.satchel", "--json")[1])
    status, out, _ = run("restore", tmp_path / "all.satchel", "--library", tmp_path / "other", "--json")
    assert (status, json.loads(out)["records"]) == (0, kept["records"])
    assert "restored into" in run("restore", tmp_path / "all.satchel", "--library", tmp_path / "third")[1]
    assert "are kept in" in run("backup", tmp_path / "again.satchel")[1]


def test_the_doctor_finds_a_whole_library_whole(run: Run) -> None:
    assert json.loads(run("doctor", "--json")[1]) == {"ok": True, "problems": []}
    assert run("doctor", "--rebuild")[1].strip() == "The library is whole."


def test_wrong_usage_has_status_two_and_help_status_nought(run: Run) -> None:
    assert run("no-such-command")[0] == 2
    assert run("propose")[0] == 2
    assert run("--help")[0] == 0


def test_a_booklet_in_another_script_is_written_with_an_objection(run: Run, tmp_path: Path) -> None:
    status, out, _ = run(
        "casebook", "--industry", "industry-auto-parts", "--language", "zh-TW", "-o", tmp_path / "b.pdf"
    )
    assert status == 3
    assert "!" in out


def test_what_is_left_out_is_said_with_the_reason(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "customer.jsonl"
    file.write_text('{"name": "新认识的一家"}\n', "utf-8")
    run("import", file)
    _, out, _ = run("propose", "新认识的一家", "--language", "zh-CN", "--anyway", "try", "-o", tmp_path / "a.pdf")
    assert "Left out:" in out


def test_the_doctor_tells_what_is_wrong_and_mends_what_is_derived(run: Run, library: Path) -> None:
    with Workspace.open(library, this_desk()) as workspace:
        workspace.store.database.conn.execute("DELETE FROM search_entry WHERE row = 1")
    status, out, _ = run("doctor", "--json")
    assert (status, json.loads(out)["ok"]) == (1, False)
    assert run("doctor", "--rebuild")[0] == 0
    assert run("doctor")[0] == 0


def test_an_interrupted_command_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_arguments: object, **_options: object) -> None:
        raise click.Abort

    monkeypatch.setattr(commands, "main", interrupted)
    assert run("doctor")[0] == 1


def test_streams_that_cannot_be_told_their_encoding_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", io.StringIO())
    use_utf8()


def test_nothing_is_written_where_one_of_two_files_can_not_be(run: Run, tmp_path: Path) -> None:
    customer = ("propose", "customer-autoparts", "--language", "zh-CN", "-o", tmp_path / "a.docx")
    assert run(*customer, "-o", tmp_path / "missing" / "a.pdf")[0] == 1
    assert list(tmp_path.glob("a.*")) == []


def test_another_library_is_not_written_over(run: Run, sample: Path, tmp_path: Path) -> None:
    shutil.copytree(sample, tmp_path / "other")
    before = (tmp_path / "other" / "library.sqlite3").read_bytes()
    status, _, err = run("backup", tmp_path / "other" / "library.sqlite3")
    assert (status, "takes no other files" in err) == (1, True)
    assert (tmp_path / "other" / "library.sqlite3").read_bytes() == before


def test_ones_own_brand_goes_before_the_samples(run: Run, tmp_path: Path) -> None:
    brand, customer = tmp_path / "brand.jsonl", tmp_path / "customer.jsonl"
    brand.write_text('{"name": "甲方软件有限公司"}\n', "utf-8")
    customer.write_text('{"name": "真实客户有限公司", "external_id": "real"}\n', "utf-8")
    assert run("import", brand, customer)[0] == 0
    assert run("propose", "real", "--language", "zh-CN", "-o", tmp_path / "r.pdf")[0] in (0, 3)
    with pdfium.PdfDocument(tmp_path / "r.pdf") as pdf:
        assert "甲方软件有限公司" in pdf[0].get_textpage().get_text_range()
