"""The desk a library is worked on at: whose it is, which machine, what time it is there."""

import datetime as dt
import getpass
from collections.abc import Callable
from pathlib import Path

from attrs import frozen
from uuid6 import uuid7

from desktop import paths
from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.files import write_bytes


class NoStateFolder(UserError):
    """What this machine remembers can't be kept."""

    message = (
        "{folder} can't be used, where Satchel notes what this computer has seen of libraries. "
        "Make it a folder that you may write to, on a disk that is not full."
    )


@frozen
class Desk:
    """Who works here: `device` is this machine's id for good, `state` the folder of what it remembers of libraries."""

    device: str
    author: str
    state: Path
    now: Callable[[], dt.datetime]


def this_desk() -> Desk:
    """The desk of the person who runs the program, on this machine."""
    state = paths.state()
    return Desk(_device(state), getpass.getuser(), state, utc_now)


def utc_now() -> dt.datetime:
    """The time, in UTC."""
    return dt.datetime.now(dt.UTC)


def new_id() -> RecordId:
    """A fresh id for a record: UUIDv7, so that ids sort by the time they were made."""
    return RecordId(str(uuid7()))


def _device(state: Path) -> str:
    file = state / "device"
    try:
        return (file.read_text(encoding="ascii").strip() if file.exists() else "") or _new_device(file)
    except (OSError, UnicodeDecodeError, UserError) as error:
        raise NoStateFolder(folder=str(state)) from error


def _new_device(file: Path) -> str:
    file.parent.mkdir(parents=True, exist_ok=True)
    device = new_id()
    write_bytes(file, device.encode("ascii"))
    return device
