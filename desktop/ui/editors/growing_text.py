"""A field for paragraphs that is as high as its text: no bar of its own, the page scrolls."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QRect, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextBlock,
    QWheelEvent,
)
from PySide6.QtWidgets import QPlainTextEdit, QScrollArea, QWidget

from desktop.text import LONGEST_LINE, LONGEST_TEXT
from desktop.ui.editors import keys
from desktop.ui.kit import style_again
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme

_MARGIN, _EDGE = 2, 2  # pixels: of the document, and border with padding as the style sheet has them
_LINE_ENDS: Final = re.compile("[\u2028\u2029]")


class GrowingText(QPlainTextEdit):
    """Paragraphs of plain text.

    `typed` is the text without what an input method is still composing; `changed` tells of it. `entered` is Ctrl+Enter,
    `gone` that the focus went elsewhere, `escaped` Escape after a change, `overflowed` a text too long to take.
    """

    changed = Signal()
    entered = Signal()
    gone = Signal()
    came = Signal()
    escaped = Signal()
    overflowed = Signal(str)

    def __init__(self, theme: Theme, name: str, *, one_line: bool = False, indent: int = 0) -> None:
        """With `one_line` the text has no line ends: it wraps, and Enter is as in a `LineField`.

        `indent` pixels are left free before it.
        """
        super().__init__()
        self._one_line = one_line
        self.longest = LONGEST_LINE if one_line else LONGEST_TEXT
        self.setAccessibleName(name)
        self.setProperty("quiet", "true")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self._control, self._indent, self._line, self._around = theme.scaled(tokens.HEIGHTS["control"]), indent, 0.0, 0
        self._stand_around(QFontMetrics(theme.font("body")).lineSpacing())
        self._before_composing: str | None = None
        self._is_edited = False
        self.textChanged.connect(self._text_changed)
        self.document().contentsChanged.connect(self.fit)
        self.cursorPositionChanged.connect(self._follow_cursor)

    @property
    def typed(self) -> str:
        """What was typed, without a composition that is under way and without the selection it is to replace."""
        return self._text() if self._before_composing is None else self._before_composing

    @property
    def is_edited(self) -> bool:
        """Whether it was changed since it was shown or left."""
        return self._is_edited

    def show_text(self, text: str) -> None:
        """Show a text; a composition under way is not disturbed."""
        if self._before_composing is None and text != self._text():
            at = self.textCursor().position()
            with QSignalBlocker(self):
                self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(at, len(text)) if self.hasFocus() else 0)
            self.setTextCursor(cursor)
        self._is_edited = False

    def show_state(self, state: str) -> None:
        """Look as its state says: `problem`, or usual."""
        if self.property("state") != state:
            self.setProperty("state", state)
            style_again(self)

    def settle(self) -> None:
        """Take what was typed as what Escape gives back."""
        self._is_edited = False

    def touch(self) -> None:
        """Have Escape take back what is shown."""
        self._is_edited = True

    def blocks(self) -> Iterator[QTextBlock]:
        """Its paragraphs."""
        block = self.document().firstBlock()
        while block.isValid():
            yield block
            block = block.next()

    def fit(self) -> None:
        """Be as high as the text."""
        layout = self.document().documentLayout()
        inside = sum(layout.blockBoundingRect(block).height() for block in self.blocks())
        first = self.document().firstBlock().layout()
        if first.lineCount():
            self._stand_around(first.lineAt(0).height())
        height = round(max(inside, self._line)) + self._around
        if height != self.height():
            self.setFixedHeight(height)

    def _stand_around(self, line: float) -> None:
        """Leave so much free around lines of this height that one line is as high as any other control."""
        if line == self._line:
            return
        self._line = line
        free = max(round(self._control - line), 2 * (_EDGE + _MARGIN))
        above = (free - 2 * _EDGE) // 2 - _MARGIN
        self._around = free
        self.setViewportMargins(self._indent, above, 0, free - 2 * _EDGE - 2 * _MARGIN - above)

    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            document = self.document()
            takes = keys.takes(
                event,
                can_undo=document.isUndoAvailable(),
                can_redo=document.isRedoAvailable(),
                is_edited=self._is_edited,
            )
            if takes is not None:
                event.setAccepted(takes)
                return takes
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if keys.is_any_enter(event) and (self._one_line or event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent, /) -> None:
        if event.preeditString() and self._before_composing is None:
            self._before_composing = self._text()
        super().inputMethodEvent(event)
        if not event.preeditString() and self._before_composing is not None:
            before, self._before_composing = self._before_composing, None
            if before != self._text():
                self._text_changed()

    def canInsertFromMimeData(self, source: QMimeData, /) -> bool:
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData, /) -> None:
        """Paste or drop; what would be too long is told, nothing of it is cut off silently."""
        text, cursor = source.text().replace("\r\n", "\n"), self.textCursor()
        if self._one_line:
            text = " ".join(text.split("\n"))
        if self.document().characterCount() + len(text) - len(cursor.selectedText()) > self.longest:
            before = self._text()
            self.overflowed.emit(before[: cursor.selectionStart()] + text + before[cursor.selectionEnd() :])
        else:
            cursor.insertText(text)

    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.came.emit()

    def focusOutEvent(self, event: QFocusEvent, /) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.gone.emit()

    def wheelEvent(self, event: QWheelEvent, /) -> None:
        """Leave it to the page."""
        event.ignore()

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fit()

    def _text(self) -> str:
        """The whole text as it is: `toPlainText` makes blanks of blanks that hold words together."""
        return _LINE_ENDS.sub("\n", self.document().toRawText())

    def _escape(self, event: QKeyEvent) -> None:
        if self._is_edited:
            self.escaped.emit()
        else:
            event.ignore()

    def _text_changed(self) -> None:
        if self._before_composing is None:
            self._is_edited = True
            self.changed.emit()

    def _follow_cursor(self) -> None:
        """Have the page show where one types, once everything is in its place."""
        if self.hasFocus():
            QTimer.singleShot(0, self, self._show_cursor)

    def _show_cursor(self) -> None:
        page = page_of(self)
        inside = page.widget() if page else None
        if page is not None and inside is not None:
            place = QRect(self.cursorRect())
            middle = self.viewport().mapTo(inside, place.center())
            page.ensureVisible(middle.x(), middle.y(), 0, place.height() * 2)


def page_of(widget: QWidget) -> QScrollArea | None:
    """What scrolls around a widget."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above
