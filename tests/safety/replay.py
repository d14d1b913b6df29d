"""A disk that loses power: what of a program's writes may be left, replayed from their log (`write_log.c`).

What was synced is there. Of the rest any part may be: all, nothing, a beginning, any sectors in any order; of names
made, renamed and removed a beginning. A folder's sync keeps its names; a new file's sync keeps its own, as on ext4.
"""

import random
from collections.abc import Iterator
from pathlib import Path
from struct import Struct
from typing import Final, Literal

from attrs import define, field, frozen

_HEADER: Final = Struct("<cqqII")
_SECTOR: Final = 4096
"""Bytes that are written as a whole or not at all."""
_SHUFFLED: Final = 0.3

Loss = Literal["all kept", "none kept", "a beginning kept", "any sectors kept"]
LOSSES: Final[tuple[Loss, ...]] = ("all kept", "none kept", "a beginning kept", "any sectors kept", "any sectors kept")


@frozen
class Operation:
    """One operation of the log: C, W, T, S, U or R, on a path."""

    what: str
    path: str
    offset: int
    data: bytes
    second: str


def read_log(log: Path) -> list[Operation]:
    """All operations in their order."""
    return list(_operations(log.read_bytes()))


def _operations(log: bytes) -> Iterator[Operation]:
    at = 0
    while at < len(log):
        what, offset, length, path_length, second_length = _HEADER.unpack_from(log, at)
        at += _HEADER.size
        ends = (at + path_length, at + path_length + second_length)
        data_end = ends[1] + (length if what == b"W" else 0)
        yield Operation(
            what.decode(), log[at : ends[0]].decode(), offset, log[ends[1] : data_end], log[ends[0] : ends[1]].decode()
        )
        at = data_end


@define
class _File:
    """A file's content as it is safe on the disk, and the writes and cuts since."""

    safe: bytearray = field(factory=bytearray)
    pending: list[Operation] = field(factory=list[Operation])


@define
class Disk:
    """A disk under a program, to be cut off at any moment."""

    chance: random.Random
    names: dict[str, _File] = field(factory=dict[str, _File])
    safe_names: dict[str, _File] = field(factory=dict[str, _File])
    changed_names: list[tuple[Operation, _File]] = field(factory=list[tuple[Operation, _File]])

    def do(self, operation: Operation) -> None:
        """Let the program go on by one operation."""
        match operation.what:
            case "C":
                self._name(operation, _File())
            case "W" | "T":
                self.names[operation.path].pending.append(operation)
            case "S":
                self._sync(operation.path)
            case "U":
                self._name(operation, self.names[operation.path])
            case _:
                self._name(operation, self.names[operation.path])

    def _name(self, operation: Operation, file: _File) -> None:
        _rename(self.names, operation, file)
        self.changed_names.append((operation, file))

    def _sync(self, path: str) -> None:
        file = self.names.get(path)
        if file is None:  # a folder: the names in it are safe, and as in a journal all before them
            self._keep_names([at for at, (one, _) in enumerate(self.changed_names) if _is_in(one, path)])
            return
        for operation in file.pending:
            _apply(file.safe, operation)
        file.pending.clear()
        self._keep_names([at for at, (one, new) in enumerate(self.changed_names) if new is file and one.what == "C"])

    def _keep_names(self, kept: list[int]) -> None:
        last = kept[-1] + 1 if kept else 0
        for operation, file in self.changed_names[:last]:
            _rename(self.safe_names, operation, file)
        del self.changed_names[:last]

    def cut_off(self) -> dict[str, bytes]:
        """The files that a power cut at this moment may leave, by path."""
        names = dict(self.safe_names)
        most = len(self.changed_names)
        for operation, file in self.changed_names[: self.chance.choice((0, most, self.chance.randint(0, most)))]:
            _rename(names, operation, file)
        loss = self.chance.choice(LOSSES)
        return {path: self._left(file, loss) for path, file in names.items()}

    def _left(self, file: _File, loss: Loss) -> bytes:
        content = bytearray(file.safe)
        for operation in self._survivors(file.pending, loss):
            _apply(content, operation)
        return bytes(content)

    def _survivors(self, pending: list[Operation], loss: Loss) -> list[Operation]:
        match loss:
            case "all kept":
                return pending
            case "none kept":
                return []
            case "a beginning kept":
                return pending[: self.chance.randint(0, len(pending))]
            case _:
                pieces = [piece for operation in pending for piece in _sectors(operation)]
                kept = [piece for piece in pieces if self.chance.getrandbits(1)]
                if self.chance.random() < _SHUFFLED:
                    self.chance.shuffle(kept)
                return kept


def _is_in(operation: Operation, folder: str) -> bool:
    return str(Path(operation.path).parent) == folder.rstrip("/")


def _rename(names: dict[str, _File], operation: Operation, file: _File) -> None:
    if operation.what != "C":
        names.pop(operation.path, None)
    if operation.what != "U":
        names[operation.second or operation.path] = file


def _apply(content: bytearray, operation: Operation) -> None:
    end = operation.offset if operation.what == "T" else operation.offset + len(operation.data)
    if len(content) < operation.offset:
        content.extend(bytes(operation.offset - len(content)))
    if operation.what == "T":
        del content[end:]
    else:
        content[operation.offset : end] = operation.data


def _sectors(operation: Operation) -> Iterator[Operation]:
    """Cut a write into the sectors that reach the disk each for itself."""
    if operation.what == "T":
        yield operation
    at = 0
    while at < len(operation.data):
        length = _SECTOR - (operation.offset + at) % _SECTOR
        yield Operation("W", operation.path, operation.offset + at, operation.data[at : at + length], "")
        at += length
