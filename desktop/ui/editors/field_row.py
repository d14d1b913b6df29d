"""One field of a form: its label, its editor, and below it what is wrong with it and what can be done about that."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from desktop.ui.editors.editor import Editor, Fix
from desktop.ui.editors.labelled import Labelled
from desktop.ui.kit import clear, column, holding
from desktop.ui.tab_order import follow
from desktop.ui.theme import tokens
from desktop.ui.widgets.flow import Flow

_INDENT = 10  # pixels: where the text of a quiet field begins
_DROP = 7  # pixels: from the top of a field to that of a label on the same line


class FieldLabel(QLabel):
    """What a field is called; pressing it leads to the field."""

    def __init__(self, text: str, editor: QWidget) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setProperty("face", "caption")
        self._editor = editor

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._editor.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()


class FieldRow(QWidget):
    """A field in a form."""

    def __init__(self, editor: Editor, label_width: int) -> None:
        super().__init__()
        self.editor, self.kit = editor, editor.kit
        self.is_wide = editor.is_wide
        self._notes = column(gap=0)
        self._notes_box = QWidget()
        self._notes_box.setLayout(self._notes)
        self._notes_box.hide()
        if editor.has_own_label:
            self.setLayout(column(editor, self._notes_box, gap=0))
        else:
            scaled = self.kit.theme.scaled
            self.setLayout(
                Labelled(
                    FieldLabel(editor.label, editor),
                    editor,
                    self._notes_box,
                    width=label_width,
                    drop=scaled(_DROP),
                    beside_from=scaled(editor.label_beside_from),
                )
            )
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_note(self, text: str, fixes: Sequence[Fix] = (), *, is_problem: bool = True) -> None:
        """Show what is wrong and what can be done about it; "" for nothing."""
        clear(self._notes)
        self.editor.show_problem(text if is_problem else "")
        self._notes_box.setVisible(bool(text))
        if not text:
            return
        note = self.kit.label(text, "problem" if is_problem else "caution", wrap=True)
        note.setContentsMargins(_INDENT, 0, 0, 2)
        self._notes.addWidget(note)
        if fixes:
            buttons = [self.kit.button(fix.label, fix.do, kind="more") for fix in fixes]
            self._notes.addWidget(holding(Flow(*buttons, gap=tokens.S)))
            follow(self.editor, buttons)
