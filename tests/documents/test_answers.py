"""What the sections on problems and their answers say."""

from collections.abc import Iterable

import attrs

from desktop.documents.blocks import Block, Quote, Table
from desktop.documents.dossier import Dossier
from desktop.documents.reading import block_texts
from desktop.documents.section import LeftOut
from desktop.documents.sections import SECTION_OF
from desktop.documents.voice import Voice
from desktop.records.choices import DecisionRole
from desktop.records.rows import Capability
from tests import make

VOICE = make.voice()


def written(key: str, dossier: Dossier | None = None, voice: Voice = VOICE) -> tuple[Block, ...]:
    found = SECTION_OF[key].write(dossier or make.dossier(), voice)
    assert not isinstance(found, LeftOut)
    return tuple(found)


def told(key: str, dossier: Dossier | None = None, voice: Voice = VOICE) -> list[str]:
    return [text for block in written(key, dossier, voice) for text in block_texts(block)]


def kinds(blocks: Iterable[Block]) -> list[type[Block]]:
    return [type(block) for block in blocks]


def with_customer(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), customer=attrs.evolve(make.customer(), **changes))


def with_product(**changes: object) -> Dossier:
    return attrs.evolve(make.dossier(), products=(attrs.evolve(make.product(), **changes),))


def test_a_pain_that_nothing_answers_is_admitted() -> None:
    rows = (make.customer_pain("pain"), make.customer_pain("open", 5))
    pains = {make.ref("pain"): make.pain(), make.ref("open"): make.pain("Rework", "open")}
    found = told("match", attrs.evolve(with_customer(pains=rows), pains=pains))
    assert found[0] == "This proposal answers 1 of 2 problems; what it does not answer is said below."
    assert "Not part of this proposal" in found


def test_a_pain_with_two_answers_is_named_once() -> None:
    second = attrs.evolve(make.product(), id=make.ref("second"), name="Second")
    dossier = attrs.evolve(
        make.dossier(), products=(make.product(), second, attrs.evolve(second, id=make.ref("third")))
    )
    (table,) = [block for block in written("match", dossier) if isinstance(block, Table)]
    assert len(table.rows) == 2
    assert told("match", dossier).count("Changeover takes too long") == 1
    assert told("working_day", dossier).count("Tools are not ready") == 1


def test_an_answer_to_two_pains_is_told_once() -> None:
    dossier = make.dossier()
    rows = (make.customer_pain("pain"), make.customer_pain("other", 5))
    pains = {make.ref("pain"): make.pain(), make.ref("other"): make.pain("Rework", "other")}
    answer = attrs.evolve(make.product().capabilities[0], pains=tuple(pains))
    product = attrs.evolve(make.product(), capabilities=(answer,))
    both = attrs.evolve(dossier, customer=attrs.evolve(dossier.customer, pains=rows), pains=pains, products=(product,))
    (table,) = [block for block in written("match", both) if isinstance(block, Table)]
    assert len(table.rows) == 1
    assert "Changeover takes too long; Rework" in told("match", both)


def test_match_and_working_day_are_left_out_where_nothing_answers() -> None:
    dossier = with_product(capabilities=(Capability(feature="x"),))
    for key in ("match", "working_day"):
        assert isinstance(SECTION_OF[key].write(dossier, VOICE), LeftOut)


def test_the_working_day_tells_of_everyone_where_no_pain_is_the_users_own() -> None:
    row = attrs.evolve(make.customer_pain(), felt_by=(DecisionRole.SIGNER,), cause="", effect="")
    dossier = attrs.evolve(with_customer(pains=(row,)), chosen_cases=(attrs.evolve(make.case(), quote=""),))
    found = written("working_day", dossier)
    assert "Changeover takes too long" in told("working_day", dossier)
    assert Quote not in kinds(found)


def test_a_quote_without_a_speaker_is_the_customers() -> None:
    dossier = attrs.evolve(make.dossier(), chosen_cases=(attrs.evolve(make.case(), quote_by=""),))
    (quote,) = [block for block in written("working_day", dossier) if isinstance(block, Quote)]
    assert quote.by == "Northwind Castings"
