"""How a shortcut is written for a person: as on the keys, in every language."""

import sys
from typing import Final

from PySide6.QtGui import QKeySequence

_AS_ON_THE_KEYS: Final = {"Left": "←", "Right": "→", "Up": "↑", "Down": "↓", "Return": "Enter"}


def key_names(keys: QKeySequence | str) -> str:
    """A shortcut as it stands on this system's keyboard; "" if there is none."""
    sequence = QKeySequence(keys)
    if sys.platform == "darwin":
        return sequence.toString(QKeySequence.SequenceFormat.NativeText)
    plain = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    lead, plus, last = plain.rpartition("+")
    return f"{lead}{plus}{_AS_ON_THE_KEYS.get(last, last)}"
