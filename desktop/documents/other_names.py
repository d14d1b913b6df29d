"""Names that must not stand in a document, found quickly even if there are a hundred thousand of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Final

from attrs import frozen

from desktop.documents.lookalikes import compared

_BEGINNING: Final = 3
"""So many letters a name is filed under: rare enough that few names begin with what stands somewhere in a text."""


@frozen
class OtherName:
    """A name that must not appear in this document, and whose it is: another customer, the one behind an alias."""

    name: str
    whose: str


@frozen(eq=False)
class OtherNames:
    """Other names, asked for when the first text is searched, and filed under their first letters."""

    asked: Callable[[], Iterable[OtherName]]

    @classmethod
    def of(cls, names: "Iterable[OtherName] | OtherNames") -> "OtherNames":
        """These names; those that are filed already are taken as they are."""
        if isinstance(names, OtherNames):
            return names
        listed = tuple(names)
        return cls(lambda: listed)

    def __reduce__(self) -> tuple[Callable[[Iterable[OtherName]], "OtherNames"], tuple[tuple[OtherName, ...]]]:
        """Go to another process with all names."""
        return OtherNames.of, (tuple(self.asked()),)

    @cached_property
    def _filed(self) -> Mapping[str, Sequence[tuple[str, OtherName]]]:
        filed: dict[str, list[tuple[str, OtherName]]] = {}
        for other in self.asked():
            letters = compared(other.name)
            filed.setdefault(letters[:_BEGINNING], []).append((letters, other))
        return filed

    def within(self, text: str) -> list[OtherName]:
        """Those whose letters stand somewhere in a text; few do, and only these are worth a closer look."""
        filed = self._filed
        if not filed:
            return []
        letters = compared(text)
        there = {letters[at : at + size] for size in range(1, _BEGINNING + 1) for at in range(len(letters))}
        return [other for key in there & filed.keys() for name, other in filed[key] if name in letters]


NO_OTHER_NAMES: Final = OtherNames.of(())
