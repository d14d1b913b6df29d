"""What the program is: its version, its licence and those of what it is made of, and diagnostics to give away."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from attrs import frozen
from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QStackedWidget, QWidget

from desktop import __version__, paths
from desktop.diagnostics import diagnostics
from desktop.logbook import Logbook
from desktop.ui.kit import column, row
from desktop.ui.notice import save_report
from desktop.ui.overlay import Overlay
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens

_WIDTH, _HEIGHT = 600, 508  # pixels at 100 %
_REPLACING: Final = (
    "Satchel uses Qt through Qt for Python, both unchanged and under the GNU Lesser General Public License 3. They are "
    "files of their own in the folders PySide6 and shiboken6 beside the program: put your own build of them there, and "
    "Satchel runs with it. Their source is at https://code.qt.io/."
)


@frozen
class _Part:
    """Something the program is made of: what it is called, its licence, and the files that have its text."""

    name: str
    licence: str
    texts: Sequence[Path | None]
    says: str = ""


class About(Overlay):
    """About Satchel."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.kit, shell.words("About Satchel"))
        self._shell = shell
        self._stack = QStackedWidget()
        self._stack.addWidget(self._made_front())
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._heading = self.kit.label("", "title")
        self._back = self.kit.button(
            self.words("Back"), self._show_front, icon="arrow-left", name=self.words("Back to the licences")
        )
        text = QWidget()
        head = row(self._back, self._heading, None, gap=tokens.M)
        text.setLayout(column(head, self._text, gap=tokens.M, around=tokens.XL))
        self._stack.addWidget(text)
        self.set_content(row(self._stack, gap=0))

    def card_width(self) -> int:
        return self.theme.scaled(_WIDTH)

    def place(self) -> None:
        """In the middle, as high as the window has room."""
        width = min(self.card_width(), self.width() - 2 * tokens.XL)
        height = min(self.theme.scaled(_HEIGHT), self.height() - 2 * tokens.XL)
        self.card.setGeometry((self.width() - width) // 2, (self.height() - height) // 2, width, height)

    def _made_front(self) -> QWidget:
        kit, words = self.kit, self.words
        name = column(
            kit.label(words("Satchel"), "display"),
            kit.label(words("Version {version}", version=__version__), "muted", selectable=True),
            gap=2,
        )
        close = kit.tool("x", words("Close##about"), self.close_overlay)
        head = row(kit.icon("backpack", "accent", 48), name, None, close, gap=tokens.L)
        head.setAlignment(close, Qt.AlignmentFlag.AlignTop)
        parts = QWidget()
        parts.setLayout(column(*(self._line(part) for part in self._parts()), None, gap=0))
        help_text = words("Something not working? Diagnostics contain versions and counts, no customer data.")
        said = kit.label(help_text, "muted", wrap=True)
        foot = row(said, kit.button(words("Save the diagnostics…"), self._save, icon="life-buoy"), gap=tokens.L)
        foot.setStretch(0, 1)
        says = words("From a customer to a tailored proposal. Your cases, prices and words stay on this computer.")
        whole = column(
            head,
            kit.label(says, wrap=True),
            kit.label("© 2026 The Satchel maintainers", "caption"),
            kit.rule(),
            kit.label(words("Licences"), "section"),
            kit.scroll(parts),
            kit.rule(),
            foot,
            gap=tokens.M,
            around=tokens.XL,
        )
        made = QWidget()
        made.setLayout(whole)
        return made

    def _parts(self) -> list[_Part]:
        words, resources = self.words, paths.resources()
        return [
            _Part("Satchel", "Apache-2.0", [paths.licence("LICENSE")]),
            _Part(words("Third-party notices"), "NOTICE", [paths.licence("NOTICE")]),
            _Part(
                f"Qt {qVersion()}",
                "LGPL-3.0",
                [paths.licence("PySide6_Essentials/LGPL-3.0.txt"), paths.licence("PySide6_Essentials/GPL-3.0.txt")],
                words(_REPLACING),
            ),
            _Part(words("Document fonts"), "OFL-1.1", [resources / "fonts" / "OFL.txt"]),
            _Part(words("Icons (Lucide)"), "ISC", [resources / "icons" / "LICENSE"]),
            _Part(words("All packages"), "", [paths.licence("PACKAGES.txt")]),
        ]

    def _line(self, part: _Part) -> QWidget:
        show = self.kit.button(
            self.words("Read"), self._shower(part), kind="link", name=self.words("Read: {name}", name=part.name)
        )
        made = QWidget()
        inside = row(self.kit.label(part.name), self.kit.label(part.licence, "caption"), None, show, gap=tokens.M)
        inside.setContentsMargins(0, 2, tokens.M, 2)
        made.setLayout(inside)
        if not any(part.texts):
            made.hide()
        return made

    def _shower(self, part: _Part) -> Callable[[], None]:
        def show() -> None:
            texts = [text.read_text(encoding="utf-8", errors="replace") for text in part.texts if text is not None]
            self._heading.setText(part.name)
            self._text.setPlainText("\n\n\n".join([part.says, *texts] if part.says else texts))
            self._text.setAccessibleName(part.name)
            self._stack.setCurrentIndex(1)
            self._back.setFocus(Qt.FocusReason.TabFocusReason)

        return show

    def _show_front(self) -> None:
        self._stack.setCurrentIndex(0)
        first = next(iter(self.card.findChildren(QPushButton)), None)
        if first is not None:
            self.focus_next(forward=True)

    def _save(self) -> None:
        workspace, settings = self._shell.workspace, self._shell.settings
        told = diagnostics(workspace, settings, Logbook.of_this_machine(), {"Qt": qVersion() or ""})
        if save_report(self.window(), self.kit, told):
            self._shell.tell(self.words("Diagnostics saved."))
