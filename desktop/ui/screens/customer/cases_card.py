"""The recommended cases: the best three, with the reasons a seller can repeat."""

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.documents.anonymise import is_named
from desktop.documents.before_after import before_after
from desktop.matching.match import Match
from desktop.records import CaseStudy
from desktop.records.choices import Permission
from desktop.ui.kit import Item
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.batches import Batches
from desktop.ui.screens.customer.match_row import Shown, match_row
from desktop.ui.screens.customer.recommended import Recommended, to_say
from desktop.ui.screens.customer.section import Section
from desktop.ui.widgets.bars import Bars

_AT_ONCE = 3


class CasesCard(Section):
    """Cases that fit this customer and may be shown to it."""

    def __init__(self, account: Account, recommended: Recommended) -> None:
        super().__init__(
            account, account.words("Recommended cases"), account.words("By industry, size, pains and stage")
        )
        self._recommended, self._batches = recommended, Batches[Match](_AT_ONCE)
        self._others = self.kit.button(
            self.words("Show others"),
            self._turn,
            kind="ghost",
            icon="refresh-cw",
            name=self.words("Show other cases"),
        )
        self.buttons.addWidget(self._others)
        recommended.arrived.connect(self.refresh)
        account.shell.privacy.turned.connect(self._turn_privacy)

    def facts(self) -> object:
        subject = self.account.subject
        draft = subject.draft
        shows = self.account.shell.privacy.shows_internal
        return self._recommended.found, draft and (draft.id, draft.cases), self._batches.start, shows

    def items(self) -> Iterable[Item]:
        found = self._recommended.found
        self._others.setVisible(found is not None and len(found.cases) > _AT_ONCE)
        if found is None:
            yield self.quiet(self.words("Looking for what fits…"))
            return
        if not found.cases:
            text = self.words("No case fits yet. Give the customer an industry and its pains, or add cases.")
            fill = self.kit.button(
                self.words("Fill in the profile"), lambda: self.account.lead("profile"), icon="pencil"
            )
            yield from self.missing(text, fill)
            return
        told = {case.id: case for case in found.told}
        for at, match in enumerate(self._batches.shown(found.cases)):
            if at:
                yield self.kit.rule()
            if isinstance(match.record, CaseStudy):
                yield self._row(match, match.record, told[match.record.id])

    def _row(self, match: Match, case: CaseStudy, told: CaseStudy) -> QWidget:
        words, seen = self.words, self._seen(case, told)
        title = seen.title
        size = words("{count} employees", count=words.number(case.size)) if case.size else ""
        year = words("live since {month}", month=f"{case.date:%Y-%m}") if case.date else ""
        show = self.kit.button(
            words("Open"), lambda: self.account.shell.show_record(case), name=words("Open {name}", name=title)
        )
        copy = self.kit.tool(
            "copy", words("Copy what to say about {name}", name=title), lambda: self._copy(match, told)
        )
        shown = Shown(
            match=match,
            title=title,
            mark=Bars(self.account.shell.theme, before_after(case.results)),
            about=words.dotted(seen.customer_name, size, year),
            buttons=(show, self._use(case, title), copy),
            marks=() if is_named(case) else (self._anonymous(),),
        )
        return match_row(self.kit, shown)

    def _seen(self, case: CaseStudy, told: CaseStudy) -> CaseStudy:
        """The case as it stands here: as an outsider may see it while the privacy key hides who that is."""
        return case if self.account.shell.privacy.shows_internal else told

    def _anonymous(self) -> QWidget:
        made = self.kit.chip(self.words(Permission.ANONYMOUS.label), "violet")
        tip = "Shown to customers under its alias; the privacy key shows the name here."
        made.setToolTip(self.words(tip))
        return made

    def _use(self, case: CaseStudy, title: str) -> QWidget:
        """The way into the proposal that is being written, or out of it again."""
        draft, words = self.account.subject.draft, self.words
        if draft is not None and case.id in draft.cases:
            return self.kit.button(
                words("In the proposal"),
                lambda: self.account.drop_case(draft, case.id),
                kind="ghost",
                icon="check",
                tip=words("Click to take it out"),
                name=words("Take {name} out of the proposal", name=title),
            )
        return self.kit.button(
            words("Use in proposal"),
            lambda: self._put(case),
            kind="ghost",
            icon="plus",
            name=words("Use {name} in the proposal", name=title),
        )

    def _put(self, case: CaseStudy) -> None:
        found = self._recommended.found
        best = [match.record.id for match in found.cases if match.record.id != case.id] if found else []
        self.account.use_case(case.id, best[: _AT_ONCE - 1])

    def _copy(self, match: Match, told: CaseStudy) -> None:
        QGuiApplication.clipboard().setText(to_say(match, told, self.words))
        self.account.shell.tell(self.words("Copied. Customers who may not be named appear under their alias."))

    def _turn_privacy(self) -> None:
        self.refresh()

    def _turn(self) -> None:
        if self._recommended.found is not None:
            self._batches.turn(self._recommended.found.cases)
            self.refresh()
