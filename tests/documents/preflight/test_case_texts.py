"""The texts of anonymous and of long cases."""

import attrs

from desktop.documents.casebook import Shelf, compose_casebook
from desktop.documents.dossier import Dossier
from desktop.documents.preflight import preflight_casebook
from desktop.documents.preflight.lengths import longest_field
from desktop.records import CaseStudy
from desktop.records.choices import Permission
from tests import make
from tests.documents.preflight.asked import EN, objections, with_customer

LONG = "A sentence of some length that tells little. " * 40


def with_case(dossier: Dossier, **changes: object) -> Dossier:
    case = attrs.evolve(make.case(permission=Permission.ANONYMOUS), hidden_names=(), **changes)
    return attrs.evolve(dossier, cases=(make.matched(case, "pain"),))


def test_a_part_of_a_hidden_name_is_told_with_its_case() -> None:
    dossier = with_case(make.dossier(), title="Calm at Northwind Castings", problem="Northwind waited. Northwind did.")
    ((where, told),) = objections(dossier, "fragments")
    assert where == "cases"
    assert told.startswith("“Northwind” is a part of the hidden name of the customer in “Calm at Northwind Castings”.")


def test_a_part_that_is_not_printed_or_our_readers_own_is_not_told() -> None:
    hidden = {"situation": "", "problem": "", "solution": "", "timeline": (), "why_us": "Northwind waited."}
    assert objections(with_case(make.dossier(), **hidden), "fragments") == []
    reader = with_customer(other_names=("Northwind",))
    assert objections(with_case(reader, problem="Northwind waited."), "fragments") == []


def test_a_case_of_which_little_is_printed_is_told() -> None:
    title = make.case().title
    told = [("cases", f"The case “{title}” is too long: only the first part of its text is printed.")]
    assert objections(with_case(make.dossier(), problem=LONG), "lengths") == told
    assert objections(with_case(make.dossier(), problem=LONG[:450]), "lengths") == []
    assert objections(make.dossier(), "lengths") == []


def test_a_booklet_is_checked_too() -> None:
    case = CaseStudy(title="t", customer_name="欢乐互娱", alias="a", body="欢乐大数据", permission=Permission.ANONYMOUS)
    shelf = Shelf(today=make.TODAY, brand=make.brand(), cases=(case,), industries={}, pains={}, products={})
    found = preflight_casebook(compose_casebook(shelf, EN))
    assert [(one.check, one.values["part"]) for one in found if one.check == "fragments"] == [("fragments", "欢乐")]


def test_the_longest_text_of_a_case_is_known() -> None:
    assert longest_field(attrs.evolve(make.case(), solution=LONG)) == "solution"
