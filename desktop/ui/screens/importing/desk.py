"""The desk of the import: the files with their questions beside what would come of them."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QWidget

from desktop.errors import UserError
from desktop.store.changes import Changes
from desktop.ui.kit import column, row
from desktop.ui.screens.importing.defaults_card import DefaultsCard
from desktop.ui.screens.importing.file_list import FileList
from desktop.ui.screens.importing.intake import Intake
from desktop.ui.screens.importing.preview_pane import PreviewPane
from desktop.ui.screens.importing.waiting_pane import WaitingPane
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.complaint import Complaint
from desktop.ui.widgets.empty import Empty

_LEAST, _MOST, _SHARE = 300, 380, 0.31  # pixels, pixels, of the whole width
_AFTER = 250  # milliseconds: what is seen sooner needs no bar


class ImportDesk(QWidget):
    """Follows an intake."""

    def __init__(self, shell: Shell, intake: Intake) -> None:
        super().__init__()
        self._shell, self._intake = shell, intake
        self._kit, self._words = shell.kit, shell.words
        self._files = FileList(self._kit, intake)
        self._defaults = DefaultsCard(shell, intake)
        body = QWidget()
        lines = column(self._files, self._defaults, None, gap=tokens.M)
        lines.setContentsMargins(0, 0, tokens.S, 0)
        body.setLayout(lines)
        self._left = self._kit.scroll(body)
        self._preview = PreviewPane(self._kit)
        self._preview.told.connect(shell.tell)
        self._waiting = WaitingPane(self._kit, self._stop)
        again = self._kit.button(self._words("Read again"), intake.look, icon="rotate-cw")
        self._stopped = Empty(
            self._kit,
            "file-text",
            self._words("The files have not been read"),
            self._words("Nothing was imported."),
            again,
        )
        self._right = QStackedWidget()
        for widget in (self._waiting, self._preview, self._stopped):
            self._right.addWidget(widget)
        self._complaint = Complaint(self._kit)
        self._bar = self._made_bar()
        right = column(self._complaint, self._bar, self._right, gap=tokens.S)
        right.setStretch(2, 1)
        whole = row(self._left, right, gap=tokens.S)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._slow = QTimer(self, singleShot=True, interval=_AFTER)
        self._slow.timeout.connect(self._show_slow)
        intake.begun.connect(self._begin)
        intake.progressed.connect(self._waiting.tell)
        intake.looked.connect(self._look)

    def follow(self, changes: Changes) -> None:
        """Follow the library."""
        self._defaults.follow(changes)

    def complain(self, error: UserError) -> None:
        """Say why nothing was imported."""
        self._complaint.show_error(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        scaled = self._kit.theme.scaled
        self._left.setFixedWidth(min(max(round(self.width() * _SHARE), scaled(_LEAST)), scaled(_MOST)))

    def _made_bar(self) -> QProgressBar:
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self._words("Reading the files again"))
        bar.hide()
        return bar

    def _begin(self) -> None:
        self._waiting.begin()
        if self._intake.preview is None:
            self._files.refresh()
            self._right.setCurrentWidget(self._waiting)
        self._slow.start()

    def _show_slow(self) -> None:
        self._bar.setVisible(self._intake.is_looking and self._intake.preview is not None)

    def _look(self) -> None:
        self._slow.stop()
        self._bar.hide()
        preview, trouble = self._intake.preview, self._intake.trouble
        if trouble is not None:
            self._complaint.show_error(trouble)
        self._files.refresh()
        if preview is not None:
            self._preview.show_preview(preview)
            self._defaults.refresh(preview)
        self._right.setCurrentWidget(self._preview if preview is not None else self._stopped)

    def _stop(self) -> None:
        self._intake.cancel()
        self._look()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
