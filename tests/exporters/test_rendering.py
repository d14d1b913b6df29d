"""A written PDF looked at: its pages drawn, their text, and where its headings stand."""

import threading

import pytest

from desktop.exporters.exporter import Look
from desktop.exporters.pdf import Pdf
from desktop.exporters.rendering import Opened
from tests.exporters.demo import demo


@pytest.fixture(scope="module")
def content() -> bytes:
    return Pdf.made(demo(), Look())[0]


def test_pages_are_drawn_at_the_scale_that_is_asked_for(content: bytes) -> None:
    with Opened(content) as opened:
        width, height = opened.sizes[0]
        drawn = opened.draw(0, 1.5)
        assert (drawn.width, drawn.height) == (round(width * 1.5 + 0.5), round(height * 1.5 + 0.5))
        assert len(drawn.pixels) == drawn.stride * drawn.height
        assert len(set(drawn.pixels[::97])) > 2


def test_a_page_says_its_text(content: bytes) -> None:
    with Opened(content) as opened:
        whole = "".join(opened.text(page) for page in range(len(opened.sizes)))
    assert len(whole) > 100


def test_two_threads_may_look_at_once(content: bytes) -> None:
    def look() -> None:
        with Opened(content) as opened:
            for page in range(len(opened.sizes)):
                opened.draw(page, 0.5)

    threads = [threading.Thread(target=look) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_the_bytes_are_those_that_are_written_and_say_where_headings_stand() -> None:
    told = demo()
    content, written = Pdf.made(told, Look())
    assert Pdf.made(told, Look())[0] == content
    for anchor, page in written.heading_pages.items():
        if anchor in written.spots:
            assert written.spots[anchor].page == page
    assert all(0 <= spot.top < 842 for spot in written.spots.values())
