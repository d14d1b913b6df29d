"""The list of case studies."""

from desktop.documents.before_after import before_after
from desktop.records import CaseStudy
from desktop.store import freshness
from desktop.store.lists import Order
from desktop.ui.counting import counted
from desktop.ui.lists.spec import ByOrder, Column, EmptyState, ListSpec, of
from desktop.ui.lists.specs.shared import (
    BY_NEWEST,
    BY_TITLE,
    CHANGED,
    INDUSTRIES,
    permission_chip,
    review_cell,
)
from desktop.ui.models.cell import Cell, Chip, Face
from desktop.ui.models.surroundings import Surroundings


def _about(case: CaseStudy, around: Surroundings) -> str:
    size = counted(around.words, case.size, label="{count} person", plural="{count} people") if case.size else ""
    return around.words.dotted(case.customer_name or case.alias, case.region, size)


def _title(case: CaseStudy, around: Surroundings) -> Cell:
    return Cell(text=case.title, below=_about(case, around), strong=True)


def _face(case: CaseStudy, around: Surroundings) -> Face:
    tags = tuple(Chip(tag) for tag in case.tags[:2])
    figures = before_after(case.results)
    return Face(
        title=case.title,
        above=around.words.dotted(*around.called(case.industries[:1])),
        about=_about(case, around),
        text=case.summary or case.problem,
        chips=(*permission_chip(case.permission, case.permission_until, around), *tags),
        figures=figures,
        icon="award",
    )


SPEC = ListSpec(
    kind=CaseStudy.kind,
    label="{count} case study",
    plural="{count} case studies",
    filter_label="Find in the case studies…",
    columns=(
        Column(heading="Title", cell=of(CaseStudy, _title), order="name", least=330, weight=5),
        INDUSTRIES,
        Column(
            heading="Permission##facet",
            cell=of(
                CaseStudy,
                lambda case, around: Cell(chips=permission_chip(case.permission, case.permission_until, around)),
            ),
            order="permission",
            least=140,
            rank=1,
        ),
        Column(
            heading="Review date",
            cell=of(CaseStudy, lambda case, around: review_cell(case.review_date, around)),
            order="review_date",
            least=108,
            rank=2,
        ),
        CHANGED,
    ),
    face=of(CaseStudy, _face),
    orders=(
        BY_NEWEST,
        BY_TITLE,
        ByOrder(order=Order("date", descending=True), label="Newest case"),
        ByOrder(order=Order("industries"), label="Industry"),
        ByOrder(order=Order("permission"), label="Permission##facet"),
        ByOrder(order=Order("review_date"), label="Review date"),
        ByOrder(order=Order("size", descending=True), label="Size"),
    ),
    facets=(
        "industry",
        "pain",
        "product",
        "permission",
        "role",
        "stage",
        "size",
        freshness.FACET,
        "region",
        "tag",
        "language",
    ),
    empty=EmptyState(
        icon="award",
        title="No case studies yet",
        text="A case study tells what a customer gained, with figures before and after. Proposals and case booklets "
        "pick fitting ones automatically. Import Word, Excel or Markdown files, or write the first one.",
        button="New case study",
    ),
    card_height=176,
)
