"""What a reader of a document must find."""

from desktop.documents.blocks import Caption, CaseCard, Gantt, Picture
from desktop.documents.reading import block_texts, gantt_ticks
from desktop.documents.voice import Voice
from tests import make


def test_a_picture_is_found_by_its_caption() -> None:
    voice: Voice = make.voice()
    assert list(block_texts(Picture(b"", "alt", voice.figure("A plant")))) == ["Figure 0  A plant"]
    assert list(block_texts(Picture(b"", "alt"))) == []


def test_a_card_without_results_has_no_heads_for_them() -> None:
    card = CaseCard("t", "c", (), (), ("Measure", "Before", "After", "Change"), ())
    assert list(block_texts(card)) == ["t", "c"]


def test_weeks_are_labelled_so_that_the_last_label_has_room() -> None:
    def ticks(weeks: int) -> tuple[int, ...]:
        return gantt_ticks(Gantt((), weeks, ("", ""), "W{n}", Caption("Figure", 1, "")))

    assert ticks(1) == (1,)
    assert ticks(12) == tuple(range(1, 13))
    assert ticks(19) == tuple(range(1, 18, 2))
    assert ticks(20) == tuple(range(1, 20, 2))
    assert ticks(27)[-1] == 21
