"""A card of the product's page: read first, and edited in its place when one chooses to."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from desktop.store.changes import Changes
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.group import Group
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
    """A card of some fields of the product: the pencil shows their form, Escape or Done ends it."""

    def __init__(self, shell: Shell, title: str, groups: Sequence[Group], kind: CardKind = "plain") -> None:
        super().__init__(shell, title, kind)
        self._groups = tuple(groups)
        self._form: RecordForm | None = None
        self._subject: Subject | None = None
        words = self.words
        self._edit = self.kit.tool("pencil", words("Edit {what}", what=title), self.begin_edit, small=True)
        name = words("Done: {what}", what=title)
        self._done = self.kit.button(words("Done##editing"), self.end_edit, kind="ghost", icon="check", name=name)
        self._done.hide()
        self.buttons.addWidget(self._edit)
        self.buttons.addWidget(self._done)

    @property
    def is_edited(self) -> bool:
        """Whether the form is shown."""
        return self._form is not None

    def show_subject(self, subject: Subject, changes: Changes | None = None) -> None:
        self._subject = subject
        if self._form is None:
            super().show_subject(subject, changes)
        elif changes is not None:
            self._form.refresh(changes)

    def begin_edit(self) -> None:
        """Show the form, with the keyboard in its first field."""
        if self._subject is None or self._form is not None:
            return
        self._form = RecordForm(self.shell, self._subject.product, self._groups)
        self._edit.hide()
        self._done.show()
        self.fill([self._form])
        self._form.focus_field(self._groups[0].fields[0])

    def end_edit(self) -> None:
        """Save what waits and show how it reads."""
        if self._form is None or self._subject is None:
            return
        self._form.settle()
        self._form = None
        self._edit.show()
        self._done.hide()
        self.forget()
        self.show_subject(self._subject)
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle(self) -> None:
        if self._form is not None:
            self._form.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the editing."""
        if event.key() == Qt.Key.Key_Escape and self._form is not None:
            self.end_edit()
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click begins the editing."""
        self.begin_edit()
        event.accept()

    def invitation(self, text: str) -> Iterable[Item]:
        """What goes here while it is empty, and the way to fill it in."""
        yield self.kit.label(text, "muted", wrap=True)
        name = self.words("Fill in {what}", what=self.title)
        fill = self.kit.button(self.words("Fill in"), self.begin_edit, kind="ghost", icon="pencil", name=name)
        yield row(fill, None)
