"""A material: what is carried and shown, in variants for industry × role × stage × language; talk tracks among them."""

import datetime as dt
from typing import Annotated

from attrs import frozen

from desktop.fields import (
    NO_RECORD,
    Choice,
    Choices,
    Date,
    File,
    LongText,
    RecordId,
    Reference,
    References,
    Rows,
    Tags,
    Text,
)
from desktop.i18n import Language
from desktop.records.choices import Audience, DecisionRole, MaterialType, Stage
from desktop.records.record import Record


@frozen(kw_only=True)
class Material(Record):
    """A deck, brochure, one-pager, talk track …; `variant_of` is the material that this one says for other readers.

    A talk track fills `scene` → `pain` → `answer` → `proof` → `ask`.
    """

    kind = "material"
    label = "Material"
    plural = "Materials"

    title: Annotated[str, Text("Title", required=True, search="title", headings=("标题", "材料名称", "资料名称"))] = ""
    type: Annotated[
        MaterialType | None, Choice(label="Type", of=MaterialType, facet="type", headings=("类型", "材料类型"))
    ] = None
    variant_of: Annotated[RecordId, Reference(label="Variant of", to="material")] = NO_RECORD
    summary: Annotated[str, LongText("Summary", search="body", headings=("摘要", "简介"))] = ""
    body: Annotated[str, LongText("Text", search="body", headings=("正文", "内容", "全文"))] = ""
    scene: Annotated[str, LongText("Scene", search="body", headings=("场景",))] = ""
    pain: Annotated[str, LongText("Pain", search="body", headings=("痛点",))] = ""
    answer: Annotated[str, LongText("Answer", search="body", headings=("对策",))] = ""
    proof: Annotated[str, LongText("Proof", search="body", headings=("证据",))] = ""
    ask: Annotated[str, LongText("Ask", search="body", headings=("请求",))] = ""
    industries: Annotated[
        tuple[RecordId, ...],
        References(label="Industries", to="industry", facet="industry", headings=("industry", "行业")),
    ] = ()
    products: Annotated[
        tuple[RecordId, ...], References(label="Products", to="product", facet="product", headings=("product", "产品"))
    ] = ()
    pains: Annotated[
        tuple[RecordId, ...], References(label="Pain points", to="pain_point", facet="pain", headings=("痛点",))
    ] = ()
    roles: Annotated[
        tuple[DecisionRole, ...], Choices(label="For", of=DecisionRole, facet="role", headings=("适用角色", "角色"))
    ] = ()
    stages: Annotated[
        tuple[Stage, ...], Choices(label="Stages", of=Stage, facet="stage", headings=("适用阶段", "阶段"))
    ] = ()
    tags: Annotated[tuple[str, ...], Tags("Tags", search="body", facet="tag", headings=("标签",))] = ()
    language: Annotated[
        Language | None, Choice(label="Language", of=Language, facet="language", headings=("lang", "语言"))
    ] = None
    audience: Annotated[
        Audience | None, Choice(label="Audience", of=Audience, facet="permission", headings=("受众",))
    ] = None
    valid_until: Annotated[dt.date | None, Date("Valid until", headings=("有效期至",))] = None
    review_date: Annotated[dt.date | None, Date("Review date", headings=("复审日期",))] = None
    link: Annotated[str, Text("Link", headings=("链接", "网址"))] = ""
    source: Annotated[str, Text("Source", headings=("来源",))] = ""
    files: Annotated[tuple[File, ...], Rows(label="Files", of=File)] = ()
