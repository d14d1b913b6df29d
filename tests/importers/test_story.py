"""How a document travels from the worker."""

import pytest

from desktop.importers.contents import Grid, Heading, Paragraph
from desktop.importers.raw import Raw
from desktop.importers.story import grid, heading, paragraph, story, told


def test_what_is_told_is_what_was_found() -> None:
    pieces: list[Raw] = [heading(1, " 甲 "), paragraph("乙"), grid([["丙", "丁"]])]
    found = told(story({"title": "题"}, pieces, active=True))
    assert found.pieces == (Heading(1, "甲"), Paragraph("乙"), Grid((("丙", "丁"),)))
    assert (found.said, found.text, found.active) == ({"title": "题"}, "甲\n乙\n丙\t丁", True)


@pytest.mark.parametrize(
    "found",
    [None, {"said": {}}, {"said": {}, "pieces": [["x"]], "text": None, "active": False, "encoding": [], "cut": False}],
)
def test_an_answer_that_is_no_document_is_a_bug(found: Raw) -> None:
    with pytest.raises(TypeError):
        told(found)
