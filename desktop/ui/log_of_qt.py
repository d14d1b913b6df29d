"""What Qt warns of goes into the log."""

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desktop.logbook import Logbook


def listen(log: Logbook) -> None:
    """Have the log note what Qt has to say, but for what only its makers want to know."""

    def note(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg:
            log.note(f"{kind.name}: {text}")

    qInstallMessageHandler(note)
