"""Kinds and templates of documents: which sections a reader gets, in which order, in full or in brief."""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from desktop.documents.voice import TemplateKey
from desktop.records.choices import DecisionRole


@frozen
class Placement:
    """A section at its place: in full or in brief, on a new page or where the one before ends.

    `is_added` is whether a person added it to the plan.
    """

    section: str
    brief: bool = False
    new_page: bool = False
    is_added: bool = False


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


def _plan(body: str, appendix: str = "", *, front: str = "control", contents: bool = True) -> Plan:
    """A plan from keys: `key*` begins a new page, `key-` is told in brief."""
    return Plan(body=_placed(body), front=_placed(front), appendix=_placed(appendix), contents=contents)


def _placed(keys: str) -> tuple[Placement, ...]:
    return tuple(Placement(key.rstrip("*-"), brief="-" in key, new_page="*" in key) for key in keys.split())


SOLICITED = Template(
    key="solicited",
    label="Response to a request",
    kicker="Proposal",
    plan=_plan(
        "summary match* understanding inaction- goals solution scope cases plan team risks service "
        "investment* promises next_steps acceptance*",
        "price_lines raci interfaces security terms about",
    ),
)
UNSOLICITED = Template(
    key="unsolicited",
    label="Unsolicited proposal",
    kicker="Proposal",
    plan=_plan(
        "summary understanding* inaction- goals solution match scope cases plan team risks service "
        "investment* promises next_steps acceptance*",
        "price_lines raci interfaces security terms about",
    ),
)
QUOTATION = Template(
    key="quotation",
    label="Quotation",
    kicker="Quotation",
    plan=_plan(
        "investment price_lines scope- service- promises terms next_steps acceptance*", front="", contents=False
    ),
)
TEMPLATES: tuple[Template, ...] = (SOLICITED, UNSOLICITED, QUOTATION)
TEMPLATE_OF: Mapping[str, Template] = {template.key: template for template in TEMPLATES}

ROLE_PLANS: Mapping[DecisionRole, Plan] = {
    DecisionRole.USER: _plan(
        "glance working_day training cases- plan- service- next_steps-",
        "goals scope investment promises",
        front="control-",
    ),
    DecisionRole.EVALUATOR: _plan(
        "glance match solution scope interfaces goals understanding plan team raci service security risks cases "
        "promises next_steps",
        "investment price_lines terms about",
    ),
    DecisionRole.BUDGET_OWNER: _plan(
        "glance inaction investment price_lines goals cases- plan- risks promises next_steps",
        "terms about",
        front="control-",
    ),
    DecisionRole.DECISION_MAKER: _plan(
        "summary inaction-* investment- cases-* next_steps",
        "price_lines payments goals promises",
        front="",
        contents=False,
    ),
    DecisionRole.SIGNER: _plan(
        "glance investment price_lines scope goals promises terms* plan- service- security next_steps acceptance*",
        "about",
        front="control-",
    ),
}
"""What each decision role reads: the same prices, dates and promises in all of them, in another order and depth."""


ADDED = "+"
"""How a section is marked in a proposal's order that its plan hasn't."""


def arranged(plan: Plan, order: Sequence[str]) -> Plan:
    """The plan in a person's order: what is listed comes in that order within its part, all else stays in its place.

    What is marked as added comes into the body.
    """
    keys = [key.removeprefix(ADDED) for key in order]
    own = {placement.section for placement in (*plan.front, *plan.body, *plan.appendix)}
    added = dict.fromkeys(key[1:] for key in order if key.startswith(ADDED) and key[1:] not in own)
    body = (*plan.body, *(Placement(key, is_added=True) for key in added))
    return evolve(
        plan,
        front=_in_order(plan.front, keys),
        body=_in_order(body, keys),
        appendix=_in_order(plan.appendix, keys),
    )


def _in_order(placements: Sequence[Placement], keys: Sequence[str]) -> tuple[Placement, ...]:
    listed = [placement for placement in placements if placement.section in keys]
    coming = iter(sorted(listed, key=lambda placement: keys.index(placement.section)))
    return tuple(next(coming) if placement.section in keys else placement for placement in placements)


def plan_of(template: Template, edition: DecisionRole | None) -> Plan:
    """The plan for a reader: a quotation is the same for all; a role without an edition of its own reads the whole."""
    if template is QUOTATION or edition is None:
        return template.plan
    return ROLE_PLANS.get(edition, template.plan)
