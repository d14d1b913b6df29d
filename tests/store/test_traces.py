"""What was changed since somebody looked; what customers are called, all at once."""

import datetime as dt
from pathlib import Path

import attrs
import pytest

from desktop.records import CaseStudy, Customer, PainPoint
from desktop.records.choices import Permission
from desktop.store.called import Called, Names
from desktop.store.changes import Step
from desktop.store.errors import LibraryIsDamaged
from desktop.store.store import Store
from desktop.store.traces import Traces

EDIT = Step("Edit")


def traces(store: Store) -> Traces:
    return Traces(store.database, store.opened.file)


def names(store: Store) -> Names:
    return Names(store.database, store.opened.file)


class TestTraces:
    def test_nothing_was_changed_since_now(self, store: Store) -> None:
        store.save([PainPoint(title="A")], EDIT)
        assert traces(store).since(traces(store).mark()) == {}

    def test_an_empty_library_has_a_mark_too(self, store: Store) -> None:
        mark = traces(store).mark()
        store.save([PainPoint(title="A")], EDIT)
        assert set(traces(store).since(mark)) == {"pain_point"}

    def test_the_one_record_of_a_kind_is_named_and_of_several_none(self, store: Store) -> None:
        mark = traces(store).mark()
        customer = store.save([Customer(name="甲")], EDIT).ids[0]
        store.save([PainPoint(title="A"), PainPoint(title="B")], EDIT)
        assert traces(store).since(mark) == {"customer": customer, "pain_point": None}

    def test_a_step_that_went_on_left_a_trace(self, store: Store) -> None:
        changes = store.save([Customer(name="甲")], EDIT)
        mark = traces(store).mark()
        there = store.get(changes.ids[0])
        assert isinstance(there, Customer)
        store.save([attrs.evolve(there, city="苏州")], EDIT, onto=changes.number)
        assert traces(store).since(mark) == {"customer": changes.ids[0]}

    def test_what_was_undone_or_put_into_the_trash_left_a_trace(self, store: Store) -> None:
        customer = store.save([Customer(name="甲")], EDIT).ids[0]
        mark = traces(store).mark()
        store.delete([customer], EDIT)
        assert traces(store).since(mark) == {"customer": customer}
        mark = traces(store).mark()
        store.undo()
        assert traces(store).since(mark) == {"customer": customer}


class TestNames:
    def test_customers_are_called_by_all_their_names(self, store: Store) -> None:
        store.save([Customer(name="甲公司", short_name="甲", other_names=("原甲", "A")), Customer(name="乙")], EDIT)
        assert names(store).customers() == [Called("甲公司", ("甲", "原甲", "A")), Called("乙", ())]

    def test_those_in_the_trash_are_not(self, store: Store) -> None:
        store.delete(store.save([Customer(name="甲公司")], EDIT).ids, EDIT)
        assert names(store).customers() == []

    def test_behind_cases_are_those_that_may_not_be_named_today(self, store: Store) -> None:
        day = dt.date(2026, 11, 22)
        store.save(
            [
                CaseStudy(title="1", customer_name="可具名", permission=Permission.NAMED),
                CaseStudy(
                    title="2", customer_name="已到期", permission=Permission.NAMED, permission_until=dt.date(2026, 1, 1)
                ),
                CaseStudy(title="3", customer_name="仅脱敏", hidden_names=("别名",), permission=Permission.ANONYMOUS),
                CaseStudy(title="4", customer_name="未登记"),
            ],
            EDIT,
        )
        found = names(store).behind_cases(["named", "logo"], day.isoformat())
        assert found == [Called("已到期", ()), Called("仅脱敏", ("别名",)), Called("未登记", ())]

    def test_a_damaged_list_of_names_is_told_in_plain_words(self, store: Store, tmp_path: Path) -> None:
        store.save([Customer(name="甲", other_names=("A",))], EDIT)
        store.database.conn.execute("UPDATE customer SET other_names = '[' ")
        with pytest.raises(LibraryIsDamaged):
            names(store).customers()
        assert tmp_path.exists()
