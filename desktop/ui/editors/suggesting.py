"""The editor of a text that other records have too: what they say is offered while one types."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desktop.fields import Text
from desktop.importers.raw import fold
from desktop.ui.editors import keys
from desktop.ui.editors.editor import Around
from desktop.ui.editors.offer import Offer
from desktop.ui.editors.offer_list import OfferList
from desktop.ui.editors.text import TextEditor

_MOST = 8


class SuggestingEditor(TextEditor):
    """A region, a category: nothing is chosen unless one picks it; the arrow down offers all there are."""

    def __init__(self, around: Around, name: str, kind: Text) -> None:
        super().__init__(around, name, kind)
        self._used: list[str] | None = None
        self._list: OfferList | None = None
        self.field.installEventFilter(self)
        self.field.gone.connect(self._hide)

    def changed(self) -> None:
        self._offer(self.field.typed)

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """Keys that mean something to the offers; whether one was taken."""
        offers = self._list if self._list is not None and self._list.is_open else None
        if keys.is_down(event) and offers is None:
            self._offer("")
        elif offers is None:
            return False
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            offers.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self._hide()
        elif keys.is_enter(event) and offers.current is not None:
            self._take(offers.current)
        else:
            return False
        return True

    def _offer(self, text: str) -> None:
        if self._used is None:
            self._used = self.around.shell.workspace.used(self.around.about().kind, self.name)
        folded = fold(text)
        found = [used for used in self._used if folded in fold(used) and used != text][:_MOST]
        if self._list is None:
            if not found:
                return
            self._list = OfferList(self.around.shell.theme, self)
            self._list.chosen.connect(self._take)
            self.destroyed.connect(self._list.deleteLater)
        self._list.show_offers([Offer(used, used) for used in found], pick=False)

    def _take(self, offer: Offer) -> None:
        self._hide()
        self.show_value(offer.key)
        self.field.touch()
        self.edited.emit()
        self.left.emit()

    def _hide(self) -> None:
        if self._list is not None:
            self._list.hide()
