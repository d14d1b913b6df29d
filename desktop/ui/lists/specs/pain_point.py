"""The list of pain points."""

from desktop.records import PainPoint
from desktop.store.lists import Order
from desktop.ui.counting import counted
from desktop.ui.lists.spec import ByOrder, Column, EmptyState, ListSpec, of
from desktop.ui.lists.specs.shared import BY_NEWEST, BY_TITLE, CHANGED, INDUSTRIES, count_cell
from desktop.ui.models.cell import Cell, Chip, Face
from desktop.ui.models.surroundings import Surroundings


def _cases(pain: PainPoint, around: Surroundings) -> str:
    count = around.cases.get(pain.id, 0)
    return counted(around.words, count, label="{count} case study", plural="{count} case studies") if count else ""


def _title(pain: PainPoint, _around: Surroundings) -> Cell:
    return Cell(text=pain.title, below=pain.typical_cost or pain.description, strong=True, icon="flame")


def _roles(pain: PainPoint, around: Surroundings) -> tuple[Chip, ...]:
    return tuple(Chip(around.words(role.label)) for role in pain.roles)


def _face(pain: PainPoint, around: Surroundings) -> Face:
    return Face(
        title=pain.title,
        above=around.words.listed(around.called(pain.industries[:2])),
        text=pain.typical_cost or pain.description,
        chips=_roles(pain, around),
        foot=_cases(pain, around),
        icon="flame",
    )


SPEC = ListSpec(
    kind=PainPoint.kind,
    label="{count} pain point",
    plural="{count} pain points",
    filter_label="Find in the pain points…",
    columns=(
        Column(heading="Title", cell=of(PainPoint, _title), order="name", least=330, weight=5),
        INDUSTRIES,
        Column(
            heading="Affects",
            cell=of(PainPoint, lambda pain, around: Cell(chips=_roles(pain, around))),
            least=132,
            weight=1,
            rank=2,
        ),
        Column(
            heading="Case studies",
            cell=of(PainPoint, lambda pain, around: count_cell(around.cases.get(pain.id, 0), around)),
            least=104,
            rank=1,
            right=True,
        ),
        CHANGED,
    ),
    face=of(PainPoint, _face),
    orders=(BY_NEWEST, BY_TITLE, ByOrder(order=Order("industries"), label="Industry")),
    facets=("industry", "role"),
    empty=EmptyState(
        icon="flame",
        title="No pain points yet",
        text="A pain point is a problem with a price: what it costs, whom it hurts and what to ask. It matches "
        "cases with customers.",
        button="New pain point",
    ),
)
