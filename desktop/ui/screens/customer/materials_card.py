"""The recommended materials: talk tracks, decks and one-pagers, with their reasons."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.matching.match import Match
from desktop.records import Material
from desktop.records.choices import MaterialType
from desktop.ui.kit import Item, row
from desktop.ui.screens.customer.account import Account
from desktop.ui.screens.customer.batches import Batches
from desktop.ui.screens.customer.match_row import fit_chip
from desktop.ui.screens.customer.recommended import Recommended, reasons_said, to_say
from desktop.ui.screens.customer.section import Section
from desktop.ui.theme import tokens
from desktop.ui.widgets.entry import Entry

_AT_ONCE = 3
_MOST_REASONS = 2
_ICONS: Final[dict[MaterialType, str]] = {
    MaterialType.DECK: "presentation",
    MaterialType.BROCHURE: "book-open",
    MaterialType.WHITE_PAPER: "file-text",
    MaterialType.DEMO_SCRIPT: "monitor",
    MaterialType.ONE_PAGER: "file-type",
    MaterialType.FAQ: "message-circle-question-mark",
    MaterialType.LINK: "link",
    MaterialType.TALK_TRACK: "message-square",
}


class MaterialsCard(Section):
    """Materials that fit this customer and may be shown to it."""

    def __init__(self, account: Account, recommended: Recommended) -> None:
        super().__init__(account, account.words("Recommended materials"))
        self._recommended, self._batches = recommended, Batches[Match](_AT_ONCE)
        self._others = self.kit.button(
            self.words("Show others"),
            self._turn,
            kind="ghost",
            icon="refresh-cw",
            name=self.words("Show other materials"),
        )
        self.buttons.addWidget(self._others)
        self.body.setSpacing(0)
        recommended.arrived.connect(self.refresh)

    def facts(self) -> object:
        return self._recommended.found and self._recommended.found.materials, self._batches.start

    def items(self) -> Iterable[Item]:
        found = self._recommended.found
        self._others.setVisible(found is not None and len(found.materials) > _AT_ONCE)
        if found is None:
            yield self.quiet(self.words("Looking for what fits…"))
            return
        if not found.materials:
            yield self.quiet(self.words("No material for customers fits yet."))
        for match in self._batches.shown(found.materials):
            if isinstance(match.record, Material):
                yield self._row(match, match.record)

    def _row(self, match: Match, material: Material) -> QWidget:
        words = self.words
        kind = words(material.type.label) if material.type else ""
        about = words.dotted(kind, *reasons_said(match, words)[:_MOST_REASONS])
        icon = _ICONS[material.type] if material.type else "file-text"
        entry = Entry(
            self.kit,
            icon,
            material.title,
            about,
            lambda: self.account.shell.show_record(material),
            fit_chip(self.kit, match),
        )
        copy = self.kit.tool(
            "copy",
            words("Copy what to say about {name}", name=material.title),
            lambda: self._copy(match, material),
        )
        line = row(entry, copy, gap=tokens.XS)
        line.setStretch(0, 1)
        holder = QWidget()
        line.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(line)
        return holder

    def _copy(self, match: Match, material: Material) -> None:
        QGuiApplication.clipboard().setText(to_say(match, material, self.words))
        self.account.shell.tell(self.words("Copied."))

    def _turn(self) -> None:
        if self._recommended.found is not None:
            self._batches.turn(self._recommended.found.materials)
            self.refresh()
