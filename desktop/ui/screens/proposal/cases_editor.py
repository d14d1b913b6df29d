"""The cases of a proposal: those that are told, in their order, and those that would fit too, with why they fit."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from attrs import evolve, frozen
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.documents.anonymise import is_named, may_be_shown
from desktop.documents.cases import most_cases, of_rival, told_cases
from desktop.fields import RecordId
from desktop.matching.match import Match
from desktop.records import CaseStudy
from desktop.ui.editors.chip_box import ChipBox
from desktop.ui.kit import Tone, clear, column, row
from desktop.ui.screens.customer.match_row import fit_chip, short_chip
from desktop.ui.screens.customer.recommended import reasons_said
from desktop.ui.screens.proposal.block_head import block_head
from desktop.ui.screens.proposal.record_source import cases
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.flow import Flow
from desktop.ui.widgets.presence import show_if
from desktop.workspace.drafting import Told

_MOST_REASONS = 3
_MOST_OTHERS = 6


@frozen
class _Listed:
    """A case in the list: its match if it is one, its place among those chosen (-1 for none), whether it is printed."""

    case: CaseStudy
    match: Match | None
    at: int
    is_printed: bool = False


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
        show_if(self._back, when=chosen)
        show_if(self._other_title, when=bool(others))
        self._fill(self._told, told, draft)
        self._fill(self._others, others, draft)

    def _fill(self, layout: QVBoxLayout, listed: Sequence[_Listed], draft: Told) -> None:
        clear(layout)
        for at, one in enumerate(listed):
            if at:
                layout.addWidget(self._studio.kit.rule())
            layout.addWidget(self._row(one, draft))
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
            chips.append(kit.chip(words("not printed in this edition"), "warn"))
        if one.match is not None:
            reasons = reasons_said(one.match, words)[:_MOST_REASONS]
            chips = [fit_chip(kit, one.match), *chips, *(short_chip(kit, said) for said in reasons)]
        body = column(head, kit.elided(case.customer_name, "caption"), Flow(*chips), gap=tokens.XS)
        made = QWidget()
        made.setLayout(body)
        body.setContentsMargins(0, tokens.S, 0, tokens.S)
        return made

    def _buttons(self, one: _Listed) -> Iterator[QPushButton | QToolButton]:
        words, case = self._studio.words, one.case
        if one.at > 0:
            said = words("Move {name} up", name=case.title)
            yield self._tool("arrow-up", words("Earlier"), said, partial(self._move, case.id))
        said = words("Open {name}", name=case.title)
        yield self._tool("external-link", words("Open"), said, partial(self._studio.shell.show_record, case))
        if one.at >= 0:
            said = words("Take {name} out", name=case.title)
            yield self._tool("x", words("Take out"), said, partial(self._take_out, case.id))
        else:
            said = words("Put {name} in", name=case.title)
            do = partial(self._put_in, case.id)
            yield self._studio.kit.button(words("Put in"), do, kind="ghost", icon="plus", name=said)

    def _tool(self, icon: str, tip: str, said: str, do: Callable[[], object]) -> QToolButton:
        """An icon with a short tool tip and a name that tells it from its kin."""
        made = self._studio.kit.tool(icon, said, do, small=True)
        made.setToolTip(tip)
        return made

    def _told_ids(self) -> tuple[RecordId, ...]:
        draft = self._studio.draft
        return tuple(one.case.id for one in _listed(draft)[0]) if draft else ()

    def _choose(self, chosen: Sequence[RecordId]) -> None:
        cases_now = tuple(chosen)
        self._studio.manuscript.change(lambda one: evolve(one, cases=cases_now), self._studio.words("Case studies"))

    def _take_out(self, case: RecordId) -> None:
        self._choose([one for one in self._told_ids() if one != case])

    def _put_in(self, case: RecordId) -> None:
        """Add a case behind the others, but among those that are printed."""
        chosen, draft = list(self._told_ids()), self._studio.draft
        chosen.insert(most_cases(draft.voice_in("cases")) - 1 if draft is not None else 0, case)
        self._choose(chosen)

    def _move(self, case: RecordId) -> None:
        chosen = list(self._told_ids())
        at = chosen.index(case)
        chosen[at - 1 : at + 1] = chosen[at], chosen[at - 1]
        self._choose(chosen)

    def _add_typed(self) -> None:
        if self._adding.keys:
            case = RecordId(self._adding.keys[0])
            self._adding.show_keys(())
            if case not in self._told_ids():
                self._put_in(case)

    def _forget(self) -> None:
        self._choose(())


def _listed(draft: Told) -> tuple[list[_Listed], list[_Listed]]:
    """The cases that are told or chosen, and the others that fit."""
    dossier = draft.dossier
    matches = {match.record.id: match for match in dossier.cases}
    records = {case.id: case for case in dossier.chosen_cases}
    records |= {one.id: one for match in dossier.cases if isinstance(one := match.record, CaseStudy)}
    printed = [one.case.id for one in told_cases(dossier, draft.voice_in("cases"))]
    told = [case.id for case in dossier.chosen_cases] or printed
    others = [key for key in matches if key not in told and key in records][:_MOST_OTHERS]
    return (
        [_Listed(records[key], matches.get(key), at, key in printed) for at, key in enumerate(told) if key in records],
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
