"""The editor of files: dropped or chosen, kept in the library, opened and saved from there."""

import json
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QWidget
from shiboken6 import isValid

from desktop.errors import UserError
from desktop.fields import File, Rows
from desktop.store.values import Json, shape_of
from desktop.ui.editors.editor import Around, Editor, Reading, Value
from desktop.ui.editors.files import outside
from desktop.ui.editors.files.file_line import FileLine
from desktop.ui.editors.files.keeping import AT_ONCE, keep, look_at
from desktop.ui.kit import clear, column, holding, row, style_again
from desktop.ui.tab_order import lead_to
from desktop.ui.theme import tokens

_PICTURES = ("logo",)
"""Fields that hold one picture."""


class FilesEditor(Editor):
    """Files in their order. Files that are here already, by what they hold, are not added again."""

    is_wide = True
    label_beside_from = 460

    def __init__(self, around: Around, name: str, kind: Rows) -> None:
        super().__init__(around, name, kind)
        self._write, self._read = shape_of(kind)
        self._is_picture = name in _PICTURES
        self._files: tuple[File, ...] = ()
        self._lines = column(gap=0)
        self._trouble = self.kit.label("", "problem", wrap=True)
        self._trouble.hide()
        text = self.words("Choose a picture…") if self._is_picture else self.words("Add files…")
        said = self.words("Add {field}", field=self.label)
        self._add = self.kit.button(text, self._choose, kind="more", icon="paperclip", name=said)
        drop = self.words("or drop it here") if self._is_picture else self.words("or drop them here")
        self._zone_text = self.kit.label(drop, "caption")
        self._zone = self.kit.card(row(self._add, self._zone_text, None, gap=2), "drop", tokens.XS)
        self.setLayout(column(holding(self._lines), self._zone, self._trouble, gap=tokens.XS))
        self.setAcceptDrops(True)
        self.setFocusProxy(self._add)

    def reading(self) -> Reading:
        return Value(self._files)

    def show_value(self, value: object) -> None:
        files = cast("tuple[File, ...]", value)
        if files != self._files:
            self._files = files
            self._show_files()

    def raw(self) -> str:
        return json.dumps(self._write(self._files), ensure_ascii=False)

    def show_raw(self, raw: str) -> None:
        self.show_value(self._read(cast("Json", json.loads(raw))) if raw else ())

    def show_problem(self, text: str) -> None:
        self._add.setAccessibleDescription(text)

    def take(self, paths: list[Path]) -> None:
        """Bring files in, one after the other; what can't come in is said."""
        self._say("")
        for path in paths[:1] if self._is_picture else paths:
            try:
                self._take(path)
            except UserError as error:
                self._say(self.said(error))

    def dragEnterEvent(self, event: QDragEnterEvent, /) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._show_over(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent, /) -> None:
        super().dragLeaveEvent(event)
        self._show_over(over=False)

    def dropEvent(self, event: QDropEvent, /) -> None:
        self._show_over(over=False)
        event.acceptProposedAction()
        self.take([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])

    def _take(self, path: Path) -> None:
        size = look_at(path, picture=self._is_picture)
        shell = self.around.shell
        if size <= AT_ONCE:
            self._took(keep(shell.workspace, path, size))
            return
        name = self.words("Bringing in {file}", file=path.name)
        shell.tasks.run(name, lambda workspace, _progress: keep(workspace, path, size), self._took, self._failed)

    def _took(self, file: File) -> None:
        if not isValid(self):
            return
        others = () if self._is_picture else self._files
        if any(one.sha256 == file.sha256 for one in others):
            self._say(self.words("{file} is here already.", file=file.name))
            return
        self._change((*others, file))

    def _failed(self, error: UserError) -> None:
        self._say(self.said(error))

    def _change(self, files: tuple[File, ...]) -> None:
        self._files = files
        self._show_files()
        self.edited.emit()
        self.left.emit()

    def _choose(self) -> None:
        kinds = self.words("Pictures (*.png *.jpg *.jpeg)") if self._is_picture else ""
        title = self.words("Add {field}", field=self.label)
        chosen, _ = QFileDialog.getOpenFileNames(self.window(), title, "", kinds)
        self.take([Path(one) for one in chosen])

    def _show_files(self) -> None:
        clear(self._lines)
        buttons: list[QWidget] = []
        for at, file in enumerate(self._files):
            line = FileLine(self.kit, file, self._picture_of(file))
            line.asked.connect(partial(self._do, at))
            self._lines.addWidget(line)
            buttons += line.buttons
        if buttons:
            lead_to(self._add, buttons)

    def _picture_of(self, file: File) -> bytes:
        store = self.around.shell.workspace.store
        is_there = self._is_picture and store.attachments.has(file.sha256)
        return store.attachment(file.sha256) if is_there else b""

    def _do(self, at: int, wish: str) -> None:
        shell, file = self.around.shell, self._files[at]
        match wish:
            case "open":
                outside.open_copy(shell, file)
            case "save":
                outside.save_copy(shell, file, self.window())
            case _:
                self._change((*self._files[:at], *self._files[at + 1 :]))
                self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, text: str) -> None:
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))

    def _show_over(self, *, over: bool) -> None:
        self._zone.setProperty("over", "true" if over else "false")
        style_again(self._zone)
