"""A record set for reading: its title, its chips, its parts one below the other, its files to open."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.fields import File
from desktop.ui.editors.files.outside import open_copy
from desktop.ui.kit import TextStyle, clear, column, holding, row
from desktop.ui.preview.telling import Part, Told
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.flow import Flow

_MARKS: Final[Mapping[str, tuple[str, str]]] = {
    "dot": ("circle-dot", "text3"),
    "box": ("square", "text3"),
    "question": ("message-circle-question-mark", "violet"),
}


class ReadingView(QWidget):
    """Shows what was told; scrolls if it is long."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._kit = shell, shell.kit
        self._room: QVBoxLayout = column(gap=tokens.L)
        body = QWidget()
        body.setLayout(column(self._room, None, gap=0))
        body.layout().setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.XL)  # type: ignore[union-attr]
        self._area = self._kit.scroll(body)
        self._area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setLayout(column(self._area, gap=0))

    def show_told(self, told: Told) -> None:
        """Show another record."""
        clear(self._room)
        self._area.setAccessibleName(self._shell.words("Preview of {name}", name=told.title))
        self._room.addWidget(self._head(told))
        for part in told.parts:
            self._room.addWidget(self._part(part))
        if told.link:
            self._room.addWidget(self._headed(self._shell.words("Link"), self._text(told.link)))
        if told.files:
            files = column(*(self._file(file) for file in told.files), gap=2)
            self._room.addWidget(self._headed(self._shell.words("Files"), holding(files)))
        self._area.verticalScrollBar().setValue(0)

    def _head(self, told: Told) -> QWidget:
        made = column(gap=tokens.S)
        if told.above:
            made.addWidget(self._wrapped(told.above, "caption"))
        made.addWidget(self._wrapped(told.title, "heading"))
        if told.chips:
            made.addLayout(Flow(*(self._kit.chip(chip.text, chip.tone) for chip in told.chips)))
        return holding(made)

    def _part(self, part: Part) -> QWidget:
        if part.lines:
            lines = column(*(self._line(line, part.mark) for line in part.lines), gap=6)
            return self._headed(part.heading, holding(lines))
        if not part.strong:
            return self._headed(part.heading, self._text(part.text))
        body = column(gap=tokens.XS)
        if part.heading:
            body.addWidget(self._kit.label(part.heading, "section"))
        body.addWidget(self._text(part.text))
        return self._kit.card(body, "accent", tokens.M)

    def _headed(self, heading: str, body: QWidget) -> QWidget:
        return holding(column(self._kit.label(heading, "section"), body, gap=tokens.XS)) if heading else body

    def _text(self, text: str) -> QWidget:
        return self._wrapped(text.strip())

    def _wrapped(self, text: str, style: TextStyle = "") -> QLabel:
        """A label that is as high as its width makes it, and asks for no more."""
        made = self._kit.label(text, style, wrap=True, selectable=True)
        policy = made.sizePolicy()
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
        return made

    def _line(self, text: str, mark: str) -> QHBoxLayout:
        name, role = _MARKS[mark]
        size = 10 if mark == "dot" else 16
        icon = self._kit.icon(name, role, size)
        before = column((self._shell.theme.size("body") * 3 // 2 - size) // 2, icon, None, gap=0)
        made = row(before, self._text(text), gap=tokens.S)
        made.setStretch(1, 1)
        return made

    def _file(self, file: File) -> QWidget:
        words = self._shell.words
        made = self._kit.button(
            file.name,
            lambda: open_copy(self._shell, file),
            kind="ghost",
            icon="file-text",
            name=words("Open {name}", name=file.name),
        )
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        return holding(row(made, None))
