"""What a record tells its reader, in order: chips, what matters most, parts with headings, files."""

from collections.abc import Iterator

from attrs import frozen

from desktop.fields import File
from desktop.i18n import Words
from desktop.records import ChecklistTemplate, Industry, Material, PainPoint
from desktop.records.choices import Moment
from desktop.records.record import Record
from desktop.ui.counting import counted
from desktop.ui.lists.specs.checklist_template import visit
from desktop.ui.lists.specs.material import audience_chip, over_chip
from desktop.ui.lists.specs.shared import chip
from desktop.ui.models.cell import Chip
from desktop.ui.models.surroundings import Surroundings

_LONGEST = 6000
"""More of a text is not for a look in passing."""


@frozen
class Part:
    """A part with its heading: a text, or lines each with a mark before it; `strong` stands out."""

    heading: str
    text: str = ""
    lines: tuple[str, ...] = ()
    mark: str = "dot"
    strong: bool = False


@frozen(kw_only=True)
class Told:
    """All that is told of a record."""

    title: str
    above: str = ""
    chips: tuple[Chip, ...] = ()
    parts: tuple[Part, ...] = ()
    files: tuple[File, ...] = ()
    link: str = ""


def told(record: Record, around: Surroundings) -> Told:
    """What a record tells."""
    match record:
        case Material():
            return _of_material(record, around)
        case ChecklistTemplate():
            return _of_checklist(record, around)
        case Industry():
            return _of_industry(record, around)
        case PainPoint():
            return _of_pain(record, around)
        case _:
            return Told(title=record.name_of_record)


def _cases(words: Words, count: int) -> str:
    return counted(words, count, label="{count} case study", plural="{count} case studies")


def _filled(parts: Iterator[Part]) -> tuple[Part, ...]:
    return tuple(part for part in parts if part.text.strip() or part.lines)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


def _of_material(material: Material, around: Surroundings) -> Told:
    words = around.words
    roles = tuple(Chip(words(role.label)) for role in material.roles)
    return Told(
        title=material.title,
        above=around.words.dotted(
            words(material.type.label) if material.type else "", words.listed(around.called(material.industries))
        ),
        chips=(*over_chip(material, around), *audience_chip(material.audience, around), *roles),
        parts=_filled(_parts_of_material(material, around)),
        files=material.files,
        link=material.link,
    )


def _parts_of_material(material: Material, around: Surroundings) -> Iterator[Part]:
    words = around.words
    yield Part("", material.summary, strong=True)
    yield Part(words("Scene"), material.scene)
    yield Part(words("Pain"), material.pain)
    yield Part(words("Answer"), material.answer)
    yield Part(words("Proof"), material.proof)
    yield Part(words("Ask"), material.ask)
    yield Part(words("Text") if material.summary or material.scene else "", _shortened(material.body))
    yield Part(words("Pain points"), lines=tuple(around.called(material.pains)))
    yield Part(words("Products"), lines=tuple(around.called(material.products)))


def _of_checklist(template: ChecklistTemplate, around: Surroundings) -> Told:
    words = around.words
    moments = dict.fromkeys(item.moment for item in template.items)
    ordered = [moment for moment in (*Moment, None) if moment in moments]
    return Told(
        title=template.title,
        above=visit(template, around),
        parts=tuple(
            Part(
                words(moment.label) if moment else words("At any time"),
                lines=tuple(item.text for item in template.items if item.moment is moment),
                mark="box",
            )
            for moment in ordered
        ),
    )


def _of_industry(industry: Industry, around: Surroundings) -> Told:
    words = around.words
    count = around.cases.get(industry.id, 0)
    code = words.labelled(words("Industry code"), industry.code) if industry.code else ""
    return Told(
        title=industry.name,
        above=words.dotted(*around.called([industry.parent]), code),
        chips=(Chip(_cases(words, count), "accent"),) if count else (),
        parts=_filled(
            iter(
                (
                    Part("", industry.summary, strong=True),
                    Part(words("Process"), industry.process),
                    Part(words("IT landscape"), industry.it_landscape),
                    Part(words("Trends"), industry.trends),
                    Part(words("Other names"), words.listed(industry.words)),
                )
            )
        ),
    )


def _of_pain(pain: PainPoint, around: Surroundings) -> Told:
    words = around.words
    count = around.cases.get(pain.id, 0)
    counted = (Chip(_cases(words, count), "accent"),) if count else ()
    felt = tuple(found for role in pain.roles for found in chip(role, around))
    return Told(
        title=pain.title,
        above=words.listed(around.called(pain.industries)),
        chips=(*counted, *felt),
        parts=_filled(
            iter(
                (
                    Part(words("What it typically costs"), pain.typical_cost, strong=True),
                    Part(words("Description"), pain.description),
                    Part(words("Questions to ask"), lines=pain.questions, mark="question"),
                    Part(words("Other words for it"), words.listed(pain.words)),
                )
            )
        ),
    )
