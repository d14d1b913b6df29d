"""Two bars: which results can be drawn."""

from decimal import Decimal

import pytest

from desktop.documents.before_after import before_after
from desktop.records.rows import Result


@pytest.mark.parametrize(
    ("before", "after", "written"),
    [
        ("52 分钟", "31 分钟（8 条线均值）", ("52", "31")),
        ("71%", "92%", ("71%", "92%")),
        ("约 40%", "84%", ("40%", "84%")),
        ("1,240 m²", "856 m²", ("1,240", "856")),
        ("指数 100", "指数 92.2", ("100", "92.2")),
        ("€8,000 a month", "€2,000 a month", ("8,000", "2,000")),
        ("0%", "98.6%", ("0%", "98.6%")),
    ],
)
def test_numbers_of_one_unit_are_compared(before: str, after: str, written: tuple[str, str]) -> None:
    found = before_after([Result(measure="m", before=before, after=after)])
    assert found is not None
    assert (found.before_text, found.after_text) == written


@pytest.mark.parametrize(
    ("before", "after"),
    [("26 小时", "18 分钟"), ("—", "912 万元"), ("4.1 万件", "不超过 500 件"), ("€5", "5"), ("0 天", "0 天"), ("", "")],
)
def test_what_can_not_be_compared_is_not_drawn(before: str, after: str) -> None:
    assert before_after([Result(measure="m", before=before, after=after)]) is None


def test_the_first_result_that_can_be_compared_is_taken() -> None:
    words, numbers = Result(measure="a", before="慢", after="快"), Result(measure="b", before="9 天", after="4 天")
    found = before_after([words, numbers])
    assert found is not None
    assert (found.measure, found.before, found.after) == ("b", Decimal(9), Decimal(4))
