"""The window answers first: long work on other threads gives way from the moment an event wakes it until it rests."""

from PySide6.QtCore import QAbstractEventDispatcher, QObject, Slot

from desktop import courtesy


class Answering(QObject):
    """Says when the window is at work and when it rests, for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        dispatcher = QAbstractEventDispatcher.instance()
        dispatcher.awake.connect(self._wake)
        dispatcher.aboutToBlock.connect(self._rest)
        self.destroyed.connect(courtesy.end_answer)

    @Slot()
    def _wake(self) -> None:
        courtesy.begin_answer()

    @Slot()
    def _rest(self) -> None:
        courtesy.end_answer()
