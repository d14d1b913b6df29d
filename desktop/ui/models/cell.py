"""A cell and a face: what a list says of a record in one column of its table, and on its card."""

from collections.abc import Iterator
from typing import Literal

from attrs import frozen

from desktop.documents.before_after import BeforeAfter
from desktop.i18n import Words
from desktop.ui.kit import Tone

TextTone = Literal["text", "text2", "ok", "warn", "danger"]
"""The colour of a text, by what it is for."""


@frozen
class Chip:
    """A small label on a tinted ground."""

    text: str
    tone: Tone = "plain"


@frozen(kw_only=True)
class Cell:
    """One column of one row: a text or chips, a second line below, what stands before them.

    `avatar` is a name whose initials are shown, `icon` a drawing. All texts are in the reader's language.
    """

    text: str = ""
    below: str = ""
    chips: tuple[Chip, ...] = ()
    icon: str = ""
    avatar: str = ""
    tone: TextTone = "text"
    strong: bool = False
    right: bool = False

    @property
    def said(self) -> str:
        """What a screen reader says of it."""
        parts = (self.text, self.below, *(chip.text for chip in self.chips))
        return " ".join(part for part in parts if part)


@frozen
class Steps:
    """How far something is: what it is called and worth, how many of how many steps are done."""

    label: str
    value: str
    done: int
    total: int


@frozen(kw_only=True)
class Face:
    """A record's card.

    At its head stand bars of what was measured before and after, initials, or an icon; `above` and `about` are the
    lines over and under the title, the first of `about_shorter` that fits is said where `about` is too wide; below
    them stand `steps` or the paragraph `text`, at the lower right the `foot`.
    """

    title: str
    above: str = ""
    about: str = ""
    about_shorter: tuple[str, ...] = ()
    text: str = ""
    chips: tuple[Chip, ...] = ()
    foot: str = ""
    foot_tone: TextTone = "text2"
    figures: BeforeAfter | None = None
    steps: Steps | None = None
    avatar: str = ""
    icon: str = ""


def sentence(words: Words, parts: Iterator[tuple[str, str]]) -> str:
    """A row as one sentence: its title, then each column with its heading."""
    said = [words.labelled(heading, text) if heading else text for heading, text in parts if text]
    return ("；" if words.language.is_chinese else "; ").join(said)
