"""One line of the benchmarks' table."""

from attrs import frozen


@frozen(kw_only=True)
class Figure:
    """Ours beside a peer's or a floor's, measured in one run; `bar` says in words what is asked of it."""

    area: str
    what: str
    ours: float
    unit: str
    peer: str
    theirs: float
    bar: str
    reached: bool
