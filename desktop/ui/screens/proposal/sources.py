"""Where a section's facts come from: what of it can be edited right here, and where the rest is at home."""

from collections.abc import Mapping
from typing import Final, Literal

from attrs import frozen

Whose = Literal["proposal", "opportunity", "customer"]
Home = Literal["customer", "products", "brand"]


@frozen
class Sources:
    """Fields by the record they belong to, and the pages on which the rest is found."""

    fields: tuple[tuple[Whose, tuple[str, ...]], ...] = ()
    homes: tuple[Home, ...] = ()


_DECISION: Final = ("decision_asked", "decision_date")
_TRIGGER: Final = ("compelling_event", "compelling_date")
_PRODUCTS: Final = Sources(homes=("products",))
_PRODUCTS_IN_VIEW: Final = Sources((("opportunity", ("products",)),), ("products",))
_BRAND: Final = Sources(homes=("brand",))
_WHY: Final = Sources((("opportunity", (*_TRIGGER, *_DECISION)),), ("customer", "products"))
SOURCES: Final[Mapping[str, Sources]] = {
    "control": Sources((("proposal", ("author", "date")),), ("brand",)),
    "summary": _WHY,
    "glance": _WHY,
    "understanding": Sources(
        (("customer", ("process", "it_landscape", "needs", "pains", "open_questions")),), ("customer",)
    ),
    "goals": Sources((("customer", ("goals",)),), ("customer",)),
    "inaction": Sources((("customer", ("pains",)),), ("customer",)),
    "solution": _PRODUCTS_IN_VIEW,
    "match": _PRODUCTS_IN_VIEW,
    "scope": Sources((("opportunity", ("scope_in", "scope_optional", "scope_out")),), ("products",)),
    "plan": Sources((("opportunity", ("start_date",)),), ("products",)),
    "promises": Sources((("opportunity", ("promises",)),), ("customer",)),
    "next_steps": Sources((("opportunity", ("next_steps", *_DECISION)),), ("customer",)),
    **dict.fromkeys(("working_day", "training", "interfaces", "team", "raci", "service", "risks"), _PRODUCTS),
    **dict.fromkeys(("security", "terms", "about", "acceptance"), _BRAND),
    **dict.fromkeys(("investment", "price_lines", "payments"), Sources(homes=("products", "brand"))),
}
NOTHING: Final = Sources()
