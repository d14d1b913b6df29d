"""What a reader of a document must find."""

from desktop.documents.blocks import CaseCard, Picture
from desktop.documents.reading import block_texts
from desktop.documents.voice import Voice
from tests import make


def test_a_picture_is_found_by_its_caption() -> None:
    voice: Voice = make.voice()
    assert list(block_texts(Picture(b"", "alt", voice.figure("A plant")))) == ["Figure 0  A plant"]
    assert list(block_texts(Picture(b"", "alt"))) == []


def test_a_card_without_results_has_no_heads_for_them() -> None:
    card = CaseCard("t", "c", (), (), ("Measure", "Before", "After", "Change"), ())
    assert list(block_texts(card)) == ["t", "c"]
