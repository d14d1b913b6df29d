"""Real files of others: what comes in, what is refused, and that nothing hangs or crashes."""

import json
from pathlib import Path

import pytest

from desktop.errors import UserError
from desktop.fields import RecordId, problems
from desktop.i18n import Language, Words
from desktop.importers.reader import Reader
from desktop.records import CaseStudy, Industry
from desktop.text import clean_text
from tests.importers.shelf import Shelf

EN = Words(Language.EN)
_NEITHER = {".pdf", ".pptx"}
"""Of these the text is for finding the file; how its lines were parted can't be told."""


def squeezed(text: str | None) -> str:
    """A text as it passes the gate, without blanks: one of the public cases holds a control character."""
    return "".join(clean_text(text or "").split())


def names(shelf: Shelf, ids: tuple[RecordId, ...]) -> list[str]:
    return [shelf.held[one].name_of_record.casefold() for one in ids]


def test_the_public_cases_come_in_whole_and_twice_changes_nothing(
    reader: Reader, shelf: Shelf, public_data: Path
) -> None:
    file = public_data / "cases" / "cases.jsonl"
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    imported = shelf.save(reader.read([file], None, shelf, EN))

    cases = [entry.record for entry in imported.added if isinstance(entry.record, CaseStudy)]
    assert (len(cases), imported.rejected) == (len(lines), ())
    for case, line in zip(cases, lines, strict=True):
        assert (case.external_id, case.customer_name) == (line["id"], line["customer"] or "")
        assert squeezed(case.problem) == squeezed(line["challenge"])
        assert squeezed(case.outcome) == squeezed(line["results"])
        assert names(shelf, case.industries) == list(dict.fromkeys(name.casefold() for name in line["industry"]))
        assert names(shelf, case.products) == [name.casefold() for name in line["products"]]
        assert problems(case) == []

    again = reader.read([file], "case_study", shelf, EN)
    assert (len(again.unchanged), len(again.added), len(again.updated)) == (len(lines), 0, 0)


def test_cases_laid_out_in_many_ways_give_what_is_in_them(reader: Reader, public_data: Path) -> None:
    folder = public_data / "documents" / "derived"
    for line in (folder / "ground_truth.jsonl").read_text("utf-8").splitlines():
        truth = json.loads(line)
        file = public_data / truth["file"]
        if file.suffix in _NEITHER:
            continue
        imported = reader.read([file], "case_study", Shelf(), EN)
        cases = [entry.record for entry in imported.added if isinstance(entry.record, CaseStudy)]
        assert len(cases) == truth["expected_records"], file.name
        for case, wanted in zip(cases, truth["cases"], strict=True):
            found = [squeezed(text) for text in (case.problem, case.solution, case.outcome)]
            assert found == [squeezed(wanted[part]) for part in ("challenge", "solution", "results")], file.name


def test_cases_in_presentations_and_pages_are_found_with_their_sections(reader: Reader, public_data: Path) -> None:
    folder = public_data / "documents" / "derived"
    for line in (folder / "ground_truth.jsonl").read_text("utf-8").splitlines():
        truth = json.loads(line)
        file = public_data / truth["file"]
        if file.suffix not in _NEITHER:
            continue
        (entry,) = reader.read([file], None, Shelf(), EN).added[-1:]
        case = entry.record
        assert isinstance(case, CaseStudy), file.name
        assert squeezed(truth["cases"][0]["challenge"])[:40] in squeezed(case.body), file.name
        assert case.problem, file.name
        assert entry.document == file


def test_a_list_of_companies_gives_customers_and_contacts(reader: Reader, shelf: Shelf, public_data: Path) -> None:
    imported = shelf.save(reader.read([public_data / "load" / "companies_zh_20000.csv"], None, shelf, EN))
    assert (imported.rejected, len(shelf.of("contact"))) == ((), 20_000)
    assert all(record.code for record in shelf.of("industry") if isinstance(record, Industry) and record.parent)


def test_a_taxonomy_is_a_tree(reader: Reader, shelf: Shelf, public_data: Path) -> None:
    shelf.save(reader.read([public_data / "taxonomy" / "gbt4754-2017.csv"], None, shelf, EN))
    industries = [record for record in shelf.of("industry") if isinstance(record, Industry)]
    roots = [record.code for record in industries if not record.parent]
    assert (len(industries), "".join(roots)) == (1971, "ABCDEFGHIJKLMNOPQRST")
    again = reader.read([public_data / "taxonomy" / "gbt4754-2017.json"], "industry", shelf, EN)
    assert len(again.unchanged) == len(industries)


def test_every_document_is_imported_or_refused_with_one_sentence(reader: Reader, public_data: Path) -> None:
    files = [file for file in sorted((public_data / "documents").rglob("*")) if file.is_file()]
    refused: dict[str, str] = {}
    for file in files:
        try:
            reader.read([file], "material", Shelf(), EN)
        except UserError as error:
            refused[file.relative_to(public_data / "documents").as_posix()] = type(error).__name__
    by_class = {name: error for name, error in refused.items() if name.split("/")[0] not in {"pdf", "zip"}}
    assert {name for name in by_class if "/malformed/" in name or "/encrypted/" in name} == {
        file.relative_to(public_data / "documents").as_posix()
        for file in files
        if file.parent.name in {"malformed", "encrypted"} and file.parent.parent.name not in {"pdf", "zip"}
    }
    assert refused["pdf/encrypted/r2-user-password.pdf"] == "FileEncrypted"
    assert "pdf/notext/testOCR.pdf" not in refused
    assert by_class["docx/hostile/ExternalEntityInText.docx"] == "FileUnsafe"
    assert by_class["docx/hostile/zip_ratio_120MB_document_xml.docx"] == "FileTakesTooLong"
    assert by_class["xlsx/hostile/poc-xmlbomb.xlsx"] == "FileUnsafe"
    assert by_class["xlsx/encrypted/58616.xlsx"] == "FileEncrypted"


@pytest.mark.parametrize("original", ["jenkins", "rainbond", "kubernetes"])
def test_originals_are_read_as_cases(reader: Reader, public_data: Path, original: str) -> None:
    files = [file for file in sorted((public_data / "cases" / "originals" / original).rglob("*")) if file.is_file()]
    imported = reader.read(files, "case_study", Shelf(), EN)
    cases = [entry.record for entry in imported.added if isinstance(entry.record, CaseStudy)]
    assert (len(cases), imported.rejected) == (len(files), ())
    assert all(case.title and case.body for case in cases)
