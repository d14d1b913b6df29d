"""How many of something, as one says it: 1 case study, 24 case studies, 24 个案例."""

from desktop.i18n import Words


def counted(words: Words, count: int, *, label: str, plural: str) -> str:
    """A count by one of two msgids, for one and for any other number; both have the place `{count}`."""
    return words(label if count == 1 else plural, count=words.number(count))
