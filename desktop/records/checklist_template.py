"""A checklist template: what to see to around a visit of one type."""

from typing import Annotated

from attrs import frozen

from desktop.fields import Choice, Rows, Text
from desktop.records.choices import VisitType
from desktop.records.record import Record
from desktop.records.rows import ChecklistItem


@frozen(kw_only=True)
class ChecklistTemplate(Record):
    """Items by moment; a template without a visit type is for all visits."""

    kind = "checklist_template"
    label = "Checklist"
    plural = "Checklists"
    also_called = ("Checklist template", "Checklist templates", "清单模板", "清單範本")

    title: Annotated[str, Text("Title", required=True, search="title", headings=("清单名称",))] = ""
    visit_type: Annotated[VisitType | None, Choice(label="Visit type", of=VisitType, facet="type")] = None
    items: Annotated[tuple[ChecklistItem, ...], Rows(label="Items", of=ChecklistItem)] = ()
