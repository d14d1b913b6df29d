"""What search is measured against: plain FTS5 with its bm25(), and tantivy, both with the same tokens as ours."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import tantivy
from attrs import define, frozen
from sqlcipher3 import dbapi2

from desktop.store.search_hits import WEIGHTS
from desktop.store.search_index import Entry
from desktop.store.search_query import Clause, Row, understood
from tests.bench import corpus

LIMIT: Final = 20
COLUMNS: Final = ("title", "sound", "body")
_BATCH: Final = 1000
_TITLE: Final = "name"


@frozen
class Document:
    """A case study as the peers get it: its place, its title, and its tokens by column; they take the first three."""

    at: int
    title: str
    columns: tuple[str, str, str, str]


def documents(count: int) -> Iterator[Document]:
    """The documents of the library, in the order they were imported."""
    for at, case in enumerate(corpus.cases(count), 1):
        yield Document(at, case.title, Entry.of(case).columns)


@define
class Plain:
    """FTS5 as its manual shows it: lengths kept, no prefix index, ORDER BY rank."""

    connection: dbapi2.Connection

    @classmethod
    def make(cls, file: Path, count: int) -> None:
        """Index the documents."""
        connection = dbapi2.connect(str(file), isolation_level=None)
        connection.execute(
            "CREATE VIRTUAL TABLE plain USING fts5 (title, sound, body, content = '', tokenize = 'ascii')"
        )
        connection.execute("CREATE TABLE document (at INTEGER PRIMARY KEY, title TEXT NOT NULL)")
        connection.execute("BEGIN")
        batch: list[Document] = []
        for document in documents(count):
            batch.append(document)
            if len(batch) == _BATCH or document.at == count:
                connection.executemany("INSERT INTO document VALUES (?, ?)", [(one.at, one.title) for one in batch])
                connection.executemany(
                    "INSERT INTO plain (rowid, title, sound, body) VALUES (?, ?, ?, ?)",
                    [(one.at, *one.columns[:3]) for one in batch],
                )
                batch.clear()
        connection.execute("COMMIT")
        connection.close()

    @classmethod
    def opened(cls, file: Path) -> "Plain":
        """The index that `make` made."""
        connection = dbapi2.connect(str(file), isolation_level=None)
        return cls(connection)

    def search(self, text: str) -> list[str]:
        """The titles of the best."""
        weights = ", ".join(str(WEIGHTS[column]) for column in COLUMNS)
        rows = self.connection.execute(
            "SELECT rowid FROM plain WHERE plain MATCH ? AND rank MATCH ? ORDER BY rank LIMIT ?",
            (understood(text).match, f"bm25({weights})", LIMIT),
        ).fetchall()
        named = "SELECT title FROM document WHERE at = ?"
        return [str(self.connection.execute(named, row).fetchone()[0]) for row in rows]


class Tantivy:
    """tantivy over the same tokens; what its query language lacks is put together from its query classes."""

    def __init__(self, folder: Path) -> None:
        self._index = tantivy.Index.open(str(folder))
        self._searcher = self._index.searcher()

    @staticmethod
    def make(folder: Path, count: int) -> None:
        """Index the documents."""
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("at", stored=True)
        builder.add_text_field(_TITLE, stored=True, tokenizer_name="raw")
        for column in COLUMNS:
            builder.add_text_field(column, tokenizer_name="whitespace")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        writer = tantivy.Index(builder.build(), str(folder)).writer(num_threads=1)
        for document in documents(count):
            fields = dict(zip(COLUMNS, document.columns, strict=False))
            writer.add_document(tantivy.Document(at=document.at, name=document.title, **fields))
        writer.commit()
        writer.wait_merging_threads()

    def search(self, text: str) -> list[str]:
        """The titles of the best."""
        occur, query = tantivy.Occur, tantivy.Query
        asked = query.boolean_query([(occur.Must, self._clause(clause)) for clause in understood(text).clauses])
        hits = self._searcher.search(asked, LIMIT, count=False).hits
        return [str(self._searcher.doc(address)[_TITLE][0]) for _, address in hits]

    def _clause(self, clause: Clause) -> tantivy.Query:
        occur, query = tantivy.Occur, tantivy.Query
        return query.boolean_query(
            [
                (occur.Should, query.boost_query(self._row(column, row), WEIGHTS[column]))
                for row in clause.rows
                for column in ([row.column] if row.column else COLUMNS)
            ]
        )

    def _row(self, column: str, row: Row) -> tantivy.Query:
        schema, query = self._index.schema, tantivy.Query
        if len(row.tokens) > 1:
            words = list(row.tokens)
            phrase = query.phrase_prefix_query if row.goes_on else query.phrase_query
            return phrase(schema, column, list[str | tuple[int, str]](words))
        if row.goes_on:
            return query.regex_query(schema, column, f"{re.escape(row.tokens[0])}.*")
        return query.term_query(schema, column, row.tokens[0])
