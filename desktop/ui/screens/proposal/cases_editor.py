"""The cases of a proposal: those that are told, in their order, and those that would fit too, with why they fit."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Literal

from attrs import evolve, frozen
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.documents.anonymise import is_named, may_be_shown
from desktop.documents.cases import most_cases, of_rival
from desktop.fields import RecordId
from desktop.matching.match import Match
from desktop.records import CaseStudy
from desktop.ui.editors.chip_box import ChipBox
from desktop.ui.editors.growing_text import page_of
from desktop.ui.kit import Tone, clear, column, row
from desktop.ui.screens.customer.match_row import fit_chip, short_chip
from desktop.ui.screens.customer.recommended import reasons_apart
from desktop.ui.screens.proposal.block_head import block_head
from desktop.ui.screens.proposal.record_source import cases
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.screens.proposal.using_case import printed_cases
from desktop.ui.theme import tokens
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.presence import show_if
from desktop.workspace.drafting import Told

_MOST_REASONS = 3
_MOST_OTHERS = 6
_Deed = Literal["up", "down", "open", "take out", "put in"]


@frozen
class _Listed:
    """A case in the list: its match if it is one, its place among those told (-1 for none), whether it is printed."""

    case: CaseStudy
    match: Match | None
    at: int
    is_printed: bool = False
    is_last: bool = False


class CasesEditor(QWidget):
    """What is told by itself becomes a choice with the first change."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        words, kit = studio.words, studio.kit
        self._about = kit.elided("", "caption")
        self._back = kit.button(words("Choose automatically again"), self._forget, kind="link", icon="rotate-ccw")
        head = block_head(kit, words("Cases in the proposal"), self._about, self._back)
        self._told, self._others = column(gap=0), column(gap=0)
        self._adding = ChipBox(kit, words("Add another case"), cases(studio.shell), single=True)
        self._adding.field.setPlaceholderText(words("Add another case: type its name…"))
        self._adding.edited.connect(self._add_typed)
        self._other_title = kit.label(words("These would fit too"), "section")
        self.setLayout(column(head, self._told, tokens.S, self._other_title, self._others, self._adding, gap=tokens.S))
        self._shown: tuple[object, ...] = ()
        self._rows: dict[RecordId, QWidget] = {}
        self._deeds: dict[tuple[RecordId, _Deed], QAbstractButton] = {}
        self._next: tuple[RecordId, _Deed] | None = None
        self._put: RecordId | None = None
        studio.printed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the cases as they stand."""
        draft = self._studio.draft
        if draft is None:
            return
        told, others = _listed(draft)
        shown = (told, others, bool(draft.proposal.cases))
        if shown == self._shown:
            return
        self._shown = shown
        words, chosen = self._studio.words, bool(draft.proposal.cases)
        self._about.setText(words("chosen by you") if chosen else words("the best matches, chosen automatically"))
        show_if(self._other_title, when=bool(others))
        wanted = self._wanted()
        self._rows, self._deeds = {}, {}
        self._fill(self._told, told, draft)
        self._fill(self._others, others, draft)
        if wanted is not None:
            self._deeds.get(wanted, self._adding.field).setFocus(Qt.FocusReason.OtherFocusReason)
        if self._back.hasFocus() and not chosen:
            self._adding.field.setFocus(Qt.FocusReason.OtherFocusReason)
        show_if(self._back, when=chosen)
        QTimer.singleShot(0, self, self._show_put)

    def _wanted(self) -> tuple[RecordId, _Deed] | None:
        """Where the keyboard belongs once the rows are new; None where it is in none of them and stays."""
        wanted, self._next = self._next, None
        there = next((key for key, button in self._deeds.items() if button.hasFocus()), None)
        return there and (wanted or there)

    def _show_put(self) -> None:
        """Scroll to the case that was put in, once everything is in its place."""
        page, shown = page_of(self), self._rows.get(self._put) if self._put else None
        if page is not None and shown is not None:
            page.ensureWidgetVisible(shown, 0, tokens.M)
            self._put = None

    def _fill(self, layout: QVBoxLayout, listed: Sequence[_Listed], draft: Told) -> None:
        clear(layout)
        for at, one in enumerate(listed):
            if at:
                layout.addWidget(self._studio.kit.rule())
            self._rows[one.case.id] = made = self._row(one, draft)
            layout.addWidget(made)
        if not listed and layout is self._told:
            text = self._studio.words("No case yet. Choose one below, or leave the section out.")
            layout.addWidget(self._studio.kit.label(text, "muted", wrap=True))

    def _row(self, one: _Listed, draft: Told) -> QWidget:
        kit, words, case = self._studio.kit, self._studio.words, one.case
        title = kit.label(case.title, "strong" if one.at >= 0 else "", wrap=True)
        parts = (title, *self._buttons(one))
        head = row(*parts, gap=2)
        head.setStretch(0, 1)
        for part in parts:
            head.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        text, tone = permission_said(case, draft, self._studio)
        chips = [kit.chip(text, tone)]
        if one.at >= 0 and not one.is_printed and tone != "danger":
            most = most_cases(draft.voice_in("cases"))
            chips.append(kit.chip(words("not printed: this edition shows {count} at most", count=most), "warn"))
        if one.match is not None:
            reasons = reasons_apart(one.match, words, _MOST_REASONS)
            chips = [fit_chip(kit, one.match), *chips, *(short_chip(kit, said) for said in reasons)]
        body = column(head, kit.elided(case.customer_name, "caption"), Flow(*chips), gap=tokens.XS)
        made = QWidget()
        made.setLayout(body)
        body.setContentsMargins(0, tokens.S, 0, tokens.S)
        return made

    def _buttons(self, one: _Listed) -> Iterator[QAbstractButton]:
        words, case = self._studio.words, one.case
        if one.at > 0:
            said = words("Move {name} up", name=case.title)
            yield self._tool(one, "up", "arrow-up", words("Earlier"), said, partial(self._move, case.id, -1))
        if one.at >= 0 and not one.is_last:
            said = words("Move {name} down", name=case.title)
            yield self._tool(one, "down", "arrow-down", words("Later"), said, partial(self._move, case.id, 1))
        said = words("Open {name}", name=case.title)
        show = partial(self._studio.shell.show_record, case)
        yield self._tool(one, "open", "external-link", words("Open"), said, show)
        if one.at >= 0:
            said = words("Take {name} out", name=case.title)
            yield self._tool(one, "take out", "x", words("Take out"), said, partial(self._take_out, case.id))
        else:
            said = words("Put {name} in", name=case.title)
            do = partial(self._put_in, case.id)
            made = self._studio.kit.button(words("Add##case"), do, kind="ghost", icon="plus", name=said)
            self._deeds[case.id, "put in"] = made
            yield made

    def _tool(
        self, one: _Listed, deed: _Deed, icon: str, tip: str, said: str, do: Callable[[], object]
    ) -> QAbstractButton:
        """An icon with a short tool tip and a name that tells it from its kin."""
        made = self._studio.kit.tool(icon, said, do, small=True)
        made.setToolTip(tip)
        self._deeds[one.case.id, deed] = made
        return made

    def _told_ids(self) -> tuple[RecordId, ...]:
        """What is told, as the manuscript has it: the pages may be behind."""
        draft = self._studio.draft
        return self._studio.manuscript.proposal.cases or (_told(draft) if draft else ())

    def _choose(self, chosen: Sequence[RecordId]) -> None:
        cases_now = tuple(chosen)
        self._studio.manuscript.change(lambda one: evolve(one, cases=cases_now), self._studio.words("Case studies"))

    def _take_out(self, case: RecordId) -> None:
        told = self._told_ids()
        after = told[told.index(case) + 1 :] if case in told else ()
        self._next = (after[0] if after else case, "take out")
        self._choose([one for one in told if one != case])

    def _put_in(self, case: RecordId) -> None:
        draft, told = self._studio.draft, self._told_ids()
        if draft is not None and case not in told:
            self._next, self._put = (case, "take out"), case
            self._choose(with_case(told, case, _automatic(draft), most_cases(draft.voice_in("cases"))))

    def _move(self, case: RecordId, way: int) -> None:
        chosen = list(self._told_ids())
        at = chosen.index(case) if case in chosen else -1
        to = at + way
        if at >= 0 and 0 <= to < len(chosen):
            chosen[at], chosen[to] = chosen[to], chosen[at]
            at_end = to == (0 if way < 0 else len(chosen) - 1)
            self._next = (case, "up" if (way < 0) != at_end else "down")
            self._choose(chosen)

    def _add_typed(self) -> None:
        if self._adding.keys:
            case = RecordId(self._adding.keys[0])
            self._adding.show_keys(())
            self._put_in(case)

    def _forget(self) -> None:
        self._choose(())


def with_case(
    told: Sequence[RecordId], case: RecordId, automatic: Sequence[RecordId], most: int
) -> tuple[RecordId, ...]:
    """The cases with one more: behind those chosen by hand, before those at the end that would be told by themselves.

    Where those chosen by hand are as many as are printed, it goes last.
    """
    by_hand = len(told)
    while by_hand and told[by_hand - 1] in automatic and _in_order(told[by_hand - 1 :], automatic):
        by_hand -= 1
    at = by_hand if by_hand < most else len(told)
    return (*told[:at], case, *told[at:])


def _in_order(told: Sequence[RecordId], automatic: Sequence[RecordId]) -> bool:
    """Whether these cases follow each other as they do where nobody chose."""
    return [one for one in automatic if one in told] == list(told)


def _told(draft: Told) -> tuple[RecordId, ...]:
    """The cases that are chosen, or else printed."""
    return tuple(case.id for case in draft.dossier.chosen_cases) or printed_cases(draft, draft.dossier)


def _automatic(draft: Told) -> tuple[RecordId, ...]:
    """The cases that would be printed if nobody had chosen."""
    return printed_cases(draft, evolve(draft.dossier, chosen_cases=()))


def _listed(draft: Told) -> tuple[list[_Listed], list[_Listed]]:
    """The cases that are told or chosen, and the others that fit."""
    dossier = draft.dossier
    matches = {match.record.id: match for match in dossier.cases}
    records = {case.id: case for case in dossier.chosen_cases}
    records |= {one.id: one for match in dossier.cases if isinstance(one := match.record, CaseStudy)}
    printed = printed_cases(draft, dossier)
    told = [key for key in _told(draft) if key in records]
    others = [key for key in matches if key not in told and key in records][:_MOST_OTHERS]
    return (
        [
            _Listed(records[key], matches.get(key), at, key in printed, is_last=at == len(told) - 1)
            for at, key in enumerate(told)
        ],
        [_Listed(records[key], matches.get(key), -1) for key in others],
    )


def permission_said(case: CaseStudy, draft: Told, studio: Studio) -> tuple[str, Tone]:
    """What may be shown of a case to this reader, and how good that is."""
    words, today = studio.words, draft.dossier.today
    if of_rival(case, draft.dossier):
        return words("competes with the reader"), "danger"
    if case.permission is None:
        return words("no permission noted"), "danger"
    if not may_be_shown(case, today):
        past = case.permission_until is not None and case.permission_until < today
        return (words("permission expired") if past else words(case.permission.label)), "danger"
    return words(case.permission.label), "ok" if is_named(case) else "violet"
