"""Pain-to-capability match: every pain is answered, and only capabilities that answer one are shown."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from desktop.documents.blocks import Block
from desktop.documents.dossier import Dossier
from desktop.documents.findings import Finding, concerned, findings
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.fields import RecordId
from desktop.records.rows import Capability

_MOST_ANSWERS = 2


@frozen
class Answer:
    """A pain with one capability that answers it, or none; `first` of the answers to its pain, or a further one."""

    finding: Finding
    product: str
    capability: Capability | None
    first: bool = True


@frozen
class Line:
    """An answer with all the pains it answers; `told` where they are those of the line before."""

    found: tuple[Finding, ...]
    capability: Capability | None
    told: bool


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not findings(dossier):
        return LeftOut("No pain of this customer is written down yet.")
    if not any(answer.capability for answer in answers(dossier)):
        return LeftOut("No product in view answers a pain of this customer.")
    return _blocks(tuple(answers(dossier)), dossier, voice)


def answers(dossier: Dossier) -> Iterator[Answer]:
    """Each pain with what answers it, a product's best capability each; one without an answer stands alone."""
    for finding in findings(dossier):
        found = list(capabilities(dossier, finding.row.pain))[:_MOST_ANSWERS]
        for at, (product, capability) in enumerate(found):
            yield Answer(finding, product, capability, first=not at)
        if not found:
            yield Answer(finding, "", None)


def capabilities(dossier: Dossier, pain: RecordId) -> Iterator[tuple[str, Capability]]:
    """The first capability of each product in view that answers a pain, with the product's name."""
    for product in dossier.products:
        answering = [capability for capability in product.capabilities if pain in capability.pains]
        yield from ((product.name, capability) for capability in answering[:1])


def _blocks(found: tuple[Answer, ...], dossier: Dossier, voice: Voice) -> Iterator[Block]:
    pains = {answer.finding.title for answer in found}
    missing = {answer.finding.title for answer in found if not answer.capability}
    if missing:
        yield lead(
            voice(
                "This proposal answers {answered} of {count} problems; what it does not answer is said below.",
                answered=len(pains) - len(missing),
                count=len(pains),
            )
        )
    else:
        yield lead(
            voice("Every problem has an answer, every answer its proof. Nothing is offered that solves none of them.")
        )
    columns = (
        Reads[Line](voice("Pain point"), 2, lambda one: _pains(one, voice), strong=True),
        Reads[Line](voice("Our answer"), 2.9, lambda one: _answer(one, voice)),
        Reads[Line](voice("What you gain"), 2.3, lambda one: one.capability.benefit if one.capability else ""),
        Reads[Line](voice("Proof"), 2.6, lambda one: one.capability.evidence if one.capability else ""),
        Reads[Line](voice("Judged by"), 1.4, lambda one: _judge(one, dossier, voice)),
    )
    yield table(_lines(found), columns, voice.table(voice("Problems and their answers")), compact=True)


def _lines(found: Iterable[Answer]) -> list[Line]:
    """A line for each answer, told once however many pains it answers; a pain without one has its own."""
    grouped: dict[tuple[str, Capability | None], tuple[Finding, ...]] = {}
    for answer in found:
        key = (answer.product or answer.finding.title, answer.capability)
        grouped[key] = (*grouped.get(key, ()), answer.finding)
    lines: list[Line] = []
    for (_, capability), pains in grouped.items():
        lines.append(Line(pains, capability, told=bool(lines) and lines[-1].found == pains))
    return lines


def _pains(one: Line, voice: Voice) -> str:
    return "" if one.told else voice.clauses(finding.title for finding in one.found)


def _judge(one: Line, dossier: Dossier, voice: Voice) -> str:
    roles = dict.fromkeys(role for finding in one.found for role in finding.row.felt_by[:1])
    return "" if one.told else concerned(dossier, roles, voice)


def _answer(one: Line, voice: Voice) -> str:
    if one.capability is None:
        return voice("Not part of this proposal")
    return voice.sentences(one.capability.feature, one.capability.advantage)


SECTION = Section("match", "Your problems and our answers", _write)
