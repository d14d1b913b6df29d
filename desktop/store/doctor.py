"""The doctor: looks a library through, from the engine's pages to what records name, and says what is wrong."""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import field, frozen
from sqlite_utils import Database

from desktop.errors import UserError
from desktop.fields import File
from desktop.records import TYPE_OF
from desktop.store import derived, kept
from desktop.store.attachments import Attachments
from desktop.store.engine import integrity_problems, is_of_index, number, plain_errors, transaction
from desktop.store.facet_table import keys_with
from desktop.store.library import ATTACHMENTS_FILE, FILE, Opened
from desktop.store.references import named_by, rows_of
from desktop.store.seen import WentBack

_AT_A_TIME: Final = 500
_MOST: Final = 20
"""So many troubles of one sort are told; a person acts on the first."""


@frozen
class Trouble:
    """One thing that is wrong: a msgid with its values.

    What is `derived` only, `rebuild` puts right; what is `loose` names something that was removed, and nothing is lost.
    """

    message: str
    values: Mapping[str, str | int] = field(factory=dict[str, str | int])
    derived: bool = False
    loose: bool = False


def troubles(opened: Opened) -> list[Trouble]:
    """All that is wrong with a library; nothing for a sound one."""
    found = [*_damages(opened.records, FILE, opened.key), *_damages(opened.attachments, ATTACHMENTS_FILE, opened.key)]
    if all(trouble.derived for trouble in found):
        found += [*_unreadable(opened.records), *_unknown(opened.records)]
    if found:
        return found
    return [
        *_halves(opened.records),
        *_dangling(opened.records),
        *_files(opened),
        *_searched(opened.records),
        *_entered(opened.records),
    ]


def gone_back(went_back: WentBack | None) -> list[Trouble]:
    """That a library is older than it was when it was open here last, if it is."""
    if went_back is None:
        return []
    lost, since = went_back.lost, f"{went_back.since.astimezone():%Y-%m-%d %H:%M}"
    message = "The library is older than when it was open here last: {lost} changes up to {since} are missing."
    return [Trouble(message, {"lost": lost, "since": since}, loose=True)]


def _damages(database: Database, file: str, key: bytes | None) -> list[Trouble]:
    found = integrity_problems(database, key)
    told = [what for what in found if not is_of_index(what)][:_MOST]
    damages = [Trouble("{file} is damaged: {what}.", {"file": file, "what": what}) for what in told]
    index = [Trouble("The search index is damaged.", derived=True)] if len(told) < len(found) and not told else []
    return damages + index


def _unreadable(database: Database) -> list[Trouble]:
    """Records and steps of which what is kept is no value any more; a damaged text still looks sound to the engine."""
    spoiled = (
        Trouble("What is kept of the {kind} {id} is damaged.", {"kind": record_type.label, "id": record_id})
        for kind, record_type in TYPE_OF.items()
        for batch in _batches(database.conn.execute("SELECT key, id FROM record WHERE kind = ?", (kind,)).fetchall())
        if not _are_readable(database, [key for key, _ in batch])
        for key, record_id in batch
        if not _are_readable(database, [key])
    )
    found = list(islice(spoiled, _MOST))
    if count := number(database, "SELECT count(*) FROM history WHERE NOT json_valid(before)"):
        found.append(Trouble("What is kept of {count} earlier versions is damaged.", {"count": count}))
    return found


def _batches(rows: Sequence[tuple[int, str]]) -> Iterator[Sequence[tuple[int, str]]]:
    for start in range(0, len(rows), _AT_A_TIME):
        yield rows[start : start + _AT_A_TIME]


def _are_readable(database: Database, keys: Sequence[int]) -> bool:
    try:
        with plain_errors(Path(FILE)):
            for one in kept.by_keys(database, keys).values():
                one.record()
    except UserError:
        return False
    return True


def _unknown(database: Database) -> list[Trouble]:
    """Records of kinds that this program doesn't know."""
    rows = database.conn.execute(
        "SELECT id, kind FROM record WHERE kind NOT IN (SELECT value FROM json_each(?)) LIMIT ?",
        (json.dumps(list(TYPE_OF)), _MOST),
    ).fetchall()
    return [
        Trouble("The record {id} is of a kind that Satchel does not know: {kind}.", {"id": record_id, "kind": kind})
        for record_id, kind in rows
    ]


def _halves(database: Database) -> Iterator[Trouble]:
    """Records that one of their two tables lacks."""
    for kind in TYPE_OF:
        rows = database.conn.execute(
            f'SELECT id FROM record WHERE kind = ? AND key NOT IN (SELECT key FROM "{kind}") LIMIT ?', (kind, _MOST)
        ).fetchall()
        for (record_id,) in rows:
            yield Trouble("The record {id} has lost its values.", {"id": record_id})


def _dangling(database: Database) -> list[Trouble]:
    """Records that name others that are not there, not even in the trash."""
    kinds: dict[str, str] = dict(database.conn.execute("SELECT id, kind FROM record").fetchall())
    found = (
        Trouble(
            "{title} ({id}) names a {kind} in {field} that is not there.",
            {"title": record.name_of_record, "id": record.id, "kind": TYPE_OF[named.kind].label, "field": named.field},
            loose=True,
        )
        for items in derived.live(database)
        for _, record in items
        for named in named_by(record)
        if kinds.get(named.id) != named.kind
    )
    return list(islice(found, _MOST))


def _files(opened: Opened) -> list[Trouble]:
    """Files that records name and that are not kept, and kept files that are not what their hash says."""
    attachments = Attachments(opened.attachments, opened.folder / ATTACHMENTS_FILE)
    known = set(attachments.digests())
    missing = (
        Trouble("{title} names the file {name}, which is not kept.", {"title": record.name_of_record, "name": row.name})
        for items in derived.live(opened.records)
        for _, record in items
        for row in rows_of(record)
        if isinstance(row, File) and row.sha256 not in known
    )
    spoiled = (
        Trouble("The kept file {digest} is not what it was.", {"digest": digest})
        for digest in known
        if not attachments.is_whole(digest)
    )
    return [*islice(missing, _MOST), *islice(spoiled, _MOST)]


def _searched(database: Database) -> Iterator[Trouble]:
    """Records that search doesn't know, or that it knows and that are not there."""
    live, known = "SELECT key FROM record WHERE deleted_at IS NULL", "SELECT key FROM search_entry"
    for message, more, less in (
        ("Search does not know {count} records.", live, known),
        ("Search knows {count} records that are not there.", known, live),
    ):
        if count := number(database, f"SELECT count(*) FROM ({more} EXCEPT {less})"):
            yield Trouble(message, {"count": count}, derived=True)


def _entered(database: Database) -> list[Trouble]:
    """Compare facets and names with what the records give: they are made anew for that, and it is all taken back."""
    before = _entries(database)
    with transaction(database, keep=False):
        derived.rebuild(database, (derived.FACETS, derived.NAMES))
        after = _entries(database)
    return [] if before == after else [Trouble("The facets or names don't fit the records.", derived=True)]


def _entries(database: Database) -> tuple[dict[tuple[str, str, str], int], list[tuple[object, ...]]]:
    values = database.conn.execute("SELECT kind, facet, value, number FROM facet").fetchall()
    entered = {(kind, facet, value): keys_with(database, at) for kind, facet, value, at in values}
    return entered, database.conn.execute("SELECT * FROM other_name ORDER BY 1, 2, 3, 4").fetchall()
