"""What takes long to draw or to measure is done once, and again when it has changed."""

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QTextLayout
from PySide6.QtSvg import QSvgRenderer

from desktop.records import Opportunity
from desktop.records.rows import NextStep
from desktop.ui.editors.editor import Around
from desktop.ui.editors.rows import cell_view
from desktop.ui.editors.rows.cell_view import CellView
from desktop.ui.editors.rows.wrapping import laid_out
from desktop.ui.shell import Shell
from desktop.ui.theme import icons
from desktop.ui.theme.theme import Theme

WIDTH = 200  # pixels


def test_a_width_asked_for_again_is_not_set_again(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    set_texts: list[str] = []

    def noted(text: str, font: QFont, width: int) -> tuple[QTextLayout, int]:
        set_texts.append(text)
        return laid_out(text, font, width)

    monkeypatch.setattr(cell_view, "laid_out", noted)
    cells = CellView(shell.theme, NextStep, {"what": 1})
    around = Around(shell, Opportunity)
    cells.show_row(NextStep(what="survey"), around)
    low = cells.heightForWidth(WIDTH)
    before = len(set_texts)
    assert (cells.heightForWidth(WIDTH), len(set_texts)) == (low, before)
    cells.show_row(NextStep(what="survey the line " * 10), around)
    high = cells.heightForWidth(WIDTH)
    assert high > low > 0
    assert cells.heightForWidth(2 * WIDTH) < high


def test_cells_grow_with_the_text(theme: Theme, shell: Shell) -> None:
    cells = CellView(theme, NextStep, {"what": 1})
    cells.show_row(NextStep(what="survey the line " * 10), Around(shell, Opportunity))
    before = cells.heightForWidth(WIDTH)
    theme.set(theme.language, "light", 1.5)
    assert cells.heightForWidth(WIDTH) > before


def test_a_drawing_is_read_once_for_each_colour(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[QByteArray] = []

    def noted(drawing: QByteArray) -> QSvgRenderer:
        read.append(drawing)
        return QSvgRenderer(drawing)

    monkeypatch.setattr(icons, "QSvgRenderer", noted)
    strange = "#12345A"
    first = icons.pixmap("square", strange, 18, 1.0).toImage()
    again = icons.pixmap("square", strange, 18, 1.0).toImage()
    other = icons.pixmap("square", theme.colours["accent"], 18, 1.0).toImage()
    assert [strange.encode() in one.data() for one in read].count(True) == 1
    assert first == again != other
