"""What can be wrong with a library, said plainly."""

from desktop.errors import UserError
from desktop.fields import Problem


class NoLibrary(UserError):
    """Nothing to open."""

    message = "There is no library in {folder}. Make one there, or choose another folder."


class LibraryIsGone(UserError):
    """It was open, and its folder is not where it was any more."""

    message = (
        "The library's folder {folder} was moved, renamed or taken away while it was open. "
        "Put it back where it was: then it goes on, and what you typed last is saved."
    )


class LibraryIsAnother(UserError):
    """It was open, and in its place stands one that is no copy of it."""

    message = (
        "The library in {folder} is not the one that was open there. "
        "Put that one back: then it goes on, and what you typed last is saved."
    )


class LibraryExists(UserError):
    """Nothing may be made over it."""

    message = "{folder} already holds a library. Choose another folder."


class LibraryIsNewer(UserError):
    """Made by a program that knows more than this one."""

    message = (
        "The library was made by a newer Satchel (format {found}; this program reads up to {known}). "
        "Install the newest Satchel and open it again."
    )


class LibraryIsDamaged(UserError):
    """Not a library, or one no more."""

    message = "{file} is damaged or is not a Satchel library. It is left as it is; restore the newest backup."


class SearchIsDamaged(UserError):
    """The search index can't be read; it is made from the records, which are another matter."""

    message = (
        "The search index in {file} is damaged. "
        "Run «satchel doctor --rebuild»: it is made anew from the records, and nothing is lost."
    )


class RecordIsDamaged(UserError):
    """What is kept of a record is no value of its fields."""

    message = (
        "What the library keeps of the {kind} {id} is damaged. "
        "Run «satchel doctor» to see what else is, or restore the newest backup."
    )


class LibraryIsLocked(UserError):
    """It has a key and none was given."""

    message = "The library in {file} is locked. Unlock it with its passphrase or its recovery code."


class KeyDoesNotFit(UserError):
    """It has another key than the one given."""

    message = "This key does not open {file}. Try the passphrase again, or use the recovery code."


class LibraryIsOpenElsewhere(UserError):
    """Another program writes to it: `process` is its number, `since` when it opened the library."""

    message = (
        "The library in {folder} has been open in another Satchel (process {process} on {machine}) since {since}. "
        "Close that one, or work there."
    )


class LibraryIsBusy(UserError):
    """A longer change is under way."""

    message = "The library is busy with a longer change, an import for instance. Try again when it is done."


class FolderIsReadOnly(UserError):
    """Nothing can be written there."""

    message = "{file} can't be written: the folder or the file is read-only. Copy the library to a folder of your own."


class DiskFailed(UserError):
    """The system refused to read or write."""

    message = (
        "{file} could not be read or written: the disk is full, failing or was taken away. "
        "It was left as it was before this change. See to the disk and try again."
    )


class BackupFailed(UserError):
    """The system refused to read the library or to write the backup."""

    message = (
        "{library} could not be copied to {file}: one of the disks is full, failing or was taken away. "
        "The library is as it was. See to the disks and try again."
    )


class RecordIsNotValid(UserError):
    """A value that may not be saved; `problem` says which field and why."""

    message = "{record} can't be saved. {why}"

    def __init__(self, record: str, problem: Problem) -> None:
        """Take the record's name and the first objection to it."""
        self.problem = problem
        super().__init__(record=record, why=problem.message.format(**problem.values))


class KindHasChanged(UserError):
    """An id names a record of another kind."""

    message = "{id} is already the id of another kind of record ({kind}). Give the record an id of its own."


class RecordIsGone(UserError):
    """An id that names nothing."""

    message = "There is no record with the id {id}. Search for it by its name."


class FileIsGone(UserError):
    """An attachment that is named but not kept."""

    message = "The attached file {digest} is not in the library. Run «satchel doctor», or restore the newest backup."


class NotABackup(UserError):
    """A file that is not a backup, or one no more."""

    message = "{file} is not a Satchel backup, or it is damaged. Choose another one."


class FolderIsRemote(UserError):
    """On a network drive, where locks don't hold."""

    message = (
        "{folder} is on a network drive, where a library gets damaged. "
        "Keep the library on this computer's own disk; backups may go there."
    )


class FolderIsSynced(UserError):
    """In a folder that a program copies while the library is written."""

    message = (
        "{folder} is copied by {program}, which damages a library while it is written. "
        "Keep the library in another folder of this computer; backups may go there."
    )


class LibraryIsInUse(UserError):
    """Another program writes to it; which one isn't known."""

    message = "The library in {folder} is open in another program. Close that one, or work there."
