"""Why the worker found nothing in a file."""

from enum import Enum


class Refusal(Enum):
    """The reasons that the worker can give."""

    DAMAGED = "damaged"
    ENCRYPTED = "encrypted"
    TOO_MUCH = "too_much"
    UNCLEAR = "unclear"
    UNSAFE = "unsafe"


class Refused(Exception):
    """Raised where a file is taken apart, answered by the worker."""

    def __init__(self, why: Refusal) -> None:
        """Take the reason."""
        self.why = why
        super().__init__(why.value)
