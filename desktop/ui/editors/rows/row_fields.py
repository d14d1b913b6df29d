"""The editors of an open row: as a small form, or as cells beside each other."""

from collections.abc import Mapping

from attrs import AttrsInstance
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.fields import fields_of
from desktop.ui.editors.columns import Columns
from desktop.ui.editors.editor import Around, Editor, Fix, Unread
from desktop.ui.editors.field_row import FieldRow
from desktop.ui.theme import tokens

_WIDE_FROM, _LABEL_WIDTH = 640, 88  # pixels
CELL_GAP = 4  # pixels


class RowFields(QWidget):
    """The editors of a row by field, and what can be done with all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.editors: dict[str, Editor] = {}

    def show_row(self, row: AttrsInstance) -> None:
        """Show the values of a row."""
        for name, editor in self.editors.items():
            editor.show_value(getattr(row, name))

    def show_raws(self, raws: Mapping[str, str]) -> None:
        """Show what was typed once."""
        for name, editor in self.editors.items():
            if name in raws:
                editor.show_raw(raws[name])

    def raws(self) -> dict[str, str]:
        """What was typed, without what is empty."""
        return {name: editor.raw() for name, editor in self.editors.items() if not editor.is_empty()}

    def read(self) -> dict[str, object] | Unread:
        """The values of the fields, or the first that is none; each shows what is wrong with it."""
        values: dict[str, object] = {}
        wrong: Unread | None = None
        for name, editor in self.editors.items():
            found = editor.reading()
            if isinstance(found, Unread):
                self.show_note(name, found.problem, found.fixes)
                wrong = wrong or found
            else:
                self.show_note(name, "", ())
                values[name] = found.value
        return wrong or values

    def show_note(self, name: str, problem: str, fixes: tuple[Fix, ...]) -> None:
        """Show what is wrong with a field."""
        raise NotImplementedError


class RowForm(RowFields):
    """All fields of a row, in two columns where there is room."""

    def __init__(self, around: Around, of: type[AttrsInstance]) -> None:
        super().__init__()
        from desktop.ui.editors.making import editor_for  # the maker of editors makes lists of rows too

        scaled = around.shell.theme.scaled
        layout = Columns(scaled(_WIDE_FROM), gap=2, between=tokens.XL)
        self._rows: dict[str, FieldRow] = {}
        for name, kind in fields_of(of).items():
            self.editors[name] = editor_for(around, name, kind, in_row=True)
            self._rows[name] = FieldRow(self.editors[name], scaled(_LABEL_WIDTH))
            layout.addWidget(self._rows[name])
        self.setLayout(layout)

    def show_note(self, name: str, problem: str, fixes: tuple[Fix, ...]) -> None:
        self._rows[name].show_note(problem, fixes)


class RowCells(RowFields):
    """The fields of a row beside each other, each as wide as its share; what is wrong is said below the list."""

    def __init__(self, around: Around, of: type[AttrsInstance], shares: Mapping[str, int]) -> None:
        super().__init__()
        from desktop.ui.editors.making import editor_for  # the maker of editors makes lists of rows too

        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(CELL_GAP)
        kinds = fields_of(of)
        for name, share in shares.items():
            editor = editor_for(around, name, kinds[name], in_row=True)
            editor.setMinimumWidth(1)
            layout.addWidget(editor, share, Qt.AlignmentFlag.AlignTop)
            self.editors[name] = editor

    def show_note(self, name: str, problem: str, fixes: tuple[Fix, ...]) -> None:
        del fixes
        self.editors[name].show_problem(problem)
