"""The list of customers."""

import datetime as dt
from typing import Final

from desktop.records import Customer
from desktop.records.choices import Stage
from desktop.store.lists import Order
from desktop.ui.counting import counted
from desktop.ui.lists.spec import ByOrder, Column, EmptyState, ListSpec, of
from desktop.ui.lists.specs.shared import BY_NEWEST, CHANGED, INDUSTRIES, number
from desktop.ui.models.cell import Cell, Chip, Face, Steps, TextTone
from desktop.ui.models.surroundings import Surroundings
from desktop.ui.tones import LIFECYCLES
from desktop.ui.when import span_said

_QUIET: Final = 30
"""So many days without a word are too many while a deal is open."""
_ROAD: Final = (Stage.LEAD, Stage.QUALIFIED, Stage.NEEDS, Stage.SOLUTION, Stage.NEGOTIATION)


def _lifecycle(customer: Customer, around: Surroundings) -> tuple[Chip, ...]:
    one = customer.lifecycle
    return (Chip(around.words(one.label), LIFECYCLES[one]),) if one else ()


def _stage(customer: Customer, around: Surroundings) -> str:
    glance = around.customer(customer)
    return around.words((glance.stage or Stage.LEAD).label) if glance.has_deal else ""


def _deal(customer: Customer, around: Surroundings) -> Cell:
    amount = around.customer(customer).amount
    return Cell(text=_stage(customer, around), below=around.words.money(amount) if amount else "")


def _contact(customer: Customer, around: Surroundings) -> Cell:
    said, tone = last_contact(customer, around)
    return Cell(text=said, tone=tone)


def last_contact(customer: Customer, around: Surroundings) -> tuple[str, TextTone]:
    """How long ago anybody was spoken to, and whether that is too long."""
    glance = around.customer(customer)
    if glance.last_contact is None:
        return (around.words("No contact yet"), "warn") if glance.has_deal else ("", "text2")
    days = (around.today - glance.last_contact).days
    if days <= 0:
        return around.words("today"), "text2"
    quiet = glance.has_deal and glance.last_contact < around.today - dt.timedelta(days=_QUIET)
    return around.words("{span} ago", span=span_said(around.words, days)), "warn" if quiet else "text2"


def _name(customer: Customer, around: Surroundings) -> Cell:
    place = around.words.dotted(customer.region, customer.city if customer.city != customer.region else "")
    return Cell(text=customer.name, below=place, avatar=customer.short_name or customer.name, strong=True)


def _steps(customer: Customer, around: Surroundings) -> Steps:
    """How far the deal is on its way to being signed."""
    glance = around.customer(customer)
    stage = glance.stage or Stage.LEAD
    amount = around.words.money(glance.amount) if glance.amount else ""
    if stage not in _ROAD:
        return Steps(_stage(customer, around), amount, 0, 0)
    return Steps(_stage(customer, around), amount, _ROAD.index(stage) + 1, len(_ROAD))


def _face(customer: Customer, around: Surroundings) -> Face:
    said, tone = last_contact(customer, around)
    glance = around.customer(customer)
    size = (
        counted(around.words, customer.size, label="{count} person", plural="{count} people") if customer.size else ""
    )
    industry, place = around.called(customer.industries[:1]), customer.city or customer.region
    return Face(
        title=customer.name,
        about=around.words.dotted(*industry, place, size),
        about_shorter=(around.words.dotted(*industry, place), around.words.dotted(*industry) or place),
        text="" if glance.has_deal else around.words("No open deal"),
        steps=_steps(customer, around) if glance.has_deal else None,
        chips=_lifecycle(customer, around),
        foot=around.words("Last contact {when}", when=said) if glance.last_contact else said,
        foot_tone=tone,
        avatar=customer.short_name or customer.name,
    )


SPEC = ListSpec(
    kind=Customer.kind,
    label="{count} customer",
    plural="{count} customers",
    filter_label="Find in the customers…",
    columns=(
        Column(heading="Name", cell=of(Customer, _name), order="name", least=250, weight=5),
        Column(
            heading="Lifecycle##facet",
            cell=of(Customer, lambda customer, around: Cell(chips=_lifecycle(customer, around))),
            order="lifecycle",
            least=116,
            rank=2,
        ),
        Column(heading="Open deal", cell=of(Customer, _deal), order="stage", least=124, weight=1, rank=1),
        INDUSTRIES,
        Column(
            heading="Employees",
            cell=of(
                Customer, lambda customer, around: Cell(text=number(customer.size, around), tone="text2", right=True)
            ),
            order="size",
            least=92,
            rank=5,
            right=True,
        ),
        Column(heading="Last contact", cell=of(Customer, _contact), order="last_contact", least=116, rank=3),
        CHANGED,
    ),
    face=of(Customer, _face),
    orders=(
        BY_NEWEST,
        ByOrder(order=Order("name"), label="Name"),
        ByOrder(order=Order("last_contact"), label="Longest without contact"),
        ByOrder(order=Order("stage", descending=True), label="Open deal"),
        ByOrder(order=Order("lifecycle"), label="Lifecycle##facet"),
        ByOrder(order=Order("industries"), label="Industry"),
        ByOrder(order=Order("size", descending=True), label="Size"),
    ),
    facets=("lifecycle", "industry", "region", "size", "type", "source", "product"),
    empty=EmptyState(
        icon="building-2",
        title="No customers yet",
        text="A customer page holds the people who decide, their needs and pains, your deals and proposals. "
        "Add the first by name, or import your list.",
        button="New customer##do",
    ),
    look="cards",
    card_height=152,
)
