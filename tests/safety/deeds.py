"""A program at work on a library, to be killed or cut off: it does deed after deed and notes each that is done."""

import datetime as dt
import os
import random
import sys
from collections.abc import Callable, Sequence
from hashlib import sha256
from itertools import chain, repeat
from pathlib import Path
from typing import Final

from attrs import define, frozen
from sqlite_utils import Database, Migrations

from desktop.fields import File, RecordId
from desktop.files import write_bytes
from desktop.records import CaseStudy, Customer, Product
from desktop.store import library, opening
from desktop.store.changes import Step
from desktop.store.desk import Desk
from desktop.store.engine import FileKind
from desktop.store.store import Store

NOTES: Final = "done.txt"
OUT: Final = "out"
LIBRARY: Final = "library"
STATE: Final = "state"
IMPORTED: Final = 60
"""So many records come in with one import."""
START: Final = dt.datetime(2026, 11, 22, tzinfo=dt.UTC)
DO: Final = Step("Do")


def desk_in(folder: Path) -> Desk:
    """The desk that works in a folder."""
    return Desk("device", "author", folder / STATE, lambda: dt.datetime.now(dt.UTC))


@define
class Work:
    """A library and what was done to it so far."""

    folder: Path
    store: Store
    chance: random.Random
    notes: int

    @classmethod
    def begin(cls, folder: Path, seed: int) -> "Work":
        """Make a library in an empty folder, or go on with the one that is there."""
        notes = os.open(folder / NOTES, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        there = (folder / LIBRARY / library.FILE).exists()
        store = (Store.open if there else Store.create)(folder / LIBRARY, desk_in(folder))
        return cls(folder, store, random.Random(seed), notes)

    def note(self, deed: str, number: int, what: str = "") -> None:
        """Say that a deed is done; whatever happens from now on, it may not be lost."""
        os.write(self.notes, f"{deed} {number} {what}\n".encode())

    def text(self, longest: int) -> str:
        """Some text, half of it Chinese."""
        signs = "客户运营制造数据平台 abcdefgh"
        return "".join(self.chance.choices(signs, k=self.chance.randint(1, longest)))


def save(work: Work, number: int) -> None:
    """Save a new record."""
    work.store.save([Customer(name=f"customer {number}", profile=work.text(2000))], DO)
    work.note("save", number)


def change(work: Work, number: int) -> None:
    """Change the one record that is changed again and again."""
    before = work.store.find("product", "counter")
    record_id = before[0].id if before else RecordId("")
    work.store.save([Product(id=record_id, name="counter", code=str(number), summary=work.text(3000))], DO)
    work.note("change", number)


def import_many(work: Work, number: int) -> None:
    """Import many records as one step."""
    titles = (f"case {number}.{at}" for at in range(IMPORTED))
    work.store.save([CaseStudy(title=title, tags=(f"import-{number}",), body=work.text(800)) for title in titles], DO)
    work.note("import", number)


def undo_and_redo(work: Work, number: int) -> None:
    """Save something that nobody will miss, undo it and do it again."""
    work.store.save([Customer(name="passing", profile=work.text(2000))], DO)
    work.store.undo()
    work.store.redo()
    work.note("undo", number)


def attach(work: Work, number: int) -> None:
    """Keep a file and save a record that names it."""
    digest = work.store.attach(work.chance.randbytes(work.chance.randint(1, 300_000)))
    work.store.save([CaseStudy(title=f"with file {number}", files=(File(name="a.bin", sha256=digest),))], DO)
    work.note("attach", number, digest)


def delete_and_restore(work: Work, number: int) -> None:
    """Put a record into the trash and take it out again."""
    ids = [record.id for record in work.store.page("customer", 0, 1)]
    work.store.delete(ids, DO)
    work.store.restore(ids, DO)
    work.note("trash", number)


def exported(number: int, content: bytes) -> bytes:
    """An exported file that says itself whether it is whole."""
    return f"{number} {sha256(content).hexdigest()}\n".encode() + content


def export(work: Work, number: int) -> None:
    """Write a file in the one way to write a file."""
    write_bytes(work.folder / OUT / "export.bin", exported(number, work.chance.randbytes(400_000)))
    work.note("export", number)


def export_in_place(work: Work, number: int) -> None:
    """Write a file as one shouldn't: the control that the harness must find at fault."""
    with (work.folder / OUT / "export.bin").open("wb", buffering=0) as stream:
        content = exported(number, work.chance.randbytes(400_000))
        for start in range(0, len(content), 4096):
            stream.write(content[start : start + 4096])
    work.note("export", number)


def back_up(work: Work, number: int) -> None:
    """Write the whole library to one file."""
    work.store.back_up(work.folder / OUT / "library.satchel")
    work.note("back_up", number)


def migrate(work: Work, number: int) -> None:
    """Open the library with a program that knows one more migration; then go on."""
    library.KINDS[library.FILE], opening.MIGRATIONS[library.FILE] = tomorrow()
    work.store.close()
    work.store = Store.open(work.folder / LIBRARY, desk_in(work.folder))
    work.note("migrate", number)


def tomorrow() -> tuple[FileKind, Migrations]:
    """What the program of tomorrow knows: one more version of the library, and how to get there."""
    migrations = Migrations("library")

    @migrations(name="9999 notes apart")
    def notes_apart(database: Database, /) -> None:
        database.conn.execute("CREATE TABLE note (key INTEGER PRIMARY KEY REFERENCES record, text TEXT) STRICT")
        database.conn.execute("INSERT INTO note SELECT key, notes FROM customer")
        database.conn.execute("ALTER TABLE customer ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")
        database.conn.execute("UPDATE customer SET nickname = name")

    return FileKind(library.KIND.mark, library.KIND.version + 1), migrations


def sync_nothing(work: Work, number: int) -> None:
    """Let the engine leave out all syncs: the control that the harness must find at fault."""
    work.store.database.conn.execute("PRAGMA synchronous = OFF")
    work.note("sync_nothing", number)


Deed = Callable[[Work, int], None]
DEEDS: Final[dict[str, Deed]] = {
    deed.__name__: deed
    for deed in (
        save,
        change,
        import_many,
        undo_and_redo,
        attach,
        delete_and_restore,
        export,
        export_in_place,
        back_up,
        migrate,
        sync_nothing,
    )
}


@frozen
class Plan:
    """What to do: at first `once`, in their order, then deeds drawn from `again`, `most` times or (0) without end."""

    once: Sequence[str]
    again: Sequence[str]
    most: int = 0


def run(folder: Path, seed: int, plan: Plan) -> None:
    """Work."""
    (folder / OUT).mkdir(exist_ok=True)
    (folder / LIBRARY).mkdir(exist_ok=True)
    work = Work.begin(folder, seed)
    first = os.fstat(work.notes).st_size  # numbers go on from those of earlier programs
    work.note("ready", first)
    deeds = chain(plan.once, (work.chance.choice(plan.again) for _ in repeat(0, *([plan.most] if plan.most else []))))
    for number, name in enumerate(deeds, first):
        DEEDS[name](work, number)
    work.store.close()


def main() -> None:
    """Run what the command line says: FOLDER SEED MOST ONCE AGAIN, lists parted by commas, - for nothing."""
    folder, seed, most, once, again = sys.argv[1:]
    plan = Plan(
        [name for name in once.split(",") if name != "-"],
        again.split(","),
        int(most),
    )
    run(Path(folder), int(seed), plan)


def command(folder: Path, seed: int, plan: Plan) -> list[str]:
    """The command line that runs a plan."""
    once = ",".join(plan.once) or "-"
    return [
        sys.executable,
        "-m",
        "tests.safety.deeds",
        str(folder),
        str(seed),
        str(plan.most),
        once,
        ",".join(plan.again),
    ]


if __name__ == "__main__":
    main()
