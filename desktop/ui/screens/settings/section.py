"""What the settings are made of: sections, and in them lines that say what they set and can be searched for."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.settings import Settings
from desktop.ui.kit import Kit, column, holding, row
from desktop.ui.theme import tokens


class Line(QWidget):
    """One setting: what it is, why one would touch it, and its control at the right or, if it is large, below.

    `also` are further words by which it is found.
    """

    def __init__(
        self, kit: Kit, label: str, why: str, control: QWidget | None = None, *, below: bool = False, also: str = ""
    ) -> None:
        super().__init__()
        self._sought = f"{label} {why} {also}".casefold()
        self._why = kit.label(why, "caption", wrap=True)
        if not why:
            self._why.hide()
        said = column(kit.label(label, wrap=True), self._why, gap=2)
        if control is None:
            self.setLayout(said)
        elif below:
            self.setLayout(column(said, control, gap=tokens.S))
        else:
            line = row(holding(said), control, gap=tokens.L)
            line.setStretch(0, 1)
            line.setAlignment(control, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            self.setLayout(line)

    def show_why(self, why: str) -> None:
        """Say something else below the label."""
        self._why.setText(why)
        self._why.setVisible(bool(why))

    def answers(self, sought: Sequence[str]) -> bool:
        """Whether all these words are in it."""
        return all(word in self._sought for word in sought)


class Section(QWidget):
    """A heading over a card of lines. `key` is its name in places, `icon` stands beside it in the list of sections."""

    key: ClassVar[str]
    icon: ClassVar[str]

    def __init__(self, kit: Kit, title: str, lines: Sequence[Line]) -> None:
        super().__init__()
        self.title = title
        self._lines = tuple(lines)
        self._rules: list[QWidget] = [kit.rule() for _ in lines]
        inside = column(gap=tokens.M)
        for rule, line in zip(self._rules, self._lines, strict=True):
            inside.addWidget(rule)
            inside.addWidget(line)
        self._rules[0].hide()
        self.setLayout(column(kit.label(title, "title"), kit.card(inside), gap=tokens.S))

    def search(self, sought: Sequence[str]) -> bool:
        """Show the lines that have all these words, all of them where the title has; whether there are any."""
        whole = all(word in self.title.casefold() for word in sought)
        found = [whole or line.answers(sought) for line in self._lines]
        first = found.index(True) if any(found) else -1
        for at, (line, rule) in enumerate(zip(self._lines, self._rules, strict=True)):
            line.setVisible(found[at])
            rule.setVisible(found[at] and at != first)
        self.setVisible(any(found))
        return any(found)

    def follow(self, settings: Settings) -> None:
        """Show what the settings are now, after they were changed elsewhere."""

    def refresh(self) -> None:
        """Look at the library again."""
