"""What the list of sections says: each section's state as a mark and one line, in the order of the document."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Literal

from attrs import frozen

from desktop.documents.cases import told_cases
from desktop.documents.objection import Objection
from desktop.documents.quote import quote_of
from desktop.documents.section import DocumentPart, SectionState
from desktop.documents.sections import SECTION_OF
from desktop.documents.spot import Spots
from desktop.i18n import Words
from desktop.workspace.drafting import Told

COVER: Final = "cover"
"""What stands for all that is no section: the cover, running texts, properties, the file itself."""
Mark = Literal["ready", "warning", "blocking", "out"]
ICONS: Final[Mapping[Mark, tuple[str, str]]] = {
    "ready": ("circle-check", "ok"),
    "warning": ("circle-alert", "warn"),
    "blocking": ("circle-alert", "danger"),
    "out": ("circle-minus", "text3"),
}


@frozen(kw_only=True)
class Entry:
    """A line of the list. `part` is where it can be moved about, "" for nowhere."""

    key: str
    title: str
    says: str
    mark: Mark
    part: DocumentPart | Literal[""] = ""
    is_added: bool = False
    by_person: bool = False

    def said(self, words: Words) -> str:
        """The line as a screen reader says it."""
        marks: dict[Mark, str] = {
            "ready": words("ready##section"),
            "warning": words("worth a look"),
            "blocking": words("must be fixed"),
            "out": words("left out"),
        }
        return words.listed(part for part in (self.title, marks[self.mark], self.says) if part)


def title_of(key: str, words: Words) -> str:
    """What a section is called, in the reader's language."""
    return words("Cover##section") if key == COVER else words(SECTION_OF[key].heading)


def anchored(objections: Sequence[Objection], states: Sequence[SectionState]) -> dict[str, list[Objection]]:
    """The objections by the section they concern; those to what is no section of the document, by `COVER`."""
    keys = {state.key for state in states}
    found: dict[str, list[Objection]] = {}
    for objection in objections:
        found.setdefault(objection.anchor if objection.anchor in keys else COVER, []).append(objection)
    return found


def counts_said(blocking: int, others: int, words: Words) -> str:
    """How many objections there are, of each sort that there are any of."""
    parts = (
        words("{count} to fix", count=blocking) if blocking else "",
        words("{count} to look at", count=others) if others else "",
    )
    return words.listed(part for part in parts if part) or words("No problems found. It can be sent.")


def entries(draft: Told, objections: Sequence[Objection], spots: Spots, words: Words) -> Iterator[Entry]:
    """The lines of the list."""
    states = draft.sections
    concerning = anchored(objections, states)
    cover = concerning.get(COVER, [])
    says = _objected(cover, words) or words("Title, dates, files sent")
    yield Entry(key=COVER, title=title_of(COVER, words), says=says, mark=_mark(cover))
    for state in states:
        yield _entry(state, concerning.get(state.key, []), _place(state, draft, spots, words), words)


def _entry(state: SectionState, objections: Sequence[Objection], place: str, words: Words) -> Entry:
    title = title_of(state.key, words)
    if state.left_out:
        says, mark = state.left_out.said(words), "out"
    else:
        says, mark = _objected(objections, words) or place, _mark(objections)
    return Entry(
        key=state.key,
        title=title,
        says=says,
        mark=mark,
        part=state.part,
        is_added=state.is_added,
        by_person=state.by_person,
    )


def _mark(objections: Sequence[Objection]) -> Mark:
    if any(objection.blocking for objection in objections):
        return "blocking"
    return "warning" if objections else "ready"


def _objected(objections: Sequence[Objection], words: Words) -> str:
    """The gravest objection, and how many more there are."""
    if not objections:
        return ""
    first = min(objections, key=lambda objection: not objection.blocking).said(words)
    more = len(objections) - 1
    return words("{first} (+{more})", first=first, more=more) if more else first


def _place(state: SectionState, draft: Told, spots: Spots, words: Words) -> str:
    """Where a section is and what it holds: page, what a person did in it, a fact."""
    spot = spots.get(state.key)
    parts = (
        words("Page {page}##short", page=spot.page) if spot else "",
        words("reworded") if state.is_edited else "",
        _fact(state.key, draft, words),
    )
    return words.dotted(*parts)


def _fact(key: str, draft: Told, words: Words) -> str:
    if key == "cases":
        count = len(told_cases(draft.retold, draft.voice_in(key)))
        chosen = len(draft.proposal.cases)
        if chosen > count:
            return words("{count} of {chosen} chosen##cases", count=count, chosen=chosen)
        return words("{count} chosen##cases", count=count) if chosen else words("{count} automatic##cases", count=count)
    if key in {"investment", "price_lines"}:
        quote = quote_of(draft.dossier)
        return words.money(quote.recommended.contract) if quote else ""
    return ""
