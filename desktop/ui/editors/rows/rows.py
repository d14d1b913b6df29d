"""The editor of a list of rows: added, edited, moved, doubled and removed in place."""

import json
from collections.abc import Iterable, Sequence
from typing import cast

from attrs import AttrsInstance
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.fields import Rows, fields_of
from desktop.store.changes import Changes
from desktop.store.values import Json, shape_of
from desktop.ui.editors.editor import Around, Editor, Reading, Unread, Value
from desktop.ui.editors.rows.cell_view import TEXT_AT
from desktop.ui.editors.rows.outlines import OUTLINES, Table
from desktop.ui.editors.rows.row_fields import CELL_GAP
from desktop.ui.editors.rows.row_item import RowItem, blank
from desktop.ui.editors.rows.row_tools import tools_width
from desktop.ui.kit import column, holding, row
from desktop.ui.tab_order import follow
from desktop.ui.theme import tokens

_EDGE = 1  # pixel: of the rows below the names of their columns


class RowsEditor(Editor):
    """Rows below each other, and a button that adds one. Rows that hold nothing are none."""

    is_wide = True
    has_own_label = True

    def __init__(self, around: Around, name: str, kind: Rows) -> None:
        super().__init__(around, name, kind)
        self._of, self._usual = kind.of, OUTLINES[kind.of]
        self._shape = self._usual
        self._write, self._read = shape_of(kind)
        self.rows: list[RowItem] = []
        self._list = column(gap=0)
        self._head = self._made_head()
        self._mark = self._made_mark()
        said = self.words("Add {field}", field=self.label)
        self._add = self.kit.button(self.words("Add##row"), self._add_one, kind="more", icon="plus", name=said)
        name_of_list = self.kit.label(self.label, "section")
        self.setLayout(column(row(name_of_list, self._add, None), self._head, holding(self._list), gap=0))
        self.layout().setContentsMargins(0, tokens.XS, 0, tokens.S)  # type: ignore[union-attr] # it was set just now
        self.setFocusProxy(self._add)
        self._arrange()

    def reading(self) -> Reading:
        values: list[object] = []
        for number, item in enumerate(self.rows, 1):
            if item.is_blank():
                continue
            found = item.reading()
            if isinstance(found, Unread):
                problem = self.words("Row {number}: {problem}", number=number, problem=found.problem)
                return Unread(problem, found.fixes)
            values.append(found.value)
        return Value(tuple(values))

    def show_value(self, value: object) -> None:
        rows = cast("tuple[AttrsInstance, ...]", value)
        if len(rows) != len(self.rows):
            self._take_over(rows)
        for item, one in zip(self.rows, rows, strict=True):
            item.show_row(one)

    def raw(self) -> str:
        return json.dumps([self._raw_of(item) for item in self.rows if not item.is_blank()], ensure_ascii=False)

    def show_raw(self, raw: str) -> None:
        drafts = cast("list[dict[str, dict[str, str]]]", json.loads(raw)) if raw else []
        rows = [self._row_of(draft) for draft in drafts]
        self._rebuild(rows)
        for item, draft in zip(self.rows, drafts, strict=True):
            if "typed" in draft:
                item.show_raws(draft["typed"])

    def show_problem(self, text: str) -> None:
        self._add.setAccessibleDescription(text)

    def refresh(self, changes: Changes) -> None:
        for item in self.rows:
            item.refresh(changes)

    def is_empty(self) -> bool:
        return not any(not item.is_blank() for item in self.rows)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if isinstance(self._usual, Table):
            is_wide = self.width() >= self.kit.theme.scaled(self._usual.least)
            self._shape = self._usual if is_wide else self._usual.narrow
            for item in self.rows:
                item.take_shape(self._shape)
            self._arrange()

    def _raw_of(self, item: RowItem) -> dict[str, object]:
        found = item.reading()
        if isinstance(found, Value):
            written = cast("list[Json]", self._write((found.value,)))
            return {"value": written[0]}
        return {"typed": item.raws()}

    def _row_of(self, draft: dict[str, dict[str, str]]) -> AttrsInstance:
        if "value" not in draft:
            return blank(self._of)
        return cast("tuple[AttrsInstance, ...]", self._read([cast("Json", draft["value"])]))[0]

    def _take_over(self, rows: Sequence[AttrsInstance]) -> None:
        """Add and drop rows where there are more or fewer now; those before and behind stay as they are."""
        shorter = min(len(rows), len(self.rows))
        before = next((at for at in range(shorter) if not self.rows[at].holds(rows[at])), shorter)
        rest = shorter - before
        behind = next((at for at in range(rest) if not self.rows[-1 - at].holds(rows[-1 - at])), rest)
        for item in self.rows[before : len(self.rows) - behind]:
            self.rows.remove(item)
            self._drop(item)
        for at in range(before, len(rows) - behind):
            self._insert(at, rows[at])
        self._arrange()

    def _rebuild(self, rows: Iterable[AttrsInstance]) -> None:
        for item in self.rows:
            self._drop(item)
        self.rows = []
        for at, one in enumerate(rows):
            self._insert(at, one)
        self._arrange()

    def _insert(self, at: int, value: AttrsInstance) -> RowItem:
        item = RowItem(self.around, self._of, self._shape, value, self._called)
        item.edited.connect(self.edited)
        item.left.connect(self._row_left)
        item.asked.connect(lambda wish: self._do(item, wish))  # type: ignore[no-any-return]
        item.tools.dragged.connect(lambda y: self._show_mark(self._place_at(y)))  # type: ignore[no-any-return]
        item.tools.dropped.connect(lambda y: self._drop_at(item, self._place_at(y)))  # type: ignore[no-any-return]
        self.rows.insert(at, item)
        self._list.insertWidget(at, item)
        return item

    def _called(self, item: RowItem) -> str:
        number = self.rows.index(item) + 1 if item in self.rows else len(self.rows) + 1
        return f"{self.label} {number}"

    def _drop(self, item: RowItem) -> None:
        self._list.removeWidget(item)
        item.hide()
        item.deleteLater()

    def _add_one(self) -> None:
        self._begin_at(len(self.rows), blank(self._of))

    def _begin_at(self, at: int, value: AttrsInstance) -> None:
        item = self._insert(at, value)
        self._arrange()
        item.begin()

    def _do(self, item: RowItem, wish: str) -> None:
        at = self.rows.index(item)
        match wish:
            case "remove":
                self._remove(at)
            case "up" | "down":
                self._move(at, at + (1 if wish == "down" else -1))
            case "copy":
                self._copy(at)
            case "next" if item.is_blank():
                self._add.setFocus(Qt.FocusReason.TabFocusReason)
            case _:
                self._begin_at(at + 1, blank(self._of))

    def _remove(self, at: int) -> None:
        item = self.rows.pop(at)
        had_focus = item.holds_focus()
        self._drop(item)
        self._arrange()
        if had_focus:
            near: QWidget = self.rows[min(at, len(self.rows) - 1)] if self.rows else self._add
            near.setFocus(Qt.FocusReason.TabFocusReason)
        self._changed()

    def _move(self, at: int, to: int) -> None:
        if not 0 <= to < len(self.rows) or at == to:
            return
        item = self.rows.pop(at)
        self.rows.insert(to, item)
        focus = self.window().focusWidget() if item.holds_focus() else None
        self._list.removeWidget(item)
        self._list.insertWidget(to, item)
        self._arrange()
        if focus is not None:
            focus.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changed()

    def _copy(self, at: int) -> None:
        found = self.rows[at].reading()
        if isinstance(found, Value) and isinstance(found.value, self._of):
            item = self._insert(at + 1, found.value)
            self._arrange()
            self._changed()
            item.setFocus(Qt.FocusReason.TabFocusReason)

    def _changed(self) -> None:
        self.edited.emit()
        self.left.emit()

    def _row_left(self) -> None:
        QTimer.singleShot(0, self, self._tidy)
        self.left.emit()

    def _tidy(self) -> None:
        """Take blank rows out once the keyboard is elsewhere."""
        blanks = [item for item in self.rows if item.is_blank() and not item.holds_focus()]
        for item in blanks:
            self.rows.remove(item)
            self._drop(item)
        if blanks:
            self._arrange()

    def _place_at(self, y: float) -> int:
        """Between which rows a height on the screen lies."""
        here = self.mapFromGlobal(QPoint(0, round(y))).y()
        return sum(here > item.mapTo(self, QPoint(0, item.height() // 2)).y() for item in self.rows)

    def _show_mark(self, place: int) -> None:
        near = self.rows[min(place, len(self.rows) - 1)]
        top = near.mapTo(self, QPoint(0, near.height() if place >= len(self.rows) else 0)).y()
        self._mark.setGeometry(0, max(top - 1, 0), self.width(), 2)
        self._mark.show()
        self._mark.raise_()

    def _drop_at(self, item: RowItem, place: int) -> None:
        self._mark.hide()
        at = self.rows.index(item)
        self._move(at, place - 1 if place > at else place)

    def _made_head(self) -> QWidget:
        """The names of the columns of a table."""
        made = QWidget()
        layout = QHBoxLayout(made)
        layout.setContentsMargins(_EDGE, 0, tools_width() + CELL_GAP + _EDGE, 0)
        layout.setSpacing(CELL_GAP)
        if isinstance(self._usual, Table):
            kinds = fields_of(self._of)
            for name, share in self._usual.shares.items():
                label = self.kit.label(self.words(kinds[name].label), "caption")
                label.setContentsMargins(TEXT_AT, 0, 0, 0)
                label.setMinimumWidth(1)
                layout.addWidget(label, share)
        return made

    def _made_mark(self) -> QWidget:
        made = self.kit.rule()
        made.setProperty("rule", "mark")
        made.setParent(self)
        made.hide()
        return made

    def _arrange(self) -> None:
        """Have Tab lead through the rows, and show the names of the columns if there are any."""
        follow(self._add, [stop for item in self.rows for stop in item.tab_stops()])
        self._head.setVisible(bool(self.rows) and isinstance(self._shape, Table))
