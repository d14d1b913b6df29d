"""A group of a form: fields that belong together, under a heading."""

from attrs import frozen


@frozen
class Group:
    """A heading (a msgid, "" for none) and fields by name; of a `folded` one only fields that have a value are shown.

    The others are offered by name in one line, to be added.
    """

    title: str
    fields: tuple[str, ...]
    folded: bool = False
