"""The panel of long work: what is under way, how far it is, and a button to cancel; the window stays usable below."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from desktop.ui.kit import Kit, column, row
from desktop.ui.tasks import Task, Tasks
from desktop.ui.theme import tokens

_WIDTH, _FROM_EDGE = 320, 24  # pixels
_AFTER: Final = 300  # milliseconds; what is done sooner needs no panel


class _Line(QWidget):
    """One task; `ended` tells that it is over."""

    ended = Signal()

    def __init__(self, kit: Kit, task: Task[object]) -> None:
        super().__init__()
        self._kit, self.task = kit, task
        self._count = kit.label("", "caption")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(task.name)
        self._cancel = kit.tool("x", kit.words("Cancel: {task}", task=task.name), self._stop, small=True)
        self._name = kit.elided(task.name)
        head = row(self._name, self._count, self._cancel, gap=tokens.S)
        head.setStretch(0, 1)
        self.setLayout(column(head, self._bar, gap=tokens.XS))
        task.progress.told.connect(self._show_progress)
        task.ended.connect(self._end)

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        words = self._kit.words
        self._count.setText(f"{words.number(done)} / {words.number(total)}" if total else words.number(done))

    def _end(self) -> None:
        self.ended.emit()

    def _stop(self) -> None:
        self._cancel.setEnabled(False)
        self._name.setText(self._kit.words("Cancelling: {task}", task=self.task.name))
        self.task.progress.cancel()


class TaskPanel(QFrame):
    """At the window's lower right, while there is something to show."""

    def __init__(self, window: QWidget, kit: Kit, tasks: Tasks) -> None:
        super().__init__(window)
        self._window, self._kit = window, kit
        self._lines: list[_Line] = []
        self._closing = kit.label(kit.words("The window closes when this is done."), "caption", wrap=True)
        self._closing.hide()
        self.setProperty("card", "overlay")
        self.setAccessibleName(kit.words("Work in progress"))
        self._inside = column(self._closing, gap=tokens.M, around=tokens.M)
        self.setLayout(self._inside)
        self.hide()
        window.installEventFilter(self)
        tasks.started.connect(self._wait)
        for task in tasks.running:
            if not task.quiet:
                self._add(task)

    def tell_closing(self) -> None:
        """Say that the window waits for what is under way; shown at once, whatever it is."""
        self._closing.show()
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the window's corner."""
        if watched is self._window and event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _wait(self, task: Task[object]) -> None:
        """Show a task if it is still under way after a moment."""
        timer = QTimer(self, singleShot=True, interval=_AFTER)
        timer.timeout.connect(lambda: self._add(task))
        task.ended.connect(timer.stop)
        timer.start()

    def _add(self, task: Task[object]) -> None:
        line = _Line(self._kit, task)
        self._lines.append(line)
        self._inside.addWidget(line)
        line.show()  # what is hidden takes no room in a layout
        line.ended.connect(lambda: self._remove(line))
        self._place()

    def _remove(self, line: _Line) -> None:
        self._lines.remove(line)
        line.hide()
        line.deleteLater()
        self._place()

    def _place(self) -> None:
        self.setVisible(bool(self._lines) or not self._closing.isHidden())
        width = self._kit.theme.scaled(_WIDTH)
        self._inside.activate()
        height = (
            self._inside.totalHeightForWidth(width) if self._inside.hasHeightForWidth() else self.sizeHint().height()
        )
        edge = self._window.rect().adjusted(0, 0, -_FROM_EDGE, -_FROM_EDGE)
        self.setGeometry(edge.right() - width + 1, edge.bottom() - height + 1, width, height)
        self.raise_()
