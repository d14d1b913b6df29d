"""The law of imports: whatever a file holds, it is imported as valid records, rejected with a reason, or refused."""

import csv
import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.errors import UserError
from desktop.fields import fields_of, problems
from desktop.i18n import Language, Words
from desktop.importers.reader import Reader
from desktop.records import RECORD_TYPES, Record
from tests.importers.shelf import Shelf

WORDS = Words(Language.ZH_TW)
_SETTINGS = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
HARD_WORDS = "- 1e999 -1e308 0x10 ² ٣ 1/2/3 99999999 2026-11-31 13% ∞ 9折 十折 ¥ 1.2亿亿 [ [[]] {} 是 𠮷 a、b （） '=1"
HARD = st.sampled_from([*HARD_WORDS.split(), '["a", 1]', '[{"measure": null}]', "", "9" * 5000, "\x00", "\ud800"])
SIMPLE = st.none() | st.booleans() | st.integers() | st.floats() | HARD | st.text(max_size=8)
ANY_JSON = st.recursive(
    SIMPLE, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
KEYS = sorted({name for record_type in RECORD_TYPES for name in fields_of(record_type)})


def check(reader: Reader, file: Path, kind: str | None) -> None:
    try:
        imported = reader.read([file], kind, Shelf(), WORDS)
    except UserError:
        return
    for entry in imported.added:
        assert problems(entry.record) == []
    assert all(rejection.why(WORDS) for rejection in imported.rejected)
    assert all(note.told(WORDS) for note in imported.notes)


@_SETTINGS
@given(
    record_type=st.sampled_from(RECORD_TYPES),
    rows=st.lists(st.dictionaries(st.sampled_from(KEYS), ANY_JSON, max_size=6), max_size=4),
)
def test_any_objects(reader: Reader, tmp_path: Path, record_type: type[Record], rows: list[dict[str, object]]) -> None:
    file = tmp_path / "a.jsonl"
    file.write_text("\n".join(json.dumps(row) for row in rows) + "\n", "utf-8")
    check(reader, file, record_type.kind)


@_SETTINGS
@given(
    record_type=st.sampled_from(RECORD_TYPES),
    rows=st.lists(st.lists(HARD | st.text(max_size=6), max_size=6), max_size=4),
    data=st.data(),
)
def test_any_table(
    reader: Reader, tmp_path: Path, record_type: type[Record], rows: list[list[str]], data: st.DataObject
) -> None:
    names = data.draw(st.lists(st.sampled_from(sorted(fields_of(record_type))), max_size=6))
    file = tmp_path / "a.csv"
    with file.open("w", encoding="utf-8", errors="surrogatepass", newline="") as stream:
        csv.writer(stream, escapechar="\\").writerows([[record_type.title_field, *names], *rows])
    check(reader, file, record_type.kind)


@_SETTINGS
@given(content=st.binary(max_size=300), name=st.sampled_from(["a.csv", "a.jsonl", "a.json", "a.txt", "客户.csv"]))
def test_any_bytes(reader: Reader, tmp_path: Path, content: bytes, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    check(reader, file, None)
    check(reader, file, "customer")


@settings(parent=_SETTINGS, max_examples=20)
@given(text=st.text(max_size=200), name=st.sampled_from(["a.md", "a.html", "a.yaml", "a.docx"]))
def test_any_document(reader: Reader, tmp_path: Path, text: str, name: str) -> None:
    file = tmp_path / name
    file.write_text(text, "utf-8", "surrogatepass")
    check(reader, file, "case_study")
