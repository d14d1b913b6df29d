"""The editor of a share or a discount, in the reader's notation."""

from decimal import Decimal

from desktop.fields import Fraction
from desktop.ui.editors.editor import Around
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.shares import ShareOutOfRange, discount_of, discount_shown, share_of, share_shown
from desktop.ui.editors.typed_editor import TypedEditor


class FractionEditor(TypedEditor):
    """A share (13 %) or a discount (8.5折, 15 % off)."""

    def __init__(self, around: Around, name: str, kind: Fraction) -> None:
        super().__init__(around, name, kind, LineField(around.words(kind.label)))
        self._share = kind

    def read(self, text: str) -> object:
        off, kind = self._share.off, self._share
        number = discount_of(text, self.words.language) if off else share_of(text)
        if number is not None and not kind.least <= number <= kind.most:
            least, most = share_shown(kind.least), share_shown(kind.most)
            raise ShareOutOfRange(field=kind.label, least=least, most=most)
        return number

    def written(self, value: object) -> str:
        if not isinstance(value, Decimal):
            return ""
        return discount_shown(value, self.words) if self._share.off else share_shown(value)
