"""The privacy key: what is for us alone is shown only while somebody wants to see it; at every start it is hidden."""

from PySide6.QtCore import QObject, Signal


class Privacy(QObject):
    """Whether floors and what a seller may give alone are shown; `turned` says that it is otherwise now.

    While they are hidden no widget holds them, so that no screen reader, no screenshot and no glance finds them.
    """

    turned = Signal(bool)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._shows = False

    @property
    def shows_internal(self) -> bool:
        """Whether it is shown."""
        return self._shows

    def turn(self) -> None:
        """Show it, or hide it again."""
        self._shows = not self._shows
        self.turned.emit(self._shows)
