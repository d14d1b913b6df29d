"""The page of one item: its form at the left, what its readers see at the right, following at each pause."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QSplitter, QWidget

from desktop.fields import RecordId
from desktop.records import TYPE_OF, CaseStudy
from desktop.records.record import Record
from desktop.store.changes import Changes
from desktop.store.errors import RecordIsGone
from desktop.ui.actions import Bindings
from desktop.ui.forms.form import RecordForm
from desktop.ui.forms.forms import FORMS
from desktop.ui.kit import column, holding, row
from desktop.ui.lists.specs import SPEC_OF
from desktop.ui.models.surroundings import gathered
from desktop.ui.place import Place, State
from desktop.ui.preview.preview import Preview
from desktop.ui.screens.item.doings import Doings
from desktop.ui.screens.item.facts import facts_of
from desktop.ui.screens.item.into_proposal import IntoProposal
from desktop.ui.screens.item.used_by import UsedBy
from desktop.ui.screens.lists.library import LABELS
from desktop.ui.screens.lists.list_screen import place_of_new
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.tab_order import follow_reading
from desktop.ui.theme import tokens
from desktop.ui.widgets.empty import Empty
from desktop.ui.widgets.page_head import Crumb, PageHead

_WITH_PREVIEW = 1200  # pixels: narrower windows have no room for a preview
_LEAST_FORM, _LEAST_PREVIEW, _MOST_FORM = 420, 360, 860  # pixels
_NEW: Final = "new:"
_SHARES: Final = (58, 42)


class Item(Screen):
    """One case, material, checklist, industry or pain; with the part `new:<kind>` one that is filled in first.

    Another part is the name of a field that is to be looked at.
    """

    key = "item"
    nav = "library"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        found = _found(shell, place.record)
        if found is None and not place.part.startswith(_NEW):
            raise RecordIsGone(id=place.record)
        self._is_new = found is None
        self._record = found or TYPE_OF[place.part.removeprefix(_NEW)](id=place.record)
        self._doings = Doings(shell, self._record)
        self._form = RecordForm(shell, self._record, FORMS[self._record.kind], new=self._is_new)
        self._wanted = place.part if self._form.has_field(place.part) else ""
        self._used = UsedBy(shell, self._record)
        title, text = (
            self.words("Start with the title"),
            self.words("Once it has one, you see here how it looks."),
        )
        self._preview = Preview(shell, Empty(self.kit, "eye", title, text), can_close=False)
        self._more = self.kit.tool("ellipsis", self.words("More"))
        self._more.clicked.connect(lambda: self._doings.open_menu(self._more))
        self._into = IntoProposal(shell, self._record) if isinstance(self._record, CaseStudy) else None
        buttons = (self._into.button, self._more) if self._into else (self._more,)
        self._head = PageHead(self.kit, self.title(), crumbs=self._crumbs(), buttons=buttons)
        self._trash = self._trash_banner()
        self._area = self._made_area()
        self._split = self._made_split()
        whole = column(self._head, self._trash, self._split, gap=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        self._form.saved.connect(self._saved)
        self._show_head()
        self._preview.show_now(self._record)
        self._order = QTimer(self, singleShot=True, interval=0)
        self._order.timeout.connect(lambda: follow_reading(self))
        self._order.start()

    def title(self) -> str:
        return self._record.name_of_record or self.words(SPEC_OF[self._record.kind].empty.button)

    def bindings(self) -> Bindings:
        return {
            "delete": self._doings.delete,
            "record_history": self._doings.show_history,
            "new_here": lambda: self.shell.go(place_of_new(self._record.kind)),
        }

    def refresh(self, changes: Changes) -> None:
        if self._record.id in changes.ids:
            found = _found(self.shell, self._record.id)
            if found is None and not self._is_new:
                self.shell.go(Place("library", part=self._record.kind))
                return
            self._is_new = found is None
            self._record = found or self._record
            self._show_head()
            self._preview.show_record(self._record)
        self._form.refresh(changes)
        self._used.refresh()

    def state(self) -> State:
        return {"scroll": self._area.verticalScrollBar().value()}

    def restore_state(self, state: State) -> None:
        self._area.verticalScrollBar().setValue(int(state.get("scroll", 0)))
        self._wanted = ""

    def settle(self) -> None:
        self._form.settle()

    def begin(self) -> None:
        focused = QApplication.focusWidget()
        if self._wanted:
            QTimer.singleShot(0, self, self._show_wanted)
        elif focused is None or not self.isAncestorOf(focused):
            if self._is_new:
                self._form.focus_field(type(self._record).title_field)
            else:
                self._area.setFocus()

    def _show_wanted(self) -> None:
        """Put the keyboard into the field that is meant, in view, once everything is in its place."""
        self._form.focus_field(self._wanted)
        self._area.ensureWidgetVisible(self._form.editor(self._wanted), 0, tokens.XXL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._beside.setVisible(self.window().width() >= self.shell.theme.scaled(_WITH_PREVIEW))

    def _saved(self, record: Record) -> None:
        self._is_new = False
        self._record = record
        self._show_head()
        self._preview.show_record(record)

    def _show_head(self) -> None:
        in_trash = self._record.deleted_at is not None
        self._doings.show_record(self._record)
        around = gathered(self.shell.workspace, self.words, [self._record])
        self._head.show_title(self.title())
        self._head.show_facts(facts_of(self.kit, self._record, around))
        self._more.setVisible(not self._is_new and not in_trash)
        if self._into is not None and isinstance(self._record, CaseStudy):
            self._into.show_case(self._record)
            self._into.button.setVisible(not self._is_new and not in_trash)
        self._trash.setVisible(in_trash)

    def _crumbs(self) -> tuple[Crumb, ...]:
        kind = self._record.kind
        return (
            (self.words("Library##page"), lambda: self.shell.go(Place("library"))),
            (self.words(LABELS[kind]), lambda: self.shell.go(Place("library", part=kind))),
        )

    def _made_area(self) -> QScrollArea:
        form = self.kit.card(column(self._form, gap=0), pad=tokens.L)
        body = column(form, self._used, None, gap=tokens.M)
        inside = holding(body)
        body.setContentsMargins(tokens.XL, 0, tokens.M, tokens.XL)
        inside.setMaximumWidth(self.shell.theme.scaled(_MOST_FORM))
        area = self.kit.scroll(inside)
        area.setMinimumWidth(self.shell.theme.scaled(_LEAST_FORM))
        return area

    def _made_split(self) -> QSplitter:
        beside = row(self._preview, gap=0)
        self._beside = holding(beside)
        beside.setContentsMargins(0, 0, tokens.XL, tokens.L)
        self._preview.setMinimumWidth(self.shell.theme.scaled(_LEAST_PREVIEW))
        made = QSplitter()
        made.setChildrenCollapsible(False)
        made.setHandleWidth(tokens.XS)
        for part, share in zip((self._area, self._beside), _SHARES, strict=True):
            made.addWidget(part)
            made.setStretchFactor(made.count() - 1, share)
        made.setSizes(list(_SHARES))
        return made

    def _trash_banner(self) -> QWidget:
        restore = self.kit.button(self.words("Restore"), self._doings.restore)
        text = self.kit.label(self.words("This record is in the trash."), wrap=True)
        line = row(self.kit.icon("trash-2", "warn"), text, restore)
        line.setStretch(1, 1)
        around = row(self.kit.card(line, "warn", tokens.M))
        made = holding(around)
        around.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.M)
        return made


def _found(shell: Shell, record_id: RecordId) -> Record | None:
    """The record of an id, from the trash too; None if there is none."""
    return next(iter(shell.workspace.store.get_many([record_id])), None)
