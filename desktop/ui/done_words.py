"""What is told once a step is done: «Moved Acme to the trash», where the step is called «Move Acme to the trash»."""

from collections.abc import Mapping
from typing import Final

from desktop.i18n import Words
from desktop.store.changes import Step

DONE: Final[Mapping[str, str]] = {
    "Add a next step: {what}": "Added a next step: {what}",
    "Add the sample records": "Added the sample records",
    "Add {name}": "Added {name}",
    "Change the stage of {name}": "Changed the stage of {name}",
    "Copy {name}": "Copied {name}",
    "Delete {count} records for good": "Deleted {count} records for good",
    "Delete {name}": "Moved {name} to the trash",
    "Delete {name} for good": "Deleted {name} for good",
    "Done: {what}": "Done: {what}##told",
    "Duplicate {name}": "Duplicated {name}",
    "Edit {name}": "Changed {name}",
    "Edit {name}: {field}": "Changed {name}: {field}",
    "Export the proposal “{name}”": "Exported the proposal “{name}”",
    "Import {file}": "Imported {file}",
    "Import {file} and {count} more files": "Imported {file} and {count} more files",
    "Move {count} records to the trash": "Moved {count} records to the trash",
    "Move {name} to the trash": "Moved {name} to the trash",
    "New proposal for {name}": "Started a proposal for {name}",
    "New version of {name}": "Started a new version of {name}",
    "Not done: {what}": "No longer marked as done: {what}",
    "Prices for {name}": "Put the prices into a proposal for {name}",
    "Proposal for {name}": "Wrote a proposal for {name}",
    "Remove the sample records": "Removed the sample records",
    "Restore {count} records": "Restored {count} records",
    "Restore {name}": "Restored {name}",
    "Restore {name} as it was on {when}": "Restored {name} as it was on {when}",
    "Retire {name}": "Retired {name}",
    "Reviewed: {name}": "Reviewed: {name}##told",
    "Set the audience of {count} records": "Set the audience of {count} records##told",
    "Set the industries of {count} records": "Set the industries of {count} records##told",
    "Set the lifecycle of {count} records": "Set the lifecycle of {count} records##told",
    "Set the pain points of {count} records": "Set the pain points of {count} records##told",
    "Set the permission of {count} records": "Set the permission of {count} records##told",
    "Set the products of {count} records": "Set the products of {count} records##told",
    "Set the review date of {count} records": "Set the review date of {count} records##told",
    "Set the roles of {count} records": "Set the roles of {count} records##told",
    "Set the stages of {count} records": "Set the stages of {count} records##told",
    "Set the status of {count} records": "Set the status of {count} records##told",
    "Set the type of {count} records": "Set the type of {count} records##told",
    "Set the visit type of {count} records": "Set the visit type of {count} records##told",
    "Spoken to {name}": "Noted: spoken to {name} today",
    "Tag {count} records": "Tagged {count} records",
    "Take a case out of {name}": "Took a case out of {name}",
    "Use a case in {name}": "Put a case into {name}",
}
"""By what a step is called (a msgid): what is told when it is done (a msgid too). No step is called «Delete {name}» any
more; the history of a library that was made before has it."""


def done_said(words: Words, step: Step) -> str:
    """That a step is done, in the reader's language; what an older program called a step is told as it stands."""
    return words(DONE.get(step.message, step.message), **step.values)
