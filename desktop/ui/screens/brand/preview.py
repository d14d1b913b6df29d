"""The sample pages beside the form: the real document in this brand, made anew after each pause in editing."""

from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.records import Brand
from desktop.ui.actions import Bindings
from desktop.ui.kit import column, row
from desktop.ui.pages.page_view import PageView
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.workspace.outcomes import SamplePages

_PAUSE: Final = 350  # milliseconds


class BrandPreview(QWidget):
    """A card with the pages; `show_brand` has them follow, `show_anchor` leads to a section."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell, self._kit = shell, shell.kit
        words = shell.words
        self._brand: Brand | None = None
        self._is_composing, self._anchor = False, ""
        self._view = PageView(shell.theme)
        self._view.setAccessibleName(words("Sample pages in this brand"))
        self._page = self._kit.label("", "caption")
        self._view.turned.connect(self._show_page)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._compose)
        smaller = self._kit.tool("zoom-out", words("Zoom out"), self._view.zoom_out)
        larger = self._kit.tool("zoom-in", words("Zoom in"), self._view.zoom_in)
        head = row(
            self._kit.label(words("Sample pages"), "title"),
            self._kit.elided(words("the same as an exported PDF"), "caption"),
            smaller,
            self._page,
            larger,
            gap=tokens.S,
        )
        head.setStretch(1, 1)
        self._controls: tuple[QWidget, ...] = (smaller, larger, self._view)
        inside = column(head, self._view, gap=tokens.S)
        inside.setStretch(1, 1)
        self.setLayout(column(self._kit.card(inside, pad=tokens.M), gap=0))

    def bindings(self) -> Bindings:
        """What can be done with the pages."""
        return {"zoom_in": self._view.zoom_in, "zoom_out": self._view.zoom_out, "zoom_fit": self._view.fit_width}

    def come_after(self, form: QWidget) -> None:
        """Have Tab lead from the end of a form that was made later to the pages."""
        controls = [one for one in form.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        before = next((one for one in reversed(controls) if one.focusProxy() is None), form)
        for control in self._controls:
            QWidget.setTabOrder(before, control)
            before = control

    def show_brand(self, brand: Brand) -> None:
        """Have the pages follow, after a pause; at once where there are none yet."""
        is_first, self._brand = self._brand is None, brand
        if is_first:
            self._compose()
        else:
            self._timer.start()

    def show_anchor(self, anchor: str) -> None:
        """Lead to a section, or to the cover for ""."""
        if anchor == self._anchor:
            return
        self._anchor = anchor
        spot = self._view.spots.get(anchor)
        if spot is not None:
            self._view.show_anchor(spot.page, spot.top)
        elif not anchor:
            self._view.show_anchor(1)

    def _compose(self) -> None:
        brand, language = self._brand, self._shell.settings.for_documents
        if brand is None:
            return
        if self._is_composing:
            self._timer.start()
            return
        self._is_composing = True
        self._shell.tasks.run(
            "sample pages",
            lambda workspace, _: workspace.sample_pages(brand, language),
            self._show_pages,
            self._failed,
            quiet=True,
        )

    def _show_pages(self, pages: SamplePages) -> None:
        self._is_composing = False
        self._view.show_pdf(pages.content, pages.spots)

    def _failed(self, error: Exception) -> None:
        self._is_composing = False
        raise error

    def _show_page(self, page: int, pages: int) -> None:
        self._page.setText(f"{page} / {pages}" if pages else "")
