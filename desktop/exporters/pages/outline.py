"""Places in a PDF, and its bookmarks: the headings, nested by their levels."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from attrs import frozen
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFName, PDFObjectReference, PDFString

from desktop.documents.blocks import Document, Heading
from desktop.documents.spot import Spot, Spots
from desktop.exporters.pages.sheet import Sheet
from desktop.text import clean_line

_ABOVE = 12.0  # points above a heading that a reader who jumps there sees


@frozen
class Place:
    """Where an anchor is: its page's number from 1 and its height in points from the page's lower edge."""

    page: int
    height: float


def places(sheets: Sequence[Sheet]) -> dict[str, Place]:
    """All anchors; where one stands twice, the first counts."""
    found: dict[str, Place] = {}
    for number, sheet in enumerate(sheets, 1):
        for bookmark in sheet.bookmarks:
            found.setdefault(bookmark.anchor, Place(number, sheet.height - bookmark.top + _ABOVE))
    return found


def spots(sheets: Sequence[Sheet]) -> Spots:
    """Where all anchors stand, for whoever shows the pages."""
    height = {number: sheet.height for number, sheet in enumerate(sheets, 1)}
    return {anchor: Spot(place.page, height[place.page] - place.height) for anchor, place in places(sheets).items()}


def destination(place: Place) -> PDFArray:
    """Where a bookmark or a link leads."""
    return PDFArray([PDFObjectReference(f"Page{place.page}"), PDFName("XYZ"), "null", round(place.height, 2), "null"])


def add_outline(pdf: PDFDocument, document: Document, anchors: Mapping[str, Place]) -> None:
    """Give the file bookmarks, and let readers show them."""
    entries = [block for block in document.blocks if isinstance(block, Heading)]
    if not entries:
        pdf.Catalog.Outlines = None
        return
    root = PDFDictionary({"Type": PDFName("Outlines")})
    reference = pdf.Reference(root)
    pdf.Catalog.Outlines = reference
    pdf.Catalog.setPageMode("UseOutlines")
    _add_below(pdf, (root, reference), entries, anchors)


def _add_below(
    pdf: PDFDocument,
    parent: tuple[PDFDictionary, PDFObjectReference],
    entries: Sequence[Heading],
    anchors: Mapping[str, Place],
) -> None:
    """Hang the headings of the highest level below a parent, the others below these."""
    highest = min(entry.level for entry in entries)
    starts = [0, *(at for at, entry in enumerate(entries) if at and entry.level == highest), len(entries)]
    nodes: list[tuple[PDFDictionary, PDFObjectReference]] = []
    for start, end in pairwise(starts):
        entry = entries[start]
        title = PDFString(clean_line(f"{entry.number} {entry.text}"))
        node = PDFDictionary({"Title": title, "Parent": parent[1], "Dest": destination(anchors[entry.anchor])})
        nodes.append((node, pdf.Reference(node)))
        if end > start + 1:
            _add_below(pdf, nodes[-1], entries[start + 1 : end], anchors)
            node["Count"] = start + 1 - end  # negative: shown closed
    for (node, reference), (following, after) in pairwise(nodes):
        node["Next"] = after
        following["Prev"] = reference
    parent[0]["First"], parent[0]["Last"], parent[0]["Count"] = nodes[0][1], nodes[-1][1], len(nodes)
