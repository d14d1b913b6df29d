"""Numbers for headings and captions."""

from desktop.documents.blocks import Block, Caption, Flow, Heading
from desktop.documents.numbering import numbered_captions, numbered_headings
from desktop.documents.paragraphs import body


def headings(number: str) -> list[tuple[str, str]]:
    levels = [Heading(2, "b", ""), Heading(3, "c", ""), Heading(3, "d", ""), Heading(2, "e", "")]
    blocks: tuple[Block, ...] = (body("a"), *levels)
    found = numbered_headings(blocks, number, "s")
    return [(block.number, block.anchor) for block in found if isinstance(block, Heading)]


def test_headings_are_numbered_below_their_section() -> None:
    assert headings("4") == [("4.1", "s-1"), ("", "s-1-1"), ("", "s-1-2"), ("4.2", "s-2")]


def test_front_matter_has_anchors_and_no_numbers() -> None:
    assert headings("")[0] == ("", "s-1")


def test_captions_are_numbered_by_label() -> None:
    flows = [Flow((), Caption(label, 0, "t")) for label in ("Table", "Figure", "Table")]
    found = [block.caption for block in numbered_captions((*flows, Flow(()))) if isinstance(block, Flow)]
    assert [caption.number if caption else None for caption in found] == [1, 1, 2, None]
