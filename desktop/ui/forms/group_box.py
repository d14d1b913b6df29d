"""A group of a form on the screen: its heading, its fields, and in one line those that may be added."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.editors.columns import Columns
from desktop.ui.editors.editor import Editor
from desktop.ui.editors.field_row import FieldRow
from desktop.ui.forms.group import Group
from desktop.ui.kit import Kit, clear, column, holding
from desktop.ui.tab_order import follow
from desktop.ui.theme import tokens
from desktop.ui.widgets.flow import Flow

_WIDE_FROM = 900  # pixels: from here on there are two columns


class GroupBox(QWidget):
    """Shows the rows of a group; of a folded one those that hold something, and links to the others."""

    revealed = Signal(str)

    def __init__(self, kit: Kit, group: Group, rows: Iterable[FieldRow], *, is_first: bool) -> None:
        super().__init__()
        self._kit, self._group = kit, group
        self.rows = {row.editor.name: row for row in rows}
        self._columns = Columns(kit.theme.scaled(_WIDE_FROM), gap=2, between=tokens.XXL)
        for row in self.rows.values():
            self._columns.addWidget(row)
        self._more = Flow(gap=tokens.XS)
        self._more_box = holding(self._more)
        layout = column(gap=tokens.XS)
        layout.setContentsMargins(0, 0 if is_first else _above(group), 0, 0)
        if group.title:
            layout.addWidget(kit.label(kit.words(group.title), "section"))
        layout.addWidget(holding(self._columns))
        layout.addWidget(self._more_box)
        self.setLayout(layout)
        self._offered: list[str] = []

    def fold(self) -> None:
        """Hide what is empty, if the group is folded; a field that was added stays."""
        if not self._group.folded:
            self._more_box.hide()
            return
        for row in self.rows.values():
            row.setVisible(not row.editor.is_empty() or (self.isVisible() and row.isVisible()))
        self._offer()

    def reveal(self, name: str) -> None:
        """Show a field that was folded."""
        self.rows[name].setVisible(True)
        self._offer()

    def _offer(self) -> None:
        hidden = [row.editor for row in self.rows.values() if row.isHidden()]
        if [editor.name for editor in hidden] == self._offered:
            return
        self._offered = [editor.name for editor in hidden]
        clear(self._more)
        links = [self._link(editor) for editor in hidden]
        for link in links:
            self._more.addWidget(link)
        follow(list(self.rows.values())[-1].editor, links)
        self._more_box.setVisible(bool(hidden))

    def _link(self, editor: Editor) -> QWidget:
        name, words = editor.name, self._kit.words
        said = words("Add {field}", field=editor.label)
        return self._kit.button(editor.label, lambda: self.revealed.emit(name), kind="more", icon="plus", name=said)


def _above(group: Group) -> int:
    """The room above a group in pixels: much before a heading, little before what goes on without one."""
    if group.title:
        return tokens.L
    return 2 if group.folded else tokens.S
