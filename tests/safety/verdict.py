"""What is left after a program was killed or the power went: whether all that was done is there, and whole."""

from collections import Counter
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

from attrs import frozen

from desktop.errors import UserError
from desktop.records import CaseStudy, Customer
from desktop.store.backup import unpacked
from desktop.store.library import FILE
from desktop.store.store import Store
from tests.safety.deeds import IMPORTED, LIBRARY, NOTES, OUT, desk_in


@frozen
class Done:
    """A deed that was noted as done."""

    deed: str
    number: int
    what: str


def notes(folder: Path) -> list[Done]:
    """What was noted as done; a note that was cut off is none."""
    file = folder / NOTES
    lines = file.read_text(encoding="ascii").split("\n")[:-1] if file.exists() else []
    return [Done(deed, int(number), what) for deed, number, what in (line.split(" ", 2) for line in lines)]


def complaints(folder: Path, done: list[Done]) -> list[str]:
    """All that is lost, half done or damaged; nothing where all is well."""
    found = [said for look in (_export, _backup) for said in look(folder, done)]
    if not done and not (folder / LIBRARY / FILE).exists():
        return found
    try:
        store = Store.open(folder / LIBRARY, desk_in(folder))
    except UserError as error:
        return [*found, str(error)]
    return [*found, *_complaints(store, done)]


def _complaints(store: Store, done: list[Done]) -> list[str]:
    found: list[str] = []
    try:
        if store.went_back is not None:
            found.append("the library went back")
        found += [trouble.message.format(**trouble.values) for trouble in store.examine()]
        found += [said for look in _LOOKS for said in look(store, done)]
    except UserError as error:
        found.append(str(error))
    finally:
        store.close()
    return found


def _saved(store: Store, done: list[Done]) -> Iterator[str]:
    names = {record.name_of_record for record in (*store.of(Customer), *store.trash())}
    for one in done:
        if one.deed == "save" and f"customer {one.number}" not in names:
            yield f"customer {one.number} was saved and is lost"


def _changed(store: Store, done: list[Done]) -> Iterator[str]:
    newest = max((one.number for one in done if one.deed == "change"), default=-1)
    numbers = [int(getattr(record, "code", "0")) for record in store.find("product", "counter")]
    if newest >= 0 and (len(numbers) != 1 or numbers[0] < newest):
        yield f"change {newest} of the counter was saved and is lost"


def _imported(store: Store, done: list[Done]) -> Iterator[str]:
    there = Counter(tag for case in store.of(CaseStudy) for tag in case.tags)
    for tag, count in there.items():
        if count != IMPORTED:
            yield f"{tag} is there by half"
    for one in done:
        if one.deed == "import_many" and f"import-{one.number}" not in there:
            yield f"import {one.number} was done and is lost"


def _attached(store: Store, done: list[Done]) -> Iterator[str]:
    for one in done:
        if one.deed == "attach" and not store.attachments.has(one.what):
            yield f"file {one.what} was kept and is lost"


_LOOKS: Final[tuple[Callable[[Store, list[Done]], Iterator[str]], ...]] = (_saved, _changed, _imported, _attached)


def _export(folder: Path, done: list[Done]) -> Iterator[str]:
    """Look whether the exported file is whole, and not older than the last that was noted."""
    newest = max((one.number for one in done if one.deed.startswith("export")), default=-1)
    file = folder / OUT / "export.bin"
    if not file.exists():
        if newest >= 0:
            yield f"export {newest} was written and is lost"
        return
    head, _, content = file.read_bytes().partition(b"\n")
    number, _, digest = head.partition(b" ")
    if sha256(content).hexdigest().encode() != digest:
        yield "the exported file is there by half"
    elif int(number) < newest:
        yield f"export {newest} was written and is lost"


def _backup(folder: Path, done: list[Done]) -> Iterator[str]:
    file = folder / OUT / "library.satchel"
    if not file.exists():
        if any(one.deed == "back_up" for one in done):
            yield "a backup was written and is lost"
        return
    try:
        with unpacked(file, folder / OUT):
            pass
    except UserError as error:
        yield str(error)
