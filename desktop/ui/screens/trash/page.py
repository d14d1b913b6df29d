"""The page of the trash: what was thrown away, when and by whom."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.fields import RecordId
from desktop.records import TYPE_OF
from desktop.store.bin import Thrown
from desktop.store.changes import Changes
from desktop.ui.actions import Bindings
from desktop.ui.kinds import ICON_OF
from desktop.ui.kit import column, row
from desktop.ui.past.kind_choice import KindChoice
from desktop.ui.past.row import PastRow
from desktop.ui.past.rows_model import RowsModel
from desktop.ui.past.rows_view import RowsView
from desktop.ui.place import Place, State
from desktop.ui.screens.screen import Screen
from desktop.ui.screens.trash.deeds import Deeds
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.when import moment_said
from desktop.ui.widgets.empty import Empty
from desktop.ui.widgets.menu_chip import Pick, open_menu
from desktop.ui.widgets.page_head import PageHead
from desktop.ui.widgets.search_line import SearchLine

_BLOCK: Final = 100
_PAUSE: Final = 150  # milliseconds without a letter before the trash is searched
_FIELD_WIDTH = 260  # pixels at 100 %


class TrashPage(Screen):
    """What can still be had back."""

    key = "trash"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        kit, words = self.kit, self.words
        self._deeds, self._read = Deeds(shell), 0
        self._all = kit.button(words("Restore all"), self._restore_all, icon="archive-restore")
        self._empty = kit.button(words("Empty the trash…"), self._empty_it, kind="danger", icon="trash-2")
        self._count = kit.label("", "caption")
        head = PageHead(kit, self.title(), facts=[self._count], buttons=[self._all, self._empty])
        self._find = self._made_find()
        self._kinds = KindChoice(shell, self._look)
        self._rows = RowsModel(self._more, self)
        self._view = RowsView(shell.theme, self._rows, words("What is in the trash"), several=True)
        self._with_chosen = self._made_buttons()
        self._body = self._made_body()
        self._nothing = Empty(
            kit,
            "trash-2",
            words("The trash is empty"),
            words("Deleted records come here first and can be restored at any time."),
        )
        self.setLayout(column(head, self._body, self._nothing, gap=0))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        self._look()

    def title(self) -> str:
        return self.words("Trash")

    def bindings(self) -> Bindings:
        return {"filter": self._find.setFocus, "select_all": self._view.selectAll}

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002 - every change may put something in or take it out
        self._look()

    def state(self) -> State:
        scroll = self._view.verticalScrollBar().value()
        return {"text": self._find.text(), "kind": self._kinds.kind, "scroll": scroll}

    def restore_state(self, state: State) -> None:
        self._kinds.show_kind(str(state.get("kind", "")))
        self._find.setText(str(state.get("text", "")))
        self._look()
        self._view.verticalScrollBar().setValue(int(state.get("scroll", 0)))

    def begin(self) -> None:
        if not self._view.chosen:
            self._view.choose_first()
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    # What is shown

    def _look(self) -> None:
        """Look at the trash again."""
        self._pause.stop()
        trash = self.shell.workspace.bin
        everything, shown = trash.count(), trash.count(*self._filter)
        place = self._view.currentIndex().row() if self._view.chosen else -1
        self._read = 0
        self._rows.begin()
        if place >= 0:
            self._view.choose_near(place)
        self._count.setText(self.words("{count} records", count=self.words.number(shown)))
        for widget in (self._body, self._count, self._all, self._empty):
            widget.setVisible(bool(everything))
        self._nothing.setVisible(not everything)
        self._none.setVisible(not shown)
        self._follow()

    def _wait(self, _text: str) -> None:
        """Look at the trash again after a pause in typing."""
        self._pause.start()

    def _more(self) -> Sequence[PastRow]:
        found = self.shell.workspace.bin.page(_BLOCK, self._read, *self._filter)
        self._read += len(found)
        return [self._row(thrown) for thrown in found]

    def _row(self, thrown: Thrown) -> PastRow:
        words = self.words
        when = moment_said(words, thrown.at, self.shell.workspace.store.desk.now())
        kind = self.shell.kind_name(thrown.kind) if thrown.kind in TYPE_OF else thrown.kind
        return PastRow(
            key=thrown.id,
            icon=ICON_OF.get(thrown.kind, "file-text"),
            title=thrown.title or words("(without a name)"),
            below=kind,
            right=words("deleted {when} by {who}", when=when, who=thrown.author),
        )

    def _follow(self) -> None:
        """Offer what can be done with what is chosen."""
        chosen = len(self._view.chosen)
        for widget in self._with_chosen:
            widget.setVisible(bool(chosen))
        self._chosen.setText(self.words("{count} selected", count=self.words.number(chosen)))

    @property
    def _filter(self) -> tuple[str, str]:
        return self._find.text().strip(), self._kinds.kind

    # What is done

    def _ids(self) -> list[RecordId]:
        return [RecordId(chosen.key) for chosen in self._view.chosen]

    def _restore(self) -> None:
        self._deeds.restore(self._ids())

    def _restore_all(self) -> None:
        self._deeds.restore(self.shell.workspace.bin.ids(*self._filter))

    def _purge(self) -> None:
        self._deeds.ask_to_purge(self._ids())

    def _empty_it(self) -> None:
        self._deeds.ask_to_empty(self.shell.workspace.bin.ids())

    def _open(self, key: str) -> None:
        self.shell.go(Place("record_history", RecordId(key)))

    def _open_menu(self, at: QPoint) -> None:
        chosen = self._view.chosen
        if chosen:
            words = self.words
            picks = [
                Pick(words("Restore"), self._restore, icon="archive-restore"),
                Pick(words("History of this record"), lambda: self._open(chosen[0].key), icon="history"),
                None,
                Pick(words("Delete for good…"), self._purge, icon="trash-2"),
            ]
            open_menu(self.kit, self, picks).popup(self._view.viewport().mapToGlobal(at))

    # What it is made of

    def _made_find(self) -> SearchLine:
        made = SearchLine(self.words("Find in the trash"))
        made.setFixedWidth(self.shell.theme.scaled(_FIELD_WIDTH))
        made.textChanged.connect(self._wait)
        return made

    def _made_buttons(self) -> list[QWidget]:
        kit, words = self.kit, self.words
        self._chosen = kit.label("", "muted")
        return [
            self._chosen,
            kit.button(words("Restore"), self._restore, icon="archive-restore"),
            kit.button(words("Delete for good…"), self._purge, kind="danger"),
        ]

    def _made_body(self) -> QWidget:
        self._none = self.kit.label(self.words("Nothing in the trash matches that."), "muted")
        bar = row(self._find, self._kinds, None, *self._with_chosen)
        bar.setContentsMargins(tokens.S, tokens.S, tokens.S, tokens.S)
        self._none.setContentsMargins(tokens.L, tokens.M, tokens.L, tokens.M)
        card = self.kit.card(column(bar, self.kit.rule(), self._none, self._view, gap=tokens.XS), pad=tokens.S)
        self._view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._view.customContextMenuRequested.connect(self._open_menu)
        self._view.chose.connect(self._follow)
        self._view.opened.connect(self._open)
        self._view.removes.connect(self._purge)
        body = QWidget()
        inside = row(card)
        inside.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.XL)
        body.setLayout(inside)
        return body
