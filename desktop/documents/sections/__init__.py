"""The sections of documents: one file per section, listed here in the order in which a whole proposal tells them.

No file format, no layout and no storage belong here. To add one: write `x.py` with its SECTION, add it to SECTIONS, and
place it in `kinds.py`.
"""

from collections.abc import Mapping

from desktop.documents.section import Section
from desktop.documents.sections import (
    about,
    acceptance,
    cases,
    control,
    glance,
    goals,
    inaction,
    interfaces,
    investment,
    match,
    next_steps,
    payments,
    plan,
    price_lines,
    promises,
    raci,
    risks,
    scope,
    security,
    service,
    solution,
    summary,
    team,
    terms,
    training,
    understanding,
    working_day,
)

SECTIONS: tuple[Section, ...] = (
    control.SECTION,
    summary.SECTION,
    glance.SECTION,
    understanding.SECTION,
    goals.SECTION,
    solution.SECTION,
    match.SECTION,
    working_day.SECTION,
    training.SECTION,
    scope.SECTION,
    interfaces.SECTION,
    cases.SECTION,
    inaction.SECTION,
    plan.SECTION,
    team.SECTION,
    raci.SECTION,
    service.SECTION,
    security.SECTION,
    risks.SECTION,
    investment.SECTION,
    payments.SECTION,
    price_lines.SECTION,
    promises.SECTION,
    terms.SECTION,
    next_steps.SECTION,
    acceptance.SECTION,
    about.SECTION,
)
SECTION_OF: Mapping[str, Section] = {section.key: section for section in SECTIONS}
