"""The sections of documents: one file per section, listed here in the order in which a whole proposal tells them.

No file format, no layout and no storage belong here. To add one: write `x.py` with its SECTION, add it to SECTIONS, and
place it in `kinds.py`.
"""

from collections.abc import Mapping

from desktop.documents.section import Section
from desktop.documents.sections import cases, control, investment, next_steps, summary, understanding

SECTIONS: tuple[Section, ...] = (
    control.SECTION,
    summary.SECTION,
    understanding.SECTION,
    cases.SECTION,
    investment.SECTION,
    next_steps.SECTION,
)
SECTION_OF: Mapping[str, Section] = {section.key: section for section in SECTIONS}
