"""A field with chips: what is chosen, and a place to type for more, with offers while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QSizePolicy

from desktop.text import clean_line
from desktop.ui.editors.chip import Chip
from desktop.ui.editors.chip_flow import ChipFlow
from desktop.ui.editors.line_field import LineField
from desktop.ui.editors.offer import Offer, Source
from desktop.ui.editors.offer_list import OfferList
from desktop.ui.kit import Kit, style_again

_LEAST = 96  # pixels to type in
_HEIGHT = 32


class ChipBox(QFrame):
    """Keys of a source as chips. `edited`, `left` and `taken_back` are as an editor's.

    With `single` there is at most one: a new one takes its place.
    """

    edited = Signal()
    left = Signal()
    taken_back = Signal()

    def __init__(self, kit: Kit, name: str, source: Source, *, single: bool = False) -> None:
        super().__init__()
        self._kit, self._source, self._single = kit, source, single
        self.keys: tuple[str, ...] = ()
        self._chips: list[Chip] = []
        self._is_edited = False
        self.field = LineField(name, quiet=False)
        self.field.setProperty("kind", "inline")
        self.field.installEventFilter(self)
        self._list: OfferList | None = None
        self._flow = ChipFlow(4, kit.theme.scaled(_LEAST))
        margin = (kit.theme.scaled(_HEIGHT) - kit.theme.scaled(24)) // 2 - 1
        self._flow.setContentsMargins(5, margin, 5, margin)
        self._flow.addWidget(self.field)
        self.field.setPlaceholderText(kit.words("Empty##field"))
        self.setLayout(self._flow)
        self.setProperty("field", "quiet")
        self.setFocusProxy(self.field)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._connect()

    @property
    def typed(self) -> str:
        """What is typed and not chosen yet."""
        return clean_line(self.field.typed)

    def show_keys(self, keys: Sequence[str], typed: str = "") -> None:
        """Show what is chosen, and what is typed."""
        self._set_keys(tuple(keys))
        self.field.show_text(typed)
        self.field.setProperty("holds", bool(typed))
        self._is_edited = False

    def show_state(self, state: str) -> None:
        """Look as its state says: `problem`, or usual."""
        self.setProperty("state", state)
        style_again(self)

    def show_titles(self) -> None:
        """Say anew what is chosen: it may be called otherwise now."""
        for key, chip in zip(self.keys, self._chips, strict=True):
            if chip.text() != self._source.title(key):
                chip.setText(self._source.title(key))
                chip.updateGeometry()

    def make(self) -> None:
        """Make something new of what is typed."""
        self._take(Offer(self.typed, self.typed, makes=True))

    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        if watched is self.field and event.type() is QEvent.Type.MouseButtonRelease:
            QTimer.singleShot(0, self, self._open_at_click)
        return False

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.field.setFocus(Qt.FocusReason.MouseFocusReason)
        self._open_at_click()
        event.accept()

    def _connect(self) -> None:
        self.field.changed.connect(self._typed)
        self.field.came.connect(self._came)
        self.field.gone.connect(self._gone)
        self.field.entered.connect(self._entered)
        self.field.escaped.connect(self._escaped)

    @property
    def _is_offering(self) -> bool:
        return self._list is not None and self._list.is_open

    def _hide_offers(self) -> None:
        if self._list is not None:
            self._list.hide()

    def _made_list(self) -> OfferList:
        """The list of offers, made when it is wanted first: a form has many such fields."""
        made = OfferList(self._kit.theme, self)
        made.chosen.connect(self._take)
        self.destroyed.connect(made.deleteLater)
        return made

    def _key(self, event: QKeyEvent) -> bool:
        """Keys that mean something besides typing; whether one was taken."""
        is_empty = not self.field.text()
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                return False
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up if self._is_offering:
                self._step(-1)
            case Qt.Key.Key_Escape if self._is_offering:
                self._hide_offers()
            case Qt.Key.Key_Escape if self._is_edited and not self.field.is_edited:
                self.taken_back.emit()
            case Qt.Key.Key_Backspace if is_empty and self.keys:
                self._remove(len(self.keys) - 1)
            case Qt.Key.Key_Left if self.field.cursorPosition() == 0 and self._chips:
                self._chips[-1].setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Tab:
                self._take_picked()
                return False
            case _:
                return False
        return True

    def _typed(self) -> None:
        pieces = self._source.split(self.field.typed)
        if len(pieces) > 1:
            keys = [key for piece in map(clean_line, pieces[:-1]) if piece and (key := self._source.meant(piece))]
            self.field.show_text(pieces[-1].lstrip())
            self._add(*keys)
        self.field.setProperty("holds", bool(self.field.text()))
        if self.typed:
            self._offer(pick=self._source.picks)
        else:
            self._hide_offers()
        self._touch()

    def _step(self, way: int) -> None:
        if self._list is not None and self._list.is_open:
            self._list.step(way)
        else:
            self._offer(pick=True)

    def _offer(self, *, pick: bool) -> None:
        taken = () if self._single else self.keys
        self._list = self._list or self._made_list()
        self._list.show_offers(self._source.offers(self.typed, taken), pick=pick)

    def _open_at_click(self) -> None:
        if self.field.hasFocus() and not self._is_offering and not self.typed:
            self._offer(pick=False)

    def _entered(self) -> None:
        offer = self._list.current if self._list is not None else None
        if offer is not None:
            self._take(offer)
        elif self.typed:
            self._take_meant()
        else:
            self.left.emit()

    def _take(self, offer: Offer) -> None:
        key = self._source.make(offer.key) if offer.makes else offer.key
        self._hide_offers()
        self.field.show_text("")
        self._add(key)
        self._touch()

    def _take_picked(self) -> None:
        """Take what is picked out of the offers when one goes on with Tab."""
        offer = self._list.current if self._list is not None else None
        if self.typed and offer is not None and not offer.makes:
            self._take(offer)

    def _take_meant(self) -> None:
        """Take what is typed, if it means something by itself."""
        key = self._source.meant(self.typed) if self.typed else None
        if key is not None:
            self.field.show_text("")
            self._add(key)
            self._touch()

    def _add(self, *keys: str) -> None:
        before = () if self._single else self.keys
        self._set_keys(tuple(dict.fromkeys((*before, *keys))))

    def _remove(self, at: int) -> None:
        self._set_keys((*self.keys[:at], *self.keys[at + 1 :]))
        self._touch()
        if self._chips and not self.field.hasFocus():
            self._chips[min(at, len(self._chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_keys(self, keys: tuple[str, ...]) -> None:
        if keys == self.keys:
            return
        self.keys = keys
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(at, key) for at, key in enumerate(keys)]
        self._flow.removeWidget(self.field)
        for widget in (*self._chips, self.field):
            self._flow.addWidget(widget)
        self.field.setPlaceholderText("" if keys else self._kit.words("Empty##field"))
        self.updateGeometry()

    def _chip(self, at: int, key: str) -> Chip:
        title = self._source.title(key)
        chip = Chip(self._kit.theme, title, f"{self.field.accessibleName()}: {title}")
        chip.opened.connect(lambda: self._open(key, at))
        chip.removed.connect(lambda: self._remove(at))
        chip.moved.connect(lambda way: self._move_to(at + way))  # type: ignore[operator]
        chip.setParent(self)
        chip.show()
        return chip

    def _open(self, key: str, at: int) -> None:
        if self._source.opens:
            self._source.open(key)
        else:
            self._chips[at].setFocus(Qt.FocusReason.MouseFocusReason)

    def _move_to(self, at: int) -> None:
        if at >= len(self._chips):
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif at >= 0:
            self._chips[at].setFocus(Qt.FocusReason.TabFocusReason)

    def _touch(self) -> None:
        self._is_edited = True
        self.edited.emit()

    def _escaped(self) -> None:
        self.taken_back.emit()

    def _came(self) -> None:
        self._show_active(active=True)

    def _gone(self) -> None:
        self._hide_offers()
        where = QApplication.focusWidget()
        if where is not None and self.isAncestorOf(where):
            return
        self._show_active(active=False)
        self._take_meant()
        self._is_edited = False
        self.left.emit()

    def _show_active(self, *, active: bool) -> None:
        self.setProperty("active", "true" if active else "false")
        style_again(self)
        self._flow.invalidate()
        self.updateGeometry()
