"""What a match is: a record that fits, how well, and why in words a seller can repeat."""

import datetime as dt
from collections.abc import Mapping
from typing import Final

from attrs import field, frozen

from desktop.fields import RecordId
from desktop.i18n import Language, Words
from desktop.records import CaseStudy, Material
from desktop.records.choices import DecisionRole, Stage

BETWEEN_NAMES: Final = " · "
"""Stands between the names in a reason's values; names have commas of their own."""


@frozen
class Reason:
    """One reason to match: the facet, the value that met, its points, and the words for it (a msgid with values)."""

    facet: str
    value: str
    points: float
    message: str
    values: Mapping[str, str | int] = field(factory=dict[str, str | int])

    def said(self, words: Words) -> str:
        """The reason in a person's language: «same pain: changeover»."""
        return words(self.message, **self._shown(words))

    def said_apart(self, words: Words) -> tuple[str, ...]:
        """The reason once for each name it gives, so that none has to be cut where room is scarce."""
        names = str(self.values.get("names", "")).split(BETWEEN_NAMES)
        return tuple(words(self.message, **{**self._shown(words), "names": name}) for name in names)

    def _shown(self, words: Words) -> dict[str, str]:
        return {key: words.number(one) if isinstance(one, int) else one for key, one in self.values.items()}


@frozen
class Match:
    """A case or material that fits, with its score and its reasons, weightiest first.

    `fit` is its share, from 0 to 1, of the points that a record made to measure for the situation would get: how much
    of what is known of the customer it meets.
    """

    record: CaseStudy | Material
    score: float
    reasons: tuple[Reason, ...]
    fit: float = 0.0


@frozen
class Candidate:
    """A record to be weighed, with how well its text answers the needs (0 none … 1 best of the candidates)."""

    record: CaseStudy | Material
    text_score: float = 0.0


@frozen(kw_only=True)
class Situation:
    """For whom and for what something is looked for.

    Ids are of records in the library; `names` tells what ids are called.

    `industries` are the customer's own; `ancestors` gives every industry's parent, its parent's parent and so on.
    `outside` readers never see what is internal or expired. `need` is free text; `rivals` are companies the
    reader competes with.
    """

    today: dt.date
    industries: tuple[RecordId, ...] = ()
    ancestors: Mapping[RecordId, tuple[RecordId, ...]] = field(factory=dict[RecordId, tuple[RecordId, ...]])
    pains: tuple[RecordId, ...] = ()
    products: tuple[RecordId, ...] = ()
    size: int | None = None
    region: str = ""
    stage: Stage | None = None
    role: DecisionRole | None = None
    language: Language | None = None
    need: str = ""
    outside: bool = True
    customer_names: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    names: Mapping[RecordId, str] = field(factory=dict[RecordId, str])
