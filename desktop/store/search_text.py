"""What of a record is searched: the texts of its fields, as their declaration says."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache

from attrs import AttrsInstance, frozen

from desktop.fields import Rows, fields_of
from desktop.records.record import Record

Reader = Callable[[AttrsInstance], Iterable[str]]


@frozen
class Texts:
    """A record's searched texts, one line a field: what it is called by, and all else."""

    title: str
    body: str


def texts_of(record: Record) -> Texts:
    """The searched texts of a record."""
    titles, bodies = _readers(type(record))
    return Texts(_joined(record, titles), _joined(record, bodies))


def _joined(record: Record, readers: Iterable[Reader]) -> str:
    return "\n".join(text for read in readers for text in read(record))


@cache
def _readers(owner: type[AttrsInstance]) -> tuple[tuple[Reader, ...], tuple[Reader, ...]]:
    titles, bodies = list[Reader](), list[Reader]()
    for name, kind in fields_of(owner).items():
        if isinstance(kind, Rows):
            below = _readers(kind.of)
            titles += _of_rows(name, below[0])
            bodies += _of_rows(name, below[1])
        elif kind.search:
            (titles if kind.search == "title" else bodies).append(_of_field(name))
    return tuple(titles), tuple(bodies)


def _of_field(name: str) -> Reader:
    def read(owner: AttrsInstance) -> Iterable[str]:
        value: str | tuple[str, ...] = getattr(owner, name)
        if isinstance(value, str):
            return (value,) if value else ()
        return value

    return read


def _of_rows(name: str, readers: tuple[Reader, ...]) -> Iterator[Reader]:
    def read(owner: AttrsInstance) -> Iterable[str]:
        rows: tuple[AttrsInstance, ...] = getattr(owner, name)
        return [text for row in rows for reader in readers for text in reader(row)]

    if readers:
        yield read
