"""What a section is: a part of a document that knows what it must contain, or says why it has nothing to say."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from attrs import field, frozen

from desktop.documents.blocks import Block
from desktop.documents.dossier import Dossier
from desktop.documents.voice import Voice
from desktop.i18n import Words

DocumentPart = Literal["front", "body", "appendix"]


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
    """How a section came out in one document; `left_out` is None where it is in, `by_person` whether a person did that.

    `brief` is whether it is told in short, `number` what its heading bears. `text` is what its opening says as it will
    be printed, `automatic` what it says of itself; they differ where a person has written the opening.
    """

    key: str
    heading: str
    left_out: LeftOut | None = None
    part: DocumentPart = "body"
    by_person: bool = False
    is_added: bool = False
    brief: bool = False
    number: str = ""
    text: str = ""
    automatic: str = ""

    @property
    def is_edited(self) -> bool:
        """Whether a person has written its opening."""
        return self.text != self.automatic
