"""What is wrong with a section, and what can be done about it; above all else in its editor."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.documents.objection import Objection
from desktop.ui.kit import Item, clear, column, holding, row
from desktop.ui.screens.proposal.fixes import fix_for
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if

_MOST: Final = 4


class Notices(QWidget):
    """The objections to one section: those that block in one card, the others in another."""

    def __init__(self, studio: Studio, key: str, said_elsewhere: Collection[str] = ()) -> None:
        """What the checks `said_elsewhere` object to stands where it can be mended already."""
        super().__init__()
        self._said_elsewhere = said_elsewhere
        self._studio, self._key = studio, key
        self._room = column(gap=tokens.S)
        self.setLayout(self._room)
        self._shown: tuple[Objection, ...] | None = None
        studio.checked.connect(self.refresh)
        studio.printed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is objected to now."""
        concerning = self._studio.concerning(self._key)
        found = tuple(one for one in concerning if one.check not in self._said_elsewhere)
        if found == self._shown:
            return
        self._shown = found
        clear(self._room)
        blocking = [one for one in found if one.blocking]
        others = [one for one in found if not one.blocking]
        if blocking:
            self._room.addWidget(self._card(blocking, blocks=True))
        if others:
            self._room.addWidget(self._card(others, blocks=False))
        show_if(self, when=bool(found))

    def _card(self, found: Sequence[Objection], *, blocks: bool) -> QWidget:
        kit, words = self._studio.kit, self._studio.words
        lines: list[Item] = [objection_line(one, self._studio) for one in found[:_MOST]]
        if len(found) > _MOST:
            more = words("{count} more in the check", count=len(found) - _MOST)
            lines.append(row(kit.button(more, self._studio.overruling.emit, kind="link"), None))
        elif blocks:
            reason = kit.button(words("State a reason"), self._studio.overruling.emit, kind="link")
            lines.append(row(_GAP, reason, None, gap=0))
        return kit.card(column(*lines, gap=tokens.S), "danger" if blocks else "warn", tokens.M)


_GAP: Final = 18 + tokens.S


def objection_line(objection: Objection, studio: Studio) -> QWidget:
    """An objection in words, with what one click does about it."""
    kit = studio.kit
    text = kit.label(objection.said(studio.words), wrap=True)
    icon = kit.icon("circle-alert", "danger" if objection.blocking else "warn")
    line = row(icon, text, gap=tokens.S)
    line.setStretch(1, 1)
    line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
    fix = fix_for(objection, studio)
    if fix is None:
        return holding(line)
    button = kit.button(fix.label, fix.do, name=f"{fix.label}: {objection.said(studio.words)}")
    return holding(column(line, row(_GAP, button, None, gap=0), gap=tokens.XS))
