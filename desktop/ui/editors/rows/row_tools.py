"""What a row offers to the mouse while it is under it: a grip to drag it by, doubling, removing."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from desktop.ui.kit import Kit
from desktop.ui.theme import icons

GRIP_WIDTH = 18
_BUTTON, _HEIGHT, _ICON = 26, 32, 14  # pixels


def tools_width() -> int:
    """How wide the buttons of a row are together, in pixels."""
    return GRIP_WIDTH + _BUTTON * 2


class Grip(QWidget):
    """What a row is dragged by. `dragged` and `dropped` give the height on the screen."""

    dragged = Signal(float)
    dropped = Signal(float)

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._theme = kit.theme
        self._from: QPointF | None = None
        self._is_dragging = False
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(kit.words("Drag to move, or Alt+↑ and Alt+↓"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(GRIP_WIDTH, _BUTTON)

    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._from = event.globalPosition()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._from is None:
            return
        way = (event.globalPosition() - self._from).manhattanLength()
        if self._is_dragging or way >= QApplication.startDragDistance():
            self._is_dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().y())

    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        was_dragging, self._is_dragging, self._from = self._is_dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if was_dragging:
            self.dropped.emit(event.globalPosition().y())

    def paintEvent(self, _event: QPaintEvent, /) -> None:
        place = QRectF((GRIP_WIDTH - _ICON) / 2, (self.height() - _ICON) / 2, _ICON, _ICON)
        with QPainter(self) as painter:
            icons.paint(painter, "grip-vertical", self._theme.colours["text3"], place)


class RowTools(QWidget):
    """The grip and the buttons at the end of a row, made when they are wanted first; Ctrl+D and Delete do the same."""

    dragged = Signal(float)
    dropped = Signal(float)

    def __init__(self, kit: Kit, asked: SignalInstance) -> None:
        super().__init__()
        self._kit, self._asked = kit, asked
        self._inside: QWidget | None = None
        self.grip: Grip | None = None
        self._names: dict[QWidget, str] = {}
        self.setFixedSize(tools_width(), kit.theme.scaled(_HEIGHT))

    def show_them(self, called: str) -> None:
        """Show them for a row that is called so, or leave their place free if `called` is empty."""
        if called and self._inside is None:
            self._inside = self._made()
        if self._inside is not None:
            self._inside.setVisible(bool(called))
        for button, name in self._names.items():
            button.setAccessibleName(self._kit.words.labelled(called, name))

    def _made(self) -> QWidget:
        kit, words = self._kit, self._kit.words
        self.grip = grip = Grip(kit)
        grip.dragged.connect(self.dragged)
        grip.dropped.connect(self.dropped)
        made = QWidget(self)
        layout = QHBoxLayout(made)
        layout.setContentsMargins(0, (kit.theme.scaled(_HEIGHT) - _BUTTON) // 2, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(grip)
        tools = (("copy", words("Duplicate the row"), "copy"), ("x", words("Remove the row"), "remove"))
        for icon, name, wish in tools:
            button = kit.tool(icon, name, partial(self._asked.emit, wish), role="text3", small=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            layout.addWidget(button)
            self._names[button] = name
        made.setGeometry(0, 0, self.width(), made.sizeHint().height())
        return made
