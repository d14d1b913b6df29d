"""All checks together."""

import attrs
import pytest

from desktop.documents.casebook import compose_casebook
from desktop.documents.compose import compose
from desktop.documents.preflight import CHECKS, missing_glyphs, preflight, preflight_casebook
from desktop.i18n import Language, Words
from desktop.records.choices import Permission
from tests import make
from tests.documents.preflight.asked import (
    EN,
    with_customer,
    with_proposal,
)
from tests.documents.test_casebook import shelf


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_objected_to_in_a_sound_proposal(language: Language) -> None:
    found = preflight(compose(make.dossier(), language), make.dossier())
    assert {one.check for one in found} <= ({"languages"} if language.is_chinese else set())
    assert not any(one.blocking for one in found)


def test_blocking_objections_come_first() -> None:
    dossier = attrs.evolve(with_proposal(date=make.on(1, 1)), customer=with_customer(process="TBD").customer)
    found = preflight(compose(dossier, EN), dossier)
    assert [one.blocking for one in found] == [True, False]


def test_checks_have_names_of_their_own() -> None:
    assert len({check.name for check in CHECKS}) == len(CHECKS)


class TestCasebook:
    def test_a_sound_booklet_has_no_objections(self) -> None:
        assert preflight_casebook(compose_casebook(shelf(), EN)) == ()

    def test_a_hidden_name_is_found_in_the_file_name(self) -> None:
        composed = compose_casebook(shelf(make.case(permission=Permission.ANONYMOUS)), EN)
        (found,) = preflight_casebook(composed, ("Northwind.pdf",))
        assert (found.check, found.anchor) == ("names", "file")

    def test_a_lesson_is_internal_there_too(self) -> None:
        case = attrs.evolve(make.case(), situation="Walk the line first, always.")
        assert [one.check for one in preflight_casebook(compose_casebook(shelf(case), EN))] == ["internal"]


def test_characters_no_font_has_are_named() -> None:
    (found,) = missing_glyphs("𠮷𠮷")
    assert "𠮷 (U+20BB7)" in found.said(Words(EN))
    assert missing_glyphs("") == ()
