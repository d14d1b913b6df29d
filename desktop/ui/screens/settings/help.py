"""Help: what is sent when something is wrong, what the program is and what it is made of."""

from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit

from desktop.diagnostics import diagnostics
from desktop.files import write_bytes
from desktop.logbook import Logbook
from desktop.ui.kit import column, holding, row
from desktop.ui.screens.settings.section import Line, Section
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens

_LINES_SHOWN = 12


class HelpSection(Section):
    """Diagnostics without customer data, keyboard shortcuts, about and licences."""

    key = "help"
    icon = "life-buoy"

    def __init__(self, shell: Shell) -> None:
        self._shell, self._kit, self._words = shell, shell.kit, shell.words
        super().__init__(
            shell.kit, shell.words("Help and about"), (self._diagnostics(), self._shortcuts(), self._about())
        )

    def _diagnostics(self) -> Line:
        kit, words = self._kit, self._words
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName(words("Diagnostics"))
        self._text.setFixedHeight(self._text.fontMetrics().lineSpacing() * _LINES_SHOWN)
        self._text.hide()
        buttons = row(
            kit.button(words("View##button"), self._look, icon="eye"),
            kit.button(words("Copy"), self._copy, icon="copy", name=words("Copy the diagnostics")),
            kit.button(words("Save…"), self._save, icon="save", name=words("Save the diagnostics…")),
            None,
        )
        why = words("Versions, settings, sizes and the log. No names, texts or amounts.")
        room = holding(column(buttons, self._text, gap=tokens.S))
        return Line(
            kit,
            words("Diagnostics without customer data"),
            why,
            room,
            below=True,
            also="log report 日志 日誌 诊断 診斷",
        )

    def _shortcuts(self) -> Line:
        kit, words = self._kit, self._words
        show = kit.button(
            words("Show"),
            lambda: self._shell.do("shortcuts"),
            icon="keyboard",
            name=words("Show the keyboard shortcuts"),
        )
        return Line(kit, words("Keyboard shortcuts"), words("Everything works from the keyboard."), show)

    def _about(self) -> Line:
        kit, words = self._kit, self._words
        show = kit.button(
            words("Show"), lambda: self._shell.do("about"), icon="backpack", name=words("Show what Satchel is")
        )
        return Line(
            kit,
            words("About and licences"),
            words("Version and the open-source software inside."),
            show,
            also="version license 版本 许可 授權",
        )

    def _report(self) -> str:
        versions = {"Qt": qVersion() or ""}
        return diagnostics(self._shell.workspace, self._shell.settings, Logbook.of_this_machine(), versions)

    def _look(self) -> None:
        self._text.setPlainText(self._report())
        self._text.show()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self._report())
        self._shell.tell(self._words("Copied."))

    def _save(self) -> None:
        words = self._words
        start = str(Path.home() / "satchel-diagnostics.txt")
        found, _ = QFileDialog.getSaveFileName(
            self, words("Save the diagnostics…"), start, f"{words('Text file')} (*.txt)"
        )
        if found:
            write_bytes(Path(found), self._report().encode())
            self._shell.tell(words("Saved as {file}.", file=Path(found).name))
