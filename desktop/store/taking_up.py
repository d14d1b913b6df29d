"""Taking up: going on with a library that was taken away while it was open and has been put back.

After a stick was pulled, its connections fail for ever; after a folder was moved away and a copy put in its place, they
lead to what was moved. What holds the store holds its databases, so these get other connections.
"""

from contextlib import suppress
from pathlib import Path

from desktop.store import errors, opening
from desktop.store.engine import give_up, is_of_use, peek, plain_errors
from desktop.store.library import ATTACHMENTS_FILE, FILE, KINDS, Opened
from desktop.store.store import Store

Standing = tuple[tuple[str, int, int], ...]


def is_lost(store: Store) -> bool:
    """Whether what the store has open is of no use: it can't be read, or isn't what stands in the folder."""
    return not (is_of_use(store.opened.records) and is_of_use(store.opened.attachments))


def standing(folder: Path) -> Standing:
    """The files that stand in a library's folder, by name, size in bytes and time: while they are copied, they change.

    Nothing where there is no library.
    """
    found: list[tuple[str, int, int]] = []
    with suppress(OSError):
        for file in sorted(folder.glob("*.sqlite3*")):
            at = file.stat()
            found.append((file.name, at.st_size, at.st_mtime_ns))
    return tuple(found)


def take_up(store: Store) -> None:
    """Connect anew with the library in the folder; where it is another one, or damaged, or has others, change nothing.

    On other threads no store may have it open any more.
    """
    opened, folder = store.opened, store.folder
    _refuse_others(opened, store.seen.library)
    if store.lock is not None:
        store.lock.retake(folder, store.desk)
    give_up(opened.attachments)
    give_up(opened.records)  # first: a system may lend the new ones what these had of the files
    fresh = opening.open_library(folder, store.desk, opened.key)
    opened.records.conn, opened.attachments.conn = fresh.records.conn, fresh.attachments.conn
    with plain_errors(opened.file):
        store.seen.look_again(store.desk, folder)
        store.seen.compare(opened.commit)


def _refuse_others(opened: Opened, library: str) -> None:
    names = {name for name, _, _ in standing(opened.folder)}
    if FILE not in names:
        raise errors.LibraryIsGone(folder=str(opened.folder))
    if peek(opened.file, KINDS[FILE], opened.key, "SELECT id FROM library") != library:
        raise errors.LibraryIsAnother(folder=str(opened.folder))
    if ATTACHMENTS_FILE in names:
        attachments = opened.folder / ATTACHMENTS_FILE
        peek(attachments, KINDS[ATTACHMENTS_FILE], opened.key, "SELECT count(*) FROM file")
