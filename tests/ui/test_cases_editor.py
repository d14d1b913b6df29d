"""Where a case goes that is put into a proposal."""

import pytest

from desktop.fields import RecordId
from desktop.ui.screens.proposal.cases_editor import with_case


@pytest.mark.parametrize(
    ("told", "most", "after"),
    [
        ("", 3, "n"),
        ("abc", 3, "nabc"),
        ("xabc", 3, "xnabc"),
        ("xyab", 3, "xynab"),
        ("xyz", 3, "xyzn"),
        ("xyzab", 3, "xyzabn"),
        ("cab", 3, "cnab"),
        ("ac", 3, "nac"),
        ("a", 1, "na"),
        ("xa", 1, "xan"),
    ],
)
def test_a_case_goes_behind_those_chosen_by_hand_and_before_the_automatic_ones(
    told: str, most: int, after: str
) -> None:
    ids = [RecordId(one) for one in told]
    assert "".join(with_case(ids, RecordId("n"), [RecordId(one) for one in "abc"], most)) == after
