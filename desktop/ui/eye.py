"""The eye: the privacy key as a button in the head of a page that holds what is for us alone."""

from PySide6.QtCore import QObject

from desktop.ui.shell import Shell


class Eye(QObject):
    """Turns the privacy key by its `button`, which tells how it stands."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self.button = shell.kit.tool("eye-off", "", shell.privacy.turn)
        self.button.setCheckable(True)
        self.setParent(self.button)
        shell.privacy.turned.connect(self._show)
        self._show()

    def _show(self) -> None:
        shows, words = self._shell.privacy.shows_internal, self._shell.words
        name = words("Hide internal content") if shows else words("Show internal content")
        self.button.setChecked(shows)
        self.button.setAccessibleName(name)
        self.button.setToolTip(name)
        self._shell.theme.dress(self.button, "eye" if shows else "eye-off", "text2", "accent")
