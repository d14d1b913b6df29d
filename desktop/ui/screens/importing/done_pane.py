"""After an import: what came in, where it is now, and the way back."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.records import TYPE_OF
from desktop.ui.kinds import ICON_OF
from desktop.ui.kit import column, row
from desktop.ui.place import Place
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.entry import Entry
from desktop.workspace.outcomes import ImportPreview, ImportReport

_WIDTH: Final = 460  # pixels
_PLACES: Final[Mapping[str, Place]] = {
    "customer": Place("customers"),
    "contact": Place("customers"),
    "opportunity": Place("customers"),
    "product": Place("products"),
    "price": Place("products"),
    "proposal": Place("proposals"),
    "brand": Place("brand"),
}
"""Where the records of a kind are; all others are in the library, in the tab of their kind."""


class DonePane(QWidget):
    """What came in, and where to go next."""

    def __init__(
        self, shell: Shell, previewed: ImportPreview, report: ImportReport, again: Callable[[], object]
    ) -> None:
        super().__init__()
        self._shell, self._kit, self._words = shell, shell.kit, shell.words
        kit, words = self._kit, self._words
        self.first = kit.button(words("Import more files…"), again, icon="import")
        ways = column(*self._ways(previewed), gap=2)
        middle = column(
            None,
            row(None, kit.icon("circle-check", "ok", 44), None),
            row(None, kit.label(self._title(report), "heading"), None),
            row(None, kit.label(self._told(report), "muted"), None),
            tokens.M,
            kit.card(ways, "plain", tokens.S),
            tokens.S,
            row(None, kit.button(words("Undo the import"), shell.undo, icon="undo-2"), self.first, None),
            None,
            gap=tokens.S,
        )
        room = QWidget()
        room.setLayout(middle)
        room.setFixedWidth(kit.theme.scaled(_WIDTH))
        self.setLayout(row(None, room, None))

    def _title(self, report: ImportReport) -> str:
        return self._words("{count} records imported", count=self._words.number(report.added + report.updated))

    def _told(self, report: ImportReport) -> str:
        words = self._words
        counts = (
            ("{count} new", report.added),
            ("{count} changed", report.updated),
            ("{count} created along the way", report.created),
            ("{count} skipped", len(report.rejected)),
        )
        return words.listed(words(said, count=words.number(count)) for said, count in counts if count)

    def _ways(self, previewed: ImportPreview) -> list[QWidget]:
        counts: dict[str, int] = {}
        for entry in (*previewed.imported.added, *previewed.imported.updated):
            counts[entry.record.kind] = counts.get(entry.record.kind, 0) + 1
        return [self._way(kind, counts[kind]) for kind in TYPE_OF if kind in counts]

    def _way(self, kind: str, count: int) -> Entry:
        words, shell = self._words, self._shell
        place = _PLACES.get(kind, Place("library", part=kind))
        label = f"{words(TYPE_OF[kind].plural)}  {words.number(count)}"
        arrow = self._kit.icon("chevron-right", "text3")
        return Entry(self._kit, ICON_OF[kind], label, "", lambda: shell.go(place), arrow)
