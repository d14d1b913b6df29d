"""The product's page: what it is worth, what it costs, and what is for us alone."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from desktop.i18n import Words
from desktop.money import Money
from desktop.records import CaseStudy, Customer, Price, Product, Proposal
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.ui.main_window import MainWindow
from desktop.ui.place import Place
from desktop.workspace.workspace import Workspace
from tests.ui import finding
from tests.ui.finding import called, named, texts
from tests.ui.hands import focused, press, write

Eventually = Callable[[Callable[[], bool]], None]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LICENCE, LINE, SERVICE = "MES 平台许可（单工厂）", "MES 产线许可", "MES 平台年度服务"


@pytest.fixture
def ready(window: MainWindow, eventually: Eventually) -> MainWindow:
    """The window with the keyboard."""
    window.activateWindow()
    eventually(lambda: QApplication.activeWindow() is window)
    return window


@pytest.fixture
def mes(workspace: Workspace) -> Product:
    """The product that the sample has most of."""
    return workspace.find(Product, "product-mes")


@pytest.fixture
def opened(ready: MainWindow, mes: Product) -> Callable[..., QWidget]:
    """Open its page at a part."""

    def open_at(part: str = "") -> QWidget:
        ready.content.navigator.go(Place("product", mes.id, part))
        return shown(ready)

    return open_at


def shown(window: MainWindow) -> QWidget:
    settle()
    screen = window.content.navigator.current
    assert screen is not None
    return screen


def settle() -> None:
    """Let what was asked for be laid out, and what was thrown away be gone."""
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def click(widget: QWidget) -> None:
    finding.click(widget)
    settle()


def button(screen: QWidget, name: str) -> QAbstractButton:
    return named(screen, name, QAbstractButton)


def price(workspace: Workspace, title: str) -> Price:
    return next(one for one in workspace.store.of(Price) if one.title == title)


def everything_held(root: QWidget) -> str:
    """All that any widget holds, shown or not: texts, names, descriptions, tool tips."""
    held: list[str] = []
    for one in root.findChildren(QWidget):
        held += [one.accessibleName(), one.accessibleDescription(), one.toolTip(), one.windowTitle()]
        if isinstance(one, QLabel | QPushButton | QLineEdit):
            held.append(one.text())
        if isinstance(one, QPlainTextEdit):
            held.append(one.toPlainText())
    return "\n".join(held)


# What it is worth


def test_the_two_sentences_are_copied(opened: Callable[..., QWidget], mes: Product) -> None:
    click(button(opened(), "复制这两句话"))
    assert QGuiApplication.clipboard().text() == mes.pitch


def test_each_capability_stands_with_its_evidence_and_the_cases_that_prove_it(
    opened: Callable[..., QWidget], ready: MainWindow, mes: Product
) -> None:
    screen = opened()
    capability = mes.capabilities[0]
    assert {capability.feature, capability.advantage, capability.benefit, capability.evidence} <= set(texts(screen))
    case = next(one for one in screen.findChildren(QAbstractButton) if "的案例：" in one.accessibleName())
    title = case.accessibleName().partition("的案例：")[2]
    click(case)
    assert ready.windowTitle().startswith(title[:8])


def test_the_pains_it_answers_lead_to_their_pages(opened: Callable[..., QWidget], ready: MainWindow) -> None:
    screen = opened()
    click(next(one for one in screen.findChildren(QAbstractButton) if "解决的痛点：" in one.accessibleName()))
    place = ready.content.navigator.current
    assert place is not None
    assert place.place.screen == "item"


def test_the_essence_is_edited_in_its_place(
    opened: Callable[..., QWidget], workspace: Workspace, mes: Product, eventually: Eventually
) -> None:
    screen = opened()
    click(button(screen, "编辑“两句话说清楚”"))
    assert isinstance(focused(), QPlainTextEdit)
    press(Qt.Key.Key_End, CTRL)
    write("Quick.")
    eventually(lambda: workspace.find(Product, mes.name).pitch.endswith("Quick."))
    click(button(screen, "完成：两句话说清楚"))
    assert f"{mes.pitch}Quick." in texts(screen)


# What it costs


def test_what_is_for_us_alone_is_nowhere_until_the_privacy_key_shows_it(
    opened: Callable[..., QWidget], ready: MainWindow, workspace: Workspace
) -> None:
    screen = opened("prices")
    click(button(screen, f"编辑“{LICENCE}”"))
    floor, words = price(workspace, LICENCE).floor, Words(ready.settings.language)
    assert floor
    secrets = (words.money(floor), words.number(floor.amount), "底价", "可自行")
    assert not [secret for secret in secrets if secret in everything_held(screen)]
    QTest.keyClick(ready, Qt.Key.Key_L, CTRL | SHIFT)
    settle()
    assert words.money(floor) in everything_held(screen)
    assert any("底价" in text for text in texts(screen))
    click(button(screen, "隐藏内部内容"))
    assert not [secret for secret in secrets if secret in everything_held(screen)]


def test_the_privacy_key_is_off_at_the_next_start(
    opened: Callable[..., QWidget], ready: MainWindow, workspace: Workspace, mes: Product
) -> None:
    opened("prices")
    click(button(shown(ready), "显示内部内容"))
    again = MainWindow(workspace, ready.theme, ready.settings)
    again.content.navigator.go(Place("product", mes.id, "prices"))
    assert not again.content.shell.privacy.shows_internal
    assert "底价" not in everything_held(again)
    again.close()
    again.deleteLater()


def test_a_price_is_edited_below_its_row(
    opened: Callable[..., QWidget], workspace: Workspace, eventually: Eventually
) -> None:
    screen = opened(f"price:{price(workspace, LINE).id}")
    field = named(screen, "目录价", QLineEdit)
    field.setFocus()
    field.selectAll()
    write("50000")
    press(Qt.Key.Key_Return)
    eventually(lambda: price(workspace, LINE).list_price == Money.of(50000))
    assert "¥50,000" in texts(screen)


def test_a_price_is_added_with_what_it_needs(
    opened: Callable[..., QWidget], workspace: Workspace, mes: Product, eventually: Eventually
) -> None:
    screen = opened("prices")
    click(button(screen, "添加价格"))
    write("Remote support")
    field = named(screen, "目录价", QLineEdit)
    field.setFocus()
    write("1200")
    press(Qt.Key.Key_Return)
    eventually(lambda: any(one.title == "Remote support" for one in workspace.store.of(Price)))
    assert price(workspace, "Remote support").product == mes.id


def test_what_was_begun_for_a_new_price_is_there_again(
    opened: Callable[..., QWidget], ready: MainWindow, eventually: Eventually
) -> None:
    screen = opened("prices")
    click(button(screen, "添加价格"))
    write("Half done")
    eventually(lambda: bool(ready.workspace.store.unfinished()))
    ready.content.navigator.go(Place("today"))
    screen = opened("prices")
    assert "Half done" in everything_held(screen)


def test_a_price_that_is_over_is_prolonged_with_one_press(
    opened: Callable[..., QWidget], workspace: Workspace, eventually: Eventually
) -> None:
    before = price(workspace, LINE)
    over = workspace.today - dt.timedelta(days=3)
    workspace.save([attrs.evolve(before, valid_until=over, valid_from=None)], Step("Edit {name}", {"name": LINE}))
    screen = opened("prices")
    assert LINE not in texts(screen)
    click(button(screen, "已停用 1 项"))
    assert f"已于 {over.isoformat()} 失效。" in texts(screen)
    click(called(screen, "延长到"))
    eventually(lambda: (price(workspace, LINE).valid_until or over) > workspace.today)


def test_a_price_without_a_tax_rate_gets_the_usual_one(
    opened: Callable[..., QWidget], workspace: Workspace, eventually: Eventually
) -> None:
    workspace.save([attrs.evolve(price(workspace, LINE), tax_rate=None)], Step("Edit {name}", {"name": LINE}))
    screen = opened("prices")
    assert "没有填税率，合计里的税额会少算。" in texts(screen)
    click(called(screen, "设为"))
    eventually(lambda: price(workspace, LINE).tax_rate is not None)


def test_a_floor_above_the_list_price_is_told_to_who_sees_floors(
    opened: Callable[..., QWidget], workspace: Workspace
) -> None:
    workspace.save([attrs.evolve(price(workspace, LINE), floor=Money.of(99_000))], Step("Edit {name}", {"name": LINE}))
    screen = opened("prices")
    assert "底价高于目录价。" not in everything_held(screen)
    click(button(screen, "显示内部内容"))
    assert "底价高于目录价。" in texts(screen)
    click(button(screen, f"改底价：{LINE}"))
    assert focused().accessibleName() == "底价"


# The trial calculation


def test_a_trial_adds_up_as_proposals_do(opened: Callable[..., QWidget]) -> None:
    screen = opened("prices")
    for title in (LICENCE, SERVICE):
        click(button(screen, f"试算：{title}"))
    typed(screen, f"{LICENCE}：折扣", "9")
    typed(screen, f"{SERVICE}：数量", "2")
    said = texts(screen)
    assert {"¥360,000", "¥36,000", "¥324,000", "¥108,000"} <= set(said)
    assert "¥540,000" in said  # 324,000 and two years' service after the first, which is free
    click(called(screen, "复制成文字"))
    copied = QGuiApplication.clipboard().text()
    assert "× 9折 = ¥324,000" in copied
    assert "合计（含税）：¥324,000" in copied
    assert "底价" not in copied


def typed(screen: QWidget, name: str, text: str) -> None:
    """Type into a field in the place of what is there."""
    field = named(screen, name, QLineEdit)
    field.setFocus()
    field.selectAll()
    write(text)
    settle()


@pytest.mark.parametrize(("discount", "said"), [("8", "低于底价"), ("8.8", "超出")])
def test_a_discount_that_may_not_be_given_is_told_without_the_figure(
    opened: Callable[..., QWidget], discount: str, said: str
) -> None:
    screen = opened("prices")
    click(button(screen, f"试算：{LICENCE}"))
    typed(screen, f"{LICENCE}：折扣", discount)
    assert any(said in text for text in texts(screen)), texts(screen)
    assert "306,000" not in everything_held(screen)
    click(called(screen, "改到可以给的折扣"))
    assert not any(said in text for text in texts(screen))
    assert named(screen, f"{LICENCE}：折扣", QLineEdit).text() == "9折"


def test_what_makes_no_sense_is_said_below_the_line(opened: Callable[..., QWidget]) -> None:
    screen = opened("prices")
    click(button(screen, f"试算：{LICENCE}"))
    typed(screen, f"{LICENCE}：数量", "0")
    assert any("1 到" in text for text in texts(screen))
    typed(screen, f"{LICENCE}：数量", "2")
    assert not any("1 到" in text for text in texts(screen))
    typed(screen, f"{LICENCE}：折扣", "x")
    assert any("“x”" in text for text in texts(screen))


def test_a_trial_is_taken_into_the_proposal_of_a_customer(
    opened: Callable[..., QWidget], ready: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    screen = opened("prices")
    click(button(screen, f"试算：{LICENCE}"))
    typed(screen, f"{LICENCE}：折扣", "9.5")
    click(called(screen, "带入方案"))
    customer = workspace.find(Customer, "customer-tyre")
    write("QLLT")
    settle()
    QApplication.clipboard().setText(customer.name)
    focused_field = focused()
    assert isinstance(focused_field, QLineEdit)
    focused_field.selectAll()
    press(Qt.Key.Key_V, CTRL)
    press(Qt.Key.Key_Return)
    eventually(lambda: bool(workspace.store.of_customer(Proposal, customer.id)))
    (proposal,) = workspace.store.of_customer(Proposal, customer.id)
    line = next(one for one in proposal.lines if one.price == price(workspace, LICENCE).id)
    assert (line.quantity, line.discount) == (1, Decimal("0.05"))
    eventually(
        lambda: ready.content.navigator.current is not None and ready.content.navigator.current.key == "proposal"
    )


def test_a_trial_is_there_again_on_the_way_back(opened: Callable[..., QWidget], ready: MainWindow) -> None:
    screen = opened("prices")
    click(button(screen, f"试算：{LICENCE}"))
    ready.content.navigator.go(Place("today"))
    QTest.keyClick(ready, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert named(shown(ready), f"{LICENCE}：数量", QLineEdit).text() == "1"


# Making, duplicating, taking away


def test_a_new_product_is_filled_in_and_then_has_its_tabs(
    ready: MainWindow, workspace: Workspace, eventually: Eventually
) -> None:
    made = new_id()
    ready.content.navigator.go(Place("product", made, "new"))
    screen = shown(ready)
    assert not button(screen, "价格").isEnabled()
    write("Edge gateway")
    eventually(lambda: workspace.counts()["product"] == 7)
    assert workspace.get(made).name_of_record == "Edge gateway"
    assert button(screen, "价格").isEnabled()
    assert focused().accessibleName() == "名称"


def test_a_product_in_the_trash_says_so_and_is_taken_out_again(
    opened: Callable[..., QWidget], ready: MainWindow, workspace: Workspace, mes: Product
) -> None:
    screen = opened()
    QTest.keyClick(ready, Qt.Key.Key_Backspace, CTRL)
    settle()
    assert workspace.store.get(mes.id).deleted_at is not None
    click(button(screen, "恢复"))
    assert workspace.store.get(mes.id).deleted_at is None


def test_long_and_hostile_names_are_shown_as_they_are(ready: MainWindow, workspace: Workspace) -> None:
    name = "<b>&网关🚀" + "很长" * 100
    made = workspace.save([Product(name=name, pitch="<i>&")], Step("Edit {name}", {"name": "x"})).ids[0]
    workspace.save([Price(title=name, product=made, list_price=Money.of(1))], Step("Edit {name}", {"name": "x"}))
    workspace.save([CaseStudy(title=name, products=(made,))], Step("Edit {name}", {"name": "x"}))
    ready.content.navigator.go(Place("product", made))
    assert name in texts(shown(ready))
    assert ready.width() == 1280
    click(button(shown(ready), "价格"))
    assert ready.width() == 1280
