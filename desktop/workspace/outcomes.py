"""What is asked of a workspace and what comes of it, as values; light, so that a start reads none of the formats."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from attrs import field, frozen

from desktop.documents.blocks import Document
from desktop.documents.objection import Objection
from desktop.documents.section import SectionState
from desktop.documents.spot import Spots
from desktop.errors import UserError
from desktop.fields import RecordId
from desktop.i18n import Language
from desktop.importers.guidance import Guidance, Layout
from desktop.importers.imported import Difference, Imported, Note, Rejection
from desktop.importers.seen import SeenFile
from desktop.records import Customer, Proposal
from desktop.records.choices import DecisionRole
from desktop.store.changes import Changes


@frozen(kw_only=True)
class Wanted:
    """What is looked for: for a customer, or for an industry, needs and products alone.

    `outside` is whether the one who will see it is not of our company.
    """

    customer: Customer | None = None
    industries: tuple[RecordId, ...] = ()
    products: tuple[RecordId, ...] = ()
    need: str = ""
    role: DecisionRole | None = None
    language: Language | None = None
    outside: bool = False


@frozen(kw_only=True)
class Request:
    """What is wanted: for whom, arranged how, into which files, and why in spite of objections, if so."""

    customer: Customer
    outputs: tuple[Path, ...]
    language: Language
    template: str = ""
    edition: DecisionRole = DecisionRole.DECISION_MAKER
    anyway: str = ""


@frozen
class WrittenFile:
    """A file in its place, with its content's SHA-256 (hex) and its pages."""

    path: Path
    sha256: str
    pages: int


@frozen
class WrittenTable:
    """A table in its place, with the number of its records."""

    path: Path
    records: int


@frozen
class Proposed:
    """What came of a request: the proposal as recorded, its files, what was objected to, and each section's state.

    `changes` are those of recording it.
    """

    proposal: Proposal
    files: tuple[WrittenFile, ...]
    objections: tuple[Objection, ...]
    document: Document
    sections: tuple[SectionState, ...]
    changes: Changes

    @property
    def left_out(self) -> tuple[SectionState, ...]:
        """The sections that are not in the document."""
        return tuple(state for state in self.sections if state.left_out)


class Objected(UserError):
    """Preflight found what must not leave the house."""

    message = (
        "Nothing was written: {count} objections must be dealt with first. Mend them, or say why it goes out anyway."
    )

    def __init__(self, objections: Sequence[Objection]) -> None:
        """Keep the objections for listing."""
        self.objections = tuple(objections)
        super().__init__(count=sum(objection.blocking for objection in objections))


@frozen
class SamplePages:
    """The pages of a sample document (a PDF), and where its headings stand by their anchors."""

    content: bytes
    spots: Spots


@frozen
class Bound:
    """A booklet that was written."""

    files: tuple[WrittenFile, ...]
    objections: tuple[Objection, ...]
    document: Document
    sections: tuple[SectionState, ...]


@frozen(kw_only=True)
class ImportRequest:
    """Which files come in: as what kind if their headings don't tell, with which values where rows have none.

    `guidance` is what was said of single files, `layouts` of tables with certain headings, by their `layout_key`.
    """

    files: tuple[Path, ...]
    kind: str | None = None
    defaults: Mapping[str, str] = field(factory=dict[str, str])
    dry_run: bool = False
    language: Language = Language.ZH_CN
    guidance: Mapping[Path, Guidance] = field(factory=dict[Path, Guidance])
    layouts: Mapping[str, Layout] = field(factory=dict[str, Layout])


@frozen(kw_only=True)
class ImportPreview:
    """What an import would do to the library as it is at `commit`, and how each of its files was seen.

    `names` are what the records are called that the imported ones refer to, `differences` the fields that change.
    """

    request: ImportRequest
    imported: Imported
    files: tuple[SeenFile, ...]
    names: Mapping[RecordId, str]
    differences: tuple[Difference, ...]
    commit: int


@frozen(kw_only=True)
class ImportReport:
    """What came in: how many records, what was rejected and why, and what a person should know besides.

    `added` are the files' own records; `created` are industries, products and pains made because these named them.
    """

    added: int
    created: int
    updated: int
    unchanged: int
    rejected: tuple[Rejection, ...]
    notes: tuple[Note, ...]
    changes: Changes | None = None
