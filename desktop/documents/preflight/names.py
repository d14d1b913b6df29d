"""No other customer's name anywhere, and the reader's own name exactly as it is written."""

from collections.abc import Iterator

from desktop.documents.lookalikes import compared, name_finder
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection, Passage

_NAME = "names"
_MASK = "\0"
_SHORTEST_TO_MISSPELL = 6


def _objections(inspection: Inspection) -> Iterator[Objection]:
    yield from _others(inspection)
    if inspection.dossier:
        yield from _own(inspection, inspection.dossier.customer.name)


def _others(inspection: Inspection) -> Iterator[Objection]:
    """Each other name once per section. Our reader's names are masked first: they may be parts of one another."""
    own = name_finder(inspection.own_names)
    strangers = inspection.strangers()
    if not strangers:
        return
    there = {other.name for other in strangers}
    whose = {compared(other.name): other.whose for other in strangers}
    mine = [compared(name) for name in inspection.own_names]
    wider = [name for name in there if any(own_name in compared(name) for own_name in mine)]
    all_names, wider_names = name_finder(there), name_finder(wider)
    seen: set[tuple[str, str]] = set()
    for passage in inspection.passages:
        found = [*wider_names.findall(passage.text), *all_names.findall(own.sub(_MASK, passage.text))]
        for name in found:
            if (passage.anchor, name) not in seen:
                seen.add((passage.anchor, name))
                values = {"name": name, "whose": whose[compared(name)]}
                message = "The name “{name}” belongs to {whose}, not to this reader. Take it out."
                yield Objection(_NAME, "blocking", passage.anchor, message, values)


def _own(inspection: Inspection, name: str) -> Iterator[Objection]:
    if not any(passage.anchor == "cover" and passage.text == name for passage in inspection.passages):
        message = "The cover doesn't bear the customer's full name “{name}”."
        yield Objection(_NAME, "blocking", "cover", message, {"name": name})
    if len(name) >= _SHORTEST_TO_MISSPELL:
        for passage in inspection.passages:
            for written in _misspelt(passage, name):
                message = "“{written}” looks like a misspelling of “{name}”."
                yield Objection(_NAME, "warning", passage.anchor, message, {"written": written, "name": name})


def _misspelt(passage: Passage, name: str) -> Iterator[str]:
    """Places where one character differs: one of the name's halves is there whole, the other almost."""
    half = len(name) // 2
    for part, offset in ((name[:half], 0), (name[half:], half)):
        at = passage.text.find(part)
        while at >= 0:
            written = passage.text[max(at - offset, 0) : at - offset + len(name)]
            if len(written) == len(name) and sum(a != b for a, b in zip(written, name, strict=True)) == 1:
                yield written
            at = passage.text.find(part, at + 1)


CHECK = Check(_NAME, _objections, label="names of other customers")
