"""The editor of sentences: one a line, each behind a dot; Alt and an arrow moves a line."""

from collections.abc import Iterator
from typing import Final, cast

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from desktop.fields import Lines
from desktop.text import clean_line
from desktop.ui.editors import keys
from desktop.ui.editors.editor import Around
from desktop.ui.editors.growing_text import GrowingText
from desktop.ui.editors.typed_editor import TypedEditor
from desktop.ui.theme.theme import Theme

_INDENT: Final = 16  # pixels
_DOT: Final = 2.0


class _Dots(QWidget):
    """The dots beside a field's lines."""

    def __init__(self, field: "LinesField", theme: Theme) -> None:
        super().__init__(field)
        self._field, self._theme = field, theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("text3"))
            for height in self._field.middles():
                painter.drawEllipse(QPointF(_INDENT / 2 + 1, height), _DOT, _DOT)


class LinesField(GrowingText):
    """Paragraphs with a dot before each."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, indent=_INDENT)
        self._dots = _Dots(self, theme)
        self.updateRequest.connect(self._dots.update)

    def middles(self) -> Iterator[float]:
        """The middle of each line's first row, in pixels from the top, of those that hold something."""
        top = self.viewport().y()
        half = self.fontMetrics().lineSpacing() / 2
        for block in self.blocks():
            if block.text().strip():
                yield top + self.blockBoundingGeometry(block).translated(self.contentOffset()).top() + half

    def event(self, event: QEvent, /) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and keys.is_move(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        way = keys.is_move(event)
        if way:
            self._move_line(way)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._dots.setGeometry(self.viewport().x() - _INDENT, 0, _INDENT, self.height())

    def _move_line(self, way: int) -> None:
        """Move the line of the cursor up or down."""
        cursor = self.textCursor()
        block = cursor.block()
        other = block.next() if way > 0 else block.previous()
        if not other.isValid():
            return
        at = cursor.positionInBlock()
        first, second = (block, other) if way > 0 else (other, block)
        start, texts = first.position(), (second.text(), first.text())
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        edit.setPosition(start)
        edit.setPosition(second.position() + len(second.text()), QTextCursor.MoveMode.KeepAnchor)
        edit.insertText("\n".join(texts))
        edit.endEditBlock()
        cursor.setPosition((start + len(texts[0]) + 1 if way > 0 else start) + at)
        self.setTextCursor(cursor)


class LinesEditor(TypedEditor):
    """Several sentences, in their order."""

    is_wide = True
    label_beside_from = 460

    def __init__(self, around: Around, name: str, kind: Lines) -> None:
        super().__init__(around, name, kind, LinesField(around.shell.theme, around.words(kind.label)))

    def read(self, text: str) -> object:
        return tuple(line for line in map(clean_line, text.split("\n")) if line)

    def written(self, value: object) -> str:
        return "\n".join(cast("tuple[str, ...]", value))
