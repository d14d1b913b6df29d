"""A brand: our own company as documents show it."""

from decimal import Decimal
from typing import Annotated

from attrs import frozen

from desktop.fields import File, Fraction, LongText, Rows, Tags, Text, Whole
from desktop.records.record import Record
from desktop.records.rows import Certificate, Milestone, Term


@frozen(kw_only=True)
class Brand(Record):
    """Us.

    Colours are `#RRGGBB`. `superlatives` are words that may not be printed without proof; `validity_days` is a
    quote's.
    """

    kind = "brand"
    label = "Brand"
    plural = "Brands"
    title_field = "name"

    name: Annotated[str, Text("Company name", required=True, search="title", headings=("公司名称",))] = ""
    short_name: Annotated[str, Text("Short name", search="title", headings=("简称",))] = ""
    slogan: Annotated[str, Text("Slogan")] = ""
    logo: Annotated[tuple[File, ...], Rows(label="Logo", of=File)] = ()
    colour: Annotated[str, Text("Main colour")] = ""
    accent: Annotated[str, Text("Accent colour")] = ""
    tax_id: Annotated[str, Text("Tax ID", headings=("税号", "统一社会信用代码"))] = ""
    address: Annotated[str, Text("Address", headings=("地址",))] = ""
    phone: Annotated[str, Text("Phone", headings=("电话",))] = ""
    email: Annotated[str, Text("E-mail", headings=("邮箱",))] = ""
    website: Annotated[str, Text("Website", headings=("网址",))] = ""
    bank: Annotated[str, LongText("Bank account", headings=("开户行",))] = ""
    author: Annotated[str, Text("Author")] = ""
    author_position: Annotated[str, Text("Author's position")] = ""
    author_phone: Annotated[str, Text("Author's phone")] = ""
    author_email: Annotated[str, Text("Author's e-mail")] = ""
    about: Annotated[str, LongText("About us", search="body")] = ""
    confidentiality: Annotated[str, LongText("Confidentiality note")] = ""
    certificates: Annotated[tuple[Certificate, ...], Rows(label="Certificates", of=Certificate)] = ()
    security: Annotated[str, LongText("Security and data protection")] = ""
    terms: Annotated[tuple[Term, ...], Rows(label="Terms", of=Term)] = ()
    milestones: Annotated[tuple[Milestone, ...], Rows(label="Payment milestones", of=Milestone)] = ()
    validity_days: Annotated[int | None, Whole("Days a quote is valid", least=1, most=730)] = None
    retention: Annotated[Decimal | None, Fraction("Retention")] = None
    superlatives: Annotated[tuple[str, ...], Tags("Words not to be printed without proof")] = ()
