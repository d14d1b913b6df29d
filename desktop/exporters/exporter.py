"""What an exporter is: it writes one document as one file in one format, and reads it back."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, Protocol

from attrs import field, frozen

from desktop.documents.blocks import Document
from desktop.documents.spot import Spot, Spots


@frozen(kw_only=True)
class Look:
    """How documents look, the same for all formats: A4, lengths in points, colours as `#RRGGBB`.

    `logo` is a decoded PNG or JPEG, or empty. `primary` carries headings and the cover, `accent` what must catch
    the eye.
    """

    primary: str = "#12355B"
    accent: str = "#C8742B"
    ink: str = "#1C2430"
    muted: str = "#5B6675"
    line: str = "#D5DAE1"
    wash: str = "#F3F6F9"
    tint: str = "#E6EDF5"
    good: str = "#1B7A45"
    warning: str = "#8F5300"
    logo: bytes = b""
    margin_left: float = 62.0
    margin_right: float = 62.0
    margin_top: float = 78.0
    margin_bottom: float = 70.0
    body_size: float = 10.5
    body_leading: float = 17.5


CONTENTS = "contents"
"""What stands for the table of contents among anchors."""


@frozen(kw_only=True)
class Written:
    """A file that was written. `heading_pages` gives the page of each heading by anchor, where the format knows pages.

    `page_starts` are the anchors of headings (and `CONTENTS`) that are the first thing on their page. `squeezes` tell
    for each stretch between page breaks how much of the white between its blocks was left, 1.0 where all was.
    `spots` are where headings and cases stand, where the format knows pages.
    `missing` are characters of the document that no font of the exporter has; they were printed as U+FFFD.
    """

    pages: int
    heading_pages: Mapping[str, int] = field(factory=dict[str, int])
    missing: tuple[str, ...] = ()
    spots: Spots = field(factory=dict[str, Spot])
    page_starts: Collection[str] = frozenset()
    squeezes: Sequence[float] = ()


class Exporter(Protocol):
    """One format.

    The caller replaces the target with the finished file (`desktop/files.py`), so `target` is a temporary path.
    """

    suffix: ClassVar[str]

    def write(
        self,
        document: Document,
        look: Look,
        target: Path,
        heading_pages: Mapping[str, int],
        page_starts: Collection[str] = frozenset(),
        squeezes: Sequence[float] = (),
    ) -> Written:
        """Write the whole document.

        What comes after `target` may come from another format: to fill the contents, to break pages alike.
        """
        ...

    def read_back(self, path: Path, document: Document) -> str:
        """The visible text of a written file in order, squeezed, less running heads and page numbers."""
        ...
