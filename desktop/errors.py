"""Errors a person can act on; anything else is a bug and is not caught."""

from typing import ClassVar


class UserError(Exception):
    """One plain sentence: what happened and what to do.

    A subclass sets `message` (an English msgid with `{name}` places) and passes the places' values. The sentence
    is put into the
    reader's language where it is shown: `words(error.message, **error.values)`; `str(error)` is the English one.
    """

    message: ClassVar[str]

    def __init__(self, **values: str | int) -> None:
        """Take the values for the places in `message`."""
        self.values = values
        super().__init__(self.message.format(**values))
