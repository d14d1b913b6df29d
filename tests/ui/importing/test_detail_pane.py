"""A row of the preview in full: all of it can be read in the width there is."""

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, Words
from desktop.ui.kit import Kit
from desktop.ui.screens.importing.detail_pane import DetailPane
from desktop.ui.screens.importing.sheet import Detail, Passage
from desktop.ui.theme.theme import Theme

ADDRESS = "https://example.com/" + "a1" * 60


def test_a_text_with_a_long_address_is_wrapped_and_not_cut(theme: Theme, qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    pane = DetailPane(Kit(theme, Words(Language.ZH_CN)))
    pane.setParent(room)
    pane.setGeometry(0, 0, 288, 400)
    passage = Passage(label="全文", text=f"换型只要二十分钟。\n{ADDRESS}")
    pane.show_detail(Detail(title=ADDRESS, above="案例.md", passages=(passage,)))
    room.show()
    qtbot.waitExposed(room)
    shown = [one for one in pane.findChildren(QLabel) if one.isVisible()]
    assert max(one.mapTo(pane, one.rect().topRight()).x() for one in shown) < pane.width()
    assert ADDRESS in [one.text().replace("\u200b", "") for one in shown]
