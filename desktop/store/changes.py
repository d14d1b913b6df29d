"""What a change was: what a person called it, and what it touched."""

from collections.abc import Mapping

from attrs import field, frozen

from desktop.fields import RecordId


def _no_values() -> dict[str, str | int]:
    return {}


@frozen
class Step:
    """A change in a person's words: a msgid and its places' values, `Step("Import {file}", {"file": "cases.csv"})`.

    One that `lasts` tells of what was done outside of the library too, such as files that were written: undoing passes
    it over, and ends at the step that added what it tells of.
    """

    message: str
    values: Mapping[str, str | int] = field(factory=_no_values)
    lasts: bool = False


@frozen
class Changes:
    """What a change did: each screen decides by `kinds` whether to refresh.

    `step` is what was done, undone or done again; `number` its number, None when nothing was changed. `ids` are the
    records it touched; after `save` those it was given, in their order, unchanged ones too.
    """

    step: Step
    number: int | None = None
    kinds: frozenset[str] = frozenset()
    ids: tuple[RecordId, ...] = ()
    added: int = 0
    updated: int = 0
    unchanged: int = 0
