"""How a row reads while nobody edits it: what stands first, what at the right, what below; or that it is a table."""

from collections.abc import Mapping
from typing import Final

from attrs import AttrsInstance, frozen

from desktop.records.rows import (
    Alternative,
    Capability,
    Certificate,
    ChecklistItem,
    CustomerPain,
    Duty,
    Goal,
    Member,
    Milestone,
    Need,
    NextStep,
    OpenQuestion,
    Phase,
    PriceLine,
    Promise,
    Result,
    Risk,
    ServiceLevel,
    Step,
    Term,
)


@frozen(kw_only=True)
class Outline:
    """A row as lines. All are fields by name.

    `first` is the line one reads, `aside` stands at its right (joined by an arrow with `leads_to`), each of `below` is
    a paragraph of its own (with its label if it has one in `labelled`), `small` one line in small type.
    """

    first: str
    aside: tuple[str, ...] = ()
    leads_to: bool = False
    below: tuple[str, ...] = ()
    labelled: tuple[str, ...] = ()
    small: tuple[str, ...] = ()
    is_name: bool = True


@frozen
class Table:
    """A row as cells: how wide each is, by field; `narrow` is for lists narrower than `least` pixels."""

    shares: Mapping[str, int]
    narrow: Outline
    least: int = 460


OUTLINES: Final[Mapping[type[AttrsInstance], Outline | Table]] = {
    Need: Outline(
        first="stated", is_name=False, below=("real",), labelled=("real",), small=("said_by", "said_on", "source")
    ),
    CustomerPain: Outline(
        first="pain", aside=("cost",), below=("cause", "effect", "calculation"), labelled=("calculation",),
        small=("basis", "felt_by")
    ),
    Goal: Outline(first="measure", aside=("baseline", "target"), leads_to=True, small=("how", "by", "basis")),
    Result: Outline(first="measure", aside=("before", "after"), leads_to=True, small=("change", "how", "as_of")),
    Capability: Outline(
        first="feature", below=("advantage", "benefit", "evidence"), labelled=("advantage", "benefit", "evidence"),
        small=("pains",),
    ),
    Phase: Outline(
        first="name", aside=("weeks",), below=("deliverables", "acceptance", "customer_tasks"),
        labelled=("weeks", "deliverables", "acceptance", "customer_tasks"),
    ),
    Duty: Outline(
        first="activity", small=("responsible", "accountable", "consulted", "informed"),
        labelled=("responsible", "accountable", "consulted", "informed"),
    ),
    ServiceLevel: Outline(
        first="severity", below=("example",), small=("respond", "resolve", "escalation"),
        labelled=("respond", "resolve", "escalation"),
    ),
    Term: Outline(first="title", below=("text",)),
    Risk: Outline(
        first="risk", is_name=False, aside=("chance", "effect"), labelled=("chance", "effect"), below=("action",),
        small=("owner",),
    ),
    Alternative: Outline(
        first="name", aside=("recommended",), below=("strengths", "weaknesses"), labelled=("strengths", "weaknesses"),
        small=("cost", "time"),
    ),
    Promise: Outline(first="text", is_name=False, aside=("done", "by"), small=("side", "owner")),
    Step: Table({"when": 3, "what": 9}, Outline(first="what", is_name=False, aside=("when",)), 360),
    Member: Table({"name": 3, "role": 4, "duty": 6}, Outline(first="role", aside=("name",), small=("duty",))),
    Certificate: Table(
        {"name": 5, "number": 4, "issuer": 4, "valid_until": 3},
        Outline(first="name", aside=("valid_until",), small=("number", "issuer")),
        640,
    ),
    Milestone: Table({"name": 5, "share": 2, "due": 5}, Outline(first="name", aside=("share",), small=("due",))),
    OpenQuestion: Table(
        {"question": 7, "owner": 4, "by": 3}, Outline(first="question", is_name=False, small=("owner", "by")), 560
    ),
    NextStep: Table(
        {"done": 1, "what": 9, "side": 3, "owner": 4, "by": 4},
        Outline(first="what", is_name=False, aside=("done", "by"), small=("side", "owner")),
        600,
    ),
    ChecklistItem: Table({"moment": 4, "text": 9}, Outline(first="text", is_name=False, small=("moment",)), 420),
    PriceLine: Table(
        {"price": 6, "description": 5, "quantity": 2, "discount": 2, "level": 3},
        Outline(first="price", is_name=False, aside=("quantity", "discount"), labelled=("quantity",),
            small=("level", "description"),
        ),
        760,
    ),
}  # fmt: skip
