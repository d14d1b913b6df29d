"""What the editors share in which one types: text that is read into a value, or told why it can't be."""

from typing import Final

from PySide6.QtWidgets import QBoxLayout

from desktop.errors import UserError
from desktop.fields import FieldKind
from desktop.i18n import Words
from desktop.text import clean_text
from desktop.ui.editors.editor import Around, Editor, Fix, Reading, Unread, Value
from desktop.ui.editors.growing_text import GrowingText
from desktop.ui.editors.line_field import LineField

_BEGINNING: Final = 2_000
"""Characters shown of a text that is too long to be edited."""


def too_long(words: Words, length: int, most: int) -> str:
    """What is said of a text with more characters than its field takes."""
    count, most_said = words.number(length), words.number(most)
    return words("This text has {count} characters; a field takes {most}.", count=count, most=most_said)


class TypedEditor(Editor):
    """A value that is typed. A subclass says how text is read and how a value is written.

    What was shown and not changed reads as the value that was shown, however it is written. A text that is too long
    for its field is kept whole as a draft; only its beginning is shown.
    """

    def __init__(self, around: Around, name: str, kind: FieldKind, field: LineField | GrowingText) -> None:
        super().__init__(around, name, kind)
        self.field = field
        self._shown: object = None
        self._shown_text: str | None = None
        self._overflow = ""
        self.line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self.line.setContentsMargins(0, 0, 0, 0)
        self.line.setSpacing(2)
        self.line.addWidget(field, 1)
        self.show_default("")
        self.setFocusProxy(field)
        field.changed.connect(self._changed)
        field.entered.connect(self._enter)
        field.gone.connect(self._leave)
        field.escaped.connect(self.taken_back)
        field.overflowed.connect(self._overflowed)

    def read(self, text: str) -> object:
        """The value that a text means; raises a `UserError` that says why it means none."""
        raise NotImplementedError

    def written(self, value: object) -> str:
        """A value as it is shown."""
        raise NotImplementedError

    def reading(self) -> Reading:
        typed = self._overflow or self.field.typed
        if len(typed) > self.field.longest:
            return self._too_long(len(typed))
        if typed == self._shown_text:
            return Value(self._shown)
        try:
            return Value(self.read(typed))
        except UserError as error:
            return Unread(self.said(error))

    def show_value(self, value: object) -> None:
        self._end_overflow()
        self.field.show_text(self.written(value))
        self._shown, self._shown_text = value, self.field.typed

    def raw(self) -> str:
        return self._overflow or self.field.typed

    def show_raw(self, raw: str) -> None:
        if len(raw) > self.field.longest:
            self._show_beginning(raw)
        else:
            self._end_overflow()
            self.field.show_text(raw)

    def show_problem(self, text: str) -> None:
        self.field.show_state("problem" if text else "")
        self.field.setAccessibleDescription(text)

    def show_default(self, text: str) -> None:
        self.field.setPlaceholderText(text or self.words("Empty##field"))

    def changed(self) -> None:
        """Look at what is typed, before others do."""

    def _changed(self) -> None:
        self.changed()
        self.edited.emit()

    def _leave(self) -> None:
        reading = self.reading()
        if isinstance(reading, Value):
            self.show_value(reading.value)
        self.field.settle()
        self.left.emit()

    def _enter(self) -> None:
        self._leave()
        self.entered.emit()

    def _overflowed(self, text: str) -> None:
        self._show_beginning(text)
        self.field.touch()
        self.edited.emit()

    def _show_beginning(self, text: str) -> None:
        self.field.show_text(text[:_BEGINNING])
        self.field.setReadOnly(True)
        self._overflow = text

    def _end_overflow(self) -> None:
        if self._overflow:
            self._overflow = ""
            self.field.setReadOnly(False)

    def _too_long(self, length: int) -> Unread:
        problem = too_long(self.words, length, self.field.longest)
        return Unread(problem, (Fix(self.words("Keep only the beginning"), self._cut),))

    def _cut(self) -> None:
        text = clean_text(self._overflow or self.field.typed)  # it breaks lines that are too long: cut afterwards
        self._end_overflow()
        self.field.show_text(text[: self.field.longest])
        self.field.touch()
        self.edited.emit()
