"""The list of industries."""

from desktop.records import Industry
from desktop.store.lists import Order
from desktop.ui.counting import counted
from desktop.ui.lists.spec import ByOrder, Column, EmptyState, ListSpec, of
from desktop.ui.lists.specs.shared import BY_NEWEST, CHANGED, count_cell
from desktop.ui.models.cell import Cell, Face
from desktop.ui.models.surroundings import Surroundings


def _above(industry: Industry, around: Surroundings) -> str:
    return around.words.dotted(*around.called([industry.parent]))


def _cases(industry: Industry, around: Surroundings) -> str:
    count = around.cases.get(industry.id, 0)
    return counted(around.words, count, label="{count} case study", plural="{count} case studies") if count else ""


def _title(industry: Industry, around: Surroundings) -> Cell:
    return Cell(
        text=industry.name, below=industry.summary or around.words.listed(industry.words), strong=True, icon="factory"
    )


def _face(industry: Industry, around: Surroundings) -> Face:
    return Face(
        title=industry.name,
        above=around.words.dotted(industry.code, _above(industry, around)),
        text=industry.summary or around.words.listed(industry.words),
        foot=_cases(industry, around),
        icon="factory",
    )


SPEC = ListSpec(
    kind=Industry.kind,
    label="{count} industry",
    plural="{count} industries",
    filter_label="Find in the industries…",
    columns=(
        Column(heading="Name", cell=of(Industry, _title), order="name", least=240, weight=5),
        Column(
            heading="Parent industry",
            cell=of(Industry, lambda industry, around: Cell(text=_above(industry, around), tone="text2")),
            order="parent",
            least=132,
            weight=2,
            rank=3,
        ),
        Column(
            heading="Code",
            cell=of(Industry, lambda industry, _around: Cell(text=industry.code, tone="text2")),
            order="code",
            least=96,
            rank=2,
        ),
        Column(
            heading="Case studies",
            cell=of(Industry, lambda industry, around: count_cell(around.cases.get(industry.id, 0), around)),
            least=104,
            rank=1,
            right=True,
        ),
        CHANGED,
    ),
    face=of(Industry, _face),
    orders=(
        ByOrder(order=Order("code"), label="Industry code"),
        ByOrder(order=Order("name"), label="Name"),
        ByOrder(order=Order("parent"), label="Parent industry"),
        BY_NEWEST,
    ),
    empty=EmptyState(
        icon="factory",
        title="No industries yet",
        text="Industries are the shelves of the library: cases, materials and customers are filed under them, and "
        "that is how matches are found.",
        button="New industry",
    ),
)
