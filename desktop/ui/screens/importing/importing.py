"""The import screen: files at the left, what would come of them at the right, one button that does it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.errors import UserError
from desktop.store.changes import Changes
from desktop.ui.actions import Bindings
from desktop.ui.counting import counted
from desktop.ui.kit import column
from desktop.ui.place import Place, State
from desktop.ui.screens.importing.bringing import Bringing
from desktop.ui.screens.importing.desk import ImportDesk
from desktop.ui.screens.importing.done_pane import DonePane
from desktop.ui.screens.importing.drop_area import DropArea
from desktop.ui.screens.importing.intake import Intake
from desktop.ui.screens.importing.place import KEY, files_of, import_place
from desktop.ui.screens.screen import Screen
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.page_head import PageHead
from desktop.workspace.outcomes import ImportReport


class Importing(Screen):
    """Files that are to come in."""

    key = KEY
    nav = "library"

    def __init__(self, shell: Shell, place: Place) -> None:
        super().__init__(shell, place)
        self._intake = Intake(self, shell, files_of(place))
        self._bringing: Bringing | None = None
        kit, words = self.kit, self.words
        self._import = kit.button(words("Import"), self.bring_in, kind="primary", icon="import")
        self._more = kit.button(words("Add files…"), self._choose, icon="file-plus")
        self._head = PageHead(
            kit,
            self.title(),
            crumbs=((words("Library##page"), lambda: shell.go(Place("library"))),),
            buttons=(self._more, self._import),
        )
        self._drop = DropArea(kit, self._choose)
        self._desk = ImportDesk(shell, self._intake)
        self._stack = QStackedWidget()
        self._stack.addWidget(_padded(self._drop))
        self._stack.addWidget(_padded(self._desk))
        whole = column(self._head, self._stack, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._intake.begun.connect(self._show)
        self._intake.looked.connect(self._show)
        self._show()

    def title(self) -> str:
        return self.words("Import files")

    def bindings(self) -> Bindings:
        return {"import_shown": self.bring_in}

    def state(self) -> State:
        return {"said": self._intake.remembered()}

    def restore_state(self, state: State) -> None:
        if isinstance(said := state.get("said"), str):
            self._intake.remember(said)

    def begin(self) -> None:
        if self._intake.files and self._intake.preview is None and not self._intake.is_looking:
            self._intake.look()
        first = self._drop.button if not self._intake.files else self._more
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def receive(self, files: Sequence[Path]) -> bool:
        """Take more files; what was brought in before is left behind."""
        if self._bringing is None:
            self._leave_done(keep=not self._is_done)
            self._intake.add(files)
        return True

    def refresh(self, changes: Changes) -> None:
        if self._bringing is not None:
            return
        self._leave_done(keep=True)
        self._desk.follow(changes)
        self._intake.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._intake.cancel()

    # Bringing in

    def bring_in(self) -> None:
        """Bring in what is shown."""
        preview = self._intake.preview
        if preview is None or self._intake.is_looking or self._bringing is not None or not preview.imported.to_save:
            return
        self._bringing = bringing = Bringing(self.shell, preview)
        bringing.done.connect(self._have_imported)
        bringing.failed.connect(self._could_not)
        bringing.ended.connect(self._ended)
        bringing.start()
        self._show()

    def _have_imported(self, report: ImportReport) -> None:
        preview, self._bringing = self._intake.preview, None
        if preview is None:
            return
        done = DonePane(self.shell, preview, report, self._choose)
        self._stack.addWidget(done)
        self._stack.setCurrentWidget(done)
        self._head.show_facts(())
        self._import.hide()
        self._more.hide()
        done.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _could_not(self, error: UserError) -> None:
        self._bringing = None
        self._desk.complain(error)
        self._intake.look()

    def _ended(self) -> None:
        """Look a moment later whether it was cancelled: then nothing else is heard of it."""
        QTimer.singleShot(0, self, self._look_whether_cancelled)

    def _look_whether_cancelled(self) -> None:
        if self._bringing is not None:
            self._bringing = None
            self._show()

    @property
    def _is_done(self) -> bool:
        return isinstance(self._stack.currentWidget(), DonePane)

    def _leave_done(self, *, keep: bool) -> None:
        """Go back to the files from what was said after an import, with them or without."""
        shown = self._stack.currentWidget()
        if isinstance(shown, DonePane):
            self._stack.removeWidget(shown)
            shown.deleteLater()
            self._import.show()
            self._more.show()
        if not keep:
            self._intake.forget()

    # What is shown

    def _show(self) -> None:
        intake, words = self._intake, self.words
        self.place = import_place(intake.files)
        self._stack.setCurrentIndex(1 if intake.files else 0)
        self._more.setVisible(bool(intake.files))
        self._import.setVisible(bool(intake.files))
        imported = intake.preview.imported if intake.preview else None
        count = len(imported.own) + len(imported.updated) if imported else 0
        if self._bringing is not None:
            said = words("Importing…")
        elif intake.is_looking:
            said = words("Reading the files")
        else:
            said = words("Import {count} records", count=words.number(count)) if count else words("Import")
        self._import.setText(said.replace("&", "&&"))
        self._import.setAccessibleName(said)
        self._import.setEnabled(bool(count) and not intake.is_looking and self._bringing is None)
        self._more.setEnabled(self._bringing is None)
        self._head.show_facts(self._facts())

    def _facts(self) -> list[QWidget]:
        intake, words = self._intake, self.words
        if not intake.files:
            return []
        size = sum(file.mark.size for file in intake.seen.values() if file.mark)
        count = counted(words, len(intake.files), label="{count} file", plural="{count} files")
        return [self.kit.chip(count), *([self.kit.chip(words.size(size))] if size else [])]

    def _choose(self) -> None:
        self.shell.do("import")


def _padded(widget: QWidget) -> QWidget:
    made = QWidget()
    layout = column(widget, gap=0)
    layout.setContentsMargins(tokens.XL, 0, tokens.XL, tokens.XL)
    made.setLayout(layout)
    return made
