"""Which field the columns of a table fill: those not understood first, to be chosen by hand or left out."""

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.fields import FieldKind, Rows, fields_of
from desktop.importers.guidance import LEFT_OUT
from desktop.importers.seen import Column, SeenFile, SeenTable
from desktop.records import TYPE_OF
from desktop.ui.editors.choice import ChoiceField
from desktop.ui.kit import Kit, column, holding
from desktop.ui.screens.importing.intake import Intake
from desktop.ui.theme import tokens


class ColumnMap(QWidget):
    """A line per column: its heading with a value from below it, and the field it fills."""

    def __init__(self, kit: Kit, intake: Intake, file: SeenFile, table: SeenTable) -> None:
        super().__init__()
        self._kit, self._words, self._intake = kit, kit.words, intake
        self._file, self._table = file, table
        self._fields = _fields(table.kind)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(tokens.S)
        grid.setVerticalSpacing(tokens.XS)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        ordered = sorted(table.columns, key=lambda one: one.is_taken)
        for at, one in enumerate(ordered):
            field = self._choice(one)
            grid.addWidget(self._heading(one, field), at, 0)
            grid.addWidget(field, at, 1)
        unknown = sum(not one.is_taken for one in table.columns)
        title = (
            self._words("Sections and their fields") if table.is_document else self._words("Columns and their fields")
        )
        lines = column(kit.label(title, "section"), gap=tokens.XS)
        if unknown:
            said = self._words("Not taken: {count}. Choose a field for those you need.", count=unknown)
            lines.addWidget(kit.label(said, "caption", wrap=True))
        lines.addLayout(grid)
        self.setLayout(lines)

    def _heading(self, one: Column, field: QWidget) -> QWidget:
        heading = self._kit.elided(one.heading)
        heading.setBuddy(field)
        lines = column(heading, gap=0)
        if one.example:
            lines.addWidget(self._kit.elided(one.example, "caption"))
        return holding(lines)

    def _choice(self, one: Column) -> QWidget:
        words = self._words
        field = ChoiceField(words("Field for “{heading}” in {file}", heading=one.heading, file=self._file.path.name))
        field.setProperty("quiet", "false")
        names: list[str | None] = [LEFT_OUT]
        field.addItem(words("Not imported"))
        if one.is_taken and one.kind != self._table.kind:
            kind = TYPE_OF[one.kind]
            field.addItem(words.dotted(words(kind.label), words(fields_of(kind)[one.field].label)))
            names.append(None)
        fields = dict(self._fields)
        if one.is_taken and one.kind == self._table.kind:
            fields.setdefault(one.field, fields_of(TYPE_OF[one.kind])[one.field])
        for name, kind in fields.items():
            field.addItem(words(kind.label))
            names.append(name)
        field.setCurrentIndex(self._index(one, names))

        def chosen(at: int) -> None:
            self._intake.say_field(self._table.key, one.heading, names[at])

        field.activated.connect(chosen)
        return field

    def _index(self, one: Column, names: list[str | None]) -> int:
        if not one.is_taken:
            return 0
        wanted = one.field if one.kind == self._table.kind else None
        return names.index(wanted) if wanted in names else 0


def _fields(kind: str) -> Mapping[str, FieldKind]:
    """The fields that a column can fill."""
    kinds = fields_of(TYPE_OF[kind])
    return {name: one for name, one in kinds.items() if name != "sample" and not isinstance(one, Rows)}
