"""What is said of files that were saved: where they are, and why one is not where it was to be."""

from collections.abc import Sequence
from pathlib import Path

from desktop.i18n import Words


def said_saved(words: Words, said: str, wanted: Sequence[Path], saved: Sequence[Path]) -> str:
    """What `said` says, unless a file stands under a second name: another program held the first one."""
    held = [file.name for file, other in zip(wanted, saved, strict=True) if file != other]
    if not held:
        return said
    return words(
        "{held} is open in another program and was left as it is. Saved as: {names}",
        held=words.listed(held),
        names=words.listed(file.name for file in saved),
    )
