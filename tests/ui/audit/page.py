"""What is audited: the window as it stands, its visible widgets, and what a finding is."""

from collections.abc import Callable, Iterator
from functools import cached_property

from attrs import define, frozen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from desktop.i18n import Language
from desktop.ui.frame import Frame
from desktop.ui.main_window import MainWindow
from desktop.ui.overlay import Overlay
from tests.ui.audit.texts import spoken, texts_of

_ACTED_ON = (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
    QAbstractSlider,
)
_HOLDS_PARTS = (QComboBox, QAbstractSpinBox, QAbstractItemView)


@frozen
class Finding:
    """Something that is wrong on a page: which rule it breaks and where."""

    rule: str
    where: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.where}"


@define(slots=False)
class Page:
    """The window at one moment. `words_of_data` are the Latin words that stand in the library's records."""

    window: QWidget
    language: Language
    size: tuple[int, int]
    words_of_data: frozenset[str]

    @cached_property
    def overlay(self) -> Overlay | None:
        """What lies over the window and takes all keys, if something does."""
        return next((one for one in self.window.findChildren(Overlay) if one.isVisible()), None)

    @cached_property
    def widgets(self) -> tuple[QWidget, ...]:
        """Everything that is visible in the window; where something lies over it, only that."""
        looked_at = self.overlay or self.window
        return tuple(widget for widget in looked_at.findChildren(QWidget) if widget.isVisible())

    @cached_property
    def controls(self) -> tuple[QWidget, ...]:
        """What a person acts on, each once: not the parts that Qt makes it of."""
        return tuple(widget for widget in self.widgets if is_control(widget))

    @cached_property
    def texts(self) -> tuple[tuple[QWidget, str], ...]:
        """Everything that is read or said on the page, with the widget it is read on."""
        title = (self.window, self.window.windowTitle())
        return (title, *((widget, text) for widget in self.widgets for text in texts_of(widget)))

    def area_of(self, widget: QWidget) -> QWidget:
        """The part of the window a widget is in: the sidebar, the page, what lies over it."""
        content, found = self.window, widget
        if isinstance(content, MainWindow):
            content = content.content
        elif isinstance(content, Frame):
            content = content.centralWidget()
        while (above := found.parentWidget()) is not None and above is not content:
            found = above
        return found


Rule = Callable[[Page], Iterator[Finding]]


def is_control(widget: QWidget) -> bool:
    """Whether a person acts on it."""
    hands_on = widget.focusProxy() is not None and not isinstance(widget, QComboBox | QAbstractSpinBox)
    if isinstance(widget, QScrollBar) or hands_on or _is_part(widget):
        return False
    takes_keys = widget.focusPolicy().value != 0 and not isinstance(widget, QAbstractScrollArea | QLabel)
    return isinstance(widget, _ACTED_ON) or takes_keys


def _is_part(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, _HOLDS_PARTS) and widget.objectName().startswith("qt_"):
            return True
        above = above.parentWidget()
    return isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)


def described(widget: QWidget) -> str:
    """A widget in words, so that one finds it in the code: its class, its name, and what it is in."""
    above = widget.parentWidget()
    name = spoken(widget) or widget.objectName() or str(widget.property("text") or "")
    inside = type(above).__name__ if above is not None else "the window"
    return f"{type(widget).__name__} «{name[:60]}» in {inside} {widget.width()}x{widget.height()}"
