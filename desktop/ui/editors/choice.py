"""The editor of one of a closed set."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy

from desktop.fields import Choice
from desktop.i18n import Option
from desktop.ui.editors.editor import Around, Editor, Reading, Value
from desktop.ui.kit import style_again


class ChoiceField(QComboBox):
    """A list to choose from; turning the wheel over it scrolls the page, Delete chooses nothing."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setProperty("quiet", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(4)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMaxVisibleItems(12)

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setCurrentIndex(0)
            self.activated.emit(0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            super().keyPressEvent(event)


class ChoiceEditor(Editor):
    """One of an enumeration, or none."""

    def __init__(self, around: Around, name: str, kind: Choice) -> None:
        super().__init__(around, name, kind)
        self._options: tuple[Option | None, ...] = (None, *kind.of)
        self.field = ChoiceField(self.label)
        self.field.addItem(self.words("Empty##field"))
        for option in kind.of:
            self.field.addItem(self.words(option.label))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.field)
        self.setFocusProxy(self.field)
        self.field.activated.connect(self._chosen)
        self.field.currentIndexChanged.connect(self._look)
        self._look()

    def reading(self) -> Reading:
        return Value(self._options[max(self.field.currentIndex(), 0)])

    def show_value(self, value: object) -> None:
        self.field.setCurrentIndex(next(at for at, option in enumerate(self._options) if option == value))

    def raw(self) -> str:
        return str(self._options[max(self.field.currentIndex(), 0)] or "")

    def show_raw(self, raw: str) -> None:
        found = [at for at, option in enumerate(self._options) if option is not None and str(option) == raw]
        self.field.setCurrentIndex(found[0] if found else 0)

    def show_problem(self, text: str) -> None:
        self.field.setAccessibleDescription(text)

    def _look(self) -> None:
        """Show «nothing chosen» as what isn't there."""
        self.field.setProperty("empty", "true" if self.field.currentIndex() <= 0 else "false")
        style_again(self.field)

    def _chosen(self) -> None:
        self.edited.emit()
        self.left.emit()
