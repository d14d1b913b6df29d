"""What holds whatever a person does."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from sqlite_utils import Database

from desktop.fields import RecordId
from desktop.records import Industry, Record
from desktop.store.changes import Step
from desktop.store.desk import Desk, new_id
from desktop.store.store import Store
from tests.store.any_record import records
from tests.store.conftest import Clock

DO = Step("Do")
_DERIVED_OR_PAST = ("step", "history", "library", "search", "facet", "_sqlite", "sqlite_")


@contextmanager
def _library() -> Generator[Store]:
    with TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "library", Desk("device", "author", Path(folder) / "state", Clock()))
        try:
            yield store
        finally:
            store.close()


def _dump(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """All records, and the table of names."""
    tables = database.conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {
        name: database.conn.execute(f'SELECT * FROM "{name}" ORDER BY 1, 2').fetchall()  # noqa: S608 - our own names
        for (name,) in tables
        if not name.startswith(_DERIVED_OR_PAST)
    }


@given(st.lists(records(), max_size=8))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_saved_then_loaded_is_equal(made: list[Record]) -> None:
    with _library() as store:
        ids = store.save(made, DO).ids
        found = store.get_many(ids)
        kept = [evolve(record, id="", created_at=None, updated_at=None) for record in found]
        assert kept == made


class Editing(RuleBasedStateMachine):
    """A person who adds, changes, deletes, restores, purges, undoes and redoes, in any order."""

    @initialize()
    def begin(self) -> None:
        self.folder = TemporaryDirectory()
        folder = Path(self.folder.name)
        self.store = Store.create(folder / "library", Desk("device", "author", folder / "state", Clock()))

    def teardown(self) -> None:
        found = [trouble for trouble in self.store.examine() if trouble.derived]  # made-up ids name nobody
        self.store.close()
        self.folder.cleanup()
        assert found == []

    def _ids(self) -> list[RecordId]:
        return [
            RecordId(row[0])
            for row in self.store.database.conn.execute("SELECT id FROM record ORDER BY key").fetchall()
        ]

    @rule(made=st.lists(records(), min_size=1, max_size=3))
    def add(self, made: list[Record]) -> None:
        self._done_undone_and_redone(lambda: self.store.save(made, DO).number)

    @rule(names=st.lists(st.sampled_from("ABC"), min_size=1, max_size=3), at=st.integers(0, 5))
    def plant_industries(self, names: list[str], at: int) -> None:
        above = [record.id for record in self.store.of(Industry)]
        parent = above[at % len(above)] if above else RecordId("")
        self._done_undone_and_redone(
            lambda: self.store.save([Industry(id=new_id(), name=name, parent=parent) for name in names], DO).number
        )

    @rule(made=records(), at=st.integers(0, 20))
    def change(self, made: Record, at: int) -> None:
        same_kind = self.store.all(made.kind)
        if same_kind:
            self._done_undone_and_redone(
                lambda: self.store.save([evolve(made, id=same_kind[at % len(same_kind)].id)], DO).number
            )

    @rule(at=st.integers(0, 20))
    def delete(self, at: int) -> None:
        ids = self._ids()
        self._done_undone_and_redone(lambda: self.store.delete(ids[at : at + 2], DO).number)

    @rule()
    def restore(self) -> None:
        ids = [record.id for record in self.store.trash()]
        self._done_undone_and_redone(lambda: self.store.restore(ids, DO).number)

    @rule()
    def purge(self) -> None:
        self.store.purge([record.id for record in self.store.trash()][:1], DO)

    @rule()
    def undo(self) -> None:
        self.store.undo()

    @rule()
    def redo(self) -> None:
        self.store.redo()

    def _done_undone_and_redone(self, do: Callable[[], int | None]) -> None:
        before = _dump(self.store.database)
        number = do()
        after = _dump(self.store.database)
        if number is None:
            assert after == before
            return
        self.store.undo()
        assert _dump(self.store.database) == before
        self.store.redo()
        assert _dump(self.store.database) == after


Editing.TestCase.settings = settings(
    max_examples=15, stateful_step_count=12, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestEditing = Editing.TestCase
