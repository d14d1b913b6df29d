"""How it is written: one file per format, each a match over the closed union of blocks; and tables of records.

Nothing here knows a customer. To add a format: one file and one line in EXPORTERS.
"""

from desktop.exporters.exporter import Exporter
from desktop.exporters.pdf import Pdf
from desktop.exporters.word.word import Word

EXPORTERS: tuple[Exporter, ...] = (Word(), Pdf())
