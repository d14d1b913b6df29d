"""What an editor is: the widget for one value, which gives back what was typed even where that is no value yet."""

from collections.abc import Callable
from typing import ClassVar

from attrs import frozen
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.fields import FieldKind
from desktop.i18n import Words
from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.ui.shell import Shell
from desktop.ui.tab_order import inner


@frozen
class Fix:
    """Something to do about a problem: what the button says, in the reader's words, and what it does."""

    label: str
    do: Callable[[], object]


@frozen
class Value:
    """What was typed, as a value of the field."""

    value: object


@frozen
class Unread:
    """What was typed and is no value: why, in the reader's words, and what can be done about it."""

    problem: str
    fixes: tuple[Fix, ...] = ()


Reading = Value | Unread


@frozen
class Around:
    """What is around an editor: the shell, and the record that the value belongs to, as it stands."""

    shell: Shell
    about: Callable[[], Record]

    @property
    def words(self) -> Words:
        """The reader's language."""
        return self.shell.words


class Editor(QWidget):
    """Edits one value.

    `edited` says that a person changed what it holds (never within a composition of an input method), `left` that the
    person went elsewhere or pressed Enter (`entered` tells that alone), `taken_back` that Escape was pressed after a
    change. `show_raw(raw())` is the identity; `show_value` and `show_raw` are silent.
    """

    edited = Signal()
    left = Signal()
    taken_back = Signal()
    entered = Signal()

    is_wide: ClassVar[bool] = False
    """Whether it takes the whole width of a form."""
    label_beside_from: ClassVar[int] = 320
    """The width in pixels from which its label stands beside it."""
    has_own_label: ClassVar[bool] = False
    """Whether it shows its label itself."""

    def __init__(self, around: Around, name: str, kind: FieldKind) -> None:
        super().__init__()
        self.around, self.name, self.kind = around, name, kind
        # It hands the keyboard on to a part of itself; without this Qt does not move it in the order of Tab.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.kit, self.words = around.shell.kit, around.words
        self.label = self.words(kind.label)

    def reading(self) -> Reading:
        """What it holds: a value, or why it is none."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a value of the field."""
        raise NotImplementedError

    def raw(self) -> str:
        """What it holds, as text to keep as a draft."""
        raise NotImplementedError

    def show_raw(self, raw: str) -> None:
        """Show what `raw` gave once."""
        raise NotImplementedError

    def show_problem(self, text: str) -> None:
        """Look as if something were wrong, or not if `text` is empty."""
        raise NotImplementedError

    def show_default(self, text: str) -> None:
        """Say in its place what holds while nothing is typed; an editor that can't says nothing."""

    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        reading = self.reading()
        return isinstance(reading, Value) and reading.value in ("", None, (), False)

    def refresh(self, changes: Changes) -> None:
        """Look at the library again after a change, for what it shows of other records."""

    def rename(self, name: str) -> None:
        """Have a screen reader call it otherwise, where its label alone would be another field's too."""
        inner(self).setAccessibleName(name)

    def said(self, error: UserError) -> str:
        """An error in the reader's words; a field it names is named in them too."""
        values = {name: self.words(str(value)) if name == "field" else value for name, value in error.values.items()}
        return self.words(error.message, **values)
