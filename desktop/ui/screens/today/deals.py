"""The deals by stage: how many, and what is expected of them. Internal: amounts are for the seller's eyes."""

from decimal import Decimal

from PySide6.QtWidgets import QFrame

from desktop.documents.voice import Voice
from desktop.records.choices import Stage
from desktop.store.agenda import StageSum
from desktop.ui.kit import column
from desktop.ui.screens.today.day import Day
from desktop.ui.shell import Shell
from desktop.ui.widgets.stage_strip import Cell, StageStrip

_ALWAYS = (Stage.LEAD, Stage.QUALIFIED, Stage.NEEDS, Stage.SOLUTION, Stage.NEGOTIATION)
_SOMETIMES = (None, Stage.WON, Stage.DELIVERY, Stage.RENEWAL)


def deals(shell: Shell, day: Day) -> QFrame | None:
    """The strip, or None where there are no deals."""
    sums = {one.stage: one for one in day.stages if one.stage is not Stage.LOST}
    if not sums:
        return None
    order = (*_ALWAYS, *(stage for stage in _SOMETIMES if stage in sums))
    most = max(map(_size, sums.values()), default=Decimal(0))
    cells = [_cell(shell, stage, sums.get(stage), most) for stage in order]
    return shell.kit.card(column(StageStrip(shell.theme, cells, shell.words("Deals by stage"))))


def _cell(shell: Shell, stage: Stage | None, found: StageSum | None, most: Decimal) -> Cell:
    name = shell.words(stage.label) if stage else shell.words("No stage")
    if found is None:
        return Cell(name, "—", 0)
    voice = Voice(words=shell.words, customer="", us="")
    amounts = " + ".join(voice.about(amount) for amount in found.amounts) or "—"
    return Cell(
        name, amounts, float(_size(found) / most) if most else 0, shell.words.quantity(found.count, shell.words("deal"))
    )


def _size(found: StageSum) -> Decimal:
    """How long a bar is; sums in several currencies are compared by their numbers, which is near enough for a bar."""
    return sum((amount.amount for amount in found.amounts), Decimal(0))
