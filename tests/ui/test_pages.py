"""A view of pages: what it shows, how it is moved through, and that it keeps its place when the pages change."""

from collections.abc import Callable

import attrs
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.documents.blocks import Heading, Paragraph, Span
from desktop.documents.spot import Spot
from desktop.exporters.exporter import Look
from desktop.exporters.pdf import Pdf
from desktop.i18n import Language
from desktop.ui.pages.column import Column
from desktop.ui.pages.page_view import PageView
from desktop.ui.theme.theme import Theme
from tests.exporters.demo import demo

Eventually = Callable[[Callable[[], bool]], None]
Made = tuple[bytes, dict[str, Spot]]
NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
A4 = (595.0, 842.0)


def pdf(lines_before: int = 0) -> Made:
    """A document of some pages, with some more lines below its first heading."""
    plain = demo(Language.EN)
    first = next(at for at, block in enumerate(plain.blocks) if isinstance(block, Heading)) + 1
    more = tuple(Paragraph((Span(f"One more line, number {number}."),)) for number in range(lines_before))
    content, written = Pdf.made(
        attrs.evolve(plain, blocks=(*plain.blocks[:first], *more, *plain.blocks[first:])), Look()
    )
    return content, dict(written.spots)


@pytest.fixture(scope="module")
def made() -> Made:
    return pdf()


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PageView:
    shown = PageView(theme)
    qtbot.addWidget(shown)
    shown.resize(480, 640)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def show(view: PageView, shown: Made, qtbot: QtBot, *, keep_place: bool = True) -> None:
    with qtbot.waitSignal(view.shown, timeout=15_000):
        view.show_pdf(*shown, keep_place=keep_place)


def above(view: PageView, anchor: str) -> float:
    """How far below the upper edge of the view a heading stands, in pixels."""
    spot, scale = view.spots[anchor], view.zoom * 96 / 72
    column = Column([A4] * view.pages, scale, 12)
    return column.y(spot) - view.verticalScrollBar().value()


def ink(view: PageView) -> set[str]:
    """The colours that are seen."""
    image = view.viewport().grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


def test_pages_are_drawn(view: PageView, made: Made, qtbot: QtBot, eventually: Eventually) -> None:
    assert ink(view) == {"#eef0f4"}
    show(view, made, qtbot)
    assert view.pages > 3
    assert view.page == 1
    eventually(lambda: len(ink(view)) > 20)


def test_keys_lead_through_the_pages(view: PageView, made: Made, qtbot: QtBot) -> None:
    show(view, made, qtbot)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.pages
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.verticalScrollBar().value() == 0
    places = [0]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_PageDown):
        QTest.keyClick(view, key)
        places.append(view.verticalScrollBar().value())
    assert places == sorted(set(places))
    for key, with_shift in ((Qt.Key.Key_Space, SHIFT), (Qt.Key.Key_PageUp, NONE), (Qt.Key.Key_Up, NONE)):
        QTest.keyClick(view, key, with_shift)
    assert view.verticalScrollBar().value() == 0
    QTest.keyClick(view, Qt.Key.Key_A)
    assert view.verticalScrollBar().value() == 0


def test_it_tells_the_page_and_the_text_on_it(view: PageView, made: Made, qtbot: QtBot, eventually: Eventually) -> None:
    turned: list[tuple[int, int]] = []

    def note(page: int, pages: int) -> None:
        turned.append((page, pages))

    view.turned.connect(note)
    show(view, made, qtbot)
    eventually(lambda: bool(view.accessibleDescription()))
    first = view.accessibleDescription()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert turned[-1] == (view.pages, view.pages)
    eventually(lambda: view.accessibleDescription() not in {"", first})


def test_sizes_fit_the_width_a_page_or_are_ones_own(view: PageView, made: Made, qtbot: QtBot) -> None:
    show(view, made, qtbot)
    wide = view.zoom
    assert view.fit == "width"
    view.fit_page()
    assert view.zoom < wide
    assert view.horizontalScrollBar().maximum() == 0
    view.fit_width()
    assert view.zoom == pytest.approx(wide)
    view.zoom_in()
    assert view.fit == "free"
    assert view.zoom == pytest.approx(wide * 1.2, rel=0.01)
    assert view.horizontalScrollBar().maximum() > 0
    view.zoom_out()
    for _ in range(30):
        view.zoom_in()
    assert view.zoom == pytest.approx(3.0, rel=0.01)


def test_the_wheel_scrolls_and_with_ctrl_it_zooms(view: PageView, made: Made, qtbot: QtBot) -> None:
    show(view, made, qtbot)
    before = view.zoom

    def turn(delta: int, modifiers: Qt.KeyboardModifier) -> None:
        place = QPointF(200, 200)
        wheel = QWheelEvent(
            place,
            view.viewport().mapToGlobal(place),
            QPoint(),
            QPoint(0, delta),
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), wheel)

    turn(-120, NONE)
    assert view.verticalScrollBar().value() > 0
    turn(120, CONTROL)
    assert view.zoom > before


def test_what_is_read_stays_where_it_is_when_lines_come_in_above_it(view: PageView, made: Made, qtbot: QtBot) -> None:
    show(view, made, qtbot)
    anchor = sorted(made[1].items(), key=lambda one: one[1])[-2][0]
    spot = made[1][anchor]
    view.show_anchor(spot.page, spot.top)
    before = above(view, anchor)
    longer = pdf(60)
    assert longer[1][anchor] > spot
    show(view, longer, qtbot)
    assert above(view, anchor) == pytest.approx(before, abs=3)
    show(view, made, qtbot, keep_place=False)
    assert view.verticalScrollBar().value() == 0


def test_a_place_that_is_gone_leads_to_its_page(view: PageView, made: Made, qtbot: QtBot) -> None:
    show(view, made, qtbot)
    view.show_anchor(3, 400.0)
    show(view, (made[0], {"other": Spot(1, 10.0)}), qtbot)
    assert view.page in {2, 3}
    show(view, (made[0], {}), qtbot)
    assert view.pages > 3


def test_one_can_go_to_a_place_of_pages_that_are_not_drawn_yet(view: PageView, made: Made, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.shown, timeout=15_000):
        view.show_pdf(*made)
        view.show_anchor(3, 0.0)
    assert view.page == 3


def test_what_is_shown_stays_until_the_newer_pages_are_drawn(
    view: PageView, made: Made, qtbot: QtBot, eventually: Eventually
) -> None:
    show(view, made, qtbot)
    eventually(lambda: len(ink(view)) > 20)
    seen: list[int] = []
    view.show_pdf(*pdf(5))
    deadline_reached: list[bool] = []
    view.shown.connect(lambda: deadline_reached.append(True))
    while not deadline_reached:
        seen.append(len(ink(view)))
        QApplication.processEvents()
    assert min(seen) > 20


def test_only_pages_that_are_near_are_kept(view: PageView, made: Made, qtbot: QtBot, eventually: Eventually) -> None:
    show(view, made, qtbot)
    QTest.keyClick(view, Qt.Key.Key_End)
    eventually(lambda: len(ink(view)) > 20)
    QTest.keyClick(view, Qt.Key.Key_Home)
    eventually(lambda: len(ink(view)) > 20)


def test_a_click_tells_the_place(view: PageView, made: Made, qtbot: QtBot) -> None:
    show(view, made, qtbot)
    view.show_anchor(2, 300.0)
    pressed: list[Spot] = []
    view.pressed.connect(pressed.append)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NONE, QPoint(100, 20))
    assert pressed[0].page == 2
    assert 280 < pressed[0].top < 340


def test_another_width_keeps_the_place(view: PageView, made: Made, qtbot: QtBot) -> None:
    show(view, made, qtbot)
    anchor, spot = max(made[1].items(), key=lambda one: one[1])
    view.show_anchor(spot.page, spot.top)
    page = view.page
    view.resize(700, 640)
    QApplication.processEvents()
    assert view.page in {page, page - 1}
    assert -30 < above(view, anchor) < 640


def test_a_view_without_pages_does_nothing(view: PageView) -> None:
    view.zoom_in()
    view.show_anchor(2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton)
    assert (view.page, view.pages, dict(view.spots)) == (0, 0, {})
