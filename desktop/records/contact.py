"""A contact: a person at a customer, and what that person is in the decision chain."""

import datetime as dt
from typing import Annotated

from attrs import frozen

from desktop.fields import NO_RECORD, Choice, Date, LongText, RecordId, Reference, Text, Whole
from desktop.records.choices import DecisionRole
from desktop.records.record import Record


@frozen(kw_only=True)
class Contact(Record):
    """A person of the decision chain. `influence` 1–5 and `attitude` −2…+2 are internal."""

    kind = "contact"
    label = "Contact"
    plural = "Contacts"
    title_field = "name"

    name: Annotated[str, Text("Full name", required=True, search="title", headings=("姓名", "联系人"))] = ""
    customer: Annotated[
        RecordId,
        Reference(
            label="Customer", to="customer", required=True, facet="customer", headings=("客户", "公司", "客户名称")
        ),
    ] = NO_RECORD
    position: Annotated[str, Text("Position", search="body", headings=("title", "职务", "职位"))] = ""
    department: Annotated[str, Text("Department", search="body", headings=("部门",))] = ""
    salutation: Annotated[str, Text("Salutation", headings=("称呼",))] = ""
    role: Annotated[
        DecisionRole | None, Choice(label="Decision role", of=DecisionRole, facet="role", headings=("决策角色", "角色"))
    ] = None
    reports_to: Annotated[RecordId, Reference(label="Reports to", to="contact")] = NO_RECORD
    influence: Annotated[int | None, Whole("Influence", least=1, most=5, internal=True)] = None
    attitude: Annotated[int | None, Whole("Attitude", least=-2, most=2, internal=True)] = None
    concerns: Annotated[str, LongText("Concerns", search="body", internal=True, headings=("关注点",))] = ""
    phone: Annotated[str, Text("Phone", headings=("电话", "手机"))] = ""
    email: Annotated[str, Text("E-mail", headings=("邮箱", "电子邮件"))] = ""
    last_contact: Annotated[dt.date | None, Date("Last contact", internal=True, headings=("最近联系",))] = None
    notes: Annotated[str, LongText("Internal notes", search="body", internal=True)] = ""
