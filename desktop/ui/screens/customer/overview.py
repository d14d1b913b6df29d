"""The overview: who decides, why they buy, what to show them and what comes next, at one glance."""

from desktop.store.changes import Changes
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.cases_card import CasesCard
from desktop.ui.screens.customer.chain_card import ChainCard
from desktop.ui.screens.customer.deal_card import DealCard
from desktop.ui.screens.customer.materials_card import MaterialsCard
from desktop.ui.screens.customer.proposals_card import ProposalsCard
from desktop.ui.screens.customer.questions_card import QuestionsCard
from desktop.ui.screens.customer.recommended import Recommended
from desktop.ui.screens.customer.tab import Tab
from desktop.ui.screens.customer.why_card import WhyCard
from desktop.ui.widgets.columns import Column, Columns, Plan

_THREE, _TWO = 1000, 640  # pixels


class Overview(Tab):
    """People at the left, reasons and proofs in the middle, the deal at the right."""

    key = "overview"
    label = "Overview"

    def __init__(self, account: Account) -> None:
        super().__init__(account)
        chain, questions = ChainCard(account), QuestionsCard(account)
        self._recommended = Recommended(account)
        why, cases = WhyCard(account), CasesCard(account, self._recommended)
        materials = MaterialsCard(account, self._recommended)
        deal, proposals = DealCard(account), ProposalsCard(account)
        middle = (why, cases, materials)
        plans = (
            Plan(_THREE, (Column(22, (chain, questions)), Column(38, middle), Column(20, (deal, proposals)))),
            Plan(_TWO, (Column(2, (chain, deal, proposals, questions)), Column(3, middle))),
            Plan(0, (Column(1, (deal, chain, why, questions, cases, materials, proposals)),)),
        )
        self.fill(
            Columns(account.shell.theme, plans),
            (chain, questions, why, cases, materials, deal, proposals),
        )
        self._recommended.look()

    def refresh(self, changes: Changes | None = None) -> None:
        super().refresh(changes)
        if changes is not None:
            self._recommended.refresh(changes)
