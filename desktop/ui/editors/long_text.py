"""The editor of paragraphs."""

from desktop.fields import FieldKind
from desktop.text import clean_text
from desktop.ui.editors.editor import Around
from desktop.ui.editors.growing_text import GrowingText
from desktop.ui.editors.typed_editor import TypedEditor


class LongTextEditor(TypedEditor):
    """Plain text that is as high as it needs to be."""

    is_wide = True
    label_beside_from = 460

    def __init__(self, around: Around, name: str, kind: FieldKind) -> None:
        super().__init__(around, name, kind, GrowingText(around.shell.theme, around.words(kind.label)))

    def read(self, text: str) -> object:
        return clean_text(text).rstrip()

    def written(self, value: object) -> str:
        return str(value)
