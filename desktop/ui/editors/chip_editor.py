"""What the editors with chips share: keys, and a text that is still being typed."""

import json
from typing import cast

from PySide6.QtWidgets import QVBoxLayout

from desktop.fields import FieldKind
from desktop.ui.editors.chip_box import ChipBox
from desktop.ui.editors.editor import Around, Editor
from desktop.ui.editors.offer import Source


class ChipEditor(Editor):
    """Edits the keys of a source."""

    def __init__(self, around: Around, name: str, kind: FieldKind, source: Source, *, single: bool = False) -> None:
        super().__init__(around, name, kind)
        self.box = ChipBox(self.kit, self.label, source, single=single)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.box.edited.connect(self.edited)
        self.box.left.connect(self.left)
        self.box.taken_back.connect(self.taken_back)

    def raw(self) -> str:
        return json.dumps([*self.box.keys, self.box.typed], ensure_ascii=False)

    def show_raw(self, raw: str) -> None:
        *keys, typed = cast("list[str]", json.loads(raw))
        self.box.show_keys(keys, typed)

    def show_problem(self, text: str) -> None:
        self.box.show_state("problem" if text else "")
        self.box.field.setAccessibleDescription(text)
