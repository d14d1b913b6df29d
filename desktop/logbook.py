"""The log: what went wrong on this machine, for the person who mends it; kept short, and never a reason for trouble."""

import datetime as dt
import faulthandler
from collections.abc import Sequence
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Final

from attrs import define

from desktop import paths

_NAME: Final = "satchel.log"
_LARGEST: Final = 512 * 1024
"""So many bytes are in one file at the most; then the next is begun."""
_KEPT: Final = 3
"""So many older files are kept."""


@define
class Logbook:
    """The log's file, open. Without a `stream`, where the disk takes no file, nothing is logged."""

    folder: Path
    stream: FileIO | None = None

    @classmethod
    def of_this_machine(cls) -> "Logbook":
        """The log of the person who runs the program."""
        return cls(paths.state() / "logs")

    @property
    def file(self) -> Path:
        """The file that is written."""
        return self.folder / _NAME

    def begin(self, started: str) -> None:
        """Open the log, note a start, and have crashes of the interpreter itself written there too."""
        self._open()
        self.note(started)

    def note(self, text: str) -> None:
        """Write something down with the time, as whole lines."""
        if self.stream is None:
            return
        with suppress(OSError):
            if self.stream.tell() > _LARGEST:
                self._turn_over()
        with suppress(OSError, ValueError):
            now = f"{dt.datetime.now().astimezone():%Y-%m-%d %H:%M:%S%z}"
            self.stream.write(f"{now} {text.rstrip()}\n".encode("utf-8", "backslashreplace"))

    def last_lines(self, count: int) -> Sequence[str]:
        """The last lines that were written."""
        with suppress(OSError):
            return self.file.read_text(encoding="utf-8", errors="replace").splitlines()[-count:]
        return ()

    def close(self) -> None:
        """Let go of the file."""
        if self.stream is not None:
            faulthandler.disable()
            self.stream.close()
            self.stream = None

    def _open(self) -> None:
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            self.stream = FileIO(self.file, "a")
            faulthandler.enable(self.stream)

    def _turn_over(self) -> None:
        """Begin a new file; the older ones move on by one, and the oldest goes."""
        self.close()
        for number in range(_KEPT, 0, -1):
            older = self.folder / f"{_NAME}.{number}"
            newer = self.folder / f"{_NAME}.{number - 1}" if number > 1 else self.file
            with suppress(OSError):  # another window may have it open
                newer.replace(older)
        self._open()
