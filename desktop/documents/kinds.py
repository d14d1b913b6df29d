"""Kinds and templates of documents: which sections a reader gets, in which order, in full or in brief."""

from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from desktop.documents.voice import TemplateKey
from desktop.records.choices import DecisionRole

DocumentKind = Literal["proposal", "casebook"]


@frozen
class Placement:
    """A section at its place: in full or in brief, on a new page or where the one before ends."""

    section: str
    brief: bool = False
    new_page: bool = False


@frozen(kw_only=True)
class Plan:
    """What one edition tells, in order: unnumbered front matter with the contents, the body, a lettered appendix."""

    body: tuple[Placement, ...]
    front: tuple[Placement, ...] = (Placement("control"),)
    appendix: tuple[Placement, ...] = ()
    contents: bool = True


@frozen(kw_only=True)
class Template:
    """A way to tell a proposal: key, label (a msgid), the cover's kicker, and the plan of the whole document."""

    key: TemplateKey
    label: str
    kicker: str
    plan: Plan


def _in_full(*keys: str) -> tuple[Placement, ...]:
    return tuple(Placement(key.removesuffix("*"), new_page=key.endswith("*")) for key in keys)


SOLICITED = Template(
    key="solicited",
    label="Answer to a request",
    kicker="Proposal",
    plan=Plan(body=_in_full("summary", "understanding*", "cases*", "investment*", "next_steps")),
)
UNSOLICITED = Template(
    key="unsolicited",
    label="Proposal of our own accord",
    kicker="Proposal",
    plan=Plan(body=_in_full("summary", "understanding*", "cases*", "investment*", "next_steps")),
)
QUOTATION = Template(
    key="quotation",
    label="Quotation",
    kicker="Quotation",
    plan=Plan(body=_in_full("investment", "next_steps"), contents=False),
)
TEMPLATES: tuple[Template, ...] = (SOLICITED, UNSOLICITED, QUOTATION)
TEMPLATE_OF: Mapping[str, Template] = {template.key: template for template in TEMPLATES}

ROLE_PLANS: Mapping[DecisionRole, Plan] = {}


def plan_of(template: Template, edition: DecisionRole | None) -> Plan:
    """The plan for a reader: a quotation is the same for all; a role without an edition of its own reads the whole."""
    if template is QUOTATION or edition is None:
        return template.plan
    return ROLE_PLANS.get(edition, template.plan)
