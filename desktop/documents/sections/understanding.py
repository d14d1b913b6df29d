"""Understanding: what they said and who said it, what it causes and costs, who feels it, and what is not yet known."""

from collections.abc import Iterator

from desktop.documents.blocks import Bar, BarChart, Block, Quote
from desktop.documents.dossier import Dossier
from desktop.documents.findings import Finding, bases, basis_said, concerned, findings, person, priced, yearly_cost
from desktop.documents.paragraphs import lead, note, paragraphs, subheading
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records import Industry
from desktop.records.rows import Need, OpenQuestion

_MOST_QUOTES = 4


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not (findings(dossier) or _needs(dossier)):
        return LeftOut("No need and no pain of this customer is written down yet.")
    return _blocks(dossier, voice)


def _blocks(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(_opening(dossier, voice))
    if voice.template == "unsolicited":
        yield from _insight(dossier, voice)
    yield from _place(dossier, voice)
    yield from _words(dossier, voice)
    yield from _pains(dossier, voice)
    yield from _unknown(dossier, voice)


def _opening(dossier: Dossier, voice: Voice) -> str:
    found = findings(dossier)
    cost = yearly_cost(found)
    if cost:
        return voice(
            "Together the problems below cost about {amount} a year ({basis}). “{first}” weighs most.",
            amount=voice.about(cost),
            basis=bases(found, voice) or voice("to be confirmed"),
            first=voice.open(found[0].title),
        )
    return voice("What we heard at {customer}, as it was said, and what we make of it.", customer=voice.customer)


def _insight(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    for industry in _own_industries(dossier):
        if industry.trends:
            yield subheading(voice("What is changing in your industry: {industry}", industry=industry.name))
            yield from paragraphs(industry.trends)
            return


def _own_industries(dossier: Dossier) -> Iterator[Industry]:
    """The customer's industries, each before its parents; none twice, so that a circle has an end."""
    told: set[str] = set()
    for own in dossier.customer.industries:
        industry = dossier.industries.get(own)
        while industry and industry.id not in told:
            told.add(industry.id)
            yield industry
            industry = dossier.industries.get(industry.parent)


def _place(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    told = [text for text in (dossier.customer.process, dossier.customer.it_landscape) if text.strip()]
    if told and not voice.brief:
        yield subheading(voice("Where things stand"))
        for text in told:
            yield from paragraphs(text)


def _needs(dossier: Dossier) -> list[Need]:
    return [need for need in dossier.customer.needs if need.stated.strip()]


def _words(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    needs = _needs(dossier)
    if not needs:
        return
    yield subheading(voice("In your words"))
    if len(needs) <= _MOST_QUOTES:
        for need in needs:
            yield Quote(need.stated.strip(), _source(dossier, need, voice))
        return
    columns = (
        Reads[Need](voice("What was said"), 5, lambda need: need.stated),
        Reads[Need](voice("By whom and when"), 3, lambda need: _source(dossier, need, voice)),
    )
    yield table(needs, columns, voice.table(voice("What was said, and by whom")), compact=True)


def _source(dossier: Dossier, need: Need, voice: Voice) -> str:
    day = voice.words.short_date(need.said_on) if need.said_on else ""
    return voice.dotted(person(dossier, need.said_by, voice), need.source, day)


def _pains(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    found = findings(dossier)
    if not found:
        return
    yield subheading(voice("From cause to cost"))
    columns = (
        Reads[Finding](voice("Pain point"), 2.2, lambda one: one.title, strong=True),
        Reads[Finding](voice("Cause"), 2.8, lambda one: one.row.cause),
        Reads[Finding](voice("Effect"), 2.8, lambda one: one.row.effect),
        Reads[Finding](voice("Cost per year"), 1.6, lambda one: _cost(one, voice), "right"),
        Reads[Finding](voice("Who is affected"), 1.7, lambda one: concerned(dossier, one.row.felt_by, voice)),
    )
    yield table(found, columns, voice.table(voice("Pain points, their causes and what they cost")), compact=True)
    yield from _chart(found, voice)
    worked = [one for one in found if one.row.calculation.strip()]
    for one in worked:
        yield note(voice.words.labelled(one.title, voice.closed(one.row.calculation)))


def _cost(finding: Finding, voice: Voice) -> str:
    """The amount, and below it on whose word it stands."""
    if not finding.row.cost:
        return ""
    basis = voice.beginning(basis_said(finding.row.basis, voice)) if finding.row.basis else ""
    return "\n".join(part for part in (voice.words.money(finding.row.cost), basis) if part)


def _chart(found: tuple[Finding, ...], voice: Voice) -> Iterator[Block]:
    bars = tuple(
        Bar(one.title, float(one.row.cost.minor), voice.words.money(one.row.cost))
        for one in priced(found)
        if one.row.cost
    )
    if len(bars) > 1:
        yield BarChart(bars, voice.figure(voice("Cost of each pain point per year")))


def _unknown(dossier: Dossier, voice: Voice) -> Iterator[Block]:
    questions = dossier.customer.open_questions
    if not questions or voice.brief:
        return
    yield subheading(voice("What is not yet known"))
    columns = (
        Reads[OpenQuestion](voice("Question"), 5, lambda one: one.question),
        Reads[OpenQuestion](voice("Who will clarify"), 2, lambda one: one.owner),
        Reads[OpenQuestion](voice("By"), 1.5, lambda one: voice.words.short_date(one.by) if one.by else ""),
    )
    yield table(questions, columns, voice.table(voice("Open questions")), compact=True)


SECTION = Section("understanding", "Where you stand and what you need", _write)
