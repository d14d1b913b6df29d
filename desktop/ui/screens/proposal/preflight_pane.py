"""The check before it leaves: all objections at once, each with the way there and its fix, and the way out in spite."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.documents.objection import Objection
from desktop.documents.preflight import CHECKS
from desktop.ui.editors.line_field import LineField
from desktop.ui.kit import Item, clear, column, holding, row
from desktop.ui.screens.proposal.contents import COVER, counts_said, title_of
from desktop.ui.screens.proposal.fixes import fix_for
from desktop.ui.screens.proposal.head import EXPORTS, Formats
from desktop.ui.screens.proposal.studio import ANYWAY, Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.menu_chip import Pick, menu_button
from desktop.ui.widgets.presence import show_if


class PreflightPane(QWidget):
    """All objections, those that block first."""

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._wanted: Formats = ()
        words, kit = studio.words, studio.kit
        self._sum = kit.label("", "muted", wrap=True)
        fine = row(kit.icon("circle-check", "ok"), kit.label(words("No problems found. It can be sent."), wrap=True))
        fine.setStretch(1, 1)
        labels = dict.fromkeys(words(check.label) for check in CHECKS)
        looked_at = kit.label(words.labelled(words("Checked"), words.listed(labels)), "caption", wrap=True)
        self._fine = holding(column(kit.card(fine, "ok", tokens.M), looked_at, gap=tokens.S))
        self._list = column(gap=tokens.M)
        self._reason = LineField(words("Why it is sent anyway"), quiet=False)
        self._reason.setPlaceholderText(words("For example: approved by the head of sales on the phone"))
        self._reason.show_text(studio.drafts.text(ANYWAY))
        self._reason.changed.connect(self._type)
        self._reason.gone.connect(studio.drafts.settle)
        self._reason.entered.connect(self._go_anyway)
        self._go = kit.button(words("Export anyway"), self._go_anyway, kind="danger", icon="file-down")
        about = kit.label(words("The reason is kept with the exported files."), "caption", wrap=True)
        self._anyway = kit.card(
            column(kit.label(words("Say why it is sent anyway"), "section"), self._reason, about, row(self._go, None)),
            "sunken",
            tokens.M,
        )
        self.setLayout(column(self._sum, self._fine, self._list, self._anyway, gap=tokens.M))
        self._shown: tuple[Objection, ...] | None = None
        studio.checked.connect(self._look_again)
        self.refresh()

    def want(self, formats: Formats) -> None:
        """Note what was to be exported when this stood in the way."""
        self._wanted = formats
        self._show_button()

    def focus_reason(self) -> None:
        """Put the keyboard where the reason is given."""
        if self._anyway.isVisibleTo(self):
            self._reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show what is objected to now."""
        found = tuple(sorted(self._studio.objections, key=lambda one: not one.blocking))
        if found == self._shown:
            return
        self._shown = found
        words = self._studio.words
        blocking = [one for one in found if one.blocking]
        others = [one for one in found if not one.blocking]
        show_if(self._fine, when=not found)
        show_if(self._sum, when=bool(found))
        self._sum.setText(counts_said(len(blocking), len(others), words))
        clear(self._list)
        if blocking:
            self._list.addWidget(self._card(words("Must be fixed"), blocking))
        if others:
            self._list.addWidget(self._card(words("Worth a look"), others))
        show_if(self._anyway, when=bool(blocking))
        self._show_button()

    def _look_again(self) -> None:
        """Where nothing stands in the way any more, no reason is kept; what was typed stays as long as it is shown."""
        self.refresh()
        is_blocked = any(one.blocking for one in self._studio.objections)
        self._studio.drafts.type(ANYWAY, self._reason.typed if is_blocked else "")

    def _type(self) -> None:
        self._studio.drafts.type(ANYWAY, self._reason.typed)
        self._show_button()

    def _card(self, title: str, found: Sequence[Objection]) -> QWidget:
        kit = self._studio.kit
        lines: list[Item] = []
        for at, one in enumerate(found):
            lines += [kit.rule()] if at else []
            lines.append(self._line(one))
        return holding(column(kit.label(title, "section"), *lines, gap=tokens.S))

    def _line(self, one: Objection) -> QWidget:
        kit, words = self._studio.kit, self._studio.words
        text = kit.label(one.said(words), wrap=True)
        key = one.anchor if self._studio.state(one.anchor) else COVER
        place = title_of(key, words)
        lead = kit.button(place, partial(self._studio.leading.emit, key), kind="link")
        lead.setAccessibleName(words.labelled(words("Go to {place}", place=place), one.said(words)))
        buttons = row(lead, None, gap=tokens.S)
        fix = fix_for(one, self._studio)
        if fix is not None:
            buttons.addWidget(kit.button(fix.label, fix.do, name=f"{fix.label}: {one.said(words)}"))
        icon = kit.icon("circle-alert", "danger" if one.blocking else "warn")
        line = row(icon, column(text, buttons, gap=2), gap=tokens.S)
        line.setStretch(1, 1)
        line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        return holding(line)

    def _show_button(self) -> None:
        reason = bool(self._reason.typed.strip())
        self._go.setEnabled(reason)
        words, kit = self._studio.words, self._studio.kit
        if self._wanted:
            self._go.setMenu(None)  # type: ignore[arg-type]
            return
        picks = [Pick(words(label), partial(self._export, formats), icon="file-down") for formats, label in EXPORTS]
        menu_button(kit, self._go, picks)

    def _go_anyway(self) -> None:
        if self._wanted:
            self._export(self._wanted)

    def _export(self, formats: Formats) -> None:
        reason = self._reason.typed.strip()
        if reason:
            self._studio.exporting.emit(formats, reason)
