"""Files that were saved: what is said of them, where they still are, and how they are shown there."""

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from desktop.i18n import Words
from desktop.records.rows import SentFile
from desktop.ui import system
from desktop.ui.shell import Shell


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


def show_saved(shell: Shell, place: Path) -> None:
    """Show a file in its folder, or a folder itself; where the system can't, say where it is."""
    words, path = shell.words, str(place)
    if not place.exists():
        shell.tell(words("This is not there any more: {path}", path=path))
    elif not (system.open_file(place) if place.is_dir() else system.show_in_folder(place)):
        shell.tell(words("This computer has no program that shows folders. It is here: {path}", path=path))


def still_there(shell: Shell, file: SentFile) -> Path | None:
    """Where an exported file still lies as it was written, among the folders that were exported to last."""
    for folder in shell.settings.exported_to:
        place = Path(folder) / file.name
        with suppress(OSError):
            if place.is_file() and hashlib.sha256(place.read_bytes()).hexdigest() == file.sha256:
                return place
    return None
