"""The preview: the pages as they will be exported, with their size, and the page one is at."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame

from desktop.documents.spot import Spot, Spots
from desktop.errors import UserError
from desktop.ui.kit import Kit, column, row
from desktop.ui.pages.page_view import PageView
from desktop.ui.screens.proposal.contents import COVER
from desktop.ui.screens.proposal.pane_head import pane_head
from desktop.ui.theme import tokens
from desktop.ui.widgets.presence import show_if


class Preview(QFrame):
    """A card with the pages. `pressed` tells the section that was clicked in them."""

    pressed = Signal(str)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self._spots: Spots = {}
        self._sections: Collection[str] = ()
        words = kit.words
        self.setProperty("card", "plain")
        self.view = PageView(kit.theme)
        self.view.setAccessibleName(words("Pages of the proposal"))
        self._page = kit.label("", "caption")
        self._page.setAccessibleName(words("Page"))
        self._size = kit.button("", self._fit, kind="ghost", name=words("Size of the pages"))
        self._said = kit.label("", "caption", wrap=True)
        self._mend = kit.button("")
        self._mending: Callable[[], object] | None = None
        self._mend.clicked.connect(self._do_mend)
        self._trouble = kit.card(column(self._said, row(self._mend, None)), "danger", tokens.M)
        self._trouble.hide()
        self._same = kit.elided(words("the same as the exported PDF"), "caption")
        self._title = kit.label(words("Live preview"), "title")
        self._waiting = kit.label(words("Laying out the pages…"), "muted")
        self._waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._tools = (
            kit.tool("zoom-out", words("Zoom out"), self.view.zoom_out),
            self._size,
            kit.tool("zoom-in", words("Zoom in"), self.view.zoom_in),
            self._page,
        )
        head = pane_head(kit, self._title, self._same, None, *self._tools, gap=tokens.XS)
        head.setStretch(1, 100)
        whole = column(head, self._trouble, self._waiting, self.view, gap=0)
        whole.setStretch(2, 1)
        whole.setStretch(3, 1)
        self.view.hide()
        whole.setContentsMargins(1, 1, 1, 1)
        self.setLayout(whole)
        self.view.turned.connect(self._turned)
        self.view.zoomed.connect(self._zoomed)
        self.view.pressed.connect(self._pressed)
        self._zoomed(1.0)

    def show_pages(self, content: bytes, spots: Spots, sections: Collection[str]) -> None:
        """Show other pages at the place one is at; the sections are those anchors of `spots` that can be chosen."""
        self._trouble.hide()
        self._waiting.hide()
        self.view.show()
        self._spots, self._sections = spots, sections
        self.view.show_pdf(content, spots)

    def show_trouble(self, error: UserError, mend: str = "", do: Callable[[], object] | None = None) -> None:
        """Say why there are no newer pages, with the way to mend that."""
        self._said.setText(self._kit.words(error.message, **error.values))
        self._mend.setText(mend)
        self._mend.setAccessibleName(mend)
        self._mending = do
        show_if(self._mend, when=bool(mend))
        self._trouble.show()
        self._waiting.setText("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        """Leave out of the head what there is no room for."""
        taken = sum(one.sizeHint().width() + tokens.XS for one in self._tools) + 2 * tokens.L
        for zoom in (self._tools[0], self._tools[2]):
            show_if(zoom, when=self.width() >= taken)
        room = self.width() - taken - self._title.sizeHint().width()
        show_if(self._title, when=room >= tokens.S)
        show_if(self._same, when=room >= self._same.sizeHint().width() + tokens.M)

    def follow(self, key: str) -> None:
        """Show where a section begins; one that isn't printed leaves the pages where they are."""
        spot = self._spots.get(key, Spot(1, 0.0) if key == COVER else None)
        if spot is not None:
            self.view.show_anchor(spot.page, spot.top)

    def _do_mend(self) -> None:
        if self._mending is not None:
            self._mending()

    def _fit(self) -> None:
        if self.view.fit == "width":
            self.view.fit_page()
        else:
            self.view.fit_width()

    def _turned(self, page: int, pages: int) -> None:
        self._page.setText(f"{page} / {pages}")
        self._fit_head()

    def _zoomed(self, zoom: float) -> None:
        words = self._kit.words
        fits = {"width": words("Fit width"), "page": words("Whole page"), "free": f"{round(zoom * 100)} %"}
        self._size.setText(fits[self.view.fit])
        self._fit_head()

    def _pressed(self, spot: Spot) -> None:
        """Find the section in which was clicked."""
        spots = self.view.spots
        above = [(spots[key], key) for key in self._sections if key in spots and spots[key] <= spot]
        self.pressed.emit(max(above)[1] if above else "")
