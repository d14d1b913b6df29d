"""The doorbell: a second start rings at the first window, which comes to the front; no network, only this machine.

It listens under a name of the person and the library. After a crash the name may be left over: whoever holds the
library's lock may take it over.
"""

import getpass
import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_HEARD: Final = b"heard"
_CONNECTING, _ANSWERING = 300, 3000  # milliseconds
_LARGEST: Final = 1_000_000
"""More than so many bytes are no list of files."""
_TOKEN: Final = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - by which a Wayland desktop lets a window come to the front
_ANYONE: Final = -1


def name_of(folder: Path) -> str:
    """The name under which the window of a library in a folder listens."""
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = str(Path.home())
    return f"satchel-{sha256(f'{user} {os.path.normcase(folder.resolve())}'.encode()).hexdigest()[:24]}"


class Doorbell(QObject):
    """Listens for later starts; `rang` gives the files that one of them was given."""

    rang = Signal(object)

    def __init__(self, parent: QObject, folder: Path) -> None:
        super().__init__(parent)
        name = name_of(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        if not self._server.listen(name):
            QLocalServer.removeServer(name)  # of a program that crashed: this one holds the library's lock
            self._server.listen(name)

    def stop(self) -> None:
        """Listen no more."""
        self._server.close()

    def _answer(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnected.connect(caller.deleteLater)
            caller.readyRead.connect(lambda caller=caller: self._hear(caller))
            if caller.bytesAvailable():
                self._hear(caller)

    def _hear(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > _LARGEST:
                caller.abort()
            return
        said = _understood(bytes(caller.readLine(_LARGEST).data()))
        caller.write(_HEARD)
        caller.flush()
        if token := said.get("token"):
            os.environ[_TOKEN] = str(token)
        files = said.get("files")
        named = cast("list[object]", files) if isinstance(files, list) else []
        self.rang.emit([Path(str(file)) for file in named])


def ring(folder: Path, files: Sequence[Path]) -> bool:
    """Ring at the window of the library in a folder, handing it files; whether it heard."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(_ANYONE)
    said = {"files": [str(file.absolute()) for file in files], "token": os.environ.get(_TOKEN, "")}
    socket = QLocalSocket()
    socket.connectToServer(name_of(folder))
    if not socket.waitForConnected(_CONNECTING):
        return False
    socket.write(f"{json.dumps(said)}\n".encode())
    socket.flush()
    return socket.waitForReadyRead(_ANSWERING) and bytes(socket.readAll().data()) == _HEARD


def _understood(line: bytes) -> dict[str, object]:
    with suppress(ValueError):
        read = cast("object", json.loads(line))
        if isinstance(read, dict):
            return cast("dict[str, object]", read)
    return {}
