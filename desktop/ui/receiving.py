"""Files that come from outside, on the command line or from a second start: what they are decides where they lead."""

from collections.abc import Sequence
from pathlib import Path

from desktop.store.backup import SUFFIX
from desktop.store.library import FILE
from desktop.ui.opening import Opening
from desktop.ui.place import Place
from desktop.ui.question import Question
from desktop.ui.shell import Shell


def receive(files: Sequence[Path], shell: Shell) -> None:
    """Open a library's folder, offer to restore a backup, or lead to the import of anything else."""
    first = files[0]
    if (first / FILE).is_file():
        shell.open_library(Opening(first))
    elif first.is_file() and first.name == FILE:
        shell.open_library(Opening(first.parent))
    elif first.suffix == SUFFIX:
        offer_restore(first, shell)
    else:
        shell.go(Place("import", part="\n".join(str(file) for file in files)))


def offer_restore(backup: Path, shell: Shell) -> None:
    """Ask whether the library is to be replaced by a backup, and do it then."""
    words, folder = shell.words, shell.workspace.store.folder
    question = Question(
        words("Replace the library with this backup?"),
        words(
            "Everything goes back to how it was in {file}. What you have now is backed up first, "
            "so you can return to it.",
            file=backup.name,
        ),
        words("Restore it"),
        lambda: shell.open_library(Opening(folder, restore=backup)),
        "archive-restore",
    )
    shell.ask(question)
