"""The user's day before and after: what bothers them today, and what they will do instead."""

from collections.abc import Iterator

from desktop.documents.blocks import Block, Quote
from desktop.documents.cases import shown_cases
from desktop.documents.dossier import Dossier
from desktop.documents.findings import findings
from desktop.documents.paragraphs import lead
from desktop.documents.section import LeftOut, Section
from desktop.documents.sections.match import Answer, answers
from desktop.documents.tables import Reads, table
from desktop.documents.voice import Voice
from desktop.records.choices import DecisionRole


def _write(dossier: Dossier, voice: Voice) -> Iterator[Block] | LeftOut:
    answered = [answer for answer in answers(dossier) if answer.capability]
    if not findings(dossier) or not answered:
        return LeftOut("No product in view answers a pain of this customer.")
    of_users = [answer for answer in answered if DecisionRole.USER in answer.finding.row.felt_by]
    return _blocks(of_users or answered, dossier, voice)


def _blocks(answered: list[Answer], dossier: Dossier, voice: Voice) -> Iterator[Block]:
    yield lead(voice("What changes in a working day, step by step."))
    columns = (
        Reads[Answer](voice("Today"), 3, _today),
        Reads[Answer](voice("What you do instead"), 3, lambda one: one.capability.feature if one.capability else ""),
        Reads[Answer](voice("What you gain"), 3, lambda one: one.capability.benefit if one.capability else ""),
    )
    yield table(answered, columns, voice.table(voice("A working day, before and after")))
    for one in shown_cases(dossier, voice):
        if one.case.quote:
            yield Quote(one.case.quote.strip(), voice.dotted(one.case.customer_name, one.case.quote_by))
            return


def _today(one: Answer) -> str:
    """How it is done today, said once for all its answers: the cause is what a user sees, the effect what it costs."""
    row = one.finding.row
    return (row.cause or row.effect or one.finding.title) if one.first else ""


SECTION = Section("working_day", "Your working day, before and after", _write)
