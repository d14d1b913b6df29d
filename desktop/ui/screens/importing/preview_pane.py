"""The preview: what would come in, by what would happen to it, in tabs with counts."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import frozen
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.importers.imported import Entry
from desktop.records import TYPE_OF
from desktop.ui.kit import Kit, clear, column, holding, row, style_again
from desktop.ui.screens.importing.detail_pane import DetailPane
from desktop.ui.screens.importing.sheet import Sheet
from desktop.ui.screens.importing.sheet_table import SheetTable
from desktop.ui.screens.importing.sheets import Added, Changed, Notes, Rejected, Saying, Unchanged, labels_of_fields
from desktop.ui.theme import tokens
from desktop.ui.widgets.segments import Segments
from desktop.workspace.outcomes import ImportPreview

_BESIDE_FROM: Final = 780  # pixels: from here on the detail stands beside the table
_DETAIL_WIDTH, _DETAIL_HEIGHT = 288, 168  # pixels
_ANY: Final = 16_777_215  # Qt's word for no limit


@frozen
class Tab:
    """A tab: its key, what it is called, how many rows it has, its rows by a name ("" for all), and what stands above.

    Several names are shown as segments above the table.
    """

    key: str
    label: str
    sheets: Sequence[tuple[str, Sheet]]

    @property
    def count(self) -> int:
        """How many records, rows of files or notes it tells of."""
        return sum(sheet.counted for _, sheet in self.sheets)


class PreviewPane(QFrame):
    """Shows a preview. `told` gives a short message for the person (something was copied)."""

    told = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit, self._words = kit, kit.words
        self.setProperty("card", "plain")
        self._group = QButtonGroup(self)
        self._tabs: QHBoxLayout = row(gap=tokens.L)
        self._tabs.setContentsMargins(tokens.L, tokens.XS, tokens.L, 0)
        self._above: QVBoxLayout = column(gap=0)
        self._room: QVBoxLayout = column(gap=0)
        self._detail = DetailPane(kit)
        self._rule = kit.rule(down=True)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        self._beside.setContentsMargins(0, 0, 0, 0)
        left = column(self._above, self._room, gap=0)
        left.setStretch(1, 1)
        self._beside.addWidget(holding(left), 1)
        self._beside.addWidget(self._rule)
        self._beside.addWidget(self._detail)
        whole = column(self._tabs, kit.rule(), self._beside, gap=0)
        whole.setStretch(2, 1)
        whole.setContentsMargins(1, 1, 1, 1)
        self.setLayout(whole)
        self._plans: dict[str, Tab] = {}
        self._entries: dict[str, QPushButton] = {}
        self._chosen, self._part = "", 0

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what would come in; the tab that was chosen stays chosen."""
        tabs = [tab for tab in self._made_tabs(preview) if tab.count]
        clear(self._tabs)
        self._plans = {tab.key: tab for tab in tabs}
        self._entries = {tab.key: self._entry(tab) for tab in tabs}
        self._tabs.addStretch(1)
        chosen = self._chosen if self._chosen in self._plans else next(iter(self._plans), "")
        if chosen:
            self._open(chosen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scaled = self._kit.theme.scaled
        beside = self.width() >= scaled(_BESIDE_FROM)
        width, height = scaled(_DETAIL_WIDTH), min(scaled(_DETAIL_HEIGHT), self.height() * 2 // 5)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._detail.setMinimumSize(width if beside else 0, 0 if beside else height)
        self._detail.setMaximumSize(width if beside else _ANY, _ANY if beside else height)
        way = "down" if beside else "across"
        if self._rule.property("rule") != way:
            self._rule.setProperty("rule", way)
            self._rule.setMaximumSize(_ANY, _ANY)
            style_again(self._rule)

    # The tabs

    def _made_tabs(self, preview: ImportPreview) -> Iterable[Tab]:
        imported, words = preview.imported, self._words
        saying = Saying.of(words, preview.names)
        fields = labels_of_fields(table.kind for file in preview.files for table in file.tables)
        yield Tab("added", words("New##import"), self._added(saying, imported.own))
        changed = Changed(saying, preview.differences, len(imported.updated))
        yield Tab("changed", words("Changed"), [("", changed)])
        yield Tab("named", words("Created along the way"), self._added(saying, imported.named))
        yield Tab("unchanged", words("Unchanged"), [("", Unchanged(saying, imported.unchanged))])
        yield Tab("rejected", words("Skipped##import"), [("", Rejected(saying, imported.rejected, fields))])
        yield Tab("notes", words("Notes##import"), [("", Notes(saying, imported.notes))])

    def _added(self, saying: Saying, entries: Iterable[Entry]) -> list[tuple[str, Sheet]]:
        return [(self._words(TYPE_OF[kind].plural), Added(saying, some)) for kind, some in _by_kind(entries).items()]

    def _entry(self, tab: Tab) -> QPushButton:
        label = f"{tab.label}  {self._words.number(tab.count)}"
        made = self._kit.button(label, lambda: self._open(tab.key), kind="tab")
        self._group.addButton(made)
        self._tabs.addWidget(made)
        return made

    def _open(self, key: str) -> None:
        if key != self._chosen:
            self._part = 0
        self._chosen = key
        self._entries[key].setChecked(True)
        tab = self._plans[key]
        self._part = min(self._part, len(tab.sheets) - 1)
        clear(self._above)
        if len(tab.sheets) > 1:
            self._add_above(self._segments(tab))
        elif isinstance(sheet := tab.sheets[0][1], Rejected):
            self._add_above(self._rejected_line(sheet))
        self._show(tab)

    def _show(self, tab: Tab) -> None:
        clear(self._room)
        name, sheet = tab.sheets[self._part]
        table = SheetTable(self._kit, sheet, self._words.labelled(tab.label, name) if name else tab.label)

        def tell(at: int) -> None:
            if at >= 0:
                self._detail.show_detail(sheet.detail(at))

        table.chosen.connect(tell)
        self._room.addWidget(table)
        table.show()
        table.setCurrentIndex(table.model().index(0, 0))

    def _segments(self, tab: Tab) -> QWidget:
        options = [(at, f"{name} {self._words.number(len(sheet))}") for at, (name, sheet) in enumerate(tab.sheets)]

        def choose(at: int) -> None:
            self._part = at
            self._show(tab)

        return Segments(self._kit, self._words("Kind##of records"), options, self._part, choose)

    def _rejected_line(self, sheet: Rejected) -> QWidget:
        said = self._kit.label(
            self._words("Everything else is imported. Correct these rows and import the file again."),
            "muted",
            wrap=True,
        )

        def copy() -> None:
            QGuiApplication.clipboard().setText(sheet.as_text())
            self.told.emit(self._words("Copied."))

        line = row(said, self._kit.button(self._words("Copy the list"), copy, kind="ghost", icon="copy"))
        line.setStretch(0, 1)
        return holding(line)

    def _add_above(self, widget: QWidget) -> None:
        line = row(widget)
        if isinstance(widget, Segments):
            line.addStretch(1)
        line.setContentsMargins(tokens.L, tokens.S, tokens.L, tokens.S)
        self._above.addWidget(holding_padded(line), 0, Qt.AlignmentFlag.AlignTop)


def holding_padded(layout: QHBoxLayout) -> QWidget:
    """A widget around a layout that keeps its margins."""
    made = QWidget()
    made.setLayout(layout)
    return made


def _by_kind(entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """The entries of each kind, kinds in display order."""
    found: dict[str, list[Entry]] = {kind: [] for kind in TYPE_OF}
    for entry in entries:
        found[entry.record.kind].append(entry)
    return {kind: some for kind, some in found.items() if some}
