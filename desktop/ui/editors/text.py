"""The editor of one line of text."""

from desktop.fields import FieldKind
from desktop.text import clean_line
from desktop.ui.editors.editor import Around
from desktop.ui.editors.growing_text import GrowingText
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.typed_editor import TypedEditor


class TextEditor(TypedEditor):
    """A name, a title, a phone number: what is typed is the value."""

    def __init__(self, around: Around, name: str, kind: FieldKind, *, wraps: bool = False) -> None:
        """With `wraps` a text that is longer than its field goes on in the next line."""
        label = around.words(kind.label)
        field = GrowingText(around.shell.theme, label, one_line=True) if wraps else LineField(label)
        super().__init__(around, name, kind, field)

    def read(self, text: str) -> object:
        return clean_line(text)

    def written(self, value: object) -> str:
        return str(value)
