"""Long work gives way while somebody is being answered, and to nothing else."""

import threading
import time
from collections.abc import Iterator

import pytest

from desktop import courtesy


@pytest.fixture(autouse=True)
def nobody_is_answered() -> Iterator[None]:
    courtesy.end_answer()
    yield
    courtesy.end_answer()


def seconds() -> float:
    """How long it takes to give way."""
    begun = time.monotonic()
    courtesy.give_way()
    return time.monotonic() - begun


def test_it_goes_on_while_nobody_is_answered() -> None:
    with courtesy.long_work():
        assert seconds() < 0.05


def test_it_waits_until_the_answer_is_given() -> None:
    told: list[str] = []

    def work() -> None:
        with courtesy.long_work():
            courtesy.give_way()
            told.append("worked")

    courtesy.begin_answer()
    thread = threading.Thread(target=work)
    thread.start()
    time.sleep(0.03)
    told.append("answered")
    courtesy.end_answer()
    thread.join()
    assert told == ["answered", "worked"]


def test_it_goes_on_when_the_answer_takes_long_since_it_may_wait_for_this_work() -> None:
    courtesy.begin_answer()
    with courtesy.long_work():
        assert 0.05 < seconds() < 5
        assert seconds() < 0.05  # and does not wait again for the same answer


def test_one_who_says_again_that_he_answers_is_not_waited_for_anew() -> None:
    courtesy.begin_answer()
    with courtesy.long_work():
        assert 0.05 < seconds() < 5
        courtesy.begin_answer()
        assert seconds() < 0.05


def test_what_is_no_long_work_gives_way_to_nobody() -> None:
    courtesy.begin_answer()
    assert seconds() < 0.05
    with courtesy.long_work():
        pass
    assert seconds() < 0.05


def test_it_waits_for_all_who_answer() -> None:
    begun, may_end = threading.Event(), threading.Event()

    def answer() -> None:
        with courtesy.answering():
            begun.set()
            may_end.wait(5)

    other = threading.Thread(target=answer)
    other.start()
    begun.wait(5)
    courtesy.begin_answer()
    courtesy.end_answer()
    with courtesy.long_work():
        assert seconds() > 0.03
    may_end.set()
    other.join()
    with courtesy.long_work():
        assert seconds() < 0.05


def test_what_others_wait_for_is_done_in_one_go() -> None:
    courtesy.begin_answer()
    with courtesy.long_work():
        with courtesy.in_one_go():
            assert seconds() < 0.03
        assert seconds() > 0.03
