"""How a library came to be as it is: numbered steps, each written once and never changed after a release.

They import nothing of ours, because what is ours changes. What is derived (search, facets) is not made here:
`derived.py` makes it anew.
"""

from attrs import frozen
from sqlite_utils import Database, Migrations

LIBRARY = Migrations("library")
ATTACHMENTS = Migrations("attachments")


@LIBRARY(name="0001 first library")
def first_library(database: Database, /) -> None:
    """Records of all kinds, their history, and what the library knows of itself."""
    for statement in _FIRST:
        database.conn.execute(statement)
    for table in _TYPED:
        database.conn.execute(table.statement())


@ATTACHMENTS(name="0001 first attachments")
def first_attachments(database: Database, /) -> None:
    """Files by hash, in pieces of at most 1 MiB that are never changed."""
    database.conn.execute(
        "CREATE TABLE file (key INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER NOT NULL) STRICT"
    )
    database.conn.execute(
        "CREATE TABLE chunk (key INTEGER PRIMARY KEY, file INTEGER NOT NULL REFERENCES file, at INTEGER NOT NULL, "
        "bytes BLOB NOT NULL, UNIQUE (file, at)) STRICT"
    )


@LIBRARY(name="0002 drafts")
def drafts(database: Database, /) -> None:
    """What was typed and can't be a record's value yet; and the order of a proposal's sections."""
    database.conn.execute(
        "CREATE TABLE draft (owner TEXT NOT NULL, kind TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL, "
        "at TEXT NOT NULL, PRIMARY KEY (owner, field)) STRICT, WITHOUT ROWID"
    )
    database.conn.execute("ALTER TABLE proposal ADD COLUMN section_order TEXT")


@LIBRARY(name="0003 days that are due")
def days_that_are_due(database: Database, /) -> None:
    """Finding by index what waits: content by the day it must be looked at, proposals by status, deals by stage."""
    for kind, field in _DAYS:
        database.conn.execute(f"CREATE INDEX {kind}_by_{field} ON {kind} ({field}) WHERE {field} IS NOT NULL")
    database.conn.execute("CREATE INDEX proposal_by_status ON proposal (status)")
    database.conn.execute("CREATE INDEX opportunity_by_stage ON opportunity (stage, amount_currency, amount_minor)")


@frozen
class _Typed:
    """The table of a record type: its columns by what they hold.

    `text` is never null, `optional` is text that may be (days, decimals, choices, lists as JSON), `flags` are 0 or 1.
    """

    kind: str
    text: str = ""
    optional: str = ""
    numbers: str = ""
    flags: str = ""

    def statement(self) -> str:
        """What makes the table."""
        columns = ["key INTEGER PRIMARY KEY REFERENCES record (key)"]
        columns += [f"\"{name}\" TEXT NOT NULL DEFAULT ''" for name in self.text.split()]
        columns += [f'"{name}" TEXT' for name in self.optional.split()]
        columns += [f'"{name}" INTEGER' for name in self.numbers.split()]
        columns += [f'"{name}" INTEGER NOT NULL DEFAULT 0' for name in self.flags.split()]
        return f'CREATE TABLE "{self.kind}" ({", ".join(columns)}) STRICT'


_FIRST = (
    """
    CREATE TABLE library (
        one INTEGER PRIMARY KEY CHECK (one = 1),
        id TEXT NOT NULL,
        created_at TEXT NOT NULL,
        commits INTEGER NOT NULL DEFAULT 0,
        clock INTEGER NOT NULL DEFAULT 0,
        last_key INTEGER NOT NULL DEFAULT 0,
        derived INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    """
    CREATE TABLE record (
        key INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL,
        title TEXT NOT NULL,
        name TEXT NOT NULL,
        external_id TEXT NOT NULL,
        sample INTEGER NOT NULL,
        created_at TEXT NOT NULL,
        updated_at TEXT NOT NULL,
        deleted_at TEXT
    ) STRICT
    """,
    "CREATE INDEX record_by_name ON record (kind, name) WHERE deleted_at IS NULL",
    "CREATE INDEX record_by_time ON record (kind, updated_at) WHERE deleted_at IS NULL",
    "CREATE INDEX record_by_external_id ON record (kind, external_id) WHERE external_id <> ''",
    "CREATE INDEX record_in_trash ON record (deleted_at) WHERE deleted_at IS NOT NULL",
    "CREATE INDEX record_of_sample ON record (key) WHERE sample = 1",
    """
    CREATE TABLE step (
        number INTEGER PRIMARY KEY,
        mode TEXT NOT NULL CHECK (mode IN ('change', 'undo', 'redo', 'purge')),
        message TEXT NOT NULL,
        "values" TEXT NOT NULL,
        at TEXT NOT NULL,
        clock INTEGER NOT NULL,
        device TEXT NOT NULL,
        author TEXT NOT NULL,
        undone INTEGER REFERENCES step,
        dropped INTEGER NOT NULL DEFAULT 0
    ) STRICT
    """,
    "CREATE INDEX step_undone ON step (undone) WHERE undone IS NOT NULL",
    """
    CREATE TABLE history (
        step INTEGER NOT NULL REFERENCES step,
        record INTEGER NOT NULL,
        before TEXT,
        PRIMARY KEY (step, record)
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX history_of_record ON history (record, step)",
)

_DAYS = (
    ("case_study", "review_date"),
    ("case_study", "permission_until"),
    ("material", "review_date"),
    ("material", "valid_until"),
    ("product", "review_date"),
)

_TYPED = (
    _Typed(
        "customer",
        text=("name short_name region city address revenue tax_id profile process it_landscape notes"),
        optional=(
            "other_names industries type lifecycle source needs pains goals open_questions "
            "products_in_use competitors rivals"
        ),
        numbers="size",
    ),
    _Typed(
        "contact",
        text=("name customer position department salutation reports_to concerns phone email notes"),
        optional="role last_contact",
        numbers="influence attitude",
    ),
    _Typed(
        "opportunity",
        text="title customer compelling_event decision_asked competitors notes",
        optional=(
            "stage amount_currency products lines compelling_date decision_date start_date "
            "scope_in scope_optional scope_out promises next_steps"
        ),
        numbers="amount_minor",
        flags="solicited",
    ),
    _Typed(
        "case_study",
        text=(
            "title customer_name alias region summary situation problem why_us solution "
            "outcome quote quote_by lesson reference_contact source body"
        ),
        optional=(
            "hidden_names industries products pains date timeline results roles stages tags "
            "language permission permission_until last_verified review_date files"
        ),
        numbers="size",
        flags="won_deal",
    ),
    _Typed(
        "material",
        text="title variant_of summary body scene pain answer proof ask link source",
        optional=("type industries products pains roles stages tags language audience valid_until review_date files"),
    ),
    _Typed(
        "product",
        text="name code category pitch summary picture service_hours training",
        optional=(
            "words capabilities industries neighbours alternatives scope_in scope_optional "
            "scope_out interfaces phases team duties service_levels risks assumptions "
            "dependencies review_date"
        ),
    ),
    _Typed(
        "price",
        text="title product description unit",
        optional=("list_price_currency floor_currency tax_rate charge level self_discount valid_from valid_until"),
        numbers="list_price_minor floor_minor free_years",
        flags="tax_included",
    ),
    _Typed(
        "industry",
        text="name code parent summary process it_landscape trends",
        optional="words",
    ),
    _Typed(
        "pain_point",
        text="title description typical_cost",
        optional="words industries roles questions",
    ),
    _Typed(
        "checklist_template",
        text="title",
        optional="visit_type items",
    ),
    _Typed(
        "proposal",
        text="title customer opportunity template author",
        optional=("edition language status date valid_until cases lines recommended milestones sections files"),
        numbers="version",
    ),
    _Typed(
        "brand",
        text=(
            "name short_name slogan colour accent tax_id address phone email website bank "
            "author author_position author_phone author_email about confidentiality security"
        ),
        optional="logo certificates terms milestones retention superlatives",
        numbers="validity_days",
    ),
)
