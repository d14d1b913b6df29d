"""A pain point: a quantified problem, what it costs and whom it hurts."""

from typing import Annotated

from attrs import frozen

from desktop.fields import Choices, Lines, LongText, RecordId, References, Tags, Text
from desktop.records.choices import DecisionRole
from desktop.records.record import Record


@frozen(kw_only=True)
class PainPoint(Record):
    """A problem that customers of some industries share; `words` are other ways to say it, for matching."""

    kind = "pain_point"
    label = "Pain point"
    plural = "Pain points"

    title: Annotated[str, Text("Title", required=True, search="title", headings=("痛点", "痛点名称"))] = ""
    description: Annotated[str, LongText("Description", search="body")] = ""
    typical_cost: Annotated[str, LongText("What it typically costs", search="body")] = ""
    words: Annotated[tuple[str, ...], Tags("Other words for it", search="title")] = ()
    industries: Annotated[tuple[RecordId, ...], References(label="Industries", to="industry", facet="industry")] = ()
    roles: Annotated[tuple[DecisionRole, ...], Choices(label="Affects", of=DecisionRole, facet="role")] = ()
    questions: Annotated[tuple[str, ...], Lines("Questions to ask", search="body")] = ()
