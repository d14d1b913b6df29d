"""The archive gate."""

import random
import struct
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_BZIP2, ZipFile, ZipInfo

import pytest

from desktop.importers.gate import is_active, opened_archive
from desktop.importers.refusal import Refusal, Refused
from tests.importers.office import archive


def refusal(tmp_path: Path, content: bytes) -> Refusal:
    file = tmp_path / "a.docx"
    file.write_bytes(content)
    with pytest.raises(Refused) as error:
        opened_archive(file)
    return error.value.why


def test_a_plain_archive_passes(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(
        archive(
            {
                "word/document.xml": "<d/>",
                "media/a.png": random.Random(1).randbytes(2_000_000),
                "customUI/x.xml": "<x/>",
            }
        )
    )
    with opened_archive(file) as opened:
        assert len(opened.namelist()) == 3
        assert is_active(opened)


@pytest.mark.parametrize(
    "content", [b"plain text", b"PK\x03\x04 cut short", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old Word"]
)
def test_what_is_no_archive_is_damaged(tmp_path: Path, content: bytes) -> None:
    assert refusal(tmp_path, content) is Refusal.DAMAGED


def test_a_compound_file_around_an_encrypted_one_asks_for_a_password(tmp_path: Path) -> None:
    stream = "EncryptedPackage".encode("utf-16-le")
    assert refusal(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + stream) is Refusal.ENCRYPTED


def test_too_many_entries_are_too_much(tmp_path: Path) -> None:
    assert refusal(tmp_path, archive({f"{number}.xml": "" for number in range(2001)})) is Refusal.TOO_MUCH


def test_one_entry_over_the_limit_is_too_much(tmp_path: Path) -> None:
    assert refusal(tmp_path, archive({"a.bin": b"\0" * (101 << 20)})) is Refusal.TOO_MUCH


def test_an_entry_that_grows_beyond_reason_is_unsafe(tmp_path: Path) -> None:
    assert refusal(tmp_path, archive({"a.bin": b"\0" * (20 << 20)})) is Refusal.UNSAFE


@pytest.mark.parametrize("name", ["../a.xml", "/a.xml", "C:/a.xml", "a\\b.xml", "x" * 241])
def test_names_that_lead_out_of_the_archive_are_unsafe(tmp_path: Path, name: str) -> None:
    assert refusal(tmp_path, archive({name: "<a/>"})) is Refusal.UNSAFE


def test_two_entries_of_one_name_are_unsafe(tmp_path: Path) -> None:
    assert refusal(tmp_path, archive({"a.xml": "<a/>", "A.XML": "<a/>"})) is Refusal.UNSAFE


def entry(info: ZipInfo, **kinds: int) -> bytes:
    stream = BytesIO()
    with ZipFile(stream, "w") as writing:
        writing.writestr(info, "<a/>", **kinds)
    return stream.getvalue()


def test_links_are_unsafe(tmp_path: Path) -> None:
    info = ZipInfo("a.xml")
    info.external_attr = 0o120777 << 16
    assert refusal(tmp_path, entry(info)) is Refusal.UNSAFE


def test_odd_compression_is_unsafe(tmp_path: Path) -> None:
    assert refusal(tmp_path, entry(ZipInfo("a.xml"), compress_type=ZIP_BZIP2)) is Refusal.UNSAFE


def test_an_encrypted_entry_asks_for_a_password(tmp_path: Path) -> None:
    content = bytearray(archive({"a.xml": "<a/>"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refusal(tmp_path, bytes(content)) is Refusal.ENCRYPTED


def test_entries_that_share_bytes_are_unsafe(tmp_path: Path) -> None:
    content = bytearray(archive({"a.bin": b"1" * 50, "b.bin": b"2" * 50}))
    second = content.rindex(b"PK\x01\x02")
    content[second + 42 : second + 46] = struct.pack("<I", 4)
    assert refusal(tmp_path, bytes(content)) is Refusal.UNSAFE


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_documents_with_a_document_type_are_unsafe(tmp_path: Path, encoding: str) -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    assert refusal(tmp_path, archive({"word/document.xml": bomb.encode(encoding)})) is Refusal.UNSAFE
