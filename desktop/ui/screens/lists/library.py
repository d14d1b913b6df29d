"""The library: cases, materials, checklists, industries and pains as tabs over one list, with a preview beside it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.records import CaseStudy, ChecklistTemplate, Industry, Material, PainPoint
from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.ui.kit import Item, column, holding, row
from desktop.ui.lists.cards import OVERHANG
from desktop.ui.place import Place
from desktop.ui.preview.preview import Preview
from desktop.ui.screens.lists.list_screen import ListScreen
from desktop.ui.screens.lists.tabs import Tab, Tabs
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.empty import Empty

KINDS: Final = (CaseStudy.kind, Material.kind, ChecklistTemplate.kind, Industry.kind, PainPoint.kind)
LABELS: Final = {
    CaseStudy.kind: "Case studies",
    Material.kind: "Materials",
    ChecklistTemplate.kind: "Checklists",
    Industry.kind: "Industries",
    PainPoint.kind: "Pain points",
}
"""What the tabs are called (msgids)."""
_WITH_PREVIEW = 1200  # pixels: narrower windows have no room for a preview
_LEAST_LIST, _LEAST_PREVIEW, _PREVIEW = 420, 340, 460  # pixels
_SHOWN, _WIDTH = "preview", "preview-width"
"""The names of what is kept of the preview among the settings."""
_SETTLES = 600  # milliseconds


class Library(ListScreen):
    """What we know and show; its part is the kind that is listed."""

    key = "library"
    nav = "library"
    kind = CaseStudy.kind

    def __init__(self, shell: Shell, place: Place) -> None:
        title, text = shell.words("Nothing selected"), shell.words("Select a record to see it here.")
        self._preview = Preview(shell, Empty(shell.kit, "eye", title, text))
        self._split = QSplitter()
        self._keeps = QTimer(singleShot=True, interval=_SETTLES)
        super().__init__(shell, place)
        self.list.looks_at.connect(self._look_at)
        self._preview.closes.connect(self._turn_preview)
        self._split.splitterMoved.connect(self._moved)
        self._keeps.timeout.connect(self._keep_width)

    def title(self) -> str:
        return self.words("Library##page")

    def listed(self) -> str:
        return self.place.part if self.place.part in KINDS else self.kind

    def above(self) -> Sequence[QWidget]:
        self._tabs = Tabs(self.kit, self.title(), self._kinds(), self.listed())
        self._tabs.turned.connect(self._turn)
        return (self._tabs,)

    def tools(self) -> Sequence[Item]:
        self._switch = self.kit.tool("panel-right", self.words("Show or hide the preview"), self._turn_preview)
        self._switch.setCheckable(True)
        self._switch.setChecked(self._is_on)
        return (self._switch,)

    def body(self) -> QVBoxLayout:
        self._split.addWidget(self.list)
        beside = row(self._preview, gap=0)
        self._beside = holding(beside)
        beside.setContentsMargins(0, 0, OVERHANG, 0)
        self._split.addWidget(self._beside)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(tokens.XS)
        self._split.setStretchFactor(0, 1)
        self.list.setMinimumWidth(self.shell.theme.scaled(_LEAST_LIST))
        self._preview.setMinimumWidth(self.shell.theme.scaled(_LEAST_PREVIEW))
        made = column(self._split, gap=0)
        made.setStretch(0, 1)
        return made

    def refresh(self, changes: Changes) -> None:
        super().refresh(changes)
        self._tabs.show_tabs(self._kinds())
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Tabs

    def _kinds(self) -> list[Tab]:
        return [Tab(kind, self.words(LABELS[kind]), self._count(kind)) for kind in KINDS]

    def _count(self, kind: str) -> int:
        """How many records of a kind there are; of what is listed whole the list knows."""
        listing = self.list.model.listing
        if listing.kind == kind and listing.is_whole:
            return self.list.model.rowCount()
        return self.shell.workspace.lists.count(kind)

    def _turn(self, kind: str) -> None:
        if kind != self.listed():
            self.shell.go(Place(self.key, part=kind))

    # The preview

    @property
    def _is_on(self) -> bool:
        return self.shell.settings.view(_SHOWN, "on") == "on"

    @property
    def _has_room(self) -> bool:
        return self.window().width() >= self.shell.theme.scaled(_WITH_PREVIEW)

    def _turn_preview(self) -> None:
        self.shell.adjust(self.shell.settings.with_view(_SHOWN, "off" if self._is_on else "on"))
        self._switch.setChecked(self._is_on)
        self._fit()

    def _fit(self) -> None:
        """Show the preview where it is wanted, there is room, and there is something to be seen in it."""
        shows = self._is_on and self._has_room and not self.list.is_empty
        self._switch.setVisible(self._has_room)
        if self._beside.isVisibleTo(self) != shows or not self._split.sizes()[1]:
            self._beside.setVisible(shows)
            wanted = int(self.shell.settings.view(_WIDTH, str(_PREVIEW)))
            width = self.shell.theme.scaled(wanted)
            self._split.setSizes([max(self.width() - 2 * tokens.XL - width, 1), width])
        if shows:
            self._preview.show_record(self.list.current())

    def _look_at(self, record: Record | None) -> None:
        if self._beside.isVisibleTo(self):
            self._preview.show_record(record)

    def _moved(self, _place: int, _handle: int) -> None:
        self._keeps.start()

    def _keep_width(self) -> None:
        width = round(self._split.sizes()[1] / self.shell.theme.scale)
        self.shell.adjust(self.shell.settings.with_view(_WIDTH, str(width)))
