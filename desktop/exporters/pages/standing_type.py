"""Standing type: the blocks of a document as they were set for its last print, kept for the next.

A proposal that is being written is printed at every pause, and little of it is another one each time.
"""

from collections.abc import Callable
from typing import TypeVar

from attrs import define, field, frozen

from desktop.courtesy import give_way
from desktop.documents.blocks import Block
from desktop.exporters.exporter import Look
from desktop.exporters.fonts import Fonts
from desktop.exporters.pages.galley import Galley
from desktop.exporters.pages.pictures import Pictures
from desktop.exporters.pages.setting import Typesetter
from desktop.exporters.pages.strips import Strip
from desktop.i18n import Language

B = TypeVar("B", bound=Block)


@frozen
class _Set:
    """A block as it was set, and its characters that no face has."""

    strips: list[Strip]
    missing: frozenset[str]


@define
class StandingType:
    """What is kept between two prints of a document; what the last one had no use for is let go."""

    _kept_for: tuple[Language, Look] | None = None
    _fonts: Fonts | None = None
    _pictures: Pictures = field(factory=Pictures)
    _before: dict[tuple[Block, float], _Set] = field(factory=dict[tuple[Block, float], _Set])
    _now: dict[tuple[Block, float], _Set] = field(factory=dict[tuple[Block, float], _Set])

    def begin(self, language: Language, look: Look) -> tuple[Typesetter, Pictures]:
        """Begin a print: what sets its texts, and its pictures."""
        if self._kept_for != (language, look) or self._fonts is None:
            self._kept_for, self._fonts, self._pictures = (language, look), Fonts.of(language), Pictures()
            self._now = {}
        self._fonts.begin_anew()
        self._before, self._now = self._now, {}
        return Typesetter.of(language, self._fonts), self._pictures

    def strips(self, galley: Galley, block: B, set_block: Callable[[Galley, B], list[Strip]]) -> list[Strip]:
        """A block's strips in the document's column, set where it was not set like this before."""
        give_way()
        key = (block, galley.tight)
        found = self._now.get(key) or self._before.get(key)
        noted = galley.setter.missing
        if found is None:
            before = frozenset(noted)
            noted.clear()
            found = _Set(set_block(galley, block), frozenset(noted))
            noted.update(before)
        noted.update(found.missing)
        self._now[key] = found
        return found.strips
