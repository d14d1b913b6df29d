"""What one version changed, field by field, beside what was before it or what is now."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtWidgets import QWidget

from desktop.fields import fields_of
from desktop.records.record import Record
from desktop.store.references import named_by
from desktop.ui.kit import column
from desktop.ui.past.diff_text import DiffText
from desktop.ui.past.word_diff import Piece, shortened, word_diff
from desktop.ui.shell import Shell
from desktop.ui.theme import tokens
from desktop.ui.value_words import ValueWords

UNSEEN: Final = frozenset(fields_of(Record))
"""What programs keep for themselves and no page shows: where a record came from, whether it is a sample."""


def differences(shell: Shell, old: Record | None, new: Record | None) -> Iterator[QWidget]:
    """A block for each field that differs; where there was nothing before, what each says, as it is read."""
    owner = type(new or old)
    ids = {named.id for record in (old, new) if record is not None for named in named_by(record)}
    titles = shell.workspace.store.titles(ids) if ids else {}
    values = ValueWords(shell.words, titles, gone=shell.words("(deleted for good)"))
    for name, kind in fields_of(owner).items():
        before = getattr(old, name) if old is not None else getattr(owner(), name)
        after = getattr(new, name) if new is not None else getattr(owner(), name)
        if before != after and name not in UNSEEN:
            said = values.said(kind, after)
            pieces = [Piece("same", said)] if old is None else _pieces(values.said(kind, before), said)
            yield _block(shell, shell.words(kind.label), pieces)


def _pieces(before: str, after: str) -> list[Piece]:
    """The differences as they are shown: what is wholly other stands in lines of its own."""
    pieces = word_diff(before, after)
    if [piece.fate for piece in pieces] == ["gone", "new"]:
        return [pieces[0], Piece("same", "\n"), pieces[1]]
    return shortened(pieces)


def _block(shell: Shell, label: str, pieces: list[Piece]) -> QWidget:
    made = QWidget()
    made.setLayout(column(shell.kit.label(label, "section"), DiffText(shell.theme, shell.words, pieces), gap=tokens.XS))
    return made
