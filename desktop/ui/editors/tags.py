"""The editor of short texts: chips, with what was used before in the same field."""

import re
from collections.abc import Collection, Sequence
from typing import Final, cast

from desktop.fields import Tags
from desktop.importers.raw import fold
from desktop.ui.editors.chip_editor import ChipEditor
from desktop.ui.editors.editor import Around, Reading, Value
from desktop.ui.editors.offer import Offer, Source

_BETWEEN: Final = re.compile(r"[；;、,，\n]")
_MOST_OFFERED: Final = 8


class _UsedBefore(Source):
    """The texts that this field has elsewhere."""

    picks = False

    def __init__(self, around: Around, name: str) -> None:
        self._around, self._name = around, name
        self._used: list[str] | None = None

    def title(self, key: str) -> str:
        return key

    def offers(self, text: str, taken: Collection[str]) -> Sequence[Offer]:
        folded = fold(text)
        found = [used for used in self._all() if used not in taken and folded in fold(used)]
        return [Offer(used, used) for used in found if used != text][:_MOST_OFFERED]

    def meant(self, text: str) -> str | None:
        return text

    def split(self, text: str) -> list[str]:
        return _BETWEEN.split(text)

    def _all(self) -> list[str]:
        if self._used is None:
            self._used = self._around.shell.workspace.used(self._around.about().kind, self._name)
        return self._used


class TagsEditor(ChipEditor):
    """Short texts. Enter or a comma ends one; what is still being typed counts as one."""

    def __init__(self, around: Around, name: str, kind: Tags) -> None:
        super().__init__(around, name, kind, _UsedBefore(around, name))

    def reading(self) -> Reading:
        keys, typed = self.box.keys, self.box.typed
        return Value((*keys, typed) if typed and typed not in keys else keys)

    def show_value(self, value: object) -> None:
        self.box.show_keys(cast("tuple[str, ...]", value))
