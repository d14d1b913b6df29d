"""A field of a form: its editor and its row, what Escape gives back, and how far it is saved."""

from collections.abc import Sequence

from attrs import define

from desktop.ui.editors.editor import Editor, Fix, Unread
from desktop.ui.editors.field_row import FieldRow
from desktop.ui.forms.group_box import GroupBox


@define(eq=False)
class FormField:
    """One field. `row` and `box` are None for a value that a new record has and the form doesn't show."""

    name: str
    editor: Editor
    row: FieldRow | None = None
    box: GroupBox | None = None
    before: str = ""
    is_dirty: bool = False
    has_draft: bool = False
    problem: Unread | None = None
    waits: str = ""
    _remark: str = ""
    _fixes: tuple[Fix, ...] = ()

    def show(self, value: object) -> None:
        """Show a value of the library."""
        self.editor.show_value(value)
        self.begin()

    def show_draft(self, raw: str) -> None:
        """Show what was typed once."""
        self.editor.show_raw(raw)
        self.begin()
        self.has_draft = True

    def begin(self) -> None:
        """Take what it holds as what Escape gives back."""
        self.before = self.editor.raw()

    def tell(self, problem: Unread | None, waits: str = "") -> None:
        """Say why what is typed is no value, or that it waits to be saved; None and "" take that back."""
        self.problem, self.waits = problem, waits
        self._show_note()

    def remark(self, text: str, fixes: Sequence[Fix] = ()) -> None:
        """Say what of its value is hardly meant."""
        if text or self._remark:
            self._remark, self._fixes = text, tuple(fixes)
            self._show_note()

    def _show_note(self) -> None:
        if self.row is None:
            return
        if self.problem is not None:
            self.row.show_note(self.problem.problem, self.problem.fixes)
        elif self.waits:
            self.row.show_note(self.waits, is_problem=False)
        else:
            self.row.show_note(self._remark, self._fixes, is_problem=False)
