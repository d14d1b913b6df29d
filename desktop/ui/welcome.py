"""The welcome: shown where there is no library yet; makes one, or brings one back, and says where it will lie."""

from collections.abc import Callable
from pathlib import Path

import attrs
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLayout,
    QProgressBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.errors import UserError
from desktop.i18n import Language, Words
from desktop.settings import Settings
from desktop.store.backup import SUFFIX
from desktop.store.desk import Desk
from desktop.store.errors import LibraryExists, NotABackup
from desktop.store.library import FILE
from desktop.ui.errand import Errand
from desktop.ui.focus import show_focus
from desktop.ui.kit import Kit, clear, column, holding, row
from desktop.ui.opening import Opening
from desktop.ui.place import Place
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.trouble import refusal
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.segments import Segments
from desktop.workspace.workspace import Workspace

LANGUAGES = ((Language.ZH_CN, "简体"), (Language.ZH_TW, "繁體"), (Language.EN, "English"))
"""The window's languages, each as it calls itself."""
_LEAST = QSize(1024, 640)
_WIDTH = 840  # pixels at 100 %
_NOTICE_HEIGHT = 56  # pixels at 100 %
_FOLDER = "Satchel"
"""What a library's folder is called inside a folder that holds other things."""


class Welcome(QWidget):
    """The first page of all.

    `chosen` gives the `Opening` of the library that was made; `adjusted` the settings with the language that was
    chosen. `trouble` is why the library of the settings could not be opened, where that is why one is here.
    """

    chosen = Signal(object)
    adjusted = Signal(object)

    def __init__(self, theme: Theme, settings: Settings, desk: Desk, trouble: UserError | None = None) -> None:
        super().__init__()
        self.setObjectName("root")
        self._theme, self._settings, self._desk = theme, settings, desk
        self._folder, self._trouble = settings.library_folder, trouble
        self._opening = Opening(self._folder)
        self._errand: Errand[object] | None = None
        self._begun_by: QWidget | None = None
        self._by_keys = False
        self._is_seen = False
        self._whole: QVBoxLayout = column(gap=0)
        self.setLayout(self._whole)
        self._whole.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(_LEAST)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the first of the ways on; before it is shown, the window would forget it again."""
        super().showEvent(event)
        if not self._is_seen:
            self._is_seen = True
            show_focus(self._choices[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Let what is under way come to its end: there is a whole library afterwards, or none."""
        if self._errand is not None:
            self._errand.wait()
        super().closeEvent(event)

    # What is shown

    def _show(self) -> None:
        """Everything, in the language of the settings."""
        clear(self._whole)
        self._words = Words(self._settings.language)
        self._kit = Kit(self._theme, self._words)
        self.setWindowTitle(self._words("Satchel"))
        self._choices = self._made_choices()
        self._where = self._kit.elided(str(self._folder), "strong")
        self._change = self._kit.button(self._words("Change…"), self._change_folder, kind="ghost")
        self._notice = column(gap=tokens.S)
        told = holding(self._notice)
        told.setMinimumHeight(self._theme.scaled(_NOTICE_HEIGHT))  # nothing moves when something is told
        told.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        body = column(
            None,
            self._made_head(),
            tokens.XL,
            self._grid(),
            tokens.S,
            self._made_where(),
            told,
            None,
            gap=tokens.M,
        )
        middle = QWidget()
        middle.setLayout(body)
        middle.setMaximumWidth(self._theme.scaled(_WIDTH))
        page = QWidget()
        page.setLayout(row(middle, gap=0))
        body.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.XL)
        self._whole.addLayout(self._made_languages())
        self._whole.addWidget(self._kit.scroll(page), 1)
        self._tell_folder()
        if self._trouble is not None:
            self._tell(self._trouble)

    def _made_languages(self) -> QVBoxLayout:
        words = self._words
        self._languages = Segments(
            self._kit, words("Language"), LANGUAGES, self._settings.language, self._change_language
        )
        line = row(None, self._languages)
        line.setContentsMargins(tokens.L, tokens.L, tokens.L, 0)
        return column(line)

    def _made_head(self) -> QVBoxLayout:
        kit, words = self._kit, self._words
        said = kit.label(
            words("From a customer to a tailored proposal. Your cases, prices and words stay on this computer."),
            "lead",
            wrap=True,
        )
        said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        return column(
            row(None, kit.icon("backpack", "accent", 56), None),
            row(None, kit.label(words("Satchel"), "display"), None),
            said,
            gap=tokens.S,
        )

    def _made_choices(self) -> tuple[Choice, ...]:
        kit, words = self._kit, self._words
        return (
            Choice(
                kit,
                "sparkles",
                words("Open the sample library"),
                words("A fictional company with customers, cases and prices, ready to try."),
                lambda: self._make(Place("today"), with_samples=True),
                words("recommended##to begin with"),
            ),
            Choice(
                kit,
                "file-plus",
                words("Start empty"),
                words("Set up your own company, step by step."),
                lambda: self._make(Place("today")),
            ),
            Choice(
                kit,
                "import",
                words("Import what you have"),
                words("Cases and customers from Word, Excel or PDF files."),
                lambda: self._make(Place("import")),
            ),
            Choice(
                kit,
                "archive-restore",
                words("Restore a backup"),
                words("Move from another computer, or go back a few days."),
                self._restore,
            ),
        )

    def _grid(self) -> QVBoxLayout:
        first, second, third, fourth = self._choices
        lines = (row(first, second, gap=tokens.M), row(third, fourth, gap=tokens.M))
        for choice in self._choices:
            policy = choice.sizePolicy()
            policy.setHorizontalPolicy(QSizePolicy.Policy.Ignored)  # all equally wide, whatever they say
            choice.setSizePolicy(policy)
        for line in lines:
            line.setStretch(0, 1)
            line.setStretch(1, 1)
        return column(*lines, gap=tokens.M)

    def _made_where(self) -> QWidget:
        kit, words = self._kit, self._words
        line = row(
            kit.icon("folder"), kit.label(words("The library will be kept in"), "muted"), self._where, self._change
        )
        line.setStretch(2, 1)
        return kit.card(line, "sunken", tokens.S)

    # What is done

    def _change_language(self, language: Language) -> None:
        self._settings = attrs.evolve(self._settings, language=language)
        self._theme.set(language, self._settings.theme, self._settings.text_size / 100)
        self.adjusted.emit(self._settings)
        focused = QApplication.focusWidget()
        by_keys = focused is not None and bool(focused.property("ring"))
        self._show()
        self._languages.focus(ring=by_keys)

    def _change_folder(self) -> None:
        start = str(self._folder.parent if self._folder.parent.is_dir() else Path.home())
        found = QFileDialog.getExistingDirectory(self, self._words("Folder for the library"), start)
        if found:
            self._use_folder(Path(found))

    def _use_folder(self, folder: Path) -> None:
        """Take a folder: as it is where it is empty or a library, else a new one inside it."""
        is_free = (folder / FILE).exists() or not any(folder.iterdir())
        self._folder = folder if is_free else folder / _FOLDER
        self._where.setText(str(self._folder))
        self._trouble = None
        self._tell_folder()

    def _tell_folder(self) -> None:
        """Where a library lies there already, offer to open it."""
        clear(self._notice)
        if (self._folder / FILE).exists():
            self._tell(LibraryExists(folder=str(self._folder)))

    def _make(self, place: Place, *, with_samples: bool = False) -> None:
        folder, desk = self._folder, self._desk
        sample = self._settings.language if with_samples else None
        said = self._words("Preparing the sample library…") if with_samples else self._words("Making the library…")
        self._run(said, lambda: Workspace.create(folder, desk, sample).close(), Opening(folder, place))

    def _restore(self) -> None:
        kind = f"{self._words('Backups')} (*{SUFFIX})"
        found, _ = QFileDialog.getOpenFileName(self, self._words("Restore a backup"), str(Path.home()), kind)
        if found:
            folder, desk, backup = self._folder, self._desk, Path(found)
            said = self._words("Restoring {file}…", file=backup.name)
            self._run(said, lambda: Workspace.restore(backup, folder, desk), Opening(folder))

    def _run(self, said: str, work: Callable[[], object], opening: Opening) -> None:
        """Do it on a thread of its own while a bar moves; then hand over what is to be opened."""
        self._hold(still=True)
        clear(self._notice)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(said)
        self._notice.addLayout(column(self._kit.label(said, "muted"), bar, gap=tokens.S))
        self._opening = opening
        self._errand = Errand(self, work)
        self._errand.done.connect(self._done)
        self._errand.failed.connect(self._failed)
        self._errand.start()

    def _done(self) -> None:
        self.chosen.emit(self._opening)

    def _failed(self, error: UserError) -> None:
        self._hold(still=False)
        clear(self._notice)
        self._tell(error)
        if self._begun_by is not None:
            show_focus(self._begun_by, ring=self._by_keys)

    def _hold(self, *, still: bool) -> None:
        if still:
            self._begun_by = QApplication.focusWidget()
            self._by_keys = self._begun_by is not None and bool(self._begun_by.property("ring"))
            self.setFocus(Qt.FocusReason.OtherFocusReason)  # else it would wander on with each that can't be used
        for control in (self._languages, *self._choices, self._change):
            control.setEnabled(not still)

    def _tell(self, error: UserError) -> None:
        """Say what is wrong, and offer the way on that there is."""
        words = self._words
        text = self._kit.label(refusal(words, error), wrap=True, selectable=True)
        items = row(self._kit.icon("triangle-alert", "warn"), text, gap=tokens.M)
        items.setStretch(1, 1)
        if isinstance(error, LibraryExists):
            items.addWidget(self._kit.button(words("Open it"), self._open_it))
        elif not isinstance(error, NotABackup):
            items.addWidget(self._kit.button(words("Choose another folder…"), self._change_folder))
        card = self._kit.card(items, "warn", tokens.M)
        card.setAccessibleName(text.text())
        self._notice.addWidget(card)

    def _open_it(self) -> None:
        self.chosen.emit(Opening(self._folder))
