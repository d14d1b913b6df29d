"""The forms: how the fields of each kind of record stand, in the order in which a seller thinks of them."""

from collections.abc import Mapping
from typing import Final

from desktop.ui.forms.group import Group

FORMS: Final[Mapping[str, tuple[Group, ...]]] = {
    "customer": (
        Group("", ("name", "short_name", "industries", "region", "city", "size", "type", "lifecycle")),
        Group("", ("source", "revenue", "address", "tax_id", "other_names"), folded=True),
        Group("What they do", ("profile", "process", "it_landscape")),
        Group("", ("needs", "pains", "goals", "open_questions")),
        Group("Around them", ("products_in_use", "competitors", "rivals")),
        Group("For us only", ("notes",)),
    ),
    "contact": (
        Group("", ("name", "salutation", "position", "department", "phone", "email")),
        Group("In the decision", ("role", "reports_to", "influence", "attitude", "concerns")),
        Group("For us only", ("last_contact", "notes")),
        Group("", ("customer",), folded=True),
    ),
    "opportunity": (
        Group("", ("title", "stage", "amount", "products", "solicited")),
        Group("", ("customer",), folded=True),
        Group("Why now", ("compelling_event", "compelling_date")),
        Group("What is to be decided", ("decision_asked", "decision_date", "start_date")),
        Group("", ("lines",)),
        Group("Scope", ("scope_in", "scope_optional", "scope_out"), folded=True),
        Group("", ("next_steps", "promises")),
        Group("For us only", ("competitors", "notes")),
    ),
    "case_study": (
        Group("", ("title", "customer_name", "industries", "region", "size", "products", "pains", "date")),
        Group("", ("language", "source"), folded=True),
        Group("The story", ("summary", "situation", "problem", "solution", "outcome")),
        Group("", ("why_us", "lesson"), folded=True),
        Group("", ("results", "timeline")),
        Group("In the customer's words", ("quote", "quote_by"), folded=True),
        Group("Who it is for", ("roles", "stages", "tags", "won_deal")),
        Group(
            "What may be shown",
            ("permission", "permission_until", "alias", "hidden_names", "reference_contact", "last_verified"),
        ),
        Group("", ("files", "review_date", "body"), folded=True),
    ),
    "material": (
        Group("", ("title", "type", "audience", "language")),
        Group("", ("variant_of", "link", "source"), folded=True),
        Group("What it says", ("files", "summary")),
        Group("", ("scene", "pain", "answer", "proof", "ask", "body"), folded=True),
        Group("Who it is for", ("industries", "products", "pains", "roles", "stages", "tags")),
        Group("", ("valid_until", "review_date"), folded=True),
    ),
    "product": (
        Group("", ("name", "code", "category", "industries")),
        Group("", ("words", "review_date"), folded=True),
        Group("What it is", ("pitch", "summary")),
        Group("", ("picture",), folded=True),
        Group("", ("capabilities", "alternatives")),
        Group("What goes with it", ("neighbours",)),
        Group("What we deliver", ("scope_in", "scope_optional", "scope_out", "interfaces")),
        Group("", ("phases", "team", "duties")),
        Group("How we look after it", ("service_hours", "training")),
        Group("", ("service_levels", "risks")),
        Group("What it depends on", ("assumptions", "dependencies")),
    ),
    "price": (
        Group("", ("title", "product", "description")),
        Group("Price##group", ("list_price", "unit", "charge", "tax_rate", "tax_included", "free_years", "level")),
        Group("How low it may go", ("floor", "self_discount")),
        Group("Validity", ("valid_from", "valid_until")),
    ),
    "industry": (
        Group("", ("name", "parent", "words", "code")),
        Group("What they do", ("summary", "process", "it_landscape", "trends")),
    ),
    "pain_point": (
        Group("", ("title", "words", "industries", "roles")),
        Group("What it is", ("description", "typical_cost")),
        Group("In a conversation", ("questions",)),
    ),
    "checklist_template": (
        Group("", ("title", "visit_type")),
        Group("", ("items",)),
    ),
    "proposal": (
        Group("", ("title", "customer", "opportunity", "edition", "language", "status")),
        Group("", ("version", "date", "valid_until", "author"), folded=True),
        Group("What it shows", ("cases",)),
        Group("", ("lines", "milestones")),
        Group("", ("recommended",), folded=True),
    ),
    "brand": (
        Group("", ("name", "short_name", "slogan")),
        Group("How we look", ("logo", "colour", "accent")),
        Group("How to reach us", ("phone", "email", "website", "address", "tax_id", "bank")),
        Group("Who signs our documents", ("author", "author_position", "author_phone", "author_email")),
        Group("What we say about ourselves", ("about", "confidentiality", "security")),
        Group("Our terms", ("validity_days", "retention", "superlatives")),
        Group("", ("milestones", "terms", "certificates")),
    ),
}
"""By kind of record all the fields that a person edits."""
