"""What a product can do, as FABE: feature, advantage, benefit, and the evidence with the cases that prove it."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop.fields import RecordId
from desktop.records import CaseStudy
from desktop.records.rows import Capability
from desktop.ui.forms.group import Group
from desktop.ui.kit import Item, column, holding, row
from desktop.ui.place import Place
from desktop.ui.screens.product.card import EditingCard
from desktop.ui.screens.product.subject import Subject
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.holder import Holder

_GROUPS = (Group("", ("capabilities",)),)
_IN_A_LINE: Final = 620  # pixels: from here on advantage, benefit and evidence stand side by side
_CASES_SHOWN: Final = 2


class FabeCard(EditingCard):
    """One row per capability."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.words("What it can do"), _GROUPS)
        self.body.setSpacing(0)

    def facts(self, subject: Subject) -> object:
        return subject.product.capabilities, subject.names, subject.cases

    def items(self, subject: Subject) -> Iterable[Item]:
        capabilities = subject.product.capabilities
        self.caption.setText(self.words("feature, advantage, benefit, evidence") if capabilities else "")
        if not capabilities:
            yield from self.invitation(
                self.words("A feature, what it is better at, what that brings the customer, and what proves it.")
            )
        for at, capability in enumerate(capabilities):
            if at:
                yield self.kit.rule()
            yield CapabilityRow(self.shell, capability, subject.proving(capability), self._pains(capability, subject))

    @staticmethod
    def _pains(capability: Capability, subject: Subject) -> Sequence[tuple[RecordId, str]]:
        return [(pain, subject.names[pain]) for pain in capability.pains if pain in subject.names]


class CapabilityRow(QFrame):
    """One capability: its feature above, the three others beside each other where there is room."""

    def __init__(
        self, shell: Shell, capability: Capability, cases: Sequence[CaseStudy], pains: Sequence[tuple[RecordId, str]]
    ) -> None:
        super().__init__()
        self._shell, self._kit, self._words = shell, shell.kit, shell.words
        self._beside = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(tokens.L)
        self._beside.setContentsMargins(0, 0, 0, 0)
        parts = (("Advantage", capability.advantage), ("Benefit", capability.benefit))
        for label, text in parts:
            self._beside.addWidget(self._part(self._words(label), text), 1)
        self._beside.addWidget(self._evidence(capability, cases), 1)
        head = column(self._kit.label(capability.feature, "strong", wrap=True), gap=tokens.XS)
        if pains:
            head.addWidget(self._answers(capability, pains))
        whole = column(head, self._beside, gap=tokens.S)
        whole.setContentsMargins(0, tokens.M, 0, tokens.M)
        self.setLayout(whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._kit.theme.scaled(_IN_A_LINE)
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._beside.setSpacing(tokens.L if wide else tokens.S)

    def _part(self, label: str, text: str) -> QWidget:
        return holding(self._told(label, text))

    def _told(self, label: str, text: str) -> QVBoxLayout:
        lines = column(
            self._kit.label(label, "section"), self._kit.label(text or "—", wrap=True, selectable=True), gap=2
        )
        lines.addStretch(1)
        return lines

    def _evidence(self, capability: Capability, cases: Sequence[CaseStudy]) -> QWidget:
        lines = self._told(self._words("Evidence"), capability.evidence)
        for case in cases[:_CASES_SHOWN]:
            lines.insertWidget(lines.count() - 1, self._case(case, capability))
        return holding(lines)

    def _case(self, case: CaseStudy, capability: Capability) -> Holder:
        name = self._words("Case for “{feature}”: {title}", feature=capability.feature, title=case.title)
        line = row(self._kit.icon("award", "accent", 14), self._kit.elided(case.title), gap=tokens.XS)
        line.setStretch(1, 1)
        return Holder("more", line, name, lambda: self._shell.show_record(case))

    def _answers(self, capability: Capability, pains: Sequence[tuple[RecordId, str]]) -> QWidget:
        made = QWidget()
        flow = Flow(gap=tokens.XS)
        for pain, title in pains:
            name = self._words("Pain that “{feature}” answers: {title}", feature=capability.feature, title=title)
            go = self._goer(Place("item", pain))
            flow.addWidget(self._kit.button(title, go, kind="chip", name=name))
        made.setLayout(flow)
        return made

    def _goer(self, place: Place) -> Callable[[], None]:
        return lambda: self._shell.go(place)
