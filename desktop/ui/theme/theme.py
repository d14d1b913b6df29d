"""The theme: light or dark, the size of text, and what follows from both for the whole application."""

from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal
from weakref import WeakKeyDictionary

from attrs import frozen
from PySide6.QtCore import QDir, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFont, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from desktop import paths
from desktop.errors import UserError
from desktop.files import write_bytes
from desktop.i18n import Language
from desktop.settings import Settings
from desktop.ui.theme import icons, tokens
from desktop.ui.theme.faces import font
from desktop.ui.theme.qt_words import QtWords
from desktop.ui.theme.sheet import style_sheet

Mode = Literal["system", "light", "dark"]
_ROLES: Final = (
    (QPalette.ColorRole.Window, "canvas"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "sunken"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.BrightText, "danger"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent_text"),
    (QPalette.ColorRole.PlaceholderText, "text3"),
    (QPalette.ColorRole.ToolTipBase, "text"),
    (QPalette.ColorRole.ToolTipText, "surface"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Midlight, "hover"),
    (QPalette.ColorRole.Mid, "border"),
    (QPalette.ColorRole.Dark, "border_strong"),
    (QPalette.ColorRole.Shadow, "border_strong"),
)
_FAINT: Final = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


@frozen
class _Drawn:
    """An icon on a button: its name, the token of its colour, and that of its colour when the button is on."""

    name: str
    role: str
    on: str


class Theme(QObject):
    """What the window is painted with; painted widgets ask it in their paintEvent.

    `changed` tells them to paint anew.
    """

    changed = Signal()

    def __init__(
        self, app: QApplication, folder: Path, language: Language, mode: Mode = "system", scale: float = 1.0
    ) -> None:
        """Dress an application; `folder` is for the pictures that a style sheet wants as files."""
        super().__init__(app)
        self._app = app
        self.language, self.mode, self.scale = language, mode, scale
        self._buttons: WeakKeyDictionary[QAbstractButton | QAction, _Drawn] = WeakKeyDictionary()
        self._fonts: dict[tuple[str, bool], QFont] = {}
        self._folder = folder
        self._qt_words = QtWords(app)
        self._qt_words.speak(language)
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._follow()
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether it is dark now."""
        if self.mode == "system":
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.mode == "dark"

    @property
    def colours(self) -> Mapping[str, str]:
        """The colours by what they are for, as `#RRGGBB`."""
        return tokens.DARK if self.is_dark else tokens.LIGHT

    def colour(self, name: str) -> QColor:
        """One colour."""
        return QColor(self.colours[name])

    def size(self, name: str) -> int:
        """A text size in pixels."""
        return round(tokens.TYPE[name] * self.scale)

    def scaled(self, pixels: float) -> int:
        """A length that grows with the text."""
        return round(pixels * self.scale)

    def font(self, size: str = "body", *, strong: bool = False) -> QFont:
        """The window's font in one of its sizes, for painted text."""
        if (size, strong) not in self._fonts:
            made = font(self.language, self.size(size))
            made.setBold(strong)
            self._fonts[size, strong] = made
        return QFont(self._fonts[size, strong])

    def set(self, language: Language, mode: Mode, scale: float) -> None:
        """Change the theme; everything shown is repainted."""
        if (language, mode, scale) == (self.language, self.mode, self.scale):
            return
        if language != self.language:
            self._qt_words.speak(language)
        self.language, self.mode, self.scale = language, mode, scale
        self._follow()
        self._apply()

    def pixmap(self, name: str, role: str, size: int, ratio: float = 1.0) -> QPixmap:
        """An icon as a picture, in the colour of a token."""
        return icons.pixmap(name, self.colours[role], size, ratio)

    def icon(self, name: str, role: str = "text2", on: str = "") -> QIcon:
        """An icon in the colour of a token, another when what it is on is checked."""
        colours = self.colours
        return icons.icon(name, colours[role], disabled=colours["border_strong"], on=colours[on] if on else "")

    def dress(
        self, button: QAbstractButton | QAction, name: str, role: str = "text2", on: str = "", gap: int = 0
    ) -> None:
        """Put an icon on a button, for good: it changes its colour with the theme; `gap` pixels are free behind it."""
        self._buttons[button] = _Drawn(name, role, on)
        if isinstance(button, QAbstractButton):
            side = self.scaled(icons.SIZE)
            button.setIconSize(QSize(side + gap, side))
        button.setIcon(self.icon(name, role, on))

    def undress(self, button: QAbstractButton | QAction) -> None:
        """Take an icon off a button."""
        self._buttons.pop(button, None)
        button.setIcon(QIcon())

    def _system_changed(self) -> None:
        if self.mode == "system":
            self._apply()

    def _follow(self) -> None:
        """Have title bars, menus and file dialogs of the system follow."""
        hints = self._app.styleHints()
        if self.mode == "system":
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if self.mode == "dark" else Qt.ColorScheme.Light)

    def _apply(self) -> None:
        self._fonts.clear()
        palette = QPalette()
        for role, name in _ROLES:
            palette.setColor(role, self.colour(name))
        for role in _FAINT:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text3"))
        self._app.setPalette(palette)
        self._app.setFont(font(self.language, self.size("body")))
        self._app.setStyleSheet(style_sheet(self.colours, self.scale, self._drawn_images()))
        for button, drawn in list(self._buttons.items()):
            if isValid(button):  # Qt takes a screen's buttons away before Python forgets them
                button.setIcon(self.icon(drawn.name, drawn.role, drawn.on))
        self.changed.emit()

    def _drawn_images(self) -> dict[str, str]:
        """The pictures that a style sheet wants as files: boxes to tick, the arrow of a choice."""
        return {name: self._file_of(name, drawing) for name, drawing in _images(self.colours).items()}

    def _file_of(self, name: str, drawing: str) -> str:
        """The file of a picture, elsewhere if its folder takes none; "" if no folder does: a window comes before it."""
        for folder in (self._folder, Path(QDir.tempPath()) / "satchel-theme"):
            file = folder / f"{name}-{sha256(drawing.encode()).hexdigest()[:12]}.svg"
            with suppress(OSError, UserError):
                if not file.exists():
                    folder.mkdir(parents=True, exist_ok=True)
                    write_bytes(file, drawing.encode())
                return file.as_posix()
        return ""


def _images(colours: Mapping[str, str]) -> dict[str, str]:
    open_, edge, ground, mark = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">',
        *(colours[name] for name in ("border_strong", "surface", "on_accent")),
    )
    accent = colours["accent"]
    empty = f'<rect x="1.5" y="1.5" width="17" height="17" rx="4" fill="{ground}" stroke="{edge}" stroke-width="1.5"/>'
    full = f'<rect x="1" y="1" width="18" height="18" rx="4" fill="{accent}"/>'
    line = f'fill="none" stroke="{mark}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>'
    ring = f'<circle cx="10" cy="10" r="8.25" fill="{ground}" stroke="{edge}" stroke-width="1.5"/>'
    on = f'<circle cx="10" cy="10" r="9" fill="{accent}"/><circle cx="10" cy="10" r="4" fill="{mark}"/>'
    return {
        "box": f"{open_}{empty}</svg>",
        "box_on": f'{open_}{full}<path d="M5.5 10.3l3.1 3.1 6-6.6" {line}',
        "box_some": f'{open_}{full}<path d="M6 10h8" {line}',
        "radio": f"{open_}{ring}</svg>",
        "radio_on": f"{open_}{on}</svg>",
        "arrow": f'{open_}<path d="M4 7l6 6 6-6" fill="none" stroke="{colours["text2"]}" stroke-width="2"/></svg>',
    }


def theme_of(app: QApplication, preferred: Settings) -> Theme:
    """The theme that an application is dressed in; by the settings, if it is not dressed yet."""
    found = app.findChild(Theme)
    if isinstance(found, Theme):
        return found
    folder = paths.cache() / "theme"
    return Theme(app, folder, preferred.language, preferred.theme, preferred.text_size / 100)
