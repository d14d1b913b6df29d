"""What can be wrong with a file or with a value in it, as one plain sentence each."""

from desktop.errors import UserError


class FileMissing(UserError):
    """There is nothing to read under this name."""

    message = "{file} is not there or can't be opened. Check the name and try again."


class FileRefused(UserError):
    """The system doesn't let it be read."""

    message = "{file} may not be read: another program holds it, or you have no right to it. Close it there and retry."


class FileEmpty(UserError):
    """There is no record and no text in it."""

    message = "{file} is empty: there is nothing to import in it."


class FileTooLarge(UserError):
    """It is over a limit of size or count."""

    message = "{file} is too large to import ({most} at most). Split it into smaller files."


class FileUnreadable(UserError):
    """The format is known, the contents are not what it asks for."""

    message = (
        "{file} can't be read as {format}: it is damaged or not such a file. Save it again in its program and retry."
    )


class FileUnsafe(UserError):
    """The archive gate or a limit refused it."""

    message = (
        "{file} was refused because it is built in a way that could do harm. Save it again in its program and retry."
    )


class FileTakesTooLong(UserError):
    """Its reading went over the time or the memory that one file may have."""

    message = "{file} takes too much time or memory to read. Split it or save it again in its program."


class FileEncrypted(UserError):
    """It asks for a password."""

    message = "{file} is protected with a password. Remove the password in its program and import it again."


class FormatUnknown(UserError):
    """No importer takes this format."""

    message = "{file} is of a format that can't be imported. Save it as {formats} first."


class EncodingUnclear(UserError):
    """No text encoding fits without doubt."""

    message = "The text encoding of {file} can't be told. Save it as UTF-8 and import it again."


class KindUnclear(UserError):
    """Headings or keys don't tell what the records are."""

    message = "What {file} holds can't be told from its headings. Say what it is, for example with --as customer."


class KindUnknown(UserError):
    """`--as` names no kind of record."""

    message = "There is no kind of record called {kind}. Choose one of: {kinds}."


class NotADocumentKind(UserError):
    """A document can become a case study or a material, nothing else."""

    message = "{file} is a document: it can be imported as case_study or as material, not as {kind}."


class NoHeadings(UserError):
    """A table without a row of headings that is understood."""

    message = (
        "No row of headings was found in {file}. Put the names of the columns in the first row, for example {example}."
    )


class ValueUnfit(UserError):
    """A value doesn't fit its field; the row is rejected with this reason."""


class NotADate(ValueUnfit):
    """No day of the calendar."""

    message = "“{value}” is not a date. Write it like 2026-11-22."


class DateAmbiguous(ValueUnfit):
    """Day and month could be either way round."""

    message = "“{value}” can be {first} or {second}. Write it like 2026-11-22."


class NotAnAmount(ValueUnfit):
    """No amount of money."""

    message = "“{value}” is not an amount of money. Write it like 1200000.00 CNY."


class AmountNegative(ValueUnfit):
    """Less than nothing where that can't be."""

    message = "“{value}” is negative: {field} can't be. Correct the amount, or give what is taken off as a discount."


class NotAShare(ValueUnfit):
    """No exact share or number."""

    message = "“{value}” is not a share. Write it like 13% or 0.13."


class NotANumber(ValueUnfit):
    """No whole number."""

    message = "“{value}” is not a whole number."


class OutOfRange(ValueUnfit):
    """A number beyond its field's limits."""

    message = "{field} must be from {least} to {most}."


class NotYesOrNo(ValueUnfit):
    """Neither yes nor no in any language."""

    message = "“{value}” is neither yes nor no."


class NotAChoice(ValueUnfit):
    """None of a closed set."""

    message = "“{value}” is not one of: {options}."


class NotAMoment(ValueUnfit):
    """No time in UTC."""

    message = "“{value}” is not a time. Write it like 2026-11-22T08:30:00Z."


class NotRows(ValueUnfit):
    """Neither a list of objects nor its JSON."""

    message = "{field} can't be read. Write it as the export does, as a list in JSON."


class NoSuchPart(ValueUnfit):
    """A key of a row that means nothing."""

    message = "{field} has no part called “{value}”."


class NotText(ValueUnfit):
    """An object where a text belongs."""

    message = "“{value}” stands where a text belongs. Write it as plain text."


class TextTooLong(ValueUnfit):
    """Longer than a field may be."""

    message = "{field} is longer than {most} characters. Shorten it."


class ValueMissing(ValueUnfit):
    """A required field is empty."""

    message = "{field} is missing. Fill it in."


class NoSuchRecord(ValueUnfit):
    """A name that means no record, of a kind that isn't created by being named."""

    message = "No record of the kind “{kind}” is called “{value}”. Import it first or correct the name."


class QuoteUnclosed(ValueUnfit):
    """A row of a text table that would swallow those below it."""

    message = "A quotation mark in this row isn't closed. Close it or take it away; the rows below it were read."


class NotAnObject(ValueUnfit):
    """A line of JSON Lines that holds no object."""

    message = "This line is not a JSON object."
