"""The files of the import, one below the other, with what is to be asked about them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.importers.errors import KindUnclear
from desktop.importers.seen import SeenFile
from desktop.records import TYPE_OF
from desktop.ui.editors.choice import ChoiceField
from desktop.ui.kit import Kit, clear, column, row
from desktop.ui.screens.importing.file_card import FileCard, asks
from desktop.ui.screens.importing.intake import Intake
from desktop.ui.theme import tokens

_DOCUMENTS: Final = ("case_study", "material")
_SEVERAL: Final = 2
_MOST_SHOWN: Final = 40
"""So many files have a card of their own; of more those that can't be read as they are go first."""
_AT_ONCE, _A_FEW = 10, 4
_ASKED_AT_ONCE: Final = 4
"""So many questions are open by themselves."""


class FileList(QWidget):
    """Cards that follow the intake; what has the keyboard keeps it."""

    def __init__(self, kit: Kit, intake: Intake) -> None:
        super().__init__()
        self._kit, self._words, self._intake = kit, kit.words, intake
        self._turned: dict[Path, bool] = {}
        self._cards: dict[Path, FileCard] = {}
        self._waiting: list[tuple[Path, bool]] = []
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._add_some)
        self._room: QVBoxLayout = column(gap=tokens.S)
        self.setLayout(self._room)

    def refresh(self) -> None:
        """Show the files as they were seen last."""
        holder = self._focused()
        self._later.stop()
        clear(self._room)
        self._cards = {}
        unclear = [file for file in self._intake.seen.values() if _is_unclear_document(file)]
        if len(unclear) >= _SEVERAL:
            self._room.addWidget(self._question_of_all(unclear))
        shown = self._shown()
        opened = self._opened(shown, unclear if len(unclear) >= _SEVERAL else ())
        self._waiting = [(file, file in opened) for file in shown]
        self._add_some(_AT_ONCE)
        if holder:
            self._give_focus(*holder)

    def _add_some(self, count: int = _A_FEW) -> None:
        """Add the next cards, and the rest a moment later, so that the window is not held up."""
        now, self._waiting = self._waiting[:count], self._waiting[count:]
        for file, is_open in now:
            card = self._cards[file] = self._card(file, is_open=is_open)
            self._room.addWidget(card)
            card.show()  # at once: what has the keyboard must be there to keep it
        if self._waiting:
            self._later.start()
        elif more := len(self._intake.files) - len(self._cards):
            said = self._words("{count} more files", count=self._words.number(more))
            self._room.addWidget(self._kit.label(said, "caption"))

    def _shown(self) -> Sequence[Path]:
        files, seen = self._intake.files, self._intake.seen
        if len(files) <= _MOST_SHOWN:
            return files
        troubled = [file for file in files if file in seen and seen[file].trouble is not None]
        others = [file for file in files if file not in troubled]
        return [*troubled, *others][:_MOST_SHOWN]

    def _opened(self, shown: Sequence[Path], answered: Sequence[SeenFile]) -> set[Path]:
        """The files whose cards are open: as a person turned them, and the first that ask and have no other answer."""
        seen, elsewhere = self._intake.seen, {file.path for file in answered}
        asking = [file for file in shown if file in seen and file not in elsewhere and asks(seen[file])]
        first = set(asking[:_ASKED_AT_ONCE])
        return {file for file in shown if self._turned.get(file, file in first)}

    def _card(self, file: Path, *, is_open: bool) -> FileCard:
        made = FileCard(self._kit, self._intake, file, self._intake.seen.get(file), is_open=is_open)
        made.turned.connect(self._turner(file))
        return made

    def _turner(self, file: Path) -> Callable[[bool], None]:
        def turn(on: bool) -> None:  # noqa: FBT001 - as Qt calls it
            self._turned[file] = on
            self.refresh()

        return turn

    def _question_of_all(self, unclear: Sequence[SeenFile]) -> QWidget:
        """One answer for all documents of which it can't be told what they are."""
        kit, words = self._kit, self._words
        said = words("It is not clear what {count} documents are. They are all:", count=len(unclear))
        field = ChoiceField(words("What all these documents are"))
        field.setProperty("quiet", "false")
        field.addItem(words("Choose…"))
        for kind in _DOCUMENTS:
            field.addItem(words(TYPE_OF[kind].plural))
        files = [file.path for file in unclear]

        def chosen(at: int) -> None:
            if at:
                self._intake.say(files, kind=_DOCUMENTS[at - 1])

        field.activated.connect(chosen)
        line = row(kit.icon("file-question-mark", "warn"), kit.label(said, wrap=True), gap=tokens.S)
        line.setStretch(1, 1)
        return kit.card(column(line, field, gap=tokens.S), "warn", tokens.M)

    def _focused(self) -> tuple[str, bool] | None:
        """The name of what has the keyboard, and whether it shows its ring."""
        widget = QApplication.focusWidget()
        if widget is None or not self.isAncestorOf(widget):
            return None
        for file, card in self._cards.items():
            if card.isAncestorOf(widget):
                self._turned.setdefault(file, card.is_open)  # what one works on stays open when it is answered
        return widget.accessibleName(), bool(widget.property("ring"))

    def _give_focus(self, name: str, ring: bool) -> None:  # noqa: FBT001 - two words for one thing
        there = (one for one in self.findChildren(QWidget) if one.isVisible() and one.isEnabled())
        again = next((one for one in there if one.accessibleName() == name), None)
        reason = Qt.FocusReason.ShortcutFocusReason if ring else Qt.FocusReason.OtherFocusReason
        if again is not None:
            again.setFocus(reason)
        else:
            self.focusNextChild()


def _is_unclear_document(file: SeenFile) -> bool:
    return isinstance(file.trouble, KindUnclear) and any(table.is_document for table in file.tables)
