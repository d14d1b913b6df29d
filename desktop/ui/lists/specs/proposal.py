"""The list of proposals."""

from desktop.records import Proposal
from desktop.records.choices import ProposalStatus
from desktop.store import freshness
from desktop.store.lists import Order
from desktop.ui.lists.spec import NEWEST, ByOrder, Column, EmptyState, ListSpec, of
from desktop.ui.lists.specs.shared import CHANGED, SOON
from desktop.ui.models.cell import Cell, Chip, Face, TextTone
from desktop.ui.models.surroundings import Surroundings
from desktop.ui.tones import STATUSES
from desktop.ui.when import due_said


def status_chip(proposal: Proposal, around: Surroundings) -> tuple[Chip, ...]:
    """How far a proposal is."""
    one = proposal.status or ProposalStatus.DRAFT
    return (Chip(around.words(one.label), STATUSES[one]),)


def _customer(proposal: Proposal, around: Surroundings) -> str:
    return around.words.dotted(*around.called([proposal.customer]))


def _edition(proposal: Proposal, around: Surroundings) -> str:
    return around.words(proposal.edition.label) if proposal.edition else ""


def _version(proposal: Proposal) -> str:
    return f"v{proposal.version}" if proposal.version else ""


def _amount(proposal: Proposal, around: Surroundings) -> str:
    amount = around.amounts.get(proposal.id)
    return around.words.money(amount) if amount else ""


def _title(proposal: Proposal, around: Surroundings) -> Cell:
    below = around.words.dotted(_customer(proposal, around), _edition(proposal, around))
    return Cell(text=proposal.title, below=below, icon="file-text", strong=True)


def _valid(proposal: Proposal, around: Surroundings) -> tuple[str, TextTone]:
    day = proposal.valid_until
    if day is None:
        return "", "text2"
    if proposal.status is not ProposalStatus.SENT:
        return around.words.short_date(day), "text2"
    tone: TextTone = "danger" if day < around.today else "warn" if day <= around.today + SOON else "text2"
    return due_said(around.words, day, around.today), tone


def _validity(proposal: Proposal, around: Surroundings) -> Cell:
    said, tone = _valid(proposal, around)
    return Cell(text=said, tone=tone)


def _date(proposal: Proposal, around: Surroundings) -> Cell:
    return Cell(text=around.words.short_date(proposal.date) if proposal.date else "", tone="text2")


def _face(proposal: Proposal, around: Surroundings) -> Face:
    return Face(
        title=proposal.title,
        above=_customer(proposal, around),
        text=around.words.dotted(_edition(proposal, around), _version(proposal), _date(proposal, around).text),
        chips=status_chip(proposal, around),
        foot=_amount(proposal, around),
        foot_tone="text",
        icon="file-text",
    )


SPEC = ListSpec(
    kind=Proposal.kind,
    label="{count} proposal",
    plural="{count} proposals",
    filter_label="Find in the proposals…",
    columns=(
        Column(heading="Title", cell=of(Proposal, _title), order="name", least=330, weight=5),
        Column(
            heading="Status",
            cell=of(Proposal, lambda proposal, around: Cell(chips=status_chip(proposal, around))),
            order="status",
            least=92,
            rank=1,
        ),
        Column(
            heading="Version",
            cell=of(Proposal, lambda proposal, _around: Cell(text=_version(proposal), tone="text2")),
            order="version",
            least=68,
            rank=4,
        ),
        Column(
            heading="Value",
            cell=of(Proposal, lambda proposal, around: Cell(text=_amount(proposal, around), right=True)),
            least=136,
            rank=2,
            right=True,
        ),
        Column(heading="Date", cell=of(Proposal, _date), order="date", least=108, rank=3),
        Column(heading="Valid until", cell=of(Proposal, _validity), order="valid_until", least=112, rank=5),
        CHANGED,
    ),
    face=of(Proposal, _face),
    orders=(
        ByOrder(order=NEWEST, label="Last changed"),
        ByOrder(order=Order("customer"), label="Customer"),
        ByOrder(order=Order("status"), label="Status"),
        ByOrder(order=Order("date", descending=True), label="Date"),
        ByOrder(order=Order("valid_until"), label="Valid until"),
        ByOrder(order=Order("name"), label="Title"),
    ),
    facets=("status", "customer", "role", freshness.FACET, "language", "template"),
    empty=EmptyState(
        icon="file-text",
        title="No proposals yet",
        text="Choose a customer, and Satchel writes a first draft from the library: needs, fitting cases, products and "
        "prices. Tailor it with its pages beside you.",
        button="New proposal",
    ),
    card_height=164,
)
