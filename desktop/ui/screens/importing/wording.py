"""How the import speaks: of encodings, of what files hold, of what can't be read as it is."""

from collections.abc import Iterator, Mapping
from typing import Final

from desktop.errors import UserError
from desktop.i18n import Words
from desktop.importers.errors import EncodingUnclear, KindUnclear, NoHeadings
from desktop.importers.seen import SeenFile
from desktop.records import TYPE_OF
from desktop.ui.trouble import refusal

ENCODINGS: Final[Mapping[str, str]] = {
    "utf-8": "Unicode (UTF-8)",
    "gb18030": "Simplified Chinese (GB18030)",
    "big5hkscs": "Traditional Chinese (Big5)",
    "utf-16-le": "Unicode (UTF-16)",
    "utf-16-be": "Unicode (UTF-16 BE)",
    "utf-32-le": "Unicode (UTF-32)",
    "cp932": "Japanese (Shift JIS)",
    "cp949": "Korean (CP949)",
    "cp1252": "Western European (Windows-1252)",
}
"""What encodings are called (msgids), by Python's names."""
IN_THE_WINDOW: Final[Mapping[str, str]] = {
    KindUnclear.message: "What {file} holds can't be told from its headings. Choose what it is.",
    EncodingUnclear.message: "The text encoding of {file} can't be told. Choose the one in which its lines make sense.",
    NoHeadings.message: "No column of {file} looks like a name. Choose below what the columns are.",
}
"""What is said in the window in the place of what the command line says."""
_ICONS: Final[Mapping[str, str]] = {
    ".xlsx": "file-spreadsheet",
    ".xlsm": "file-spreadsheet",
    ".csv": "table",
    ".tsv": "table",
    ".tab": "table",
    ".json": "file-code",
    ".jsonl": "file-code",
    ".ndjson": "file-code",
    ".pptx": "presentation",
    ".pptm": "presentation",
    ".ppsx": "presentation",
    ".pdf": "file-type",
    ".html": "globe",
    ".htm": "globe",
}


def icon_of(suffix: str) -> str:
    """The icon of a file by its ending."""
    return _ICONS.get(suffix.lower(), "file-text")


def encoding_called(name: str, words: Words) -> str:
    """What an encoding is called."""
    return words(ENCODINGS[name]) if name in ENCODINGS else name.upper()


def trouble_told(words: Words, trouble: UserError) -> str:
    """Why a file can't be read as it is, and what to do here about it."""
    message = IN_THE_WINDOW.get(trouble.message)
    return words(message, **trouble.values) if message else refusal(words, trouble)


def held_told(words: Words, file: SeenFile) -> Iterator[str]:
    """What a file holds, kind by kind: 客户 120 行 · 案例."""
    rows: dict[tuple[str, bool], int] = {}
    for table in file.tables:
        if table.kind:
            key = (table.kind, table.is_document)
            rows[key] = rows.get(key, 0) + table.rows
    for (kind, is_document), count in rows.items():
        label = words(TYPE_OF[kind].label)
        if is_document:
            yield label if count == 1 else f"{label} {words.number(count)}"
        else:
            yield words("{kind}, {count} rows", kind=label, count=words.number(count))
