"""Beside what a product can do: the cases that prove it, the pains it answers, and what goes with it."""

from collections.abc import Iterable
from typing import Final

from desktop.records import CaseStudy
from desktop.ui.kit import Item, row
from desktop.ui.place import Place
from desktop.ui.screens.product.card import ReadingCard
from desktop.ui.screens.product.subject import Subject
from desktop.ui.shell import Shell
from desktop.ui.widgets.entry import Entry

_SHOWN: Final = 6


class CasesCard(ReadingCard):
    """The cases of the product, the newest first."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.words("Proved by"))
        self.body.setSpacing(2)

    def facts(self, subject: Subject) -> object:
        return subject.cases

    def items(self, subject: Subject) -> Iterable[Item]:
        words = self.words
        self.caption.setText(words.number(len(subject.cases)) if subject.cases else "")
        if not subject.cases:
            yield self.kit.label(words("No case names this product yet."), "muted", wrap=True)
            return
        newest = sorted(subject.cases, key=lambda case: (str(case.date or ""), case.id), reverse=True)
        for case in newest[:_SHOWN]:
            yield self._entry(case)
        if len(newest) > _SHOWN:
            more = words("{count} more", count=len(newest) - _SHOWN)
            name = words("{count} more: {what}", count=len(newest) - _SHOWN, what=self.title)
            go = Place("library", part=CaseStudy.kind)
            yield row(self.kit.button(more, lambda: self.shell.go(go), kind="link", name=name), None)

    def _entry(self, case: CaseStudy) -> Entry:
        about = self.words.dotted(case.alias or case.customer_name, case.region)
        return Entry(self.kit, "award", case.title, about, lambda: self.shell.show_record(case), role="accent")


class PainsCard(ReadingCard):
    """The pains the product answers, each with how many of its capabilities do."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.words("Solves these pains"))
        self.body.setSpacing(2)

    def facts(self, subject: Subject) -> object:
        return subject.product.capabilities, subject.names

    def items(self, subject: Subject) -> Iterable[Item]:
        if not subject.pains:
            yield self.kit.label(self.words("Add the pains that each capability solves."), "muted", wrap=True)
        for pain, capabilities in subject.pains.items():
            about = self.words.listed(one.feature for one in capabilities)
            place = Place("item", pain)
            yield Entry(self.kit, "flame", subject.names[pain], about, lambda place=place: self.shell.go(place))


class NeighboursCard(ReadingCard):
    """The products that go with this one."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.words("Goes with"))
        self.body.setSpacing(2)

    def facts(self, subject: Subject) -> object:
        return subject.product.neighbours, subject.names

    def items(self, subject: Subject) -> Iterable[Item]:
        there = [one for one in subject.product.neighbours if one in subject.names]
        self.setVisible(bool(there))
        for one in there:
            place = Place("product", one)
            yield Entry(self.kit, "package", subject.names[one], "", lambda place=place: self.shell.go(place))
