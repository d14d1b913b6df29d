"""The editor of yes or no."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout

from desktop.fields import Flag
from desktop.ui.editors.editor import Around, Editor, Reading, Value


class FlagEditor(Editor):
    """A box to tick."""

    def __init__(self, around: Around, name: str, kind: Flag) -> None:
        super().__init__(around, name, kind)
        self.field = QCheckBox()
        self.field.setAccessibleName(self.label)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(5, 2, 0, 2)
        layout.addWidget(self.field)
        layout.addStretch(1)
        self.setFocusProxy(self.field)
        self.field.clicked.connect(self._clicked)

    def reading(self) -> Reading:
        return Value(self.field.isChecked())

    def show_value(self, value: object) -> None:
        self.field.setChecked(bool(value))

    def raw(self) -> str:
        return "1" if self.field.isChecked() else ""

    def show_raw(self, raw: str) -> None:
        self.field.setChecked(bool(raw))

    def show_problem(self, text: str) -> None:
        self.field.setAccessibleDescription(text)

    def _clicked(self) -> None:
        self.edited.emit()
        self.left.emit()
