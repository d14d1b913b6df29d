"""Markdown with front matter, plain text and YAML, taken apart in the worker."""

from attrs import frozen

from desktop.importers.contents import Contents
from desktop.importers.csv_file import table_in
from desktop.importers.headings import best_score
from desktop.importers.importer import File
from desktop.importers.raw import plain
from desktop.importers.story import told
from desktop.importers.worker import Worker

_MOST_BYTES = 32 * 1024 * 1024
_ENOUGH_COLUMNS = 2
_ROWS_LOOKED_AT = 12


@frozen
class MarkdownImporter:
    """Markdown; a text file may also be a table with tabs, as spreadsheets save it."""

    name: str = "Markdown"

    def takes(self, file: File) -> bool:
        """By its ending."""
        return file.suffix in {".md", ".markdown", ".txt", ".yaml", ".yml"}

    def read(self, file: File, worker: Worker) -> Contents:
        """The text, or the table that it is."""
        if file.suffix == ".txt":
            table = table_in(file.text(_MOST_BYTES), file)
            rows = table.sheets[0].rows[:_ROWS_LOOKED_AT]
            if any(best_score([plain(cell) for cell in row]) >= _ENOUGH_COLUMNS for row in rows):
                return table
        file.check_size(_MOST_BYTES)
        task = "yaml" if file.suffix in {".yaml", ".yml"} else "markdown"
        return told(worker.ask(task, str(file.path.absolute()), file.name, self.name, file.encoding))
