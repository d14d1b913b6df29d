"""The stage of the deal in view: a road to look at, a menu to change it, and a switch between several open deals."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.records import Opportunity
from desktop.records.choices import Stage
from desktop.ui.kit import row
from desktop.ui.screens.customer.account import Account
from desktop.ui.theme import tokens
from desktop.ui.widgets.menu_chip import Pick, open_menu
from desktop.ui.widgets.plain_tip import plain_tip
from desktop.ui.widgets.stepper import Road, Stepper

_SELLING: Final = (Stage.LEAD, Stage.QUALIFIED, Stage.NEEDS, Stage.SOLUTION, Stage.NEGOTIATION, Stage.WON)
_LOST: Final = (*_SELLING[:-1], Stage.LOST)
_AFTER: Final = (Stage.NEGOTIATION, Stage.WON, Stage.DELIVERY, Stage.RENEWAL)
_LONGEST_TITLE: Final = 14  # characters of a deal's title on the switch


def stages_of(stage: Stage | None) -> tuple[Stage, ...]:
    """The road that a deal at a stage is on: to the contract, to nowhere, or on from the contract."""
    if stage is Stage.LOST:
        return _LOST
    return _AFTER if stage in (Stage.DELIVERY, Stage.RENEWAL) else _SELLING


class StageBar(QWidget):
    """Hidden while there is no deal."""

    def __init__(self, account: Account) -> None:
        super().__init__()
        self._account, self._words = account, account.words
        self._switch = account.kit.button("", self._choose_deal, kind="ghost", icon="chevron-down")
        self._stepper = Stepper(account.shell.theme)
        self._stepper.asked.connect(self._choose_stage)
        layout = row(self._switch, self._stepper, gap=tokens.M)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def refresh(self) -> None:
        """Show the deal in view as it stands."""
        subject = self._account.subject
        deal = subject.deal
        self.setVisible(deal is not None)
        if deal is None:
            return
        several = len(subject.all_deals) > 1
        self._switch.setVisible(several)
        self._switch.setText(_shortened(deal.title).replace("&", "&&"))
        self._switch.setAccessibleName(self._words("Opportunity in view: {name}", name=deal.title))
        self._switch.setToolTip(plain_tip(deal.title))
        self._stepper.show_road(self._road(deal), self._said(deal))

    def _road(self, deal: Opportunity) -> Road:
        stages = stages_of(deal.stage)
        at = stages.index(deal.stage) if deal.stage else None
        return Road(tuple(self._words(stage.label) for stage in stages), at, failed=deal.stage is Stage.LOST)

    def _said(self, deal: Opportunity) -> str:
        stage = self._words(deal.stage.label) if deal.stage else self._words("not set")
        return self._words("Stage of {name}: {stage}", name=deal.title, stage=stage)

    def _choose_stage(self) -> None:
        deal = self._account.subject.deal
        if deal is not None:
            self._open_menu(
                [
                    Pick(self._words(stage.label), partial(self._account.set_stage, deal, stage), stage is deal.stage)
                    for stage in Stage
                ],
                self._stepper,
            )

    def _choose_deal(self) -> None:
        subject = self._account.subject
        picks = [
            Pick(self._entry(deal), partial(self._account.choose_deal, deal.id), deal == subject.deal)
            for deal in subject.all_deals
        ]
        self._open_menu(picks, self._switch)

    def _entry(self, deal: Opportunity) -> str:
        return f"{deal.title}\t{self._words(deal.stage.label)}" if deal.stage else deal.title

    def _open_menu(self, picks: Sequence[Pick], below: QWidget) -> None:
        """Open a menu with the keyboard on what is so now."""
        menu = open_menu(self._account.kit, self, picks)
        for action in menu.actions():
            if action.isChecked():
                menu.setActiveAction(action)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"
