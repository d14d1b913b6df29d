"""Spots: places of a written document's pages."""

from collections.abc import Mapping

from attrs import frozen


@frozen(order=True)
class Spot:
    """A place of a document: the page (1 is the first) and how far below its upper edge, in points."""

    page: int
    top: float


Spots = Mapping[str, Spot]
"""The spots of a document's headings by their anchors."""
