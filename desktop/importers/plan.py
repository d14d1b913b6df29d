"""How the columns of a table or the keys of an object become the fields of a record; made once, used for every row."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from desktop.fields import FieldKind, References, Rows, fields_of
from desktop.importers.errors import ValueUnfit
from desktop.importers.guidance import LEFT_OUT
from desktop.importers.headings import is_companion, meaning_of, meanings_of
from desktop.importers.raw import Raw
from desktop.importers.values import FieldReader, Keep, Reading, fits, reader_of
from desktop.records import Record


class RowUnfit(Exception):
    """A row can't be taken because of one field; caught where rows are read."""

    def __init__(self, field: str, reason: ValueUnfit) -> None:
        """Take the field's name and what is wrong with its value."""
        self.field = field
        self.reason = reason
        super().__init__(f"{field}: {reason}")


@frozen
class Step:
    """One column: the field that it fills, and the field that takes what doesn't fit there («痛点» as a paragraph).

    `empty` is what an empty cell reads as, known beforehand because most cells of most tables are empty.
    """

    name: str
    kind: FieldKind
    read: FieldReader
    empty: object
    instead: "Step | None" = None


@frozen
class Plan:
    """The steps for the columns in order (None: not taken); `unknown` are headings that mean nothing."""

    record_type: type[Record]
    steps: tuple[Step | None, ...]
    unknown: tuple[str, ...]

    def read(self, row: Iterable[Raw]) -> dict[str, object]:
        """The row's values by field; raises `RowUnfit`."""
        values: dict[str, object] = {}
        for step, raw in zip(self.steps, row, strict=False):
            if step is None:
                continue
            if step.instead is not None:
                if raw is None:
                    continue
                step = step if fits(step.kind, raw) else step.instead  # noqa: PLW2901 - the column turns out to be another field
            try:
                found = step.empty if raw == "" else step.read(raw)
            except ValueUnfit as reason:
                raise RowUnfit(step.name, reason) from None
            if found is not Keep.AS_IT_IS:
                values[step.name] = found
        return values

    @property
    def fields(self) -> tuple[str, ...]:
        """The names of the fields that the columns fill."""
        return tuple(step.name for step in self.steps if step)


def plan_for(
    record_type: type[Record],
    headings: Sequence[str],
    reading: Reading,
    chosen: Mapping[str, str] | None = None,
    *,
    beside: bool = False,
) -> Plan:
    """The plan for these headings; the first column of a field wins, before it one that a person has `chosen`.

    `beside` another record's columns a «title» or «name» need not be what this one is called.
    """
    said = chosen or {}
    meanings = (
        [meaning_of(record_type, one) for one in headings] if beside else meanings_of(record_type, headings, said)
    )
    kinds = fields_of(record_type)
    steps: list[Step | None] = []
    taken: set[str] = set()
    for heading, meaning in zip(headings, meanings, strict=True):
        closed = taken if heading in said else taken.union(said.values())
        name = next((name for name in meaning.fields if name not in closed), None)
        taken |= {name} if name else set()
        steps.append(_step(name, kinds[name], reading, meaning.unit) if name else None)
    for at, (step, meaning) in enumerate(zip(steps, meanings, strict=True)):
        other = next((name for name in meaning.fields if name not in taken), None)
        if step and other and isinstance(step.kind, Rows | References):
            taken.add(other)
            steps[at] = evolve(step, instead=_step(other, kinds[other], reading))
    pairs = zip(headings, steps, strict=True)
    unknown = tuple(
        heading
        for heading, step in pairs
        if heading and not step and not is_companion(heading) and said.get(heading) != LEFT_OUT
    )
    return Plan(record_type, tuple(steps), unknown)


def _step(name: str, kind: FieldKind, reading: Reading, unit: str = "") -> Step:
    read = reader_of(name, kind, reading, unit)
    return Step(name, kind, read, read(""))
