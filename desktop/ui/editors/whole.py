"""The editor of a whole number."""

from desktop.errors import UserError
from desktop.fields import FieldKind, Whole
from desktop.importers.numbers import whole_of
from desktop.ui.editors.editor import Around
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.typed_editor import TypedEditor


class NoNumber(UserError):
    """A text that is no whole number."""

    message = "“{value}” is not a whole number. Write it like 1,200."


class NumberOutOfRange(UserError):
    """A number beyond its field's limits."""

    message = "{field} must be from {least} to {most}."


class WholeEditor(TypedEditor):
    """A count: 1,200 or 约500人 or 1.2万."""

    def __init__(self, around: Around, name: str, kind: Whole) -> None:
        super().__init__(around, name, kind, LineField(around.words(kind.label)))
        self._least, self._most = kind.least, kind.most

    def read(self, text: str) -> object:
        try:
            number = whole_of(text)
        except UserError as error:
            raise NoNumber(value=text) from error
        if number is not None and not self._least <= number <= self._most:
            least, most = self.words.number(self._least), self.words.number(self._most)
            raise NumberOutOfRange(field=self.kind.label, least=least, most=most)
        return number

    def written(self, value: object) -> str:
        return self.words.number(value) if isinstance(value, int) else ""


def is_scale(kind: FieldKind) -> bool:
    """Whether a number is one of few: better chosen than typed."""
    return isinstance(kind, Whole) and kind.most - kind.least < _FEW


_FEW = 7
