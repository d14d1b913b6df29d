"""A case study: a customer's story with measured results."""

import datetime as dt
from typing import Annotated

from attrs import frozen

from desktop.fields import (
    Choice,
    Choices,
    Date,
    File,
    Flag,
    LongText,
    RecordId,
    References,
    Rows,
    Tags,
    Text,
    Whole,
)
from desktop.i18n import Language
from desktop.records.choices import DecisionRole, Permission, Stage
from desktop.records.record import Record
from desktop.records.rows import Result, Step


@frozen(kw_only=True)
class CaseStudy(Record):
    """A story that proves.

    The title is the result. `hidden_names` are all names that must not appear when it is shown under `alias`.

    `size` is the customer's number of employees; `body` is the imported text as it came.
    """

    kind = "case_study"
    label = "Case study"
    plural = "Case studies"

    title: Annotated[
        str,
        Text(
            "Title",
            required=True,
            search="title",
            headings=("标题", "案例名称", "案例标题", "案例", "case name", "case title"),
        ),
    ] = ""
    customer_name: Annotated[
        str,
        Text(
            "Customer",
            search="title",
            headings=("customer", "client", "company", "organization", "客户", "客户名称", "公司", "公司名称"),
        ),
    ] = ""
    alias: Annotated[str, Text("Alias", search="title", headings=("化名", "脱敏名称"))] = ""
    hidden_names: Annotated[tuple[str, ...], Tags("Names to hide", internal=True)] = ()
    industries: Annotated[
        tuple[RecordId, ...],
        References(
            label="Industries", to="industry", facet="industry", headings=("industry", "sector", "行业", "所属行业")
        ),
    ] = ()
    region: Annotated[
        str, Text("Region", facet="region", search="body", headings=("location", "地区", "区域", "位置"))
    ] = ""
    size: Annotated[int | None, Whole("Employees", facet="size", headings=("人数", "员工人数", "规模"))] = None
    products: Annotated[
        tuple[RecordId, ...],
        References(
            label="Products", to="product", facet="product", headings=("product", "产品", "使用产品", "涉及产品")
        ),
    ] = ()
    pains: Annotated[
        tuple[RecordId, ...], References(label="Pain points", to="pain_point", facet="pain", headings=("pain", "痛点"))
    ] = ()
    date: Annotated[dt.date | None, Date("Date", headings=("日期", "时间", "上线日期"))] = None
    summary: Annotated[str, LongText("Summary", search="body", headings=("description", "摘要", "概述", "简介"))] = ""
    situation: Annotated[str, LongText("Situation", search="body", headings=("背景", "客户背景", "现状"))] = ""
    problem: Annotated[
        str,
        LongText(
            "Problem",
            search="body",
            headings=("challenge", "pain points", "痛点", "挑战", "业务挑战", "问题", "痛点与挑战"),
        ),
    ] = ""
    why_us: Annotated[str, LongText("Why us", search="body", headings=("选择理由",))] = ""
    solution: Annotated[
        str, LongText("What was done", search="body", headings=("solution", "方案", "解决方案", "做法"))
    ] = ""
    outcome: Annotated[
        str,
        LongText(
            "Outcome",
            search="body",
            headings=("results", "benefits", "成果", "效果", "实施效果", "项目成效", "收益", "结果"),
        ),
    ] = ""
    timeline: Annotated[tuple[Step, ...], Rows(label="Timeline", of=Step)] = ()
    results: Annotated[tuple[Result, ...], Rows(label="Results", of=Result)] = ()
    quote: Annotated[str, LongText("Quote", search="body", headings=("引言", "客户评价"))] = ""
    quote_by: Annotated[str, Text("Quote by", headings=("评价人",))] = ""
    lesson: Annotated[str, LongText("Lesson", search="body", internal=True, headings=("经验",))] = ""
    roles: Annotated[
        tuple[DecisionRole, ...], Choices(label="Speaks to", of=DecisionRole, facet="role", headings=("适用角色",))
    ] = ()
    stages: Annotated[tuple[Stage, ...], Choices(label="Stages", of=Stage, facet="stage", headings=("适用阶段",))] = ()
    tags: Annotated[tuple[str, ...], Tags("Tags", search="body", facet="tag", headings=("标签", "关键词"))] = ()
    language: Annotated[
        Language | None, Choice(label="Language", of=Language, facet="language", headings=("lang", "语言"))
    ] = None
    won_deal: Annotated[bool, Flag("Helped to win a deal")] = False
    permission: Annotated[
        Permission | None, Choice(label="Permission", of=Permission, facet="permission", headings=("授权", "案例授权"))
    ] = None
    permission_until: Annotated[dt.date | None, Date("Permission until", headings=("授权有效期", "授权到期"))] = None
    reference_contact: Annotated[str, Text("Reference contact", internal=True, headings=("参考联系人",))] = ""
    last_verified: Annotated[dt.date | None, Date("Last verified", headings=("最近核实",))] = None
    review_date: Annotated[dt.date | None, Date("Review date", headings=("复审日期",))] = None
    source: Annotated[str, Text("Source", headings=("来源", "资料来源", "source_path"))] = ""
    body: Annotated[str, LongText("Full text", search="body", headings=("body_markdown", "正文", "全文"))] = ""
    files: Annotated[tuple[File, ...], Rows(label="Files", of=File)] = ()
