"""What is done with whole sections: moved, left out, put back, added, taken out again."""

from functools import partial

from attrs import evolve
from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop.documents.kinds import ADDED
from desktop.documents.sections import SECTIONS
from desktop.records import Proposal
from desktop.records.rows import SectionEdit
from desktop.ui.screens.proposal.contents import Entry, title_of
from desktop.ui.screens.proposal.left_out import can_be_turned, put_back, reason_picks
from desktop.ui.screens.proposal.opening import with_edit, with_opening
from desktop.ui.screens.proposal.section_list import SectionList
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.widgets.menu_chip import Pick, open_menu


class SectionDeeds(QObject):
    """Works on sections of the list. `reasoning` asks for the reason of one left out, `added` tells of a new one."""

    reasoning = Signal(str)
    added = Signal(str)

    def __init__(self, studio: Studio, sections: SectionList) -> None:
        super().__init__()
        self._studio, self._sections = studio, sections

    # In another order

    def move_before(self, key: str, before: str) -> None:
        """Put a section before another of its part; "" puts it last."""
        listed = [entry for entry in self._sections.entries if entry.part]
        moving = next(entry for entry in listed if entry.key == key)
        others = [entry for entry in listed if entry.key != key]
        if before:
            at = next(at for at, entry in enumerate(others) if entry.key == before)
        else:
            at = 1 + max((at for at, entry in enumerate(others) if entry.part == moving.part), default=-1)
        self._set_order([*others[:at], moving, *others[at:]])

    def move(self, by: int) -> None:
        """Move the section one is at up (-1) or down (1) within its part."""
        entry = self._entry(self._sections.key)
        if entry is None or not entry.part:
            return
        part = [one for one in self._sections.entries if one.part == entry.part]
        at = part.index(entry) + by
        if 0 <= at < len(part):
            after = part[at + 1 :] if by > 0 else part[at:]
            self.move_before(entry.key, after[0].key if after else "")

    def _set_order(self, listed: list[Entry]) -> None:
        order = tuple(f"{ADDED if entry.is_added else ''}{entry.key}" for entry in listed)
        words = self._studio.words
        self._studio.manuscript.change(lambda one: evolve(one, section_order=order), words("Order of sections"))

    # In and out

    def turn(self, key: str) -> None:
        """Leave a section out, asking why, or put it back."""
        state = self._studio.state(key)
        if state is None or not can_be_turned(state):
            if state is not None and state.left_out is not None:
                self._studio.shell.tell(state.left_out.said(self._studio.words))
            return
        if state.left_out is not None:
            put_back(self._studio, key)
            return
        picks = reason_picks(self._studio, key, partial(self.reasoning.emit, key))
        place = self._sections.viewport().mapToGlobal(self._sections.visualRect(self._sections.currentIndex()).center())
        open_menu(self._studio.kit, self._sections, [Pick(self._studio.words("Leave it out because")), *picks]).popup(
            place
        )

    def open_menu(self, key: str, place: QPoint) -> None:
        """Show what can be done with a section."""
        open_menu(self._studio.kit, self._sections, self._picks(key)).popup(place)

    def open_adding(self, below: QWidget) -> None:
        """Show the sections that could be added, below what was pressed."""
        menu = open_menu(self._studio.kit, self._sections, self.picks_to_add())
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def picks_to_add(self) -> list[Pick | None]:
        """The sections that the proposal hasn't."""
        words = self._studio.words
        there = {entry.key for entry in self._sections.entries}
        lacking = [section for section in SECTIONS if section.key not in there]
        if not lacking:
            return [Pick(words("All sections are there already"))]
        return [Pick(words(one.heading), partial(self.add, one.key), icon="plus") for one in lacking]

    def add(self, key: str) -> None:
        """Add a section that the plan hasn't, behind the one that is chosen."""
        entries = [entry for entry in self._sections.entries if entry.part]
        order = [f"{ADDED if entry.is_added else ''}{entry.key}" for entry in entries]
        chosen = self._entry(self._sections.key)
        body = [at for at, entry in enumerate(entries) if entry.part == "body"]
        at = (
            entries.index(chosen) + 1 if chosen is not None and chosen.part == "body" else (body[-1] + 1 if body else 0)
        )
        order.insert(at, f"{ADDED}{key}")
        self.added.emit(key)
        self._change_order(tuple(order), key)

    def remove(self, key: str) -> None:
        """Take an added section out again, with what was written in it."""

        def edit(one: Proposal) -> Proposal:
            order = tuple(listed for listed in one.section_order if listed != f"{ADDED}{key}")
            return evolve(with_edit(one, SectionEdit(section=key)), section_order=order)

        self._studio.manuscript.change(edit, title_of(key, self._studio.words))

    def _change_order(self, order: tuple[str, ...], key: str) -> None:
        what = title_of(key, self._studio.words)
        self._studio.manuscript.change(lambda one: evolve(one, section_order=order), what)

    def _picks(self, key: str) -> list[Pick | None]:
        words, state, entry = self._studio.words, self._studio.state(key), self._entry(key)
        if state is None or entry is None:
            return [Pick(words("The cover is always there"))]
        picks: list[Pick | None] = [
            Pick(words("Move up"), partial(self._move_key, key, -1), icon="arrow-up"),
            Pick(words("Move down"), partial(self._move_key, key, 1), icon="arrow-down"),
            None,
        ]
        if state.is_edited:
            restore = partial(self._restore, key)
            picks += [Pick(words("Back to the automatic text"), restore, icon="rotate-ccw"), None]
        if state.is_added:
            picks.append(Pick(words("Remove the section"), partial(self.remove, key), icon="x"))
        elif state.left_out is not None and state.by_person:
            picks.append(Pick(words("Put it back"), partial(put_back, self._studio, key), icon="plus"))
        elif state.left_out is None:
            picks.append(Pick(words("Leave it out because")))
            picks += reason_picks(self._studio, key, partial(self.reasoning.emit, key))
        else:
            picks.append(Pick(state.left_out.said(words)))
        return picks

    def _move_key(self, key: str, by: int) -> None:
        self._sections.choose(key)
        self.move(by)

    def _restore(self, key: str) -> None:
        what = title_of(key, self._studio.words)
        self._studio.manuscript.change(lambda one: with_opening(one, key, ""), what)

    def _entry(self, key: str) -> Entry | None:
        return next((entry for entry in self._sections.entries if entry.key == key), None)
