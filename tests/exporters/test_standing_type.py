"""What is kept between two prints changes nothing of the second, and saves its work."""

import random

import pytest
from attrs import evolve

from desktop.documents.blocks import Block, Bullets, Document, Paragraph, Spans
from desktop.exporters.exporter import Look
from desktop.exporters.pages.galley import Galley
from desktop.exporters.pages.layout import galley_of
from desktop.exporters.pages.measuring import Measured, Style
from desktop.exporters.pages.printing import printed
from desktop.exporters.pages.setting import Typesetter
from desktop.exporters.pages.standing_type import StandingType
from desktop.exporters.pages.strips import Strip
from desktop.exporters.pdf import Pdf
from desktop.i18n import Language
from tests.exporters.demo import demo
from tests.exporters.pdf_file import of_blocks, say

LOOK = Look()


def edited(document: Document, chance: random.Random) -> Document:
    """The document with a paragraph more, a block less, or two that changed places."""
    blocks = list(document.blocks)
    at = chance.randrange(len(blocks) - 1)
    match chance.randrange(3):
        case 0:
            blocks.insert(at, Paragraph(say(f"新的一段 {chance.random()} שלום"[: chance.randrange(4, 40)])))
        case 1:
            del blocks[at]
        case _:
            blocks[at], blocks[at + 1] = blocks[at + 1], blocks[at]
    return evolve(document, blocks=tuple(blocks))


@pytest.mark.no_cover  # what it runs is measured in other tests, and measured it takes twice as long
@pytest.mark.parametrize("language", list(Language))
def test_every_print_is_what_it_would_be_without_the_ones_before(language: Language) -> None:
    standing, chance, document = StandingType(), random.Random(7), demo(language)
    for _ in range(12):
        document = edited(document, chance)
        assert printed(document, LOOK, standing) == Pdf.made(document, LOOK)


def test_other_colours_and_another_language_begin_anew() -> None:
    standing = StandingType()
    for language in (Language.ZH_CN, Language.ZH_TW, Language.ZH_CN):
        for look in (LOOK, evolve(LOOK, primary="#1F5C4D"), LOOK):
            assert printed(demo(language), look, standing) == Pdf.made(demo(language), look)


def test_only_what_is_new_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[Spans | str] = []
    measure = Typesetter.measured

    def noted(setter: Typesetter, spans: Spans | str, style: Style) -> list[Measured]:
        measured.append(spans)
        return measure(setter, spans, style)

    monkeypatch.setattr(Typesetter, "measured", noted)
    standing, old, new = StandingType(), Paragraph(say("旧的一段")), Paragraph(say("新的一段"))
    printed(of_blocks(old), LOOK, standing)
    measured.clear()
    printed(of_blocks(old, new), LOOK, standing)
    assert new.spans in measured
    assert old.spans not in measured


def test_what_one_print_had_no_use_for_is_let_go() -> None:
    standing, block, other = StandingType(), Paragraph(say("一段")), Paragraph(say("另一段"))
    times: list[Block] = []

    def set_block(_galley: Galley, one: Paragraph) -> list[Strip]:
        times.append(one)
        return []

    for blocks in ((block,), (block, other), (other,), (block,)):
        galley = galley_of(of_blocks(*blocks), LOOK, standing)
        for one in blocks:
            standing.strips(galley, one, set_block)
    assert times == [block, other, block]


def test_they_are_told_of_where_another_block_with_the_same_text_is_gone() -> None:
    standing, text = StandingType(), say("שלום")
    both, one = of_blocks(Paragraph(text), Bullets((text,))), of_blocks(Bullets((text,)))
    printed(both, LOOK, standing)
    assert printed(one, LOOK, standing)[1].missing == Pdf.made(one, LOOK)[1].missing == ("ו", "ל", "ם", "ש")


def test_characters_that_no_font_has_are_told_of_again() -> None:
    standing, document = StandingType(), of_blocks(Paragraph(say("שלום")), Paragraph(say("שלום 你好")))
    first = printed(document, LOOK, standing)[1]
    assert printed(document, LOOK, standing)[1].missing == first.missing == ("ו", "ל", "ם", "ש")
