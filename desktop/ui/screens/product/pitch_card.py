"""The essence of a product in two sentences, large, and ready to be said or sent."""

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication

from desktop.ui.forms.group import Group
from desktop.ui.kit import Item
from desktop.ui.screens.product.card import EditingCard
from desktop.ui.screens.product.subject import Subject
from desktop.ui.shell import Shell

_GROUPS = (Group("", ("pitch", "summary")),)


class PitchCard(EditingCard):
    """Two sentences, with a button that copies them, and what else is to be said below."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell, shell.words("In two sentences"), _GROUPS, "accent")
        name = self.words("Copy the two sentences")
        self._copy = self.kit.button(self.words("Copy"), self._copy_pitch, kind="ghost", icon="copy", name=name)
        self.buttons.insertWidget(0, self._copy)
        self._pitch = ""

    def facts(self, subject: Subject) -> object:
        return subject.product.pitch, subject.product.summary

    def items(self, subject: Subject) -> Iterable[Item]:
        self._pitch = subject.product.pitch
        self._copy.setVisible(bool(self._pitch))
        if not self._pitch:
            yield from self.invitation(
                self.words("What it does for whom, in two sentences that one can say at the door.")
            )
        else:
            yield self.kit.label(self._pitch, "lead", wrap=True, selectable=True)
        if subject.product.summary:
            yield self.kit.label(subject.product.summary, "muted", wrap=True, selectable=True)

    def _copy_pitch(self) -> None:
        QGuiApplication.clipboard().setText(self._pitch)
        self.shell.tell(self.words("Copied."))
