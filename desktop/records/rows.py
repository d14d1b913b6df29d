"""The small values that records hold in lists; each declares its fields as records do."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from desktop.fields import (
    NO_RECORD,
    Amount,
    Choice,
    Choices,
    Date,
    Flag,
    Fraction,
    LongText,
    RecordId,
    Reference,
    References,
    Text,
    Whole,
)
from desktop.money import Money
from desktop.records.choices import Basis, DecisionRole, Likelihood, Moment, OfferLevel, Side


@frozen(kw_only=True)
class Result:
    """A measured result of a case: before → after, how and when it was measured."""

    measure: Annotated[str, Text("Measure", required=True, search="body")] = ""
    before: Annotated[str, Text("Before")] = ""
    after: Annotated[str, Text("After", required=True)] = ""
    change: Annotated[str, Text("Change")] = ""
    how: Annotated[str, Text("How measured")] = ""
    as_of: Annotated[dt.date | None, Date("As of")] = None


@frozen(kw_only=True)
class Step:
    """A step of a case's timeline."""

    when: Annotated[str, Text("When")] = ""
    what: Annotated[str, Text("What", required=True, search="body")] = ""


@frozen(kw_only=True)
class Capability:
    """What a product can do, as FABE: feature, advantage, benefit, evidence; and the pains it answers."""

    feature: Annotated[str, Text("Feature", required=True, search="body")] = ""
    advantage: Annotated[str, LongText("Advantage", search="body")] = ""
    benefit: Annotated[str, LongText("Benefit", search="body")] = ""
    evidence: Annotated[str, LongText("Evidence", search="body")] = ""
    pains: Annotated[tuple[RecordId, ...], References(label="Pain points", to="pain_point")] = ()


@frozen(kw_only=True)
class Phase:
    """A phase of delivery; `weeks` is its length."""

    name: Annotated[str, Text("Phase", required=True)] = ""
    weeks: Annotated[int | None, Whole("Weeks", least=1, most=260)] = None
    deliverables: Annotated[str, LongText("Deliverables")] = ""
    acceptance: Annotated[str, LongText("Acceptance criteria")] = ""
    customer_tasks: Annotated[str, LongText("The customer's tasks")] = ""


@frozen(kw_only=True)
class Duty:
    """A row of the RACI table; letters R, A, C, I are given per party, exactly one is A."""

    activity: Annotated[str, Text("Activity", required=True)] = ""
    responsible: Annotated[str, Text("Responsible")] = ""
    accountable: Annotated[str, Text("Accountable")] = ""
    consulted: Annotated[str, Text("Consulted")] = ""
    informed: Annotated[str, Text("Informed")] = ""


@frozen(kw_only=True)
class Member:
    """A person of our side in a project's team."""

    name: Annotated[str, Text("Name")] = ""
    role: Annotated[str, Text("Role in the project", required=True)] = ""
    duty: Annotated[str, Text("Duty")] = ""


@frozen(kw_only=True)
class ServiceLevel:
    """A row of the service level table."""

    severity: Annotated[str, Text("Severity", required=True)] = ""
    example: Annotated[str, Text("Example")] = ""
    respond: Annotated[str, Text("Response time")] = ""
    resolve: Annotated[str, Text("Resolution time")] = ""
    escalation: Annotated[str, Text("Escalation")] = ""


@frozen(kw_only=True)
class Certificate:
    """A certificate of ours with number and validity."""

    name: Annotated[str, Text("Certificate", required=True)] = ""
    number: Annotated[str, Text("Certificate number")] = ""
    issuer: Annotated[str, Text("Issuer")] = ""
    valid_until: Annotated[dt.date | None, Date("Valid until")] = None


@frozen(kw_only=True)
class Term:
    """A clause: what it is about, and its text."""

    title: Annotated[str, Text("Clause", required=True)] = ""
    text: Annotated[str, LongText("Text", required=True)] = ""


@frozen(kw_only=True)
class Milestone:
    """A payment: what it is due on and its share of the total; all shares sum to 1."""

    name: Annotated[str, Text("Milestone", required=True)] = ""
    share: Annotated[Decimal | None, Fraction("Share", required=True)] = None
    due: Annotated[str, Text("Due")] = ""


@frozen(kw_only=True)
class Risk:
    """A row of the risk register."""

    risk: Annotated[str, Text("Risk", required=True)] = ""
    chance: Annotated[Likelihood | None, Choice(label="Chance", of=Likelihood)] = None
    effect: Annotated[Likelihood | None, Choice(label="Effect", of=Likelihood)] = None
    action: Annotated[str, LongText("Action")] = ""
    owner: Annotated[str, Text("Owner")] = ""


@frozen(kw_only=True)
class Need:
    """What a customer says it needs and what the scene shows, kept apart, with who said it and when."""

    stated: Annotated[str, LongText("Stated need", search="body")] = ""
    real: Annotated[str, LongText("Real need", search="body", internal=True)] = ""
    said_by: Annotated[RecordId, Reference(label="Said by", to="contact")] = NO_RECORD
    said_on: Annotated[dt.date | None, Date("Said on")] = None
    source: Annotated[str, Text("Source")] = ""


@frozen(kw_only=True)
class CustomerPain:
    """A pain at one customer: cause, effect and what it costs a year, in this customer's figures."""

    pain: Annotated[RecordId, Reference(label="Pain point", to="pain_point", required=True)] = NO_RECORD
    cause: Annotated[str, LongText("Cause", search="body")] = ""
    effect: Annotated[str, LongText("Effect", search="body")] = ""
    cost: Annotated[Money | None, Amount("Cost per year")] = None
    calculation: Annotated[str, LongText("How the cost was worked out")] = ""
    basis: Annotated[Basis | None, Choice(label="Basis", of=Basis)] = None
    felt_by: Annotated[tuple[DecisionRole, ...], Choices(label="Affects", of=DecisionRole)] = ()


@frozen(kw_only=True)
class Goal:
    """A goal of a customer and how it is measured."""

    measure: Annotated[str, Text("Measure", required=True, search="body")] = ""
    baseline: Annotated[str, Text("Baseline")] = ""
    target: Annotated[str, Text("Target", required=True)] = ""
    how: Annotated[str, Text("How measured")] = ""
    by: Annotated[dt.date | None, Date("By")] = None
    basis: Annotated[Basis | None, Choice(label="Basis", of=Basis)] = None


@frozen(kw_only=True)
class OpenQuestion:
    """What is not yet known, and who will find it out by when."""

    question: Annotated[str, Text("Question", required=True)] = ""
    owner: Annotated[str, Text("Owner")] = ""
    by: Annotated[dt.date | None, Date("By")] = None


@frozen(kw_only=True)
class PriceLine:
    """A line of an offer. `unit_price` empty means the list price of `price`; `discount` is a fraction off.

    It belongs to every offer at or above `level`.
    """

    price: Annotated[RecordId, Reference(label="Price", to="price", required=True)] = NO_RECORD
    description: Annotated[str, Text("Description")] = ""
    quantity: Annotated[int | None, Whole("Quantity", least=1, most=10_000_000)] = None
    discount: Annotated[Decimal | None, Fraction("Discount", off=True)] = None
    level: Annotated[OfferLevel | None, Choice(label="Offer", of=OfferLevel)] = None


@frozen(kw_only=True)
class Alternative:
    """Another way than ours, doing nothing among them, compared honestly."""

    name: Annotated[str, Text("Option", required=True)] = ""
    strengths: Annotated[str, LongText("Speaks for it")] = ""
    weaknesses: Annotated[str, LongText("Speaks against it")] = ""
    cost: Annotated[str, Text("Cost")] = ""
    time: Annotated[str, Text("Time")] = ""
    recommended: Annotated[bool, Flag("Our recommendation")] = False


@frozen(kw_only=True)
class Promise:
    """An assumption, a dependency or a commitment with its owner and date."""

    text: Annotated[str, LongText("Text", required=True)] = ""
    side: Annotated[Side | None, Choice(label="Side", of=Side)] = None
    owner: Annotated[str, Text("Owner")] = ""
    by: Annotated[dt.date | None, Date("By")] = None
    done: Annotated[bool, Flag("Done")] = False


@frozen(kw_only=True)
class NextStep:
    """A dated step of either side towards signature and go-live."""

    what: Annotated[str, Text("Step", required=True)] = ""
    side: Annotated[Side | None, Choice(label="Side", of=Side)] = None
    owner: Annotated[str, Text("Owner")] = ""
    by: Annotated[dt.date | None, Date("By")] = None
    done: Annotated[bool, Flag("Done")] = False


@frozen(kw_only=True)
class ChecklistItem:
    """An item of a visit checklist."""

    moment: Annotated[Moment | None, Choice(label="Moment", of=Moment)] = None
    text: Annotated[
        str, Text("What to do", required=True, search="body", headings=("item", "检查项", "检查内容", "事项"))
    ] = ""


@frozen(kw_only=True)
class SectionEdit:
    """What a person changed in one section of a proposal.

    Left out, or its own words instead of the composed first paragraph.
    """

    section: Annotated[str, Text("Section", required=True)] = ""
    left_out: Annotated[str, Text("Left out because")] = ""
    text: Annotated[str, LongText("Own words")] = ""


@frozen(kw_only=True)
class SentFile:
    """A file that was exported from a proposal, by its hash, and why objections were overruled if they were."""

    name: Annotated[str, Text("File name")] = ""
    sha256: Annotated[str, Text("SHA-256")] = ""
    written_on: Annotated[dt.date | None, Date("Written on")] = None
    anyway: Annotated[str, Text("Exported anyway because")] = ""
