"""A line to type a further step into; what is typed and not added yet is a draft of its deal."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.errors import UserError
from desktop.ui.editors.line_field import LineField
from desktop.ui.forms.drafts import Drafts
from desktop.ui.kit import Kit, column
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if

_DRAFT: Final = "new_step"


class NewStep(QWidget):
    """Enter adds what is typed; left before that, it stays, and the line says so."""

    def __init__(self, kit: Kit, drafts: Drafts, add: Callable[[str], object]) -> None:
        super().__init__()
        self._drafts, self._add = drafts, add
        self._field = LineField(kit.words("Add a next step"), quiet=False)
        self._field.setPlaceholderText(kit.words("Add a next step…"))
        self._field.show_text(drafts.text(_DRAFT))
        self._field.setCursorPosition(len(self._field.text()))  # where one goes on
        self._note = kit.label(kit.words("Not added yet: press Enter to add it."), "caution", wrap=True)
        self._note.setVisible(bool(self._field.typed))
        self._before = self._field.typed
        self.setLayout(column(self._field, self._note, gap=tokens.XS))
        self.setFocusProxy(self._field)
        drafts.typed.connect(self._follow)
        self._field.changed.connect(self._type)
        self._field.entered.connect(self._enter)
        self._field.escaped.connect(self._take_back)
        self._field.gone.connect(self._leave)

    def _follow(self, name: str) -> None:
        """Show what was typed into the line of this deal on another tab."""
        if name == _DRAFT and self._drafts.text(_DRAFT) != self._field.typed.strip() and not self._field.hasFocus():
            self._field.show_text(self._drafts.text(_DRAFT))
            self._before = self._field.typed
            self._note.setVisible(bool(self._before))

    def _type(self) -> None:
        self._drafts.type(_DRAFT, self._field.typed)
        show_if(self._note, when=False)

    def _enter(self) -> None:
        """Add it; the card shows an empty line then."""
        typed = self._field.typed
        self._drafts.type(_DRAFT, "")
        try:
            self._add(typed)
        except UserError:
            self._drafts.type(_DRAFT, typed)
            raise
        finally:
            self._drafts.settle()

    def _take_back(self) -> None:
        self._field.show_text(self._before)
        self._type()

    def _leave(self) -> None:
        self._drafts.settle()
        self._field.settle()
        self._before = self._field.typed
        show_if(self._note, when=bool(self._drafts.text(_DRAFT)))
