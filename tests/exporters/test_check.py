"""A written file is compared with its document before anyone gets it."""

import pytest

from desktop.documents.blocks import Paragraph
from desktop.exporters.check import Difference, compare
from tests.exporters.pdf_file import of_blocks, say

DOCUMENT = of_blocks(Paragraph(say("准时交付率 82%")), Paragraph(say("é in the second paragraph")))
WHOLE = "准时交付率82%éinthesecondparagraph"


def test_a_file_that_says_the_same_has_no_differences() -> None:
    assert compare(DOCUMENT, WHOLE) == ()


def test_accents_may_be_composed_or_not() -> None:
    assert compare(DOCUMENT, WHOLE.replace("é", "e\u0301")) == ()


@pytest.mark.parametrize(
    "read", [WHOLE.replace("率", "\ufffd"), WHOLE.replace("é", "\ufffd"), WHOLE.replace("é", "e\ufffd")]
)
def test_the_replacement_stands_for_one_letter(read: str) -> None:
    assert compare(DOCUMENT, read) == ()


def test_a_wrong_character_is_found_where_it_is() -> None:
    (difference,) = compare(DOCUMENT, WHOLE.replace("82", "83"))
    assert difference.expected.startswith("交付率82%")
    assert difference.found.startswith("交付率83%")


def test_a_lost_paragraph_is_named_whole() -> None:
    assert compare(DOCUMENT, "准时交付率82%")[-1] == Difference("éinthesecondparagraph", "")


@pytest.mark.parametrize(
    "read", ["\ufffd" + WHOLE, WHOLE + "\ufffd", WHOLE[:-1] + "\ufffd\ufffd", "\ufffd" * 3, WHOLE + "x"]
)
def test_what_is_too_much_or_too_little_is_found(read: str) -> None:
    assert compare(DOCUMENT, read)
