"""Bytes to text without being told how."""

import pytest

from desktop.importers.encoding import decode
from desktop.importers.errors import EncodingUnclear

SIMPLE = "公司名称,省份\n艾提科信传媒有限公司,青海省\n"
TRADITIONAL = "公司名稱,縣市\n臺灣精密機械股份有限公司,臺中市\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312"]
)
def test_simplified_chinese_is_read_in_every_encoding(encoding: str) -> None:
    assert decode(SIMPLE.encode(encoding), "a.csv") == SIMPLE


@pytest.mark.parametrize("encoding", ["utf-8", "big5", "utf-16"])
def test_traditional_chinese_is_read_in_every_encoding(encoding: str) -> None:
    assert decode(TRADITIONAL.encode(encoding), "a.csv") == TRADITIONAL


def test_marks_of_utf_16_and_32_are_told_apart() -> None:
    assert decode(b"\xfe\xff" + "甲".encode("utf-16-be"), "a.txt") == "甲"
    assert decode("甲".encode("utf-32"), "a.txt") == "甲"


def test_a_long_file_is_weighed_by_its_beginning_up_to_a_line_end() -> None:
    text = SIMPLE * 3000
    assert decode(text.encode("gb18030"), "a.csv") == text


def test_a_declared_encoding_is_taken_for_its_whole_family() -> None:
    assert decode("镕基".encode("gbk"), "a.html", "GB2312") == "镕基"
    assert decode("Müller".encode("latin-1"), "a.html", "iso-8859-1") == "Müller"


@pytest.mark.parametrize("declared", ["utf-8", "klingon"])
def test_a_declaration_that_can_t_be_true_is_passed_over(declared: str) -> None:
    assert decode(SIMPLE.encode("gb18030"), "a.html", declared) == SIMPLE


@pytest.mark.parametrize("data", ["a,b\nMünchen,1\n".encode("latin-1"), b"\xff\xfe\x00\xd8", b"\xff" * 70_000])
def test_what_fits_no_encoding_is_refused(data: bytes) -> None:
    with pytest.raises(EncodingUnclear):
        decode(data, "a.csv")
