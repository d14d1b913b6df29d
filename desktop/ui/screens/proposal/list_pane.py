"""The pane with the list of sections, and the way to add one."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from desktop.ui.kit import Kit, column
from desktop.ui.screens.proposal.pane_head import pane_head
from desktop.ui.screens.proposal.section_deeds import SectionDeeds
from desktop.ui.screens.proposal.section_list import SectionList
from desktop.ui.theme import tokens

_ROOMY: Final = 156  # pixels from which on the button has its word beside its sign


class ListPane(QFrame):
    """A card around the list."""

    def __init__(self, kit: Kit, sections: SectionList, doing: SectionDeeds) -> None:
        super().__init__()
        self._kit = kit
        self.setProperty("card", "plain")
        self._add = kit.button("", kind="ghost", icon="plus", name=kit.words("Add a section"))
        self._add.clicked.connect(lambda: doing.open_adding(self._add))
        head = pane_head(kit, kit.label(kit.words("Sections"), "title"), None, self._add, right=tokens.XS)
        body = column(head, sections, gap=0)
        body.setContentsMargins(1, 1, 1, tokens.S)
        self.setLayout(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the word out where there is no room for it."""
        super().resizeEvent(event)
        is_roomy = event.size().width() >= self._kit.theme.scaled(_ROOMY)
        self._add.setText(self._kit.words("Add##section") if is_roomy else "")
