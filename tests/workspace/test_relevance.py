"""Matching on real case studies against plain BM25: graded queries, derived from the corpus's own metadata."""

import datetime as dt
import json
import math
from collections import Counter, defaultdict
from collections.abc import Collection, Generator, Iterable, Mapping, Sequence
from pathlib import Path
from statistics import mean
from typing import NamedTuple, TypedDict, cast

import pytest
from attrs import frozen

from desktop.i18n import Language
from desktop.records import CaseStudy
from desktop.store.desk import Desk
from desktop.store.fold import fold, tokens
from desktop.store.search_text import texts_of
from desktop.workspace.outcomes import ImportRequest, Wanted
from desktop.workspace.workspace import Workspace

DEPTH = 5
K1, B = 1.2, 0.75
OTHER_INDEX = "abstract_to_body"
"""These queries want an index without titles and summaries, which nobody's library is."""


class Query(TypedDict, total=False):
    """What is asked, as the relevance file has it."""

    text: str | None
    pain_keywords: list[str] | None
    keywords: list[str] | None
    tag: str | None
    industry: str | list[str] | None
    product: str | None
    target_lang: str | None


class Grade(TypedDict):
    """A judgement: 1 related … 3 the same case."""

    id: str
    grade: int


class Row(TypedDict):
    """A line of the relevance file."""

    type: str
    query: Query
    exclude_ids: list[str]
    relevant: list[Grade]


class Asked(NamedTuple):
    """One query of the relevance file; `grades` are the graded external ids."""

    type: str
    text: str
    industries: tuple[str, ...]
    products: tuple[str, ...]
    language: str
    excluded: frozenset[str]
    grades: Mapping[str, int]


def asked(file: Path) -> list[Asked]:
    """The queries that a library can be asked."""
    rows = [cast("Row", json.loads(line)) for line in file.read_text("utf-8").splitlines()]
    return [_asked(row) for row in rows if row["type"] != OTHER_INDEX]


def _asked(row: Row) -> Asked:
    query = row["query"]
    listed = query.get("industry") or []
    words = [
        query.get("text") or "",
        *(query.get("pain_keywords") or []),
        *(query.get("keywords") or []),
        query.get("tag") or "",
    ]
    return Asked(
        type=row["type"],
        text=" ".join(words).strip(),
        industries=(listed,) if isinstance(listed, str) else tuple(listed),
        products=tuple(product for product in [query.get("product")] if product),
        language=query.get("target_lang") or "",
        excluded=frozenset(row["exclude_ids"]),
        grades={one["id"]: one["grade"] for one in row["relevant"]},
    )


def ndcg(ranked: Sequence[str], grades: Mapping[str, int]) -> float:
    """Normalised discounted cumulative gain at `DEPTH`, gain 2^grade − 1 (Burges et al. 2005)."""
    gain = sum((2 ** grades.get(one, 0) - 1) / math.log2(at + 2) for at, one in enumerate(ranked[:DEPTH]))
    best = sum((2**grade - 1) / math.log2(at + 2) for at, grade in enumerate(sorted(grades.values())[::-1][:DEPTH]))
    return gain / best if best else 0.0


@frozen
class Bm25:
    """Plain BM25 (Robertson and Zaragoza 2009) over whole texts, any of the query's words."""

    counts: Mapping[str, Mapping[str, int]]
    lengths: Mapping[str, int]

    @classmethod
    def of(cls, texts: Mapping[str, str]) -> "Bm25":
        """An index of texts by id."""
        counts: dict[str, dict[str, int]] = defaultdict(dict)
        lengths: dict[str, int] = {}
        for one, text in texts.items():
            found = Counter(tokens(fold(text)))
            lengths[one] = sum(found.values())
            for token, count in found.items():
                counts[token][one] = count
        return cls(counts, lengths)

    def ranked(self, query: Iterable[str], allowed: Collection[str]) -> list[str]:
        """The allowed ids that hold any of the words, best first."""
        average = sum(self.lengths.values()) / len(self.lengths)
        scores: dict[str, float] = defaultdict(float)
        for token in set(query):
            held = self.counts.get(token, {})
            weight = math.log(1 + (len(self.lengths) - len(held) + 0.5) / (len(held) + 0.5))
            for one, count in held.items():
                scores[one] += weight * count * (K1 + 1) / (count + K1 * (1 - B + B * self.lengths[one] / average))
        return sorted((one for one in scores if one in allowed), key=lambda one: (-scores[one], one))


@pytest.fixture(scope="module")
def corpus(public_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Generator[Workspace]:
    """A library of the public case studies, all of them in."""
    folder = tmp_path_factory.mktemp("corpus")
    desk = Desk("this-laptop", "林", folder / "state", lambda: dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC))
    with Workspace.create(folder / "library", desk) as workspace:
        cases = public_data / "cases" / "cases.jsonl"
        report = workspace.import_files(ImportRequest(files=(cases,), kind="case_study"))
        assert not report.rejected
        again = workspace.import_files(ImportRequest(files=(cases,), kind="case_study"))
        assert (again.added, again.updated, again.unchanged) == (0, 0, len(workspace.store.of(CaseStudy)))
        yield workspace


def test_matching_finds_better_cases_than_plain_bm25(corpus: Workspace, public_data: Path) -> None:
    queries = asked(public_data / "eval" / "queries.jsonl")
    cases = {case.external_id: case for case in corpus.store.of(CaseStudy)}
    index = Bm25.of({one: f"{texts_of(case).title}\n{texts_of(case).body}" for one, case in cases.items()})
    ours: dict[str, list[float]] = defaultdict(list)
    theirs: dict[str, list[float]] = defaultdict(list)
    for query in queries:
        allowed = {one for one, case in cases.items() if one not in query.excluded and in_language(case, query)}
        words = tokens(fold(" ".join((query.text, *query.industries, *query.products))))
        theirs[query.type].append(ndcg(index.ranked(words, allowed), query.grades))
        ours[query.type].append(ndcg([one for one in matched(corpus, query) if one in allowed], query.grades))
    report = [f"{kind}: match {mean(values):.3f}, BM25 {mean(theirs[kind]):.3f}" for kind, values in ours.items()]
    whole = mean(value for values in ours.values() for value in values)
    assert whole > mean(value for values in theirs.values() for value in values), report


def in_language(case: CaseStudy, query: Asked) -> bool:
    """Whether the query's wish for a language is met."""
    return not query.language or (case.language is not None and case.language.value.startswith(query.language))


def matched(corpus: Workspace, query: Asked) -> list[str]:
    """What `match` recommends, as external ids."""
    store = corpus.store
    wanted = Wanted(
        industries=tuple(store.ids("industry", query.industries).values()),
        products=tuple(store.ids("product", query.products).values()),
        need=query.text,
        language={"zh": Language.ZH_CN, "en": Language.EN}.get(query.language),
    )
    return [match.record.external_id for match in corpus.matches(wanted, CaseStudy, DEPTH + len(query.excluded))]
