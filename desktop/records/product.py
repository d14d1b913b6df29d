"""A product: what we sell, its essence in two sentences, and all that a proposal says of it."""

import datetime as dt
from typing import Annotated

from attrs import frozen

from desktop.fields import Date, Lines, LongText, RecordId, References, Rows, Tags, Text
from desktop.records.record import Record
from desktop.records.rows import Alternative, Capability, Duty, Member, Phase, Risk, ServiceLevel


@frozen(kw_only=True)
class Product(Record):
    """What we sell; `neighbours` are products that go with it."""

    kind = "product"
    label = "Product"
    plural = "Products"
    title_field = "name"

    name: Annotated[
        str, Text("Name", required=True, search="title", headings=("product", "产品", "产品名称", "名称"))
    ] = ""
    code: Annotated[str, Text("Product code", search="title", headings=("产品编号", "型号"))] = ""
    words: Annotated[tuple[str, ...], Tags("Other names", search="title")] = ()
    category: Annotated[str, Text("Category", facet="category", headings=("类别", "产品类别"))] = ""
    pitch: Annotated[
        str, LongText("Essence in two sentences", search="body", headings=("pitch", "一句话", "核心卖点"))
    ] = ""
    summary: Annotated[str, LongText("Description", search="body", headings=("summary", "产品介绍", "简介"))] = ""
    picture: Annotated[str, LongText("How it works, step by step", search="body")] = ""
    capabilities: Annotated[tuple[Capability, ...], Rows(label="Capabilities", of=Capability)] = ()
    industries: Annotated[tuple[RecordId, ...], References(label="Industries", to="industry", facet="industry")] = ()
    neighbours: Annotated[tuple[RecordId, ...], References(label="Goes with", to="product")] = ()
    alternatives: Annotated[tuple[Alternative, ...], Rows(label="Other ways", of=Alternative)] = ()
    scope_in: Annotated[tuple[str, ...], Lines("In scope")] = ()
    scope_optional: Annotated[tuple[str, ...], Lines("Optional")] = ()
    scope_out: Annotated[tuple[str, ...], Lines("Out of scope")] = ()
    interfaces: Annotated[tuple[str, ...], Lines("Interfaces")] = ()
    phases: Annotated[tuple[Phase, ...], Rows(label="Phases", of=Phase)] = ()
    team: Annotated[tuple[Member, ...], Rows(label="Team", of=Member)] = ()
    duties: Annotated[tuple[Duty, ...], Rows(label="Duties", of=Duty)] = ()
    service_levels: Annotated[tuple[ServiceLevel, ...], Rows(label="Service levels", of=ServiceLevel)] = ()
    service_hours: Annotated[str, LongText("Service hours")] = ""
    training: Annotated[str, LongText("Training")] = ""
    risks: Annotated[tuple[Risk, ...], Rows(label="Risks", of=Risk)] = ()
    assumptions: Annotated[tuple[str, ...], Lines("Assumptions")] = ()
    dependencies: Annotated[tuple[str, ...], Lines("Dependencies")] = ()
    review_date: Annotated[dt.date | None, Date("Review date", headings=("复审日期",))] = None
