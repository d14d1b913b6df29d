"""Diagnostics: what helps to mend the program, as a text a person can read through before giving it away.

No name of a customer, no text of a record and no name of the person is in it: only numbers, versions, settings and
where in the code something went wrong.
"""

import getpass
import platform
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from attrs import asdict

from desktop import __version__
from desktop.errors import UserError
from desktop.logbook import Logbook
from desktop.settings import Settings
from desktop.store.library import ATTACHMENTS_FILE, FILE
from desktop.workspace.workspace import Workspace

_LINES_OF_LOG: Final = 200
_NOT_TOLD: Final = ("window",)
"""Settings that say nothing to anyone."""
_PLACE: Final = re.compile(r'^(\d{4}-\d\d-\d\d |\s+File "|    |Traceback |During handling|The above exception)')
_RAISED: Final = re.compile(r"^([A-Za-z_][\w.]*)(: .*)?$")
_MEGABYTE: Final = 1_000_000


def diagnostics(workspace: Workspace | None, settings: Settings, log: Logbook, versions: Mapping[str, str]) -> str:
    """All of it; `versions` are those of libraries that only the caller knows."""
    sections = (
        (
            "Program",
            [f"Satchel {__version__}", *(f"{name} {version}" for name, version in versions.items()), *system()],
        ),
        ("Settings", list(_settings(settings))),
        ("Library", list(_library(workspace)) if workspace is not None else ["none is open"]),
        ("Log", scrubbed(log.last_lines(_LINES_OF_LOG))),
    )
    return "\n\n".join("\n".join((f"== {title} ==", *lines)) for title, lines in sections) + "\n"


def system() -> list[str]:
    """This machine's system and Python."""
    return [f"Python {platform.python_version()}", f"{platform.system()} {platform.release()} {platform.machine()}"]


def scrubbed(lines: Sequence[str]) -> list[str]:
    """Lines of the log without what an error said of the data: where it was raised and what kind it is stays."""
    return [anonymous(told) for line in lines if (told := _told(line))]


def anonymous(text: str) -> str:
    """A text without the name of the person and of their folder."""
    with suppress(RuntimeError):
        text = text.replace(str(Path.home()), "~")
    with suppress(OSError, KeyError):
        user = getpass.getuser()
        text = re.sub(rf"(?<=[/\\]){re.escape(user)}(?=[/\\\"]|$)", "…", text)
    return text


def _told(line: str) -> str:
    if _PLACE.match(line):
        return line
    raised = _RAISED.match(line)
    return (f"{raised[1]}: …" if raised[2] else line) if raised else ""


def _settings(settings: Settings) -> Iterator[str]:
    for name, value in asdict(settings).items():
        if name in _NOT_TOLD:
            continue
        told = f"{len(value)} of them" if name in ("recent_libraries", "exported_to") else anonymous(str(value))
        yield f"{name}: {told}"


def _library(workspace: Workspace) -> Iterator[str]:
    folder = workspace.store.folder
    for name in (FILE, ATTACHMENTS_FILE):
        with suppress(OSError):
            yield f"{name}: {(folder / name).stat().st_size / _MEGABYTE:.1f} MB"
    with suppress(OSError):
        yield f"free on its disk: {shutil.disk_usage(folder).free / _MEGABYTE:.0f} MB"
    try:
        yield from (f"{kind}: {count}" for kind, count in workspace.counts().items())
        yield f"changes: {workspace.store.opened.commit}"
    except UserError as error:  # a damaged library is just what is to be told of
        yield type(error).__name__
    backups = workspace.store.backups.all()
    yield f"backups: {len(backups)}, the newest {backups[0].name}" if backups else "backups: none"
