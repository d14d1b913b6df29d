"""What each command reports: a JSON value for programs, and the same as lines for people."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from desktop.cli.terminal import Json, Terminal
from desktop.documents.preflight import Objection
from desktop.errors import UserError
from desktop.exporters.cells import Naming, json_row
from desktop.fields import RecordId, fields_of
from desktop.i18n import Words
from desktop.matching.match import Match
from desktop.records import TYPE_OF
from desktop.records.record import Record
from desktop.store.backup import Backup, Counted
from desktop.store.changes import Changes
from desktop.store.doctor import Trouble
from desktop.store.search import Snippet
from desktop.workspace.finding import Hit
from desktop.workspace.outcomes import Bound, ImportReport, Objected, Proposed, WrittenFile

Report = tuple[Json, list[str]]


def refusal(words: Words, error: UserError) -> str:
    """What went wrong, in one sentence; kinds of record by what they are called."""
    return words(error.message, **_spoken(words, error.values))


def _spoken(words: Words, values: Mapping[str, str | int]) -> Mapping[str, str | int]:
    return {
        name: words(value) if isinstance(value, str) and name == "kind" else value for name, value in values.items()
    }


def made(terminal: Terminal, counts: Mapping[str, int]) -> Report:
    """A library that was made."""
    words = terminal.words
    lines = [words("The library is in {folder}.", folder=str(terminal.library))]
    lines += [f"  {words(TYPE_OF[kind].plural)}: {count}" for kind, count in counts.items() if count]
    return {"library": str(terminal.library), "records": dict(counts)}, lines


def imported(terminal: Terminal, done: ImportReport) -> Report:
    """What came in, and what did not and why."""
    words = terminal.words
    rejected = [
        {"file": one.place.file, "row": one.place.row, "field": one.field, "why": one.why(words)}
        for one in done.rejected
    ]
    notes = [{"file": one.place.file, "row": one.place.row, "note": one.told(words)} for one in done.notes]
    counts = {"added": done.added, "updated": done.updated, "unchanged": done.unchanged}
    summary = words(
        "{added} added, {updated} updated, {unchanged} unchanged, {rejected} rejected", **counts, rejected=len(rejected)
    )
    lines = [summary, *(f"  {one.place.file}:{one.place.row} {one.field} – {one.why(words)}" for one in done.rejected)]
    lines += [f"  {one.place.file}:{one.place.row} – {one.told(words)}" for one in done.notes]
    return {**counts, "created": done.created, "rejected": rejected, "notes": notes}, lines


def exported(terminal: Terminal, file: Path, written: int) -> Report:
    """A table that was written."""
    return {"written": written}, [terminal.words("{count} records written to {file}.", count=written, file=str(file))]


def found(terminal: Terminal, hits: Sequence[Hit]) -> Report:
    """What a search found."""
    words = terminal.words
    value: list[Json] = [
        {
            "kind": hit.kind,
            "id": hit.id,
            "title": hit.title,
            "snippet": marked(hit.snippet),
            "score": hit.score,
        }
        for hit in hits
    ]
    lines = [f"{words(TYPE_OF[hit.kind].label)} · {hit.title}\n    {marked(hit.snippet)}\n    {hit.id}" for hit in hits]
    return value, lines or [words("Nothing was found.")]


def marked(snippet: Snippet) -> str:
    """A snippet with «what was searched» between marks."""
    pieces: list[str] = []
    after = 0
    for start, end in snippet.marks:
        pieces += (snippet.text[after:start], "«", snippet.text[start:end], "»")
        after = end
    return "".join((*pieces, snippet.text[after:]))


def record(terminal: Terminal, shown: Record, names: Mapping[RecordId, str]) -> Report:
    """One record, field by field; `names` are those of the records it refers to."""
    words = terminal.words
    value: Json = {
        "kind": shown.kind,
        "id": shown.id,
        **json_row(shown, Naming(words, {one: one for one in names}, internal=True)),
    }
    told = json_row(shown, Naming(words, names, internal=True))
    lines = [f"{words(shown.label)} · {shown.name_of_record}", f"  id: {shown.id}"]
    for name, kind in fields_of(type(shown)).items():
        if name in told:
            lines.append(f"  {words.labelled(words(kind.label), _said(told[name]))}")
    return value, lines


def _said(value: Json) -> str:
    if isinstance(value, Mapping):
        return " · ".join(_said(part) for part in value.values() if part)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "".join(f"\n    – {_said(item)}" for item in value)
    return str(value)


def matched(terminal: Terminal, matches: Sequence[Match]) -> Report:
    """What fits, and why."""
    words = terminal.words
    value: list[Json] = [
        {
            "id": match.record.id,
            "title": match.record.title,
            "score": match.score,
            "reasons": [
                {"facet": reason.facet, "value": reason.value, "points": reason.points, "words": reason.said(words)}
                for reason in match.reasons
            ],
        }
        for match in matches
    ]
    lines = [
        f"{match.score:6.1f}  {match.record.title}\n        "
        + words.listed(reason.said(words) for reason in match.reasons)
        + f"\n        {match.record.id}"
        for match in matches
    ]
    return value, lines or [words("Nothing in the library fits and may be shown.")]


def proposed(terminal: Terminal, done: Proposed) -> Report:
    """A proposal that was written, with what preflight objects to and what was left out."""
    words = terminal.words
    value: Json = {
        "proposal": done.proposal.id,
        "files": _files(done.files),
        "objections": _objections(terminal, done.objections),
    }
    lines = _files_said(terminal, done.files) + _objections_said(terminal, done.objections)
    for state in done.left_out:
        reason = state.left_out.said(words) if state.left_out else ""
        lines.append("  " + words("Left out: {section} – {reason}", section=state.heading, reason=reason))
    return value, lines


def objected(terminal: Terminal, refusal: Objected) -> Report:
    """Why nothing was written."""
    value: Json = {"proposal": None, "files": [], "objections": _objections(terminal, refusal.objections)}
    return value, _objections_said(terminal, refusal.objections)


def bound(terminal: Terminal, done: Bound) -> Report:
    """A booklet that was written."""
    value: Json = {"files": _files(done.files), "objections": _objections(terminal, done.objections)}
    return value, _files_said(terminal, done.files) + _objections_said(terminal, done.objections)


def _files(files: Sequence[WrittenFile]) -> list[Json]:
    return [{"path": str(file.path), "sha256": file.sha256, "pages": file.pages} for file in files]


def _files_said(terminal: Terminal, files: Sequence[WrittenFile]) -> list[str]:
    return [terminal.words("Written: {file} ({pages} pages)", file=str(file.path), pages=file.pages) for file in files]


def _objections(terminal: Terminal, objections: Sequence[Objection]) -> list[Json]:
    return [
        {"check": one.check, "blocking": one.blocking, "section": one.anchor, "words": one.said(terminal.words)}
        for one in objections
    ]


def _objections_said(terminal: Terminal, objections: Sequence[Objection]) -> list[str]:
    marks = {True: "✗", False: "!"}
    return [f"  {marks[one.blocking]} {one.said(terminal.words)}" for one in objections]


def kept(terminal: Terminal, file: Path, backup: Backup) -> Report:
    """A backup that was written and checked."""
    value: Json = {"records": backup.records, "files": backup.files, "sha256": backup.sha256}
    words = terminal.words
    said = words(
        "{records} records and {files} files are kept in {file}.",
        records=backup.records,
        files=backup.files,
        file=str(file),
    )
    return value, [said]


def restored(terminal: Terminal, backup: Counted) -> Report:
    """A library that was made from a backup."""
    value: Json = {"records": backup.records, "files": backup.files}
    words = terminal.words
    said = words(
        "{records} records and {files} files were restored into {folder}.",
        records=backup.records,
        files=backup.files,
        folder=str(terminal.library),
    )
    return value, [said]


def examined(terminal: Terminal, found: Sequence[Trouble]) -> Report:
    """What the doctor found."""
    said = [terminal.words(one.message, **_spoken(terminal.words, one.values)) for one in found]
    value: Json = {"ok": not said, "problems": said}
    return value, said or [terminal.words("The library is whole.")]


def changed(terminal: Terminal, changes: Changes | None, done: str, nothing: str) -> Report:
    """A change that was made, undone or done again."""
    words = terminal.words
    if changes is None:
        return {"step": None, "records": 0}, [words(nothing)]
    step = words(changes.step.message, **changes.step.values)
    return {"step": step, "records": len(changes.ids)}, [words(done, step=step)]
