"""A record with all its texts changed by one rule."""

from desktop.documents.rewording import reworded, texts_in
from desktop.records import CaseStudy
from desktop.records.rows import Result
from tests import make


def test_every_text_is_changed_those_in_rows_and_lists_too() -> None:
    case = CaseStudy(title="a", tags=("b",), results=(Result(measure="c", how="d"),))
    assert set(texts_in(reworded(case, str.upper))) == {"", "A", "B", "C", "D"}


def test_what_is_no_text_stays() -> None:
    case = make.case()
    changed = reworded(case, str.upper)
    assert (changed.industries, changed.date, changed.size) == (case.industries, case.date, case.size)


def test_kept_fields_stay() -> None:
    assert reworded(CaseStudy(title="a", summary="b"), str.upper, frozenset({"title"})) == CaseStudy(
        title="a", summary="B"
    )
