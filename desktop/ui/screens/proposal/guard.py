"""The price guard: what keeps a discount from being given, with the way back and the way out, below the number."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop.documents.price_guard import verdict
from desktop.i18n import Words
from desktop.ui.kit import clear, column, row
from desktop.ui.screens.proposal.fixes import discount_fix
from desktop.ui.screens.proposal.lines import Priced
from desktop.ui.screens.proposal.studio import Studio
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if
from desktop.workspace.drafting import Told


class PriceGuard(QFrame):
    """A card below a price line, while its discount may not be given."""

    def __init__(self, studio: Studio, draft: Told) -> None:
        super().__init__()
        self._studio, self._draft = studio, draft
        self.setProperty("card", "danger")
        self._room: QVBoxLayout = column(gap=tokens.XS)
        self._room.setContentsMargins(tokens.M, tokens.S, tokens.M, tokens.S)
        self.setLayout(self._room)
        self._said = ""
        self.hide()

    @property
    def is_on(self) -> bool:
        """Whether it stands in the way."""
        return bool(self._said)

    def show_line(self, one: Priced) -> None:
        """Look at a line as it stands."""
        kit, words = self._studio.kit, self._studio.words
        said = _said(one, words)
        fix = discount_fix(one, self._studio, self._draft)
        whole = f"{said} {fix.label if fix else ''}".strip()
        if whole == self._said:
            return
        self._said = whole
        clear(self._room)
        show_if(self, when=bool(said))
        if not said:
            return
        text = row(kit.icon("circle-alert", "danger"), kit.label(said, wrap=True), gap=tokens.S)
        text.setStretch(1, 1)
        reason = kit.button(words("State a reason"), self._studio.overruling.emit, kind="link")
        name = f"{one.number + 1}. {one.quoted.item if one.quoted else ''}"
        reason.setAccessibleName(f"{reason.accessibleName()}: {name}")
        buttons = row(reason, None, gap=tokens.M)
        if fix is not None:
            buttons.insertWidget(0, kit.button(fix.label, fix.do, name=f"{fix.label}: {name}"))
        self._room.addLayout(text)
        self._room.addLayout(buttons)


def _said(one: Priced, words: Words) -> str:
    if one.quoted is None:
        return words("The price list has no price for this line. Choose one or take the line out.")
    match verdict(one.quoted):
        case "below_floor":
            return words("Below the floor: it needs to be approved.")
        case "beyond":
            return words("Beyond what you may give alone: it needs to be approved.")
        case "unclear":
            return words("The floor is in another currency, so nothing can be compared.")
        case "fine":
            return ""
