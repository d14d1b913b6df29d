"""The preview beside a list: what its current record looks like to those who read it."""

import datetime as dt
from collections import OrderedDict
from typing import Final

from attrs import frozen
from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedWidget

from desktop.documents.anonymise import LEAK, leaks
from desktop.fields import RecordId
from desktop.records import CaseStudy
from desktop.records.choices import Permission
from desktop.records.record import Record
from desktop.ui.kit import column, row
from desktop.ui.models.surroundings import gathered
from desktop.ui.pages.page_view import PageView
from desktop.ui.preview.reading import ReadingView
from desktop.ui.preview.telling import told
from desktop.ui.shell import Shell
from desktop.ui.tasks import Progress
from desktop.ui.theme import tokens
from desktop.ui.widgets.empty import Empty
from desktop.workspace.workspace import Workspace

_PAUSE = 120  # milliseconds
_KEPT: Final = 16
"""So many pages are kept, so that going back and forth among a few cases is instant."""


@frozen
class _Key:
    """A state of a case, by which its page is kept."""

    id: RecordId
    changed: dt.datetime | None


@frozen
class _Seen:
    """A case as it is shown: its page, and the parts of its hidden names that still stand there."""

    page: bytes
    leaks: tuple[str, ...]


class Preview(QFrame):
    """Shows a record after a short pause, so that going down a list stays quick. `closes` asks to be switched off."""

    closes = Signal()

    def __init__(self, shell: Shell, nothing: Empty, *, can_close: bool = True) -> None:
        """`nothing` is shown while there is nothing to show."""
        super().__init__()
        self._shell = shell
        self._record: Record | None = None
        self._kept: OrderedDict[_Key, _Seen] = OrderedDict()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._look)
        kit, words = shell.kit, shell.words
        self.setProperty("card", "plain")
        self._title, self._note = kit.label(words("Preview"), "strong"), kit.elided("", "caption")
        close = kit.tool("x", words("Close the preview"), self.closes.emit, small=True)
        head = row(self._title, self._note, close, gap=tokens.S)
        head.setStretch(1, 1)
        head.setContentsMargins(tokens.L, tokens.S, tokens.S, tokens.S)
        self._warning = self._made_warning()
        self._page = PageView(shell.theme)
        self._page.setAccessibleName(words("Page"))
        self._reading = ReadingView(shell)
        self._stack = QStackedWidget()
        for page in (nothing, self._page, self._reading):
            self._stack.addWidget(page)
        layout = column(head, self._warning, self._stack, gap=0)
        layout.setContentsMargins(1, 1, 1, 4)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        close.setVisible(can_close)

    def show_record(self, record: Record | None) -> None:
        """Show a record, or nothing."""
        self._record = record
        self._timer.start()

    def show_now(self, record: Record) -> None:
        """Show a record without waiting."""
        self._record = record
        self._timer.stop()
        self._look()

    def _look(self) -> None:
        record = self._record
        if record is None or not record.name_of_record:
            self._say("", "")
            self._stack.setCurrentIndex(0)
            return
        if isinstance(record, CaseStudy):
            self._look_at_case(record)
            return
        self._say(self._shell.words("reading view"), "")
        around = gathered(self._shell.workspace, self._shell.words, [record])
        self._reading.show_told(told(record, around))
        self._stack.setCurrentWidget(self._reading)

    def _look_at_case(self, case: CaseStudy) -> None:
        self._say(self._shell.words("as customers see it"), self._hindrance(case))
        key = _Key(case.id, case.updated_at)
        if key in self._kept:
            self._show_seen(self._kept[key], case)
            return
        language = self._shell.settings.for_documents

        def compose(workspace: Workspace, _progress: Progress) -> tuple[_Key, _Seen]:
            return key, _Seen(workspace.case_page(case, language), leaks(case))

        self._shell.tasks.run(self._shell.words("Preview"), compose, self._take, quiet=True)

    def _take(self, composed: tuple[_Key, _Seen]) -> None:
        key, seen = composed
        self._kept[key] = seen
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        record = self._record
        if isinstance(record, CaseStudy) and key == _Key(record.id, record.updated_at):
            self._show_seen(seen, record)

    def _show_seen(self, seen: _Seen, case: CaseStudy) -> None:
        self._show_page(seen.page)
        if seen.leaks and not self._hindrance(case):
            words = self._shell.words
            part = words.listed(seen.leaks)
            self._say(words("as customers see it"), words(LEAK, part=part, title=case.title))

    def _show_page(self, page: bytes) -> None:
        is_same = self._stack.currentWidget() is self._page and not self._note.isHidden()
        self._page.show_pdf(page, keep_place=is_same)
        self._stack.setCurrentWidget(self._page)

    def _say(self, note: str, warning: str) -> None:
        self._note.setText(note)
        self._warning.setText(warning)
        self._warning.setVisible(bool(warning))

    def _hindrance(self, case: CaseStudy) -> str:
        """Why the page will not leave the house, if so."""
        words, today = self._shell.words, self._shell.workspace.today
        if case.permission is None:
            return words("No permission yet: this case goes into no document for customers.")
        if case.permission is Permission.INTERNAL:
            return words("Internal only: this case goes into no document for customers.")
        if case.permission_until and case.permission_until < today:
            return words(
                "The permission ran out on {day}: this case goes into no document for customers.",
                day=words.short_date(case.permission_until),
            )
        return ""

    def _made_warning(self) -> QLabel:
        made = self._shell.kit.label("", "banner", wrap=True)
        made.hide()
        return made
