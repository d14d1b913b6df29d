"""An opportunity: one possible sale, with a stage."""

import datetime as dt
from typing import Annotated

from attrs import frozen

from desktop.fields import (
    NO_RECORD,
    Amount,
    Choice,
    Date,
    Flag,
    Lines,
    LongText,
    RecordId,
    Reference,
    References,
    Rows,
    Text,
)
from desktop.money import Money
from desktop.records.choices import Stage
from desktop.records.record import Record
from desktop.records.rows import NextStep, PriceLine, Promise


@frozen(kw_only=True)
class Opportunity(Record):
    """A deal in the making. `solicited` tells whether the customer asked for a proposal."""

    kind = "opportunity"
    label = "Opportunity"
    plural = "Opportunities"

    title: Annotated[str, Text("Title", required=True, search="title", headings=("商机", "商机名称", "项目名称"))] = ""
    customer: Annotated[
        RecordId,
        Reference(label="Customer", to="customer", required=True, facet="customer", headings=("客户", "客户名称")),
    ] = NO_RECORD
    stage: Annotated[Stage | None, Choice(label="Stage", of=Stage, facet="stage", headings=("阶段",))] = None
    solicited: Annotated[bool, Flag("The customer asked for a proposal")] = False
    amount: Annotated[Money | None, Amount("Expected amount", internal=True, headings=("金额", "预计金额"))] = None
    products: Annotated[tuple[RecordId, ...], References(label="Products in view", to="product", facet="product")] = ()
    lines: Annotated[tuple[PriceLine, ...], Rows(label="Price lines", of=PriceLine)] = ()
    compelling_event: Annotated[str, LongText("Compelling event", search="body", headings=("触发事件",))] = ""
    compelling_date: Annotated[dt.date | None, Date("Date of the compelling event")] = None
    decision_asked: Annotated[str, LongText("Decision asked for")] = ""
    decision_date: Annotated[dt.date | None, Date("Decision wanted by", headings=("决策日期", "预计成交"))] = None
    start_date: Annotated[dt.date | None, Date("Start of work", headings=("开工日期", "启动日期"))] = None
    scope_in: Annotated[tuple[str, ...], Lines("In scope")] = ()
    scope_optional: Annotated[tuple[str, ...], Lines("Optional")] = ()
    scope_out: Annotated[tuple[str, ...], Lines("Out of scope")] = ()
    promises: Annotated[tuple[Promise, ...], Rows(label="Commitments", of=Promise)] = ()
    next_steps: Annotated[tuple[NextStep, ...], Rows(label="Next steps", of=NextStep)] = ()
    competitors: Annotated[str, LongText("Competitors", internal=True, headings=("竞争对手",))] = ""
    notes: Annotated[str, LongText("Internal notes", search="body", internal=True)] = ""
