"""A customer: a company or public body we sell to."""

from typing import Annotated

from attrs import frozen

from desktop.fields import Choice, LongText, RecordId, References, Rows, Tags, Text, Whole
from desktop.records.choices import CustomerType, LeadSource, Lifecycle
from desktop.records.record import Record
from desktop.records.rows import CustomerPain, Goal, Need, OpenQuestion


@frozen(kw_only=True)
class Customer(Record):
    """Whom we sell to. `name` is the full legal name, `short_name` what running text says; `size` counts employees."""

    kind = "customer"
    label = "Customer"
    plural = "Customers"
    title_field = "name"

    name: Annotated[
        str,
        Text(
            "Name",
            required=True,
            search="title",
            headings=("customer", "company", "客户", "客户名称", "公司", "公司名称", "企业名称", "单位名称"),
        ),
    ] = ""
    short_name: Annotated[str, Text("Short name", search="title", headings=("简称", "客户简称"))] = ""
    other_names: Annotated[tuple[str, ...], Tags("Other names", search="title", headings=("别名", "曾用名"))] = ()
    industries: Annotated[
        tuple[RecordId, ...],
        References(
            label="Industries", to="industry", facet="industry", headings=("industry", "行业", "行业名称", "所属行业")
        ),
    ] = ()
    region: Annotated[str, Text("Region", facet="region", search="body", headings=("地区", "省份", "区域"))] = ""
    city: Annotated[str, Text("City", search="body", headings=("城市",))] = ""
    address: Annotated[str, Text("Address", headings=("地址",))] = ""
    size: Annotated[int | None, Whole("Employees", facet="size", headings=("人数", "员工人数", "规模"))] = None
    revenue: Annotated[str, Text("Revenue band", headings=("营收", "营业收入"))] = ""
    type: Annotated[
        CustomerType | None, Choice(label="Type", of=CustomerType, facet="type", headings=("客户类型",))
    ] = None
    lifecycle: Annotated[
        Lifecycle | None, Choice(label="Lifecycle", of=Lifecycle, facet="lifecycle", headings=("客户状态", "生命周期"))
    ] = None
    source: Annotated[
        LeadSource | None, Choice(label="Source", of=LeadSource, facet="source", headings=("客户来源", "来源"))
    ] = None
    tax_id: Annotated[str, Text("Tax ID", headings=("税号", "统一社会信用代码"))] = ""
    profile: Annotated[str, LongText("Profile", search="body", headings=("简介", "公司简介"))] = ""
    process: Annotated[str, LongText("Process", search="body", headings=("工艺", "业务流程"))] = ""
    it_landscape: Annotated[str, LongText("IT landscape", search="body", headings=("IT 现状", "信息化现状"))] = ""
    needs: Annotated[tuple[Need, ...], Rows(label="Needs", of=Need)] = ()
    pains: Annotated[tuple[CustomerPain, ...], Rows(label="Pain points", of=CustomerPain)] = ()
    goals: Annotated[tuple[Goal, ...], Rows(label="Goals", of=Goal)] = ()
    open_questions: Annotated[tuple[OpenQuestion, ...], Rows(label="Not yet known", of=OpenQuestion)] = ()
    products_in_use: Annotated[
        tuple[RecordId, ...], References(label="Products in use", to="product", facet="product")
    ] = ()
    competitors: Annotated[tuple[str, ...], Tags("Competitors at the customer", internal=True)] = ()
    rivals: Annotated[tuple[str, ...], Tags("Competes with")] = ()
    notes: Annotated[str, LongText("Internal notes", search="body", internal=True, headings=("备注", "内部备注"))] = ""
