"""Workbooks of Excel, WPS and others (.xlsx), taken apart in the worker."""

from attrs import frozen

from desktop.importers.contents import Contents, Sheet, Sheets
from desktop.importers.importer import File
from desktop.importers.raw import Raw, plain
from desktop.importers.worker import Worker

MOST_BYTES = 64 * 1024 * 1024


@frozen
class XlsxImporter:
    """Values only: formulas are what they last were, formats are left behind."""

    name: str = "Excel (.xlsx)"

    def takes(self, file: File) -> bool:
        """By its ending."""
        return file.suffix in {".xlsx", ".xlsm"}

    def read(self, file: File, worker: Worker) -> Contents:
        """The visible sheets."""
        file.check_size(MOST_BYTES)
        found = worker.ask("xlsx", str(file.path.absolute()), file.name, self.name)
        return Sheets(tuple(map(_sheet, found if isinstance(found, list) else [])))


def _sheet(found: Raw) -> Sheet:
    match found:
        case [str(name), list(rows)]:
            return Sheet(name, [row if isinstance(row, list) else [plain(row)] for row in rows])
        case _:
            raise TypeError(found)
