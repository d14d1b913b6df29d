"""Builders: small records and dossiers in one line each; what a test says nothing of is harmless."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

import attrs

from desktop.documents.dossier import Dossier
from desktop.documents.voice import Voice
from desktop.fields import RecordId
from desktop.i18n import Language, Words
from desktop.matching.match import Match, Reason
from desktop.money import Money
from desktop.records import (
    Brand,
    CaseStudy,
    Contact,
    Customer,
    Industry,
    Opportunity,
    PainPoint,
    Price,
    Product,
    Proposal,
)
from desktop.records.choices import Basis, Charge, DecisionRole, Likelihood, OfferLevel, Permission, Side
from desktop.records.rows import (
    Alternative,
    Capability,
    CustomerPain,
    Duty,
    Goal,
    Member,
    Milestone,
    Need,
    NextStep,
    OpenQuestion,
    Phase,
    PriceLine,
    Promise,
    Result,
    Risk,
    ServiceLevel,
    Step,
    Term,
)

TODAY = dt.date(2026, 11, 22)


def ref(name: str) -> RecordId:
    """An id that says whose it is."""
    return RecordId(name)


def on(month: int, day: int, year: int = 2027) -> dt.date:
    """A day, in the year after TODAY's unless it is said."""
    return dt.date(year, month, day)


def pain(title: str = "Changeover takes too long", key: str = "pain") -> PainPoint:
    """A pain point."""
    return PainPoint(id=ref(key), title=title)


def customer_pain(key: str = "pain", cost: int | None = 100_000, basis: Basis | None = Basis.CUSTOMER) -> CustomerPain:
    """A customer's pain that costs so many yuan a year."""
    return CustomerPain(
        pain=ref(key),
        cause="Tools are not ready",
        effect="Lines stand still",
        cost=None if cost is None else Money.of(cost),
        calculation="1 × 100,000",
        basis=basis,
        felt_by=(DecisionRole.USER,),
    )


def price(key: str = "price", listed: int | str = 1000, charge: Charge = Charge.ONE_TIME, rate: str = "0.13") -> Price:
    """A price of a product's licence, tax included."""
    return Price(
        id=ref(key),
        title=f"Licence {key}",
        product=ref("product"),
        unit="set",
        list_price=Money.of(listed),
        tax_rate=Decimal(rate),
        charge=charge,
    )


def line(key: str = "price", quantity: int = 1, off: str = "0", level: OfferLevel = OfferLevel.BASIC) -> PriceLine:
    """A price line."""
    return PriceLine(price=ref(key), quantity=quantity, discount=Decimal(off), level=level)


def milestones(*shares: str) -> tuple[Milestone, ...]:
    """Payment milestones of these shares."""
    return tuple(Milestone(name=f"Part {number}", share=Decimal(share)) for number, share in enumerate(shares, 1))


def case(key: str = "case", permission: Permission | None = Permission.NAMED) -> CaseStudy:
    """A case of a customer named Northwind Castings."""
    return CaseStudy(
        id=ref(key),
        title="Changeover fell from 52 to 31 minutes",
        customer_name="Northwind Castings",
        alias="a foundry",
        hidden_names=("Northwind",),
        industries=(ref("industry"),),
        region="North",
        size=1180,
        products=(ref("product"),),
        pains=(ref("pain"),),
        date=on(9, 15, 2025),
        situation="Northwind casts housings.",
        problem="At Northwind Castings a changeover took 52 minutes.",
        why_us="Two weeks on the line.",
        solution="Northwind prepares its tools beforehand.",
        timeline=(Step(when="Weeks 1–2", what="Northwind measures"), Step(what="go-live")),
        results=(
            Result(
                measure="Changeover", before="52 min", after="31 min", change="−40%", how="timed", as_of=on(3, 31, 2026)
            ),
        ),
        quote="We waited half the time.",
        quote_by="Head of production, Northwind",
        lesson="Walk the line first, always.",
        roles=(DecisionRole.USER,),
        permission=permission,
        permission_until=on(9, 30, 2028),
        last_verified=on(9, 10, 2026),
        source="Northwind's acceptance report",
    )


def matched(record: CaseStudy, *facets: str) -> Match:
    """A match with a reason for each facet."""
    return Match(
        record, 50.0, tuple(Reason(facet, "x", 10.0, "Same pain: {names}", {"names": facet}) for facet in facets)
    )


def product() -> Product:
    """A product that answers the pain."""
    return attrs.evolve(
        delivery(),
        id=ref("product"),
        name="Lineguide",
        pitch="Guides each changeover. Measures it too.",
        summary="Work orders and guided changeovers.",
        picture="Plan: orders come in\nDo: the line is guided\nSee: losses by class",
        capabilities=(
            Capability(
                feature="Guided changeover",
                advantage="step by step",
                benefit="a third less",
                evidence="one plant",
                pains=(ref("pain"),),
            ),
        ),
        alternatives=(
            Alternative(name="Leave it", strengths="no spending", weaknesses="losses go on", cost="none", time="—"),
            Alternative(
                name="Lineguide", strengths="measured", weaknesses="discipline", time="20 weeks", recommended=True
            ),
        ),
        scope_in=("Work orders",),
        scope_optional=("Second language",),
        scope_out=("Hardware",),
        interfaces=("ERP: orders, two-way", "Machines: OPC UA"),
    )


def delivery() -> Product:
    """How a product is delivered and kept running."""
    return Product(
        phases=(
            Phase(
                name="Start",
                weeks=2,
                deliverables="Charter",
                acceptance="Baseline signed",
                customer_tasks="Name a lead",
            ),
            Phase(name="Pilot", weeks=4, deliverables="Live line", acceptance="98% reported", customer_tasks="Stop it"),
        ),
        team=(Member(name="Gu Wen", role="Director", duty="Answers for scope"),),
        duties=(Duty(activity="Plan", responsible="We", accountable="You", consulted="IT", informed="Finance"),),
        service_levels=(
            ServiceLevel(severity="One", example="line down", respond="15 min", resolve="4 h", escalation="director"),
        ),
        service_hours="Round the clock.",
        training="Two hours per operator.",
        risks=(
            Risk(
                risk="Data is late", chance=Likelihood.HIGH, effect=Likelihood.MEDIUM, action="Begin early", owner="IT"
            ),
        ),
        assumptions=("The network reaches each line",),
        dependencies=("The ERP vendor opens an interface",),
    )


def customer() -> Customer:
    """A customer with one need, one pain and one goal."""
    return Customer(
        id=ref("customer"),
        name="Harbour Parts Company Limited",
        short_name="Harbour Parts",
        industries=(ref("industry"),),
        size=900,
        process="Casting, machining, assembly.",
        it_landscape="ERP since six years.",
        needs=(
            Need(
                stated="We lose hours at each changeover",
                said_by=ref("contact"),
                said_on=on(10, 14, 2026),
                source="first visit",
            ),
        ),
        pains=(customer_pain(),),
        goals=(
            Goal(
                measure="Changeover",
                baseline="48 min (96 samples)",
                target="30 min",
                how="timed",
                by=on(7, 30),
                basis=Basis.CUSTOMER,
            ),
        ),
        open_questions=(OpenQuestion(question="Which machines speak OPC UA?", owner="IT", by=on(12, 4, 2026)),),
    )


def opportunity() -> Opportunity:
    """A deal with one price line."""
    return Opportunity(
        id=ref("deal"),
        title="Lines at Harbour",
        customer=ref("customer"),
        solicited=True,
        products=(ref("product"),),
        lines=(line(),),
        compelling_event="The buyer audits in May",
        compelling_date=on(5, 24),
        decision_asked="Approve the pilot",
        decision_date=on(12, 18, 2026),
        start_date=on(1, 4),
        promises=(Promise(text="The manager stays on site", side=Side.US, owner="Gu Wen", by=on(4, 2)),),
        next_steps=(NextStep(what="Sign", side=Side.CUSTOMER, owner="Qi", by=on(12, 18, 2026)),),
        notes="Discount can go further if they insist.",
    )


def brand() -> Brand:
    """Us."""
    return Brand(
        id=ref("brand"),
        name="Inkstone Software Limited",
        short_name="Inkstone",
        slogan="Every figure has its source",
        phone="555 0100",
        email="hello@example.com",
        author="Shen Yan",
        author_position="presales",
        about="We write software for plants.",
        confidentiality="For the addressee only.",
        security="Data: stays on site\nWe patch within five days.",
        terms=(Term(title="Delivery", text="As planned."),),
        milestones=milestones("0.3", "0.7"),
        validity_days=60,
    )


def contact(role: DecisionRole = DecisionRole.USER) -> Contact:
    """A person at the customer."""
    return Contact(
        id=ref("contact"), name="Wei Jing", customer=ref("customer"), position="Head of machining", role=role
    )


def dossier() -> Dossier:
    """A dossier that can fill every section."""
    return Dossier(
        today=TODAY,
        proposal=Proposal(title="Faster lines", customer=ref("customer"), version=1, date=TODAY),
        customer=customer(),
        brand=brand(),
        contacts=(contact(),),
        opportunity=opportunity(),
        products=(product(),),
        prices={ref("price"): price()},
        industries={ref("industry"): Industry(id=ref("industry"), name="car parts", trends="Models change faster.")},
        pains={ref("pain"): pain()},
        cases=(matched(case(), "pain", "product"),),
    )


def quoted(lines: Iterable[PriceLine], *prices: Price) -> Dossier:
    """The dossier with these price lines and prices."""
    plain = dossier()
    deal = attrs.evolve(opportunity(), lines=tuple(lines))
    return attrs.evolve(plain, opportunity=deal, prices={one.id: one for one in prices})


def voice(language: Language = Language.EN) -> Voice:
    """A voice for Harbour Parts."""
    return Voice(words=Words(language), customer="Harbour Parts", us="Inkstone")
