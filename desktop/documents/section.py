"""What a section is: a part of a document that knows what it must contain, or says why it has nothing to say."""

from collections.abc import Callable, Iterable, Mapping

from attrs import field, frozen

from desktop.documents.blocks import Block
from desktop.documents.dossier import Dossier
from desktop.documents.voice import Voice
from desktop.i18n import Words


@frozen
class LeftOut:
    """Why a section is not in the document: a msgid with its values."""

    reason: str
    values: Mapping[str, str | int] = field(factory=dict[str, str | int])

    def said(self, words: Words) -> str:
        """The reason in a person's language."""
        return words(self.reason, **self.values)


@frozen
class Section:
    """A section: its key (anchor, and name in a proposal's edits), its heading (a msgid), and what writes its blocks.

    `write` gives the blocks after the heading, level 2 and 3 headings without numbers; compose sets the heading and
    the numbers.
    """

    key: str
    heading: str
    write: Callable[[Dossier, Voice], Iterable[Block] | LeftOut]


@frozen
class SectionState:
    """How a section came out in one document; `left_out` is None where it is in."""

    key: str
    heading: str
    left_out: LeftOut | None = None
