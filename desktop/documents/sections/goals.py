"""Goals and measures: from where to where, by when, and how it is measured."""

from collections.abc import Iterator

from desktop.documents.blocks import Block
from desktop.documents.dossier import Dossier
from desktop.documents.findings import basis_said
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records.rows import Goal


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    if not dossier.customer.goals:
        return LeftOut("No goals are agreed with this customer yet.")
    return _blocks(dossier.customer.goals, voice)


def _blocks(goals: tuple[Goal, ...], voice: Voice) -> Iterator[Block]:
    yield lead(
        voice("The project has succeeded when these figures are reached, measured the same way before and after.")
    )
    columns = (
        Reads[Goal](voice("Measure"), 2.2, lambda goal: goal.measure, strong=True),
        Reads[Goal](voice("Today"), 2.1, lambda goal: goal.baseline),
        Reads[Goal](voice("Target"), 1.7, lambda goal: goal.target, strong=True),
        Reads[Goal](voice("How measured"), 2.6, lambda goal: goal.how),
        Reads[Goal](voice("By"), 1.3, lambda goal: voice.words.short_date(goal.by) if goal.by else ""),
        Reads[Goal](voice("Basis"), 1.5, lambda goal: _basis(goal, voice)),
    )
    yield table(goals, columns, voice.table(voice("Measures, baselines and targets")), compact=True)


def _basis(goal: Goal, voice: Voice) -> str:
    return voice.beginning(basis_said(goal.basis, voice)) if goal.basis else ""


SECTION = Section("goals", "Goals and measures", _write)
