"""A line for what one looks for: as long as a search means anything, so that a page pasted into it stops nothing."""

from typing import Final

from PySide6.QtWidgets import QLineEdit

LONGEST: Final = 256
"""Characters; what is longer is cut. A name may have 200, and a text that is not one must still be seen not to be."""


class SearchLine(QLineEdit):
    """One line, cut where it is longer than any name."""

    def __init__(self, name: str) -> None:
        """`name` says what is looked for, to those who see it and to those who hear it."""
        super().__init__()
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
