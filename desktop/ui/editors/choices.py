"""The editor of several of a closed set."""

from collections.abc import Collection, Sequence
from typing import cast

from desktop.fields import Choices
from desktop.i18n import Option, Words
from desktop.importers.raw import fold
from desktop.ui.editors.chip_editor import ChipEditor
from desktop.ui.editors.editor import Around, Reading, Unread, Value
from desktop.ui.editors.offer import Offer, Source


class _Options(Source):
    """The options of an enumeration, by their values."""

    def __init__(self, of: type[Option], words: Words) -> None:
        self._labels = {str(option): words(option.label) for option in of}

    def title(self, key: str) -> str:
        return self._labels[key]

    def offers(self, text: str, taken: Collection[str]) -> Sequence[Offer]:
        wanted = fold(text)
        return [
            Offer(label, key)
            for key, label in self._labels.items()
            if key not in taken and (wanted in fold(label) or wanted in fold(key))
        ]

    def meant(self, text: str) -> str | None:
        return next((key for key, label in self._labels.items() if fold(text) in (fold(label), fold(key))), None)


class ChoicesEditor(ChipEditor):
    """Options as chips; what is typed narrows the list of the others."""

    def __init__(self, around: Around, name: str, kind: Choices) -> None:
        super().__init__(around, name, kind, _Options(kind.of, around.words))
        self._by_key = {str(option): option for option in kind.of}

    def reading(self) -> Reading:
        if self.box.typed:
            return Unread(
                self.words("“{value}” is not one of the choices. Pick one from the list.", value=self.box.typed)
            )
        return Value(tuple(self._by_key[key] for key in self.box.keys))

    def show_value(self, value: object) -> None:
        self.box.show_keys([str(option) for option in cast("tuple[Option, ...]", value)])
