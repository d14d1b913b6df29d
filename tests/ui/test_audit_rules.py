"""What the audit finds: each of its rules on a page that is broken on purpose, and nothing on one that is whole."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QLayout,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.i18n import Language, Words
from desktop.ui.kit import Kit, column, holding, row
from desktop.ui.theme.theme import Theme
from tests.ui.audit.page import Page
from tests.ui.audit.rules import audited

Make = Callable[[Kit], QWidget]


class Audit:
    """Puts something on a page that is whole and tells which rules are broken then."""

    def __init__(self, window: QWidget, kit: Kit) -> None:
        self._window, self._kit = window, kit

    def __call__(
        self, make: Make, language: Language = Language.ZH_CN, size: tuple[int, int] = (1280, 720)
    ) -> set[str]:
        made = make(self._kit)
        made.setParent(self._window)
        made.move(200, 200)
        made.show()
        QApplication.processEvents()
        return {finding.rule for finding in audited(Page(self._window, language, size, frozenset()))}


@pytest.fixture
def audit(theme: Theme, qtbot: QtBot) -> Audit:
    """A window with two fields that nothing is wrong with."""
    window, kit = QMainWindow(), Kit(theme, Words(Language.EN))
    window.setCentralWidget(holding(column(*(field(f"{at}") for at in range(2)), None)))
    window.setMinimumSize(1024, 640)
    window.resize(1280, 720)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    return Audit(window, kit)


def field(name: str) -> QWidget:
    made = QLineEdit()
    made.setAccessibleName(name)
    return made


def in_a_box(*items: QWidget | QLayout, width: int = 300, height: int = 120) -> QWidget:
    made = holding(column(*items))
    made.setFixedSize(width, height)
    return made


def squeezed(widget: QWidget, width: int, height: int) -> QWidget:
    widget.setFixedSize(width, height)
    return holding(row(widget))


def whole(kit: Kit) -> QWidget:
    return in_a_box(kit.label("一切都好"), kit.button("添加一行"), kit.elided("很长的名字" * 40))


def twins(kit: Kit) -> QWidget:
    return in_a_box(kit.button("添加一行"), kit.button("添加一行"))


def silent_list(_kit: Kit) -> QWidget:
    made = QListWidget()
    made.setAccessibleName("名单")
    made.addItem("")
    return made


def cut_paragraph(kit: Kit) -> QWidget:
    return squeezed(kit.label("一段很长的话，要占好几行才放得下。" * 5, wrap=True), 200, 20)


def cut_placeholder(_kit: Kit) -> QWidget:
    made = QLineEdit()
    made.setAccessibleName("查找")
    made.setPlaceholderText("按名称、行业、痛点或联系人查找")
    return squeezed(made, 60, 30)


def beyond(kit: Kit) -> QWidget:
    outer, label = QWidget(), kit.label("伸到外面去了")
    outer.setFixedSize(60, 40)
    label.setParent(outer)
    label.adjustSize()
    label.move(30, 5)
    return outer


def sideways(kit: Kit) -> QWidget:
    body = QWidget()
    body.setMinimumWidth(900)
    made = kit.scroll(body)
    made.setFixedSize(300, 100)
    return made


def scrolled_sideways(kit: Kit) -> QWidget:
    made = sideways(kit)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # type: ignore[attr-defined]
    return made


def overlapping(kit: Kit) -> QWidget:
    grid = QGridLayout()
    grid.addWidget(kit.button("添加一行"), 0, 0)
    grid.addWidget(kit.button("移走一行"), 0, 0)
    return in_a_box(grid)


def lone_sign(kit: Kit) -> QWidget:
    made = kit.button("研发")
    made.setText("研&发")
    return made


def rich(kit: Kit) -> QWidget:
    made = kit.label("粗体")
    made.setTextFormat(Qt.TextFormat.AutoText)
    return made


class Trap(QWidget):
    """Takes the focus and never gives it away."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("陷阱")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(40, 40)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab:
            return True
        return super().event(event)


def dot(_kit: Kit) -> QWidget:
    made = QWidget()
    made.setAccessibleName("一点")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setFixedSize(20, 20)
    return made


def text_that_takes_tabs(_kit: Kit) -> QWidget:
    made = QPlainTextEdit()
    made.setAccessibleName("备注")
    return made


def by_itself(kit: Kit) -> QWidget:
    """A button that Tab passes over, because the chain of focus was turned around it."""
    made = kit.button("够不着")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.focusNextPrevChild = lambda _next: True  # type: ignore[method-assign]
    return made


BROKEN: tuple[tuple[str, Make], ...] = (
    ("has no accessible name", lambda kit: kit.tool("plus", "")),
    ("have the same name", twins),
    ("has rows that say nothing", silent_list),
    ("cuts its text", lambda kit: squeezed(kit.label("这行字放不下，后半截看不见"), 60, 24)),
    ("cuts its text", lambda kit: squeezed(kit.button("导出方案和附件"), 60, 32)),
    ("cuts its text", lambda kit: squeezed(kit.elided("矮得只剩半截"), 90, 8)),
    ("cuts its text", cut_paragraph),
    ("cuts its placeholder", cut_placeholder),
    ("reaches beyond", beyond),
    ("is smaller than 24 pixels", dot),
    ("hides what is too wide for it", sideways),
    ("scrolls sideways", scrolled_sideways),
    ("overlap", overlapping),
    ("shows markup", lambda kit: kit.label("<b>重要</b>")),
    ("shows markup", lambda kit: kit.label("研发 &amp; 生产")),
    ("has a lone &", lone_sign),
    ("is not plain text", rich),
    ("shows a message as it stands in the code", lambda kit: kit.label("Today##page")),
    ("shows a message as it stands in the code", lambda kit: kit.label("撤销：{step}")),
    ("is not translated", lambda kit: kit.label("Undo")),
    ("is in another language", lambda kit: kit.label("打开 folder")),
    ("keeps the focus", lambda _kit: Trap()),
    ("keeps the focus", text_that_takes_tabs),
)


@pytest.mark.parametrize(("rule", "make"), BROKEN, ids=[f"{at}-{rule}" for at, (rule, _) in enumerate(BROKEN)])
def test_a_broken_page_is_found(audit: Audit, rule: str, make: Make) -> None:
    assert rule in audit(make)


def test_a_whole_page_passes(audit: Audit) -> None:
    assert audit(whole) == set()


def test_chinese_on_an_english_page_is_found(audit: Audit) -> None:
    assert "is in another language" in audit(lambda kit: kit.label("添加一行"), Language.EN)


def test_a_window_that_grew_is_found(audit: Audit) -> None:
    assert "is not as large as it was asked to be" in audit(whole, size=(1024, 640))
