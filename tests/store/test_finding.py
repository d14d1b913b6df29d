"""Searching a library: what a person types, and what is found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from desktop.fields import RecordId
from desktop.i18n import Language
from desktop.records import CaseStudy, Customer, Industry, Opportunity, PainPoint
from desktop.records.record import Record
from desktop.store import facets, search
from desktop.store.bits import Points, bits_of, in_all, in_any, keys_of, packed, unpacked
from desktop.store.candidates import Search, Sought, candidates
from desktop.store.changes import Step
from desktop.store.fold import fold, tokens
from desktop.store.search_snippet import snippet
from desktop.store.store import Store

ADD = Step("Add")
RECORDS: tuple[Record, ...] = (
    Customer(name="东川精密制造有限公司", short_name="东川精密", profile="做汽车零部件，换型频繁。"),
    Customer(name="重庆单氏轮胎厂", profile="運營成本高，想看 Kubernetes 的例子。"),
    CaseStudy(
        title="换型时间由 47 分钟降到 19 分钟", body="设备联网以后，运营人员能看到停机原因。", language=Language.ZH_CN
    ),
    CaseStudy(
        title="Tyre plant halves changeover time",
        body="The plant moved its scheduling to Kubernetes.",
        language=Language.EN,
    ),
    CaseStudy(title="老厂区的新做法", body="质量追溯由两天缩短到半小时；𠮷田先生很满意。"),
)


@pytest.fixture
def library(store: Store) -> Store:
    """A library of a few records."""
    store.save(RECORDS, ADD)
    return store


def found(library: Store, text: str, *kinds: str) -> list[str]:
    """The titles that the first list has."""
    return [one.title for one in search.first(library.database, text, kinds)]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("运营", "重庆单氏轮胎厂"),
        ("運營", "换型时间由 47 分钟降到 19 分钟"),
        ("型", "换型时间由 47 分钟降到 19 分钟"),
        ("追溯", "老厂区的新做法"),
        ("𠮷", "老厂区的新做法"),
        ("kube", "Tyre plant halves changeover time"),
        ("KUBERNETES", "重庆单氏轮胎厂"),
        ("changeover tyre", "Tyre plant halves changeover time"),
        ("轮胎 kubernetes", "重庆单氏轮胎厂"),
        ('"设备联网"', "换型时间由 47 分钟降到 19 分钟"),
        ('"plant moved its"', "Tyre plant halves changeover time"),
        ("“设备联", "换型时间由 47 分钟降到 19 分钟"),
        ('"型"', "换型时间由 47 分钟降到 19 分钟"),
        ("dongchuan", "东川精密制造有限公司"),
        ("dongchuanjingmi", "东川精密制造有限公司"),
        ("dcjm", "东川精密制造有限公司"),
        ("dongchuanjin", "东川精密制造有限公司"),
        ("chongqing", "重庆单氏轮胎厂"),
        ("shanshi", "重庆单氏轮胎厂"),
    ],
)
def test_what_is_typed_finds_what_is_meant(library: Store, typed: str, title: str) -> None:
    assert title in found(library, typed)


def test_all_words_must_be_there(library: Store) -> None:
    assert found(library, "换型 kubernetes") == []


def test_a_title_stands_before_a_text(library: Store) -> None:
    assert found(library, "换型")[0] == "换型时间由 47 分钟降到 19 分钟"
    assert found(library, "东川精密制造有限公司")[0] == "东川精密制造有限公司"


def test_only_the_kinds_asked_for_are_found(library: Store) -> None:
    assert found(library, "换型", "customer") == ["东川精密制造有限公司"]
    assert [one.kind for one in search.exact(library.database, "换型", ["customer"])] == ["customer"]


def test_what_is_in_the_trash_is_not_found_and_comes_back(library: Store) -> None:
    one = search.first(library.database, "追溯")[0]
    library.delete([one.id], Step("Delete"))
    assert found(library, "追溯") == []
    library.undo()
    assert found(library, "追溯") == [one.title]


def test_a_changed_record_is_found_by_what_it_says_now(library: Store) -> None:
    one = library.get(search.first(library.database, "追溯")[0].id)
    assert isinstance(one, CaseStudy)
    library.save([CaseStudy(id=one.id, title=one.title, body="能耗下降一成")], Step("Edit"))
    assert found(library, "追溯") == []
    assert found(library, "能耗") == [one.title]


@pytest.mark.parametrize("nothing", ["", " ", '"', "，。", "\x00"])
def test_nothing_typed_finds_nothing(library: Store, nothing: str) -> None:
    assert search.first(library.database, nothing) == []
    assert search.exact(library.database, nothing) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150, deadline=None)
@given(some.text(some.characters(), max_size=300))
def test_any_text_a_person_can_type_gets_an_answer(library: Store, typed: str) -> None:
    assert isinstance(search.first(library.database, typed), list)
    assert isinstance(search.exact(library.database, typed), list)
    assert len(snippet("换型时间由 47 分钟降到 19 分钟", typed).text) < 200
    assert isinstance(candidates(library.database, Search(kinds=["case_study"], text=typed)), list)


def test_the_exact_list_has_the_order_of_plain_bm25(store: Store) -> None:
    """Against FTS5's own bm25() over a table with lengths, equal weights for one column."""
    texts = [f"{'换型 ' * (number % 5 + 1)}{'其他说法' * (number % 7)}" for number in range(60)]
    store.save([CaseStudy(title=f"案例{number}", body=text) for number, text in enumerate(texts)], ADD)
    plain = store.database.conn
    plain.execute("CREATE VIRTUAL TABLE temp.plain USING fts5 (title, sound, body, tokenize = 'ascii')")
    for one in store.of(CaseStudy):
        row = " ".join(tokens(fold(one.body)))
        plain.execute("INSERT INTO temp.plain VALUES (?, '', ?)", (" ".join(tokens(fold(one.title))), row))
    best = plain.execute(
        "SELECT rowid FROM temp.plain WHERE plain MATCH '\"换型\"' ORDER BY bm25(plain, 4, 2, 1), rowid DESC LIMIT 20"
    ).fetchall()
    ours = [one.title for one in search.exact(store.database, "换型", limit=20)]
    titles = [one.title for one in store.of(CaseStudy)]
    assert len(ours) == 20
    theirs = {titles[int(row[0]) - 1] for row in best}
    assert len(theirs & set(ours)) >= 15


def test_a_snippet_shows_and_marks_what_was_typed() -> None:
    text = "前面很长的一段话。" * 30 + "设备联网以后，運營人员能看到停机原因。" + "后面。" * 60
    shown = snippet(text, "运营")
    assert [shown.text[start:end] for start, end in shown.marks] == ["運營"]
    assert shown.text.startswith("…")
    assert shown.text.endswith("…")
    assert snippet("短", "没有").marks == ()
    assert snippet("", "x").text == ""
    assert len(snippet("换 " * 900, "换").marks) > 10


def test_settling_the_index_ends(library: Store) -> None:
    for _ in range(200):
        if not search.settle(library.database):
            break
    else:
        pytest.fail("settling never ends")
    assert found(library, "换型")


def trade(store: Store) -> dict[str, RecordId]:
    """A small tree of industries with two cases."""
    top = store.save([Industry(name="制造业")], ADD).ids[0]
    tyres, paper = store.save([Industry(name="轮胎", parent=top), Industry(name="造纸")], ADD).ids
    pain = store.save([PainPoint(title="换型慢")], ADD).ids[0]
    cases = [
        CaseStudy(title="甲", industries=(tyres,), pains=(pain,), size=300),
        CaseStudy(title="乙", industries=(paper,)),
    ]
    one, other = store.save(cases, ADD).ids
    return {"top": top, "tyres": tyres, "paper": paper, "pain": pain, "one": one, "other": other}


def titles(store: Store, keys: list[int]) -> set[str]:
    """What the records of these keys are called."""
    rows = (store.database.conn.execute("SELECT title FROM record WHERE key = ?", (key,)).fetchone() for key in keys)
    return {str(row[0]) for row in rows}


def test_a_facet_lists_what_has_its_value_and_an_industry_what_is_below_it(store: Store) -> None:
    there = trade(store)
    assert titles(store, facets.keys(store.database, "case_study", {})) == {"甲", "乙"}
    assert titles(store, facets.keys(store.database, "case_study", {"industry": [there["top"]]})) == {"甲"}
    both = {"industry": [there["tyres"], there["paper"]], "pain": [there["pain"]]}
    assert titles(store, facets.keys(store.database, "case_study", both)) == {"甲"}
    assert facets.keys(store.database, "case_study", {"pain": ["nobody's"]}) == []


def test_counts_stand_beside_every_value_that_would_list_something(store: Store) -> None:
    there = trade(store)
    assert facets.counts(store.database, "case_study", {})["industry"][there["top"]] == 1
    beside = facets.counts(store.database, "case_study", {"industry": [there["paper"]]})
    assert beside["industry"] == {there["top"]: 1, there["tyres"]: 1, there["paper"]: 1}
    assert "pain" not in beside


def test_an_industry_that_moves_takes_its_cases_along(store: Store) -> None:
    there = trade(store)
    moved = store.get(there["tyres"])
    assert isinstance(moved, Industry)
    store.save([Industry(id=moved.id, name=moved.name, parent=there["paper"])], Step("Move"))
    assert titles(store, facets.keys(store.database, "case_study", {"industry": [there["paper"]]})) == {"甲", "乙"}


def test_candidates_have_what_is_wanted_or_speak_of_it(library: Store) -> None:
    there = trade(library)
    wanted = (Sought("industry", (there["tyres"],), 26), Sought("pain", (there["pain"],), 24, 7))
    by_facets = candidates(library.database, Search(kinds=["case_study"], sought=wanted))
    assert [one.id for one in by_facets] == [there["one"]]
    by_text = candidates(library.database, Search(kinds=["case_study"], text="质量追溯 kubernetes"))
    assert max(one.text_score for one in by_text) == 1
    assert candidates(library.database, Search(kinds=["case_study"], text="龘")) == []
    barred = [Sought("pain", (there["pain"],), 1)]
    assert candidates(library.database, Search(kinds=["case_study"], sought=wanted, barred=barred)) == []


def test_a_long_text_of_words_that_nobody_has_does_not_hide_those_that_are_found(library: Store) -> None:
    text = " ".join(f"unheard{number}" for number in range(350)) + " 质量追溯"
    assert candidates(library.database, Search(kinds=["case_study"], text=text))


def test_a_word_that_many_have_is_counted_out_only_where_it_is_needed(
    library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = candidates(library.database, Search(kinds=["case_study"], text="质量追溯 kubernetes"))
    monkeypatch.setattr("desktop.store.candidates._COUNTED", 1)
    assert candidates(library.database, Search(kinds=["case_study"], text="质量追溯 kubernetes")) == found


@given(some.sets(some.integers(0, 3000), max_size=400))
def test_a_set_of_keys_is_kept_and_read_back(keys: set[int]) -> None:
    assert keys_of(unpacked(packed(bits_of(keys)))) == sorted(keys)


@given(some.lists(some.tuples(some.sets(some.integers(0, 40)), some.integers(1, 9)), max_size=8), some.integers(1, 12))
def test_points_are_summed_and_the_best_are_kept(given_points: list[tuple[set[int], int]], limit: int) -> None:
    sums: dict[int, int] = {}
    points = Points()
    for keys, worth in given_points:
        points.give(bits_of(keys), worth)
        for key in keys:
            sums[key] = sums.get(key, 0) + worth
    best = points.best(limit)
    assert sorted(best.values(), reverse=True) == sorted(sums.values(), reverse=True)[:limit]
    assert all(sums[key] == worth for key, worth in best.items())


def test_sets_meet_and_join() -> None:
    assert keys_of(in_all([bits_of([1, 2]), bits_of([2, 3])])) == [2]
    assert keys_of(in_any([bits_of([1]), bits_of([3])])) == [1, 3]
    many = list(range(0, 40_000, 3))
    assert keys_of(bits_of(many)) == many


def test_words_that_many_records_have_are_not_asked_for_after_rarer_ones(
    library: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.store.candidates._FEW", 1)
    assert len(candidates(library.database, Search(kinds=["customer", "case_study"], text="追溯 kubernetes 换型"))) < 5


def test_a_character_that_folds_into_several_is_found_and_marked(store: Store) -> None:
    store.save([Customer(name="㍿東川 ﬁne")], ADD)
    assert found(store, "东川") == ["㍿東川 ﬁne"]
    shown = snippet("㍿東川 ﬁne", "东川")
    assert [shown.text[start:end] for start, end in shown.marks] == ["東川"]


def test_marks_that_touch_are_one() -> None:
    assert snippet("换型换型", "换型").marks == ((0, 4),)


def test_a_name_without_a_reading_is_found_as_it_is_written(store: Store) -> None:
    store.save([Customer(name="\U00030000東\U00030001")], ADD)
    assert found(store, "\U00030000") == ["\U00030000東\U00030001"]


def test_sizes_lie_in_bands_of_which_the_last_has_no_end(store: Store) -> None:
    store.save([CaseStudy(title="大", size=5_000_000), CaseStudy(title="小", size=3)], ADD)
    sizes = facets.counts(store.database, "case_study", {})["size"]
    assert sum(sizes.values()) == 2
    assert any(band.endswith("+") for band in sizes)


def test_industries_in_a_circle_are_left_where_it_closes(store: Store) -> None:
    first, second = store.save([Industry(name="甲业"), Industry(name="乙业")], ADD).ids
    store.save([Industry(id=first, name="甲业", parent=second), Industry(id=second, name="乙业", parent=first)], ADD)
    store.save([CaseStudy(title="案例", industries=(first,)), CaseStudy(title="案例", industries=(first,))], ADD)
    assert titles(store, facets.keys(store.database, "case_study", {"industry": [second]})) == {"案例"}


def test_ranking_does_not_divide_by_nothing(library: Store) -> None:
    library.database.conn.execute("UPDATE search_total SET all_rows = 1, all_tokens = 12 WHERE one = 1")
    assert search.exact(library.database, "换型")


def test_what_is_called_just_so_is_first_however_many_go_on(store: Store) -> None:
    store.save([Customer(name="Data"), Customer(name="东风")], ADD)
    store.save([Customer(name=f"Data centre {number}") for number in range(60)], ADD)
    store.save([Customer(name=f"东风汽车{number}") for number in range(60)], ADD)
    assert found(store, "Data")[0] == "Data"
    assert found(store, "东风")[0] == "东风"
    assert found(store, "data centre 1")[0] == "Data centre 1"


@pytest.mark.parametrize("typed", ["hal", "halv", "halvorne"])
def test_the_beginning_of_a_name_means_the_customer_and_not_what_is_called_after_it(store: Store, typed: str) -> None:
    (customer,) = store.save([Customer(name="Halvorne Components")], ADD).ids
    store.save([CaseStudy(title="Halvorne: changeover in half the time")], ADD)
    store.save([Opportunity(title="Halvorne shop floor", customer=customer)], ADD)
    assert found(store, typed) == [
        "Halvorne Components",
        "Halvorne: changeover in half the time",
        "Halvorne shop floor",
    ]


@pytest.mark.parametrize("typed", ["穹岚", "qiong", "qllt"])
def test_a_customer_comes_first_by_the_name_behind_its_place_and_by_its_sound(store: Store, typed: str) -> None:
    (customer,) = store.save([Customer(name="山东穹岚轮胎股份有限公司")], ADD).ids
    store.save([Opportunity(title="穹岚轮胎能源管理项目", customer=customer)], ADD)
    assert found(store, typed) == ["山东穹岚轮胎股份有限公司", "穹岚轮胎能源管理项目"]
