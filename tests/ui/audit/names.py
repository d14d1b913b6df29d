"""Names: each control has one, no two on a page have the same, and rows of lists say something."""

from collections import defaultdict
from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from tests.ui.audit.page import Finding, Page, described
from tests.ui.audit.texts import spoken


def unnamed(page: Page) -> Iterator[Finding]:
    """Controls that a screen reader can't call by name."""
    for widget in page.controls:
        if not spoken(widget).strip():
            yield Finding("has no accessible name", described(widget))


def duplicate_names(page: Page) -> Iterator[Finding]:
    """Controls of one part of the window that a person can't tell apart by name."""
    found: dict[tuple[int, str], list[QWidget]] = defaultdict(list)
    for widget in page.controls:
        if widget.isEnabled() and (name := spoken(widget).strip()):
            found[id(page.area_of(widget)), name].append(widget)
    for same in found.values():
        if len(same) > 1:
            yield Finding("have the same name", " and ".join(described(widget) for widget in same[:3]))


def silent_rows(page: Page) -> Iterator[Finding]:
    """Lists whose rows say nothing."""
    for view in page.widgets:
        model = view.model() if isinstance(view, QAbstractItemView) else None
        if model is None or not model.rowCount(QModelIndex()):
            continue
        first = model.index(0, 0)
        said = model.data(first, Qt.ItemDataRole.AccessibleTextRole) or model.data(first, Qt.ItemDataRole.DisplayRole)
        if not str(said or "").strip():
            yield Finding("has rows that say nothing", described(view))
