"""How tightly pages are set: no page is left with next to nothing on it, and no card is cut for a line."""

from collections.abc import Callable, Sequence

from attrs import evolve

from desktop.exporters.pages.filling import well_filled
from desktop.exporters.pages.strips import Page, Strip, nothing

DEPTH = 100.0


def rows(count: int, height: float = 10.0, white: float = 0.0, gap: float = 0.0) -> Callable[[float], list[Strip]]:
    """Rows of which `white` points are white that may be less."""
    return lambda tight: [Strip(height + white * tight, nothing, gap=gap) for _ in range(count)]


def heights(pages: Sequence[Page]) -> list[int]:
    return [len(page) for page in pages]


def test_nothing_takes_no_page() -> None:
    assert well_filled(rows(0), DEPTH) == ([], 1.0)


def test_what_fills_its_pages_keeps_its_white() -> None:
    pages, tight = well_filled(rows(15, height=8, white=2), DEPTH)
    assert (heights(pages), tight) == ([10, 5], 1.0)


def test_one_short_page_is_left_as_it_is() -> None:
    pages, tight = well_filled(rows(1), DEPTH)
    assert (heights(pages), tight) == ([1], 1.0)


def test_a_last_page_with_one_row_is_saved_by_less_white_no_less_than_it_takes() -> None:
    pages, tight = well_filled(rows(11, height=6, white=4), DEPTH)
    assert (heights(pages), tight) == ([11], 0.7)
    pages, tight = well_filled(rows(11, height=9, white=1), DEPTH)
    assert heights(pages) == [10, 1]
    assert tight == 1.0


def test_gaps_are_white_too() -> None:
    pages, tight = well_filled(rows(11, height=7, gap=3), DEPTH)
    assert (heights(pages), tight) == ([11], 0.7)


def test_a_card_is_kept_whole_by_less_white() -> None:
    def card(tight: float) -> list[Strip]:
        return [Strip(50, nothing), *(Strip(9.7 + 2 * tight, nothing, keep=at < 8) for at in range(9))]

    pages, tight = well_filled(card, DEPTH)
    assert (heights(pages), tight) == ([1, 9], 0.55)


def test_a_section_that_would_end_on_a_poor_page_begins_it() -> None:
    def sections(_tight: float) -> list[Strip]:
        first = [Strip(10, nothing) for _ in range(6)]
        heading = Strip(10, nothing, room=20)
        return [*first, heading, *(Strip(10, nothing) for _ in range(5))]

    pages, tight = well_filled(sections, DEPTH)
    assert (heights(pages), tight) == ([6, 6], 1.0)


def test_a_section_is_not_torn_off_where_that_would_leave_the_page_before_it_poor() -> None:
    def sections(_tight: float) -> list[Strip]:
        strips = [Strip(10, nothing) for _ in range(12)]
        strips[1] = evolve(strips[1], room=20)
        return strips

    pages, _ = well_filled(sections, DEPTH)
    assert heights(pages) == [10, 2]
