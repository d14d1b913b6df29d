"""A card of the product's page: read first, and edited in its place when one chooses to."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.store.changes import Changes
from desktop.ui.forms.group import Group
from desktop.ui.forms.in_place import InPlace
from desktop.ui.kit import CardKind, Item, clear, column, holding, row
from desktop.ui.screens.product.subject import Subject
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens

_NOTHING = object()


class BareCard(QFrame):
    """A title with a caption and buttons over a body."""

    def __init__(self, shell: Shell, title: str, kind: CardKind = "plain") -> None:
        super().__init__()
        self.shell, self.kit, self.words, self.title = shell, shell.kit, shell.words, title
        self.setProperty("card", kind)
        self.caption = self.kit.elided("", "caption")
        self.buttons: QHBoxLayout = row(gap=2)
        self.head: QHBoxLayout = row(self.kit.label(title, "title"), self.caption, self.buttons, gap=tokens.S)
        self.head.setStretch(1, 1)
        self.body: QVBoxLayout = column(gap=tokens.S)
        whole = column(self.head, self.body, gap=tokens.S)
        whole.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.L)
        self.setLayout(whole)


class ReadingCard(BareCard):
    """A card whose body is made anew when what it shows has changed."""

    def __init__(self, shell: Shell, title: str, kind: CardKind = "plain") -> None:
        super().__init__(shell, title, kind)
        self._facts: object = _NOTHING

    def facts(self, subject: Subject) -> object:
        """What the body shows: while it is equal, the body stays."""
        raise NotImplementedError

    def items(self, subject: Subject) -> Iterable[Item]:
        """The body, from top to bottom."""
        raise NotImplementedError

    def show_subject(self, subject: Subject, _changes: Changes | None = None) -> None:
        """Show a product."""
        facts = self.facts(subject)
        if facts != self._facts:
            self._facts = facts
            self.fill(self.items(subject))

    def fill(self, items: Iterable[Item]) -> None:
        """Fill the body; it is seen at once."""
        clear(self.body)
        for item in items:
            widget = item if isinstance(item, QWidget) else holding(item if isinstance(item, QLayout) else column(item))
            self.body.addWidget(widget)
            widget.show()

    def forget(self) -> None:
        """Have the body made anew, whatever it shows."""
        self._facts = _NOTHING

    def settle(self) -> None:
        """Save at once what waits for a pause in typing."""


class EditingCard(ReadingCard):
    """A card of some fields of the product that are edited in their place."""

    def __init__(self, shell: Shell, title: str, groups: Sequence[Group], kind: CardKind = "plain") -> None:
        super().__init__(shell, title, kind)
        self._subject: Subject | None = None
        self._editing = InPlace(shell, self, title, groups)
        self._editing.add_buttons(self.buttons)
        self._editing.asked.connect(self._begin_edit)
        self._editing.ended.connect(self._read_again)

    def show_subject(self, subject: Subject, changes: Changes | None = None) -> None:
        self._subject = subject
        if self._editing.form is None:
            super().show_subject(subject, changes)
        elif changes is not None:
            self._editing.refresh(changes)

    def settle(self) -> None:
        self._editing.settle()

    def invitation(self, text: str) -> Iterable[Item]:
        """What goes here while it is empty, and the way to fill it in."""
        yield self.kit.label(text, "muted", wrap=True)
        yield self._editing.invitation()

    def _begin_edit(self) -> None:
        if self._subject is not None:
            self._editing.begin(self._subject.product, self.fill)

    def _read_again(self) -> None:
        if self._subject is not None:
            self.forget()
            self.show_subject(self._subject)
