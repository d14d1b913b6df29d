"""What the sections on money say."""

from collections.abc import Iterable
from decimal import Decimal

import attrs
import pytest

from desktop.documents.blocks import Block, Table
from desktop.documents.dossier import Dossier
from desktop.documents.reading import block_texts
from desktop.documents.section import LeftOut
from desktop.documents.sections import SECTION_OF
from desktop.documents.voice import Voice
from desktop.i18n import Language
from desktop.records.choices import Charge, OfferLevel
from tests import make

VOICE = make.voice()
CHINESE = make.voice(Language.ZH_CN)
BRIEF = attrs.evolve(VOICE, brief=True)


def written(key: str, dossier: Dossier | None = None, voice: Voice = VOICE) -> tuple[Block, ...]:
    found = SECTION_OF[key].write(dossier or make.dossier(), voice)
    assert not isinstance(found, LeftOut)
    return tuple(found)


def told(key: str, dossier: Dossier | None = None, voice: Voice = VOICE) -> list[str]:
    return [text for block in written(key, dossier, voice) for text in block_texts(block)]


def kinds(blocks: Iterable[Block]) -> list[type[Block]]:
    return [type(block) for block in blocks]


def with_deal(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), opportunity=attrs.evolve(make.opportunity(), **changes))


def with_customer(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), customer=attrs.evolve(make.customer(), **changes))


def with_product(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), products=(attrs.evolve(make.product(), **changes),))


def with_brand(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), brand=attrs.evolve(make.brand(), **changes))


def test_offers_stand_side_by_side_with_the_recommended_one_set_off() -> None:
    lines = (make.line("a"), make.line("b", level=OfferLevel.RECOMMENDED), make.line("c", level=OfferLevel.FULL))
    other = attrs.evolve(make.price("b", 500), product=make.ref("unknown"))
    dossier = make.quoted(lines, make.price("a"), other, make.price("c", 10, Charge.YEARLY))
    (matrix,) = [block for block in written("investment", dossier, BRIEF) if isinstance(block, Table)]
    assert matrix.emphasis == 2
    assert [list(block_texts(matrix))[at : at + 4] for at in range(1, 25, 4)] == [
        ["Content", "Basic offer", "Standard offer (recommended)", "Full offer"],
        ["Lineguide", "CN¥1,000", "CN¥1,000", "CN¥1,010"],
        ["Other", "—", "CN¥500", "CN¥500"],
        ["Contract amount, including tax", "CN¥1,000", "CN¥1,500", "CN¥1,510"],
        ["Yearly fee, including tax", "CN¥0", "CN¥0", "CN¥10"],
        ["Three years, including tax", "CN¥1,000", "CN¥1,500", "CN¥1,530"],
    ]


def test_price_lines_are_grouped_by_offer_and_each_ends_with_its_sum() -> None:
    lines = (make.line("a", off="0.1"), make.line("b", level=OfferLevel.FULL))
    found = told("price_lines", make.quoted(lines, make.price("a"), make.price("b", 500)))
    assert {"10% off", "CN¥900", "Basic offer, contract amount", "Full offer: in addition"} <= set(found)
    assert found[-1] == "CN¥1,400"


def test_without_discounts_there_are_no_columns_for_them() -> None:
    (table,) = [block for block in written("price_lines") if isinstance(block, Table)]
    assert [column.title for column in table.columns] == ["Item", "Quantity", "List price", "Tax rate", "Amount"]


def test_the_amount_is_written_out_in_chinese() -> None:
    assert "人民币壹仟元整" in told("investment", voice=CHINESE)


def test_the_discount_is_told_beside_the_list_price() -> None:
    dossier = make.quoted((make.line(off="0.1"),), make.price())
    assert "CN¥1,000 at list price, CN¥100 saved" in told("investment", dossier)


def test_no_milestones_no_table_of_payments() -> None:
    dossier = with_brand(milestones=())
    assert kinds(written("investment", dossier)).count(Table) == 1
    assert isinstance(SECTION_OF["payments"].write(dossier, VOICE), LeftOut)


def test_payments_sum_to_the_whole() -> None:
    assert told("payments")[-3:] == ["Total", "100%", "CN¥1,000"]
    dossier = make.quoted((make.line("a"), make.line("b")), make.price("a"), make.price("b", 10, Charge.YEARLY))
    assert told("payments", dossier)[-1].startswith("From year 2, CN¥10")


def test_lines_without_a_price_are_another_reason_than_no_lines() -> None:
    for dossier, reason in (
        (make.quoted(()), "No price lines"),
        (make.quoted((make.line("gone"),)), "The price lines"),
    ):
        found = SECTION_OF["investment"].write(dossier, VOICE)
        assert isinstance(found, LeftOut)
        assert found.reason.startswith(reason)


@pytest.mark.parametrize("key", ["summary", "glance"])
def test_numbers_are_rounded_in_the_strip_only(key: str) -> None:
    dossier = make.quoted((make.line(),), make.price(listed=1_284_500))
    assert "CN¥1.28m" in told(key, dossier)


def test_shares_are_printed_as_they_are_set() -> None:
    halves = attrs.evolve(make.brand(), milestones=make.milestones("0.125", "0.875"))
    assert "12.5%" in told("payments", attrs.evolve(make.dossier(), brand=halves))
    assert halves.milestones[0].share == Decimal("0.125")
