"""What the rows of a table are, or what a document is: said by a person where headings don't tell, or tell wrong."""

from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.importers.seen import SeenFile, SeenTable
from desktop.records import TYPE_OF
from desktop.ui.editors.choice import ChoiceField
from desktop.ui.kit import Kit, column
from desktop.ui.screens.importing.intake import Intake

_DOCUMENTS: Final = ("case_study", "material")
_NOT_TO_CHOOSE: Final = ("proposal", "brand")


class KindChoice(QWidget):
    """One of the kinds."""

    def __init__(self, kit: Kit, intake: Intake, file: SeenFile, table: SeenTable) -> None:
        super().__init__()
        words = kit.words
        kinds = _DOCUMENTS if table.is_document else tuple(kind for kind in TYPE_OF if kind not in _NOT_TO_CHOOSE)
        where = f"{file.path.name} · {table.sheet}" if table.sheet else file.path.name
        label = words("The document is") if table.is_document else words("Each row is")
        if table.sheet and len(file.tables) > 1:
            label = words("Each row of “{sheet}” is", sheet=table.sheet)
        field = ChoiceField(words("What {file} holds", file=where))
        field.setProperty("quiet", "false")
        field.addItem(words("Choose…"))
        for kind in kinds:
            field.addItem(words(TYPE_OF[kind].label))
        field.setCurrentIndex(kinds.index(table.kind) + 1 if table.kind in kinds else 0)

        def chosen(at: int) -> None:
            kind = kinds[at - 1] if at else ""
            if table.is_document:
                intake.say([file.path], kind=kind)
            else:
                intake.say_kind_of_rows(table.key, kind)

        field.activated.connect(chosen)
        said = kit.label(label, "section")
        said.setBuddy(field)
        self.setLayout(column(said, field, gap=2))
