"""Bytes to text without being told how."""

import pytest

from desktop.importers.encoding import Encoding, candidates, decode, decoded
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


@pytest.mark.parametrize(
    ("text", "encoding"), [(SIMPLE, "gb18030"), (TRADITIONAL, "big5hkscs"), ("会社名,都市\nトヨタ,東京\n", "cp932")]
)
def test_the_likeliest_encoding_is_the_first_candidate(text: str, encoding: str) -> None:
    found = candidates(text.encode(encoding))
    assert (found[0].encoding, found[0].lines, found[0].spoiled) == (encoding, tuple(text.split()), 0)


def test_western_text_is_a_candidate_where_the_letters_make_words() -> None:
    (only,) = candidates("name,city\nMünchen GmbH,Köln\n".encode("latin-1"))
    assert (only.encoding, only.lines) == ("cp1252", ("München GmbH,Köln",))


def test_what_is_the_same_in_all_encodings_is_shown_as_it_is() -> None:
    assert candidates(b"a,b\n1,2\n")[0].lines == ("a,b", "1,2")
    assert candidates(b"") != ()


def test_lines_that_no_encoding_reads_have_candidates_all_the_same() -> None:
    assert candidates(b"\xff\xff\xff\xff\n")


def test_a_guess_says_whether_there_is_doubt() -> None:
    assert decoded(SIMPLE.encode("gb18030"), "a.csv").encoding == Encoding("gb18030", certain=True)
    assert not decoded("会社名,都市\n株式会社トヨタ,東京\n".encode("cp932"), "a.csv").encoding.certain


def test_an_encoding_that_a_person_chose_is_taken_with_its_losses_counted() -> None:
    found = decoded("甲�".encode() + b"\xff", "a.csv", chosen="utf-8")
    assert (found.text, found.encoding.spoiled) == ("甲\ufffd\ufffd", 1)
    assert decoded("甲".encode("utf-8-sig"), "a.csv", chosen="utf-8").text == "甲"
    assert decoded("甲".encode("utf-16"), "a.csv", chosen="utf-16-le").text == "甲"
