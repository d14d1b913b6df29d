"""The page where a library can't be opened: what is in the way, in one plain sentence, and the ways on."""

from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from desktop.errors import UserError
from desktop.i18n import Words
from desktop.settings import Settings
from desktop.store.backup import SUFFIX
from desktop.store.backups import Backups
from desktop.store.errors import (
    FolderIsRemote,
    FolderIsSynced,
    LibraryIsDamaged,
    LibraryIsInUse,
    LibraryIsNewer,
    LibraryIsOpenElsewhere,
    NoLibrary,
    RecordIsDamaged,
)
from desktop.store.library import FILE
from desktop.ui.kit import Kit, column, row
from desktop.ui.opening import Opening
from desktop.ui.theme import tokens
from desktop.ui.theme.theme import Theme
from desktop.ui.trouble import refusal
from desktop.ui.widgets.entry import Entry
from desktop.ui.widgets.flow import Flow

_WIDTH = 620  # pixels at 100 %
_DAMAGED: Final = (LibraryIsDamaged, RecordIsDamaged)
_AGAIN_HELPS_NOT: Final = (FolderIsRemote, FolderIsSynced, LibraryIsNewer)
_OPEN_ELSEWHERE: Final = (LibraryIsInUse, LibraryIsOpenElsewhere)
Way = tuple[str, str, Callable[[], object]]
"""Something to do about it: its icon, its words, and what does it."""


class Barred(QWidget):
    """`chosen` gives the `Opening` that is to be tried; `fresh` asks for the welcome, to make another library.

    `failed` is what came of the last try to mend it, if there was one.
    """

    chosen = Signal(object)
    fresh = Signal()

    def __init__(
        self, theme: Theme, settings: Settings, folder: Path, error: UserError, failed: UserError | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("root")
        self._theme, self._settings, self._folder = theme, settings, folder
        self._words = Words(settings.language)
        self._kit = Kit(theme, self._words)
        self.setWindowTitle(self._words("Satchel"))
        kit, words = self._kit, self._words
        said = kit.label(refusal(words, error), "lead", wrap=True, selectable=True)
        said.setAccessibleName(said.text())
        self._buttons = self._ways(error)
        body = column(
            None,
            row(kit.icon("life-buoy", "accent", 40), None),
            kit.label(_title(words, error), "display", wrap=True),
            said,
            *self._failure(failed),
            tokens.S,
            Flow(*self._buttons, gap=tokens.M),
            *self._others(),
            None,
            None,
            gap=tokens.M,
            around=tokens.XL,
        )
        middle = QWidget()
        middle.setLayout(body)
        middle.setMaximumWidth(theme.scaled(_WIDTH))
        page = QWidget()
        page.setLayout(row(middle, gap=0))
        self.setLayout(row(kit.scroll(page), gap=0))
        self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _failure(self, failed: UserError | None) -> list[QWidget]:
        if failed is None:
            return []
        text = self._kit.label(refusal(self._words, failed), wrap=True, selectable=True)
        items = row(self._kit.icon("triangle-alert", "warn"), text, gap=tokens.M)
        items.setStretch(1, 1)
        return [self._kit.card(items, "warn", tokens.M)]

    def _ways(self, error: UserError) -> list[QPushButton]:
        """What one can do about it, the likeliest first."""
        words = self._words
        again = ("rotate-ccw", words("Try again"), self._again)
        other = ("folder-open", words("Choose another library…"), self._choose)
        fresh = ("file-plus", words("Make a new library…"), self.fresh.emit)
        if isinstance(error, _DAMAGED):
            ways = [
                *self._newest_backup(),
                ("archive-restore", words("Restore a backup…"), self._restore),
                again,
                other,
            ]
        elif isinstance(error, NoLibrary):
            ways = [again, other, fresh]
        elif isinstance(error, _AGAIN_HELPS_NOT):
            ways = [other, fresh]
        else:
            ways = [again, other]
        first, *rest = ways
        return [self._button(first, "primary"), *(self._button(way, "secondary") for way in rest)]

    def _button(self, way: Way, kind: Literal["primary", "secondary"]) -> QPushButton:
        icon, text, do = way
        return self._kit.button(text, do, kind=kind, icon=icon)

    def _newest_backup(self) -> list[Way]:
        """The way back to the newest backup that the library made by itself."""
        newest = next(iter(Backups.of(self._folder).all()), None)
        if newest is None:
            return []
        opener = self._opener(Opening(self._folder, restore=newest))
        return [("archive-restore", self._words("Restore the newest backup"), opener)]

    def _others(self) -> list[QWidget]:
        """Libraries that were open before, as far as they are there."""
        kit = self._kit
        there = [Path(one) for one in self._settings.recent_libraries if Path(one) != self._folder]
        there = [folder for folder in there if (folder / FILE).exists()]
        if not there:
            return []
        entries = [
            Entry(kit, "library", folder.name, str(folder.parent), self._opener(Opening(folder))) for folder in there
        ]
        return [kit.rule(), kit.label(self._words("Libraries opened before"), "section"), *entries]

    def _opener(self, opening: Opening) -> Callable[[], object]:
        return lambda: self.chosen.emit(opening)

    def _again(self) -> None:
        self.chosen.emit(Opening(self._folder))

    def _choose(self) -> None:
        start = str(self._folder.parent if self._folder.parent.is_dir() else Path.home())
        found = QFileDialog.getExistingDirectory(self, self._words("Library folder"), start)
        if found:
            self.chosen.emit(Opening(Path(found)))

    def _restore(self) -> None:
        kind = f"{self._words('Backups')} (*{SUFFIX})"
        found, _ = QFileDialog.getOpenFileName(self, self._words("Restore a backup"), str(self._folder.parent), kind)
        if found:
            self.chosen.emit(Opening(self._folder, restore=Path(found)))


def _title(words: Words, error: UserError) -> str:
    if isinstance(error, _DAMAGED):
        return words("The library is damaged")
    if isinstance(error, NoLibrary):
        return words("The library is not there")
    if isinstance(error, _OPEN_ELSEWHERE):
        return words("The library is open elsewhere")
    return words("The library can't be opened here")
