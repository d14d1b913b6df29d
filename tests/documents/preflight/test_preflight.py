"""All checks together."""

import ast
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

from desktop.documents import preflight as package
from desktop.documents.blocks import Document, Heading
from desktop.documents.casebook import compose_casebook
from desktop.documents.compose import compose
from desktop.documents.preflight import CHECKS, missing_glyphs, preflight, preflight_casebook
from desktop.i18n import Language, Words, catalogue
from desktop.records.choices import Permission
from tests import make
from tests.documents.preflight.asked import (
    EN,
    with_customer,
    with_proposal,
)
from tests.documents.test_casebook import shelf


def messages(node: ast.AST) -> Iterator[str]:
    """What a check says: given to an objection at once, or by way of `message`."""
    given: list[ast.expr] = []
    if isinstance(node, ast.Assign) and any(isinstance(one, ast.Name) and one.id == "message" for one in node.targets):
        given = [node.value]
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Objection", "_said"):
        given = node.args[:1] if node.func.id == "_said" else node.args[3:4]
    yield from (one.value for one in given if isinstance(one, ast.Constant) and isinstance(one.value, str))


@pytest.mark.parametrize("language", list(Language))
def test_nothing_is_objected_to_in_a_sound_proposal(language: Language) -> None:
    found = preflight(compose(make.dossier(), language), make.dossier())
    assert {one.check for one in found} <= ({"languages"} if language.is_chinese else set())
    assert not any(one.blocking for one in found)


@pytest.mark.parametrize("language", [Language.ZH_CN, Language.ZH_TW])
def test_every_objection_is_said_in_the_readers_language(language: Language) -> None:
    folder = Path(str(package.__file__)).parent
    modules = (ast.parse(file.read_text("utf-8")) for file in folder.glob("*.py"))
    said = {text for module in modules for node in ast.walk(module) for text in messages(node)}
    assert len(said) > 30
    assert not said - set(catalogue(language))


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


class TestGlyphs:
    def composed(self, name: str = "𠮷") -> Document:
        return compose_casebook(shelf(attrs.evolve(make.case(), title=f"Case {name}")), EN).document

    def test_characters_no_font_has_are_named(self) -> None:
        (found,) = missing_glyphs("𠮷𠮷", self.composed(""))
        assert "𠮷 (U+20BB7)" in found.said(Words(EN))
        assert found.anchor == "document"
        assert missing_glyphs("", self.composed()) == ()

    def test_they_are_told_of_where_they_stand(self) -> None:
        document = self.composed()
        found = missing_glyphs("𠮷", document)
        headings = {block.anchor for block in document.blocks if isinstance(block, Heading)}
        assert found
        assert {one.anchor for one in found} <= headings

    def test_of_many_only_some_are_named(self) -> None:
        (found,) = missing_glyphs("شركةالنورل", self.composed(""))
        assert found.said(Words(EN)).count("U+") == 6
