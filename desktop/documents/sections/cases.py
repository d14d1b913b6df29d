"""Cases: customers with the same problem, trade or size, on cards, within what they allow."""

from collections.abc import Iterator

from desktop.documents.blocks import Block
from desktop.documents.cases import ShownCase, case_card, told_cases
from desktop.documents.dossier import Dossier
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.voice import Voice


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    cases = told_cases(dossier, voice)
    if not cases:
        return LeftOut("No case fits that may be shown to this customer.")
    return _blocks(cases, dossier, voice)


def _blocks(cases: tuple[ShownCase, ...], dossier: Dossier, voice: Voice) -> Iterator[Block]:
    told = voice("{count} customers had a comparable problem.", count=len(cases))
    if len(cases) == 1:
        told = voice("A customer with a comparable problem.")
    results = [result for one in cases for result in one.case.results]
    measured = bool(results) and all(result.how for result in results)
    yield lead(voice.sentences(told, voice("Every figure states how it was measured.") if measured else ""))
    products = {product.id: product for product in dossier.products}
    for at, one in enumerate(cases, 1):
        depth = "main" if at == 1 and not voice.brief else "short"
        yield case_card(one, voice, dossier.industries, products, f"case-{at}", depth=depth)


SECTION = Section("cases", "Customers who solved it", _write)
