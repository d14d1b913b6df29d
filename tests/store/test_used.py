"""What a field of other records holds, for offering it while one types; and who waits how long for whom."""

from contextlib import closing

import pytest

from desktop.records import CaseStudy, Customer
from desktop.store.changes import Step
from desktop.store.engine import transaction, wait_for
from desktop.store.errors import LibraryIsBusy
from desktop.store.store import Store
from desktop.store.used import Used

ADD = Step("Add")


def used(store: Store) -> Used:
    return Used(store.database, store.opened.file)


def test_tags_come_from_the_newest_records_most_used_first(store: Store) -> None:
    names = (("Zeta", "Alpha"), ("Alpha",), ())
    store.save([Customer(name=str(at), competitors=tags) for at, tags in enumerate(names)], ADD)
    assert used(store).values("customer", "competitors") == ["Alpha", "Zeta"]


def test_texts_come_from_the_newest_records(store: Store) -> None:
    store.save([Customer(name=name, city=city) for name, city in (("a", "苏州"), ("b", ""), ("c", "苏州"))], ADD)
    assert used(store).values("customer", "city") == ["苏州"]


def test_values_of_a_facet_come_from_all_records(store: Store) -> None:
    tags = (("压铸",), ("压铸", "换型"), ())
    store.save([CaseStudy(title=str(at), tags=one) for at, one in enumerate(tags)], ADD)
    assert used(store).values("case_study", "tags") == ["压铸", "换型"]


def test_what_is_in_the_trash_is_not_offered(store: Store) -> None:
    changes = store.save([Customer(name="a", competitors=("Alpha",))], ADD)
    store.delete(changes.ids, Step("Delete"))
    assert used(store).values("customer", "competitors") == []


def test_a_field_that_a_record_has_not_offers_nothing(store: Store) -> None:
    assert used(store).values("customer", "owner") == []


def test_a_change_that_may_not_wait_is_refused_while_another_is_under_way(store: Store) -> None:
    wait_for(store.database, 0)
    with closing(store.beside()) as other, transaction(other.database), pytest.raises(LibraryIsBusy):
        store.save([Customer(name="a")], ADD)
    store.save([Customer(name="a")], ADD)
