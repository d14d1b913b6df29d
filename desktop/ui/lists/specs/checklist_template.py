"""The list of checklist templates."""

from desktop.records import ChecklistTemplate
from desktop.store.lists import Order
from desktop.ui.counting import counted
from desktop.ui.lists.spec import ByOrder, Column, EmptyState, ListSpec, of
from desktop.ui.lists.specs.shared import BY_NEWEST, BY_TITLE, CHANGED, count_cell
from desktop.ui.models.cell import Cell, Face
from desktop.ui.models.surroundings import Surroundings


def visit(template: ChecklistTemplate, around: Surroundings) -> str:
    """Which visits a template is for."""
    return around.words(template.visit_type.label) if template.visit_type else around.words("All visits")


def _items(template: ChecklistTemplate, around: Surroundings) -> str:
    return counted(around.words, len(template.items), label="{count} item", plural="{count} items")


def _first(template: ChecklistTemplate, around: Surroundings) -> str:
    return around.words.listed(item.text for item in template.items[:4])


def _title(template: ChecklistTemplate, around: Surroundings) -> Cell:
    return Cell(text=template.title, below=_first(template, around), icon="list-checks", strong=True)


def _face(template: ChecklistTemplate, around: Surroundings) -> Face:
    return Face(
        title=template.title,
        above=visit(template, around),
        text=_first(template, around),
        foot=_items(template, around),
        icon="list-checks",
    )


SPEC = ListSpec(
    kind=ChecklistTemplate.kind,
    label="{count} checklist",
    plural="{count} checklists",
    filter_label="Find in the checklists…",
    columns=(
        Column(heading="Title", cell=of(ChecklistTemplate, _title), order="name", least=260, weight=5),
        Column(
            heading="Visit type",
            cell=of(ChecklistTemplate, lambda template, around: Cell(text=visit(template, around), tone="text2")),
            order="visit_type",
            least=164,
            weight=1,
            rank=1,
        ),
        Column(
            heading="Items",
            cell=of(ChecklistTemplate, lambda template, around: count_cell(len(template.items), around)),
            least=72,
            rank=2,
            right=True,
        ),
        CHANGED,
    ),
    face=of(ChecklistTemplate, _face),
    orders=(BY_NEWEST, BY_TITLE, ByOrder(order=Order("visit_type"), label="Visit type")),
    facets=("type",),
    empty=EmptyState(
        icon="list-checks",
        title="No checklists yet",
        text="A checklist lists what to do before, during and after one type of visit.",
        button="New checklist",
    ),
)
