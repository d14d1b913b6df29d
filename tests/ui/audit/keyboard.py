"""Keyboard: Tab leads to every control and out of each."""

from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QButtonGroup, QLineEdit, QWidget

from tests.ui.audit.page import Finding, Page, described


def unreachable(page: Page) -> Iterator[Finding]:
    """Controls that Tab doesn't reach, or doesn't leave."""
    wanted = {widget for widget in page.controls if _by_tab(widget)}
    reached: set[QWidget] = set()
    here = page.window.focusWidget() or page.window
    for _ in range(2 * len(wanted) + 20):
        QTest.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
        there = page.window.focusWidget() or page.window
        if page.overlay is not None and not page.overlay.isAncestorOf(there):
            yield Finding("lets the focus out", described(page.overlay))
            return
        if there is here and here is not page.window:
            if page.overlay is not None and wanted == {here}:
                return  # Escape leads out of it
            yield Finding("keeps the focus", described(here))
            return
        if there in reached and wanted <= reached:
            return
        reached.add(there)
        reached |= {widget for widget in wanted - reached if widget.isAncestorOf(there)}  # it hands the keyboard on
        here = there
    missed = [
        widget for widget in page.controls if widget in wanted - reached and not _stands_for_others(widget, reached)
    ]
    if missed:
        some = ", ".join(described(widget) for widget in missed[:3])
        yield Finding("is not reached by Tab", f"{len(missed)} controls: {some}")


def _by_tab(widget: QWidget) -> bool:
    return widget.isEnabled() and bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _stands_for_others(widget: QWidget, reached: set[QWidget]) -> bool:
    """Whether arrows lead to it from another one of its group, as in radio buttons."""
    if isinstance(widget, QLineEdit) and widget.parentWidget() in reached:
        return True
    if not isinstance(widget, QAbstractButton):
        return False
    group = cast("QButtonGroup | None", widget.group())
    others = group.buttons() if group is not None and group.exclusive() else []
    return any(other in reached for other in others)
