"""Numbers for headings and captions, given once a document's blocks stand in their order."""

from collections import Counter
from collections.abc import Iterable, Iterator

import attrs

from desktop.documents.blocks import BarChart, Block, Caption, Flow, Gantt, Heading, Picture, Table


def numbered_headings(blocks: Iterable[Block], number: str, anchor: str, separator: str = ".") -> Iterator[Block]:
    """A section's blocks with its level 2 and 3 headings numbered below `number` and anchored below `anchor`."""
    second = third = 0
    for block in blocks:
        match block:
            case Heading(level=2):
                second, third = second + 1, 0
                own = f"{number}{separator}{second}" if number else ""
                yield attrs.evolve(block, number=own, anchor=f"{anchor}-{second}")
            case Heading(level=3):
                third += 1
                yield attrs.evolve(block, anchor=f"{anchor}-{second}-{third}")
            case _:
                yield block


def numbered_captions(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with their captions numbered, each label on its own."""
    counts = Counter[str]()
    for block in blocks:
        if isinstance(block, Table | BarChart | Gantt | Flow | Picture) and block.caption:
            counts[block.caption.label] += 1
            number = counts[block.caption.label]
            yield attrs.evolve(block, caption=Caption(block.caption.label, number, block.caption.text))
        else:
            yield block
