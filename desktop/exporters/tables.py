"""Records as files that people and importers read: CSV, Excel or JSON Lines, with the same fields in each."""

from collections.abc import Iterable, Mapping
from enum import Enum
from pathlib import Path

from desktop.errors import UserError
from desktop.exporters.cells import Cell, Naming, cell, fields_written, json_row, width
from desktop.exporters.csv_file import write_csv
from desktop.exporters.jsonl_file import write_jsonl
from desktop.exporters.xlsx_file import Column, write_xlsx
from desktop.fields import FieldKind, RecordId
from desktop.i18n import Words
from desktop.records import Record


class TableFormat(Enum):
    """The formats, by the ending that names them."""

    CSV = ".csv"
    XLSX = ".xlsx"
    JSONL = ".jsonl"


class TableFormatUnknown(UserError):
    """The ending names none of the formats."""

    message = "Records can't be written as a {ending} file. Choose a name that ends in .csv, .xlsx or .jsonl."


def format_of(path: Path) -> TableFormat:
    """The format that a file's name asks for."""
    try:
        return TableFormat(path.suffix.lower())
    except ValueError:
        raise TableFormatUnknown(ending=path.suffix or path.name) from None


def write_table(
    records: Iterable[Record],
    record_type: type[Record],
    target: Path,
    names: Mapping[RecordId, str],
    words: Words,
    *,
    internal: bool = False,
) -> int:
    """Write records of one type to `target`, in the format of its ending, and return how many they were.

    `names` (of `names_of`) says what records are called that these refer to. Without `internal` the file may be given
    away; imported again it leaves the internal fields (floors, notes) as they are. The caller puts the finished file
    into its place.
    """
    naming = Naming(words, names, internal)
    listed = list(records)
    table_format = format_of(target)
    if table_format is TableFormat.JSONL:
        write_jsonl(target, ({"external_id": _key(record)} | json_row(record, naming) for record in listed))
        return len(listed)
    fields = fields_written(record_type, naming)
    columns = [Column(naming.words(kind.label), width(kind)) for kind in fields.values()]
    rows = ([_cell(record, name, kind, naming) for name, kind in fields.items()] for record in listed)
    if table_format is TableFormat.CSV:
        write_csv(target, [column.heading for column in columns], rows)
    else:
        write_xlsx(target, naming.words(record_type.plural), columns, rows)
    return len(listed)


def _cell(record: Record, name: str, kind: FieldKind, naming: Naming) -> Cell:
    return _key(record) if name == "external_id" else cell(kind, getattr(record, name), naming)


def _key(record: Record) -> str:
    """What an import finds the record by: its external id, or its id, which the importer knows for one."""
    return record.external_id or record.id
