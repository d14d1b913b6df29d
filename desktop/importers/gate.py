"""The archive gate: an office file is looked at as a ZIP, entry by entry, before any parser sees it."""

import ntpath
import stat
import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from desktop.importers.refusal import Refusal, Refused

_MOST_ENTRIES = 2000
_MOST_BYTES = 300 << 20
_MOST_BYTES_OF_ONE = 100 << 20
_HARMLESS_BYTES = 1 << 20
_MOST_RATIO = 200
_LONGEST_NAME = 240
_LOCAL_HEADER = 30
_PROLOGUE = 64 * 1024
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_STREAM = "EncryptedPackage".encode("utf-16-le")
_DECLARATIONS = tuple(
    text.encode(code) for text in ("<!DOCTYPE", "<!ENTITY") for code in ("ascii", "utf-16-le", "utf-16-be")
)
_ACTIVE = ("vbaproject", "vbadata", "activex", "oleobject", "customui")


def opened_archive(path: Path) -> ZipFile:
    """The archive, once its list of contents and the beginnings of its XML were found harmless."""
    _refuse_compound(path)
    try:
        archive = ZipFile(path)
    except (BadZipFile, OSError, ValueError):
        raise Refused(Refusal.DAMAGED) from None
    entries = archive.infolist()
    _check_sizes(entries)
    _check_names(entries)
    _check_places(entries)
    for entry in entries:
        if entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            _check_prologue(archive, entry)
    return archive


def is_active(archive: ZipFile) -> bool:
    """Whether macros or embedded programs are in it; nothing of them is ever run or taken over."""
    return any(part in name.lower() for name in archive.namelist() for part in _ACTIVE)


def _refuse_compound(path: Path) -> None:
    """An office file with a password is no ZIP but a compound file around one."""
    with path.open("rb") as stream:
        if stream.read(len(_COMPOUND)) != _COMPOUND:
            return
        encrypted = _ENCRYPTED_STREAM in stream.read(_MOST_BYTES_OF_ONE)
    raise Refused(Refusal.ENCRYPTED if encrypted else Refusal.DAMAGED)


def _check_sizes(entries: Iterable[ZipInfo]) -> None:
    listed = list(entries)
    if len(listed) > _MOST_ENTRIES or sum(entry.file_size for entry in listed) > _MOST_BYTES:
        raise Refused(Refusal.TOO_MUCH)
    for entry in listed:
        if entry.file_size > _MOST_BYTES_OF_ONE:
            raise Refused(Refusal.TOO_MUCH)
        if entry.file_size > max(_HARMLESS_BYTES, _MOST_RATIO * entry.compress_size):
            raise Refused(Refusal.UNSAFE)


def _check_names(entries: Iterable[ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        folded = unicodedata.normalize("NFC", entry.filename).casefold()
        if folded in seen or _is_unsafe(entry):
            raise Refused(Refusal.UNSAFE)
        seen.add(folded)
        if entry.flag_bits & 1:
            raise Refused(Refusal.ENCRYPTED)


def _is_unsafe(entry: ZipInfo) -> bool:
    name = entry.filename
    return (
        "\\" in entry.orig_filename
        or "\0" in entry.orig_filename
        or name.startswith("/")
        or bool(ntpath.splitdrive(name)[0])
        or ".." in name.split("/")
        or len(name) > _LONGEST_NAME
        or stat.S_ISLNK(entry.external_attr >> 16)
        or entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}
    )


def _check_places(entries: Iterable[ZipInfo]) -> None:
    """Entries that share bytes with each other blow a small file up beyond any limit."""
    spans = sorted(
        (entry.header_offset, entry.compress_size + _LOCAL_HEADER + len(entry.filename.encode())) for entry in entries
    )
    if any(start + length > following for (start, length), (following, _) in pairwise(spans)):
        raise Refused(Refusal.UNSAFE)


def _check_prologue(archive: ZipFile, entry: ZipInfo) -> None:
    """No document type, so no entities: declarations stand before the first element."""
    with archive.open(entry) as stream:
        head = stream.read(_PROLOGUE)
    if any(declaration in head for declaration in _DECLARATIONS):
        raise Refused(Refusal.UNSAFE)
