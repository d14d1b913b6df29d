"""Search among 100,000 records as one types, and its exact order, beside tantivy and plain FTS5."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from attrs import field, frozen

from desktop.store import search
from tests.bench import corpus, libraries
from tests.bench.figure import Figure
from tests.bench.queries import queries
from tests.bench.search_peers import LIMIT, Plain, Tantivy

_ROUNDS: Final = 3
_MOST_MS: Final = 25.0
_EXACT: Final = 0.3

Search = Callable[[str], Sequence[str]]


@frozen
class Times:
    """Seconds that each search of one kind took, by who was asked; how many of the first list are in the exact one."""

    first: list[float] = field(factory=list[float])
    tantivy: list[float] = field(factory=list[float])
    exact: list[float] = field(factory=list[float])
    plain: list[float] = field(factory=list[float])
    shared: list[float] = field(factory=list[float])


def figures() -> Iterator[Figure]:
    """By kind of search: the first list beside tantivy, the exact order beside plain FTS5, and how far both agree."""
    folder = libraries.cached(f"search-peers-{corpus.COUNT}")
    if not folder.exists():
        _make_peers(folder)
    plain, tantivy = Plain.opened(folder / "plain.sqlite3"), Tantivy(folder / "tantivy")
    with libraries.opened(libraries.library()) as store:
        asked: Mapping[str, Search] = {
            "first": lambda text: [found.title for found in search.first(store.database, text, limit=LIMIT)],
            "tantivy": tantivy.search,
            "exact": lambda text: [found.title for found in search.exact(store.database, text, limit=LIMIT)],
            "plain": plain.search,
        }
        taken = {kind: _measured(texts, asked) for kind, texts in queries().items()}
    for kind, times in {**taken, "all kinds": _together([*taken.values()])}.items():
        yield from _figures(kind, times)


def _make_peers(folder: Path) -> None:
    with libraries.made_at_once(folder) as fresh:
        Plain.make(fresh / "plain.sqlite3", corpus.COUNT)
        Tantivy.make(fresh / "tantivy", corpus.COUNT)


def _measured(texts: Sequence[str], asked: Mapping[str, Search]) -> Times:
    """Each search in turn by everyone, some rounds of it; the quickest round counts, because other programs run too."""
    times = Times()
    for text in texts:
        seconds = {who: min(_seconds(ask, text) for _ in range(_ROUNDS)) for who, ask in asked.items()}
        times.first.append(seconds["first"])
        times.tantivy.append(seconds["tantivy"])
        times.exact.append(seconds["exact"])
        times.plain.append(seconds["plain"])
        exact = set(asked["exact"](text))
        if exact:
            times.shared.append(len(exact & set(asked["first"](text))) / len(exact))
    return times


def _seconds(ask: Search, text: str) -> float:
    start = time.perf_counter()
    ask(text)
    return time.perf_counter() - start


def _together(all_times: Iterator[Times] | Sequence[Times]) -> Times:
    together = Times()
    for times in all_times:
        together.first.extend(times.first)
        together.tantivy.extend(times.tantivy)
        together.exact.extend(times.exact)
        together.plain.extend(times.plain)
        together.shared.extend(times.shared)
    return together


def _figures(kind: str, times: Times) -> Iterator[Figure]:
    first, tantivy, exact, plain = map(_p95, (times.first, times.tantivy, times.exact, times.plain))
    yield Figure(
        area="search",
        what=f"first list, p95: {kind}",
        ours=first,
        unit="ms",
        peer="tantivy",
        theirs=tantivy,
        bar=f"≤ {_MOST_MS:.0f} ms and ≤ 1.0",
        reached=first <= min(_MOST_MS, tantivy),
    )
    yield Figure(
        area="search",
        what=f"exact order, p95: {kind}",
        ours=exact,
        unit="ms",
        peer="FTS5 bm25()",
        theirs=plain,
        bar=f"≤ {_EXACT}",
        reached=exact <= _EXACT * plain,
    )
    yield Figure(
        area="search",
        what=f"first list's share of the exact one: {kind}",
        ours=sum(times.shared) / max(len(times.shared), 1),
        unit="",
        peer="exact order",
        theirs=1.0,
        bar="printed",
        reached=True,
    )


def _p95(seconds: Sequence[float]) -> float:
    """In milliseconds."""
    return sorted(seconds)[min(int(len(seconds) * 0.95), len(seconds) - 1)] * 1000
