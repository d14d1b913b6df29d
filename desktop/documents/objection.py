"""What an objection is: one thing that should not leave the house as it is, and where it stands."""

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from desktop.i18n import Words

Severity = Literal["blocking", "warning"]


@frozen
class Objection:
    """An objection of a check. A blocking one needs a reason to go out anyway; a warning wants to be looked at.

    `anchor` is the section it concerns: a section's key, or "cover", "properties", "header", "file", "document".
    """

    check: str
    severity: Severity
    anchor: str
    message: str
    values: Mapping[str, str | int] = field(factory=dict[str, str | int])

    @property
    def blocking(self) -> bool:
        """Whether it keeps the file from being written."""
        return self.severity == "blocking"

    def said(self, words: Words) -> str:
        """The objection in a person's language."""
        return words(self.message, **self.values)
