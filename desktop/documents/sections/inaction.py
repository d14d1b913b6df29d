"""The cost of doing nothing, against the cost of this proposal; no benefit is claimed that nobody has measured."""

from collections.abc import Iterator
from decimal import Decimal

from desktop.documents.blocks import Bar, BarChart, Block, Callout, Table
from desktop.documents.dossier import Dossier
from desktop.documents.findings import Finding, bases, basis_said, findings, priced, yearly_cost
from desktop.documents.paragraphs import lead, note, plain
from desktop.documents.quote import YEARS, Offer, quote_of
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.money import Money


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    found = priced(findings(dossier))
    yearly = yearly_cost(found)
    if yearly is None:
        return LeftOut("No pain of this customer has an amount yet.")
    quote = quote_of(dossier)
    if quote and quote.recommended.contract.currency != yearly.currency:
        return LeftOut("The pains and the prices are in different currencies.")
    return _blocks(found, yearly, quote.recommended if quote else None, voice)


def _blocks(found: tuple[Finding, ...], yearly: Money, offer: Offer | None, voice: Voice) -> Iterator[Block]:
    years = yearly.times(YEARS)
    yield lead(
        voice(
            "If nothing changes, these problems cost about {amount} in {years} years ({basis}).",
            amount=voice.about(years),
            years=YEARS,
            basis=bases(found, voice) or voice("to be confirmed"),
        )
    )
    if not voice.brief:
        yield _table(found, yearly, voice)
    if offer:
        yield from _against(years, offer, voice)


def _table(found: tuple[Finding, ...], yearly: Money, voice: Voice) -> Table:
    money = voice.words.money
    columns = (
        Reads[Finding](voice("Pain point"), 2.6, lambda one: one.title, strong=True),
        Reads[Finding](voice("How the amount is calculated"), 4.2, lambda one: one.row.calculation),
        Reads[Finding](voice("Basis"), 1.6, lambda one: _basis(one, voice)),
        Reads[Finding](voice("Cost per year"), 1.8, lambda one: money(one.row.cost) if one.row.cost else "", "right"),
    )
    total = (voice("Total per year"), "", "", money(yearly))
    return table(found, columns, voice.table(voice("What doing nothing costs")), after=(total,), compact=True)


def _basis(one: Finding, voice: Voice) -> str:
    return voice.beginning(basis_said(one.row.basis, voice)) if one.row.basis else ""


def _against(years: Money, offer: Offer, voice: Voice) -> Iterator[Block]:
    """Three years of the problems beside three years of the proposal, and which share must go for it to pay."""
    spent, money = offer.three_years, voice.words.money
    bars = (
        Bar(voice("Doing nothing, {years} years", years=YEARS), float(years.minor), money(years), "warning"),
        Bar(voice("This proposal, {years} years", years=YEARS), float(spent.minor), money(spent)),
    )
    yield BarChart(bars, voice.figure(voice("Cost of doing nothing and cost of the proposal")))
    if spent.minor < years.minor:
        share = voice.words.percent(Decimal(spent.minor) / Decimal(years.minor))
        said = voice("Over three years the proposal pays for itself once {share} of this cost is avoided.", share=share)
        yield Callout(voice("What it takes to pay back"), plain(said))
    yield note(
        voice(
            "Your staff's time, training, the change-over and equipment you buy yourselves are not included; "
            "we work them out with you."
        )
    )


SECTION = Section("inaction", "What doing nothing costs", _write)
