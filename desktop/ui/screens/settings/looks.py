"""How the window looks and which languages it speaks."""

from collections.abc import Callable

import attrs
from PySide6.QtWidgets import QButtonGroup

from desktop.i18n import Language
from desktop.settings import TEXT_SIZES, Settings, Sidebar, ThemeMode
from desktop.ui.kit import column, holding, row
from desktop.ui.screens.settings.section import Line, Section
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.welcome import LANGUAGES
from desktop.ui.widgets.holder import Holder
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.theme_picture import ThemePicture


class Looks(Section):
    """Languages, theme, size of text, sidebar; each is followed at once."""

    key = "looks"
    icon = "palette"

    def __init__(self, shell: Shell) -> None:
        self._shell, self._kit, self._words = shell, shell.kit, shell.words
        self._themes: dict[str, Holder] = {}
        self._group = QButtonGroup()
        lines = (self._language(), self._document_language(), self._theme(), self._text_size(), self._sidebar())
        super().__init__(shell.kit, shell.words("Language and appearance"), lines)
        self._group.setParent(self)

    def follow(self, settings: Settings) -> None:
        self._themes[settings.theme].setChecked(True)
        self._widths.show_value(settings.sidebar)

    def _language(self) -> Line:
        label, now = self._words("Interface language"), self._shell.settings.language
        shell = self._shell
        control = Segments(
            self._kit, label, LANGUAGES, now, lambda one: shell.adjust(attrs.evolve(shell.settings, language=one))
        )
        return Line(self._kit, label, "", control, also="language 语言 語言 english 简体 繁體")

    def _document_language(self) -> Line:
        words, shell = self._words, self._shell
        label = words("Document language")
        options: tuple[tuple[Language | None, str], ...] = ((None, words("Same as the interface")), *LANGUAGES)
        control = Segments(
            self._kit,
            label,
            options,
            shell.settings.document_language,
            lambda one: shell.adjust(attrs.evolve(shell.settings, document_language=one)),
        )
        why = words("The default for new proposals; each can use another.")
        return Line(self._kit, label, why, control, also="language 语言 語言")

    def _theme(self) -> Line:
        words = self._words
        label = words("Theme")
        modes: tuple[tuple[ThemeMode, str], ...] = (
            ("system", words("System##theme")),
            ("light", words("Light")),
            ("dark", words("Dark")),
        )
        for mode, name in modes:
            picture = ThemePicture(self._shell.theme, mode)
            held = column(picture, row(None, self._kit.label(name), None), gap=tokens.S)
            held.setContentsMargins(tokens.S, tokens.S, tokens.S, tokens.S)
            choice = Holder("choice", held, words.labelled(label, name), self._themer(mode))
            choice.setCheckable(True)
            choice.setChecked(self._shell.settings.theme == mode)
            self._group.addButton(choice)
            self._themes[mode] = choice
        room = holding(row(*self._themes.values(), None, gap=tokens.M))
        return Line(self._kit, label, "", room, below=True, also="light dark 浅色 深色 淺色 theme")

    def _themer(self, mode: ThemeMode) -> Callable[[], object]:
        shell = self._shell
        return lambda: shell.adjust(attrs.evolve(shell.settings, theme=mode))

    def _text_size(self) -> Line:
        words, kit, shell = self._words, self._kit, self._shell
        label = words("Text size")
        options = [(size, f"{size}%") for size in TEXT_SIZES]
        control = Segments(
            kit,
            label,
            options,
            shell.settings.text_size,
            lambda one: shell.adjust(attrs.evolve(shell.settings, text_size=one)),
        )
        sample = column(
            kit.label(words("The changeover fell from 52 to 31 minutes"), "strong", wrap=True),
            kit.label(
                words("Names and body text look like the line above; captions look like this one."),
                "caption",
                wrap=True,
            ),
            gap=2,
        )
        room = holding(column(control, kit.card(sample, "sunken", tokens.M), gap=tokens.S))
        return Line(kit, label, "", room, below=True, also="font zoom scale 字号 字號 缩放 縮放")

    def _sidebar(self) -> Line:
        words, shell = self._words, self._shell
        label = words("Sidebar")
        options: tuple[tuple[Sidebar, str], ...] = (
            ("auto", words("Automatic")),
            ("wide", words("Wide")),
            ("narrow", words("Narrow")),
        )
        self._widths: Segments[Sidebar] = Segments(
            self._kit,
            label,
            options,
            shell.settings.sidebar,
            lambda one: shell.adjust(attrs.evolve(shell.settings, sidebar=one)),
        )
        return Line(self._kit, label, "", self._widths, also="navigation 导航 導覽")
