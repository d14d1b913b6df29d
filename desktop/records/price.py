"""A price: what one unit of a product costs, and how low it may go."""

import datetime as dt
from decimal import Decimal
from typing import Annotated

from attrs import frozen

from desktop.fields import NO_RECORD, Amount, Choice, Date, Flag, Fraction, RecordId, Reference, Text, Whole
from desktop.money import Money
from desktop.records.choices import Charge, OfferLevel
from desktop.records.record import Record


@frozen(kw_only=True)
class Price(Record):
    """A line of the price list. `floor` is internal: it never reaches an exported file. `tax_rate` 0.13 is 13 %.

    `self_discount` is the largest discount (a fraction off) that a seller may give alone. `free_years` are years at the
    start that a yearly price isn't charged for (a warranty that comes first).
    """

    kind = "price"
    label = "Price"
    plural = "Prices"

    title: Annotated[str, Text("Item", required=True, search="title", headings=("项目", "报价项", "名称"))] = ""
    product: Annotated[
        RecordId,
        Reference(label="Product", to="product", required=True, facet="product", headings=("产品", "产品名称")),
    ] = NO_RECORD
    description: Annotated[str, Text("Description", search="body", headings=("说明",))] = ""
    unit: Annotated[str, Text("Unit", headings=("单位", "计量单位"))] = ""
    list_price: Annotated[
        Money | None,
        Amount("List price", required=True, headings=("目录价", "标准价", "单价"), never_negative=True),
    ] = None
    floor: Annotated[Money | None, Amount("Floor", internal=True, headings=("底价", "底线价"), never_negative=True)] = (
        None
    )
    tax_rate: Annotated[Decimal | None, Fraction("Tax rate", headings=("税率",))] = None
    tax_included: Annotated[bool, Flag("Tax included", headings=("含税",))] = True
    charge: Annotated[Charge | None, Choice(label="Charge", of=Charge, facet="charge", headings=("计费方式",))] = None
    free_years: Annotated[int | None, Whole("Years free of charge", most=10, headings=("免费年数",))] = None
    level: Annotated[OfferLevel | None, Choice(label="Offer", of=OfferLevel, headings=("套餐",))] = None
    self_discount: Annotated[Decimal | None, Fraction("Discount a seller may give alone", internal=True, off=True)] = (
        None
    )
    valid_from: Annotated[dt.date | None, Date("Valid from", headings=("生效日期",))] = None
    valid_until: Annotated[dt.date | None, Date("Valid until", headings=("失效日期", "有效期至"))] = None
