"""Lists: what they show, in which order, and what may be chosen in them."""

import datetime as dt
from collections.abc import Iterable

import pytest

from desktop.fields import NO_RECORD, RecordId
from desktop.i18n import Language
from desktop.money import Money
from desktop.records import (
    CaseStudy,
    Contact,
    Customer,
    Industry,
    Material,
    Opportunity,
    PainPoint,
    Price,
    Product,
    Proposal,
)
from desktop.records.choices import Lifecycle, Permission, Stage
from desktop.records.record import Record
from desktop.records.rows import CustomerPain
from desktop.store.changes import Step
from desktop.store.desk import new_id
from desktop.store.listing import Listing, Lists
from desktop.store.lists import Order
from desktop.store.store import Store

ADD = Step("Add")
TODAY = dt.date(2026, 11, 22)
BY_NAME = Order("name")


@pytest.fixture
def lists(store: Store) -> Lists:
    return Lists(store.database, store.opened.file)


def _save(store: Store, *records: Record) -> list[RecordId]:
    return list(store.save(records, ADD).ids)


def _names(records: Iterable[Record]) -> list[str]:
    return [record.name_of_record for record in records]


def _listed(lists: Lists, listing: Listing) -> list[str]:
    return _names(lists.records(lists.keys(listing)))


def _cases(**choice: object) -> Listing:
    return Listing(kind="case_study", today=TODAY, **choice)  # type: ignore[arg-type]


def test_a_whole_list_is_in_the_order_of_its_last_changes(store: Store, lists: Lists) -> None:
    for name in "ABC":
        _save(store, Customer(name=name))
    listing = Listing(kind="customer")
    assert listing.is_paged
    assert _names(lists.page(listing, 1, 5)) == ["B", "A"]
    assert _listed(lists, listing) == ["C", "B", "A"]
    assert lists.count("customer") == 3
    assert lists.is_quick("customer")


def test_titles_are_ordered_by_their_sound_on_the_mainland(store: Store, lists: Lists) -> None:
    _save(store, *(Customer(name=name) for name in ("长沙", "重庆", "安阳", "Bosch", "8号", "華信", "化工")))
    listing = Listing(kind="customer", order=BY_NAME)
    assert not listing.is_paged
    assert _listed(lists, listing) == ["8号", "Bosch", "安阳", "长沙", "重庆", "化工", "華信"]


def test_titles_are_ordered_by_their_strokes_in_taiwan(store: Store, lists: Lists) -> None:
    _save(store, *(Customer(name=name) for name in ("聯華", "大同", "中鋼", "一銀", "Acer", "龥", "华")))
    listing = Listing(kind="customer", order=BY_NAME, language=Language.ZH_TW)
    assert _listed(lists, listing) == ["Acer", "一銀", "大同", "中鋼", "聯華", "华", "龥"]


def test_english_titles_are_read_page_by_page(store: Store, lists: Lists) -> None:
    _save(store, *(Customer(name=name) for name in "bCa"))
    listing = Listing(kind="customer", order=BY_NAME, language=Language.EN)
    assert listing.is_paged
    assert _names(lists.page(listing, 0, 9)) == _listed(lists, listing) == ["a", "b", "C"]


@pytest.mark.parametrize("down", [False, True])
@pytest.mark.parametrize(
    ("field", "expected"),
    [("size", ["a", "b"]), ("lifecycle", ["b", "a"]), ("city", ["b", "a"]), ("industries", ["a", "b"])],
)
def test_a_list_is_ordered_by_a_field_with_what_is_empty_last(
    store: Store, lists: Lists, field: str, expected: list[str], down: bool
) -> None:
    near, far = _save(store, Industry(name="Alloys"), Industry(name="Zinc"))
    _save(
        store,
        Customer(name="c"),
        Customer(name="b", size=90, lifecycle=Lifecycle.NEW, city="Aachen", industries=(far, near)),
        Customer(name="a", size=8, lifecycle=Lifecycle.MATURE, city="zug", industries=(near,)),
    )
    found = _listed(lists, Listing(kind="customer", order=Order(field, descending=down)))
    assert found == [*(expected[::-1] if down else expected), "c"]


def test_customers_are_ordered_by_their_open_deal_and_their_last_contact(store: Store, lists: Lists) -> None:
    one, two, three = _save(store, *(Customer(name=name) for name in "abc"))
    _save(
        store,
        Opportunity(title="1", customer=one, stage=Stage.NEGOTIATION),
        Opportunity(title="2", customer=two, stage=Stage.LEAD),
        Opportunity(title="3", customer=three, stage=Stage.WON),
        Contact(name="x", customer=one, last_contact=dt.date(2026, 1, 1)),
        Contact(name="y", customer=three, last_contact=dt.date(2026, 3, 1)),
        Contact(name="z", customer=one, last_contact=dt.date(2026, 2, 1)),
    )
    assert _listed(lists, Listing(kind="customer", order=Order("stage"))) == ["b", "a", "c"]
    newest = Order("last_contact", descending=True)
    assert _listed(lists, Listing(kind="customer", order=newest)) == ["c", "a", "b"]


def test_products_are_ordered_by_their_lowest_price_and_proposals_by_their_customer(store: Store, lists: Lists) -> None:
    dear, cheap, free = _save(store, *(Product(name=name) for name in ("dear", "cheap", "free")))
    _save(
        store,
        Price(title="1", product=dear, list_price=Money.of(900)),
        Price(title="2", product=dear, list_price=Money.of(500)),
        Price(title="3", product=cheap, list_price=Money.of(80)),
    )
    assert _listed(lists, Listing(kind="product", order=Order("list_price"))) == ["cheap", "dear", "free"]
    late, early = _save(store, Customer(name="Zeta"), Customer(name="Alpha"))
    _save(store, Proposal(title="1", customer=late), Proposal(title="2", customer=early))
    assert _listed(lists, Listing(kind="proposal", order=Order("customer"))) == ["2", "1"]
    assert free


def test_what_was_typed_finds_titles_first(store: Store, lists: Lists) -> None:
    _save(store, CaseStudy(title="安灯", summary="缩短换型时间"), CaseStudy(title="换型"), CaseStudy(title="能源"))
    assert _listed(lists, _cases(text="换型", order=BY_NAME)) == ["换型", "安灯"]
    assert _listed(lists, _cases(text="hx", order=BY_NAME)) == ["换型"]
    assert _listed(lists, _cases(text="，")) == _listed(lists, _cases())


def test_a_newest_first_list_of_what_was_typed_is_that(store: Store, lists: Lists) -> None:
    _save(store, CaseStudy(title="换型"))
    _save(store, CaseStudy(title="安灯", summary="缩短换型时间"))
    assert _listed(lists, _cases(text="换型")) == ["安灯", "换型"]


def test_a_record_must_have_one_of_the_values_chosen_in_each_facet(store: Store, lists: Lists) -> None:
    _save(
        store,
        CaseStudy(title="a", permission=Permission.NAMED, size=300),
        CaseStudy(title="b", permission=Permission.LOGO, size=300),
        CaseStudy(title="c", permission=Permission.LOGO, size=3),
        CaseStudy(title="d", permission=Permission.INTERNAL, size=300),
    )
    chosen = {"permission": ["named", "logo"], "size": ["100-499"], "tag": []}
    assert _listed(lists, _cases(chosen=chosen, order=BY_NAME)) == ["a", "b"]
    assert lists.counts(_cases(chosen=chosen), "permission") == {"named": 1, "logo": 1, "internal": 1}
    assert lists.counts(_cases(chosen=chosen), "size") == {"100-499": 2, "1-19": 1}
    assert lists.counts(_cases(), "permission") == {"internal": 1, "logo": 2, "named": 1}
    assert lists.counts(_cases(text="a"), "size") == {"100-499": 1}


def test_the_facets_that_have_values_are_known(store: Store, lists: Lists) -> None:
    _save(store, CaseStudy(title="a", permission=Permission.NAMED), Customer(name="b", region="浙江"))
    assert lists.facets(_cases()) == {"permission", "freshness"}
    assert lists.facets(Listing(kind="customer")) == {"region"}


def test_what_is_overdue_and_what_will_be_soon_can_be_chosen(store: Store, lists: Lists) -> None:
    _save(
        store,
        CaseStudy(title="today", review_date=TODAY),
        CaseStudy(title="permission ends today", permission_until=TODAY),
        CaseStudy(title="permission ended", permission_until=TODAY - dt.timedelta(days=1)),
        CaseStudy(title="both", review_date=TODAY + dt.timedelta(days=9), permission_until=dt.date(2026, 1, 1)),
        CaseStudy(title="next year", review_date=dt.date(2027, 11, 1)),
        CaseStudy(title="never"),
    )
    overdue = _cases(chosen={"freshness": ["overdue"]}, order=BY_NAME)
    assert _listed(lists, overdue) == ["both", "permission ended", "today"]
    assert _listed(lists, _cases(chosen={"freshness": ["soon"]})) == ["permission ends today"]
    assert lists.counts(_cases(), "freshness") == {"overdue": 3, "soon": 1}
    assert lists.counts(_cases(text="permission"), "freshness") == {"overdue": 1, "soon": 1}
    assert lists.counts(Listing(kind="customer", today=TODAY), "freshness") == {}


def test_records_that_went_are_passed_over(store: Store, lists: Lists) -> None:
    first, second = _save(store, Customer(name="a"), Customer(name="b"))
    keys = lists.keys(Listing(kind="customer", order=BY_NAME))
    assert lists.ids(keys) == [first, second]
    store.delete([first], Step("Delete"))
    assert lists.ids(keys) == [second]
    assert lists.records([*keys, 999]) == store.get_many([first, second])


def test_the_records_saved_last_are_told_over_all_kinds(store: Store) -> None:
    for record in (Customer(name="a"), Product(name="b"), Customer(name="c"), Industry(name="d")):
        _save(store, record)
    assert _names(store.recent(3)) == ["d", "c", "b"]
    assert _names(store.recent(9, ["customer"])) == ["c", "a"]


def test_what_names_a_record_is_found_in_rows_too(store: Store, lists: Lists) -> None:
    (pain,) = _save(store, PainPoint(title="换型"))
    _, case, customer, _ = _save(
        store,
        PainPoint(title="other"),
        CaseStudy(title="a", pains=(pain,)),
        Customer(name="b", pains=(CustomerPain(pain=pain),)),
        CaseStudy(title="c", pains=(new_id(),)),
    )
    assert lists.named_by(pain, "pain_point") == [customer, case]
    assert lists.named_by(case, "case_study") == []


def test_a_material_that_is_a_variant_of_itself_does_not_name_itself(store: Store, lists: Lists) -> None:
    own = new_id()
    _save(store, Material(id=own, title="a", variant_of=own))
    assert lists.named_by(own, "material") == []
    assert own != NO_RECORD


def test_the_place_of_a_record_in_a_whole_list_is_told(store: Store, lists: Lists) -> None:
    ids = [one for name in "BAC" for one in _save(store, Customer(name=name))]
    newest = Listing(kind="customer")
    by_name = Listing(kind="customer", order=BY_NAME, language=Language.EN)
    assert [lists.place(newest, one) for one in ids] == [2, 1, 0]
    assert [lists.place(by_name, one) for one in ids] == [1, 0, 2]
    (other,) = _save(store, Product(name="A"))
    store.delete(ids[:1], Step("Delete"))
    assert [lists.place(newest, one) for one in (*ids, other)] == [None, 1, 0, None]


def test_ids_keys_kinds_and_titles_are_told_of_each_other(store: Store, lists: Lists) -> None:
    second, first = _save(store, Customer(name="b"), Customer(name="a"))
    (product,) = _save(store, Product(name="c"))
    keys = lists.keys_of([first, second, RecordId("nobody")])
    assert lists.ids(keys) == [second, first]
    assert lists.kinds([product, first]) == {product: "product", first: "customer"}
    assert list(lists.titles("customer").items()) == [(first, "a"), (second, "b")]


def test_english_titles_among_others_are_ordered_by_their_letters(store: Store, lists: Lists) -> None:
    _save(store, *(Customer(name=name, region="North") for name in ("beta", "Alpha", "gamma")), Customer(name="delta"))
    listing = Listing(kind="customer", chosen={"region": ["North"]}, order=BY_NAME, language=Language.EN)
    assert _listed(lists, listing) == ["Alpha", "beta", "gamma"]
