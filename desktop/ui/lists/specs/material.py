"""The list of materials."""

from collections.abc import Mapping
from typing import Final

from desktop.records import Material
from desktop.records.choices import Audience, MaterialType
from desktop.store import freshness
from desktop.store.lists import Order
from desktop.ui.counting import counted
from desktop.ui.lists.spec import ByOrder, Column, EmptyState, ListSpec, of
from desktop.ui.lists.specs.shared import BY_NEWEST, BY_TITLE, CHANGED, INDUSTRIES, chip, review_cell
from desktop.ui.models.cell import Cell, Chip, Face
from desktop.ui.models.surroundings import Surroundings

ICON_OF_TYPE: Final[Mapping[MaterialType | None, str]] = {
    None: "file-text",
    MaterialType.DECK: "presentation",
    MaterialType.BROCHURE: "book-open",
    MaterialType.WHITE_PAPER: "scroll-text",
    MaterialType.DEMO_SCRIPT: "monitor-play",
    MaterialType.ONE_PAGER: "file-text",
    MaterialType.FAQ: "message-circle-question-mark",
    MaterialType.LINK: "link",
    MaterialType.TALK_TRACK: "message-square",
}


def audience_chip(audience: Audience | None, around: Surroundings) -> tuple[Chip, ...]:
    """For whom a material is."""
    return chip(audience, around, "warn" if audience is Audience.INTERNAL else "ok")


def over_chip(material: Material, around: Surroundings) -> tuple[Chip, ...]:
    """Whether a material is over."""
    is_over = material.valid_until is not None and material.valid_until < around.today
    return (Chip(around.words("No longer valid"), "danger"),) if is_over else ()


def _roles(material: Material, around: Surroundings) -> str:
    return around.words.listed(around.words(role.label) for role in material.roles)


def _files(material: Material, around: Surroundings) -> str:
    return (
        counted(around.words, len(material.files), label="{count} file", plural="{count} files")
        if material.files
        else ""
    )


def _title(material: Material, around: Surroundings) -> Cell:
    kind = around.words(material.type.label) if material.type else ""
    below = around.words.dotted(kind, _roles(material, around), _files(material, around))
    return Cell(text=material.title, below=below, icon=ICON_OF_TYPE[material.type], strong=True)


def _audience(material: Material, around: Surroundings) -> Cell:
    return Cell(chips=over_chip(material, around) or audience_chip(material.audience, around))


def _face(material: Material, around: Surroundings) -> Face:
    kind = around.words(material.type.label) if material.type else ""
    tags = tuple(Chip(tag) for tag in material.tags[:2])
    return Face(
        title=material.title,
        above=around.words.dotted(kind, _roles(material, around)),
        text=material.summary or material.scene or material.body,
        chips=(*(over_chip(material, around) or audience_chip(material.audience, around)), *tags),
        foot=_files(material, around),
        icon=ICON_OF_TYPE[material.type],
    )


SPEC = ListSpec(
    kind=Material.kind,
    label="{count} material",
    plural="{count} materials",
    filter_label="Find in the materials…",
    columns=(
        Column(heading="Title", cell=of(Material, _title), order="name", least=330, weight=5),
        INDUSTRIES,
        Column(heading="Audience", cell=of(Material, _audience), order="audience", least=116, rank=1),
        Column(
            heading="Review date",
            cell=of(Material, lambda material, around: review_cell(material.review_date, around)),
            order="review_date",
            least=108,
            rank=2,
        ),
        CHANGED,
    ),
    face=of(Material, _face),
    orders=(
        BY_NEWEST,
        BY_TITLE,
        ByOrder(order=Order("type"), label="Type"),
        ByOrder(order=Order("review_date"), label="Review date"),
    ),
    facets=("type", "industry", "pain", "product", "role", "stage", "permission", freshness.FACET, "tag", "language"),
    empty=EmptyState(
        icon="presentation",
        title="No materials yet",
        text="Decks, one-pagers, talk tracks, white papers: what you show and say. Drop files here to keep them, each "
        "for the industries, roles and stages it speaks to.",
        button="New material",
    ),
)
