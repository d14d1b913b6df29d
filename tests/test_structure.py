"""The house stands as it was drawn: names, sizes, and what may not be in it."""

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).resolve().parent.parent
MOST_LINES_OF_A_FILE = 400
MOST_LINES_OF_A_FUNCTION = 50
NAMES_THAT_SAY_NOTHING = {"utils", "util", "misc", "core", "common", "helpers", "helper"}
# Put together here, so that this file does not hold them itself.
LEFT_FOR_LATER = re.compile(r"#.*\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b")
MACHINE_PATHS = re.compile(r"(?<![\w.$}])/(?:home|Users|root|work|opt)/[\w.]|[A-Z]:\\+Users\\")
PACKAGE_HOSTS = re.compile(
    "|".join((r"pypi\." + "org", "python" + "hosted", r"registry\." + "npmjs", "npm" + r"mirror\.com"))
)
READ_AT_NEED = {
    "PySide6", "reportlab", "docx", "openpyxl", "python_calamine", "pypdf", "pypdfium2", "pypinyin", "opencc", "numpy",
    "PIL", "lxml", "markdown_it", "yaml", "charset_normalizer", "cn2an", "rapidfuzz",
}  # fmt: skip


@cache
def tracked(*suffixes: str) -> tuple[Path, ...]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    files = (ROOT / name for name in listed.split("\0") if name)
    return tuple(file for file in files if file.is_file() and (not suffixes or file.suffix in suffixes))


@cache
def texts() -> tuple[tuple[Path, str], ...]:
    """Every tracked file that is text; fonts, pictures and documents are not."""
    found: list[tuple[Path, str]] = []
    for file in tracked():
        data = file.read_bytes()
        if b"\0" not in data[:8000]:
            found.append((file.relative_to(ROOT), data.decode("utf-8")))
    return tuple(found)


def modules(folder: str) -> list[Path]:
    return [file for file in tracked(".py") if file.is_relative_to(ROOT / folder)]


def lines_with(pattern: re.Pattern[str], *, folders: tuple[str, ...] = ()) -> list[str]:
    return [
        f"{file}:{number}: {line.strip()[:120]}"
        for file, text in texts()
        if not folders or file.parts[0] in folders
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def test_every_module_has_a_name_that_says_something() -> None:
    parts = {part for file in modules("desktop") for part in file.relative_to(ROOT).with_suffix("").parts}
    assert not parts & NAMES_THAT_SAY_NOTHING


def test_every_folder_of_the_package_says_what_belongs_in_it() -> None:
    folders = {file.parent for file in modules("desktop")}
    silent = [
        str(folder)
        for folder in sorted(folders)
        if not (folder / "__init__.py").is_file()
        or not ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8")))
    ]
    assert not silent


def test_the_folder_of_programs_is_no_package() -> None:
    assert not list((ROOT / "build").rglob("__init__.py"))


def test_files_fit_in_the_head() -> None:
    long = {str(file): lines for file, text in texts() if (lines := text.count("\n")) > MOST_LINES_OF_A_FILE}
    assert not {file: lines for file, lines in long.items() if file.endswith(".py")}


def test_functions_fit_on_a_screen() -> None:
    long = [
        f"{file.relative_to(ROOT)}:{node.lineno} {node.name}"
        for file in tracked(".py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= MOST_LINES_OF_A_FUNCTION
    ]
    assert not long


def test_nothing_is_left_for_later() -> None:
    assert not lines_with(LEFT_FOR_LATER, folders=("desktop", "build", "tests"))


def test_no_file_names_a_machine_or_a_package_host() -> None:
    assert not lines_with(MACHINE_PATHS)
    assert not lines_with(PACKAGE_HOSTS)


def test_circles_are_not_hidden_behind_type_checking() -> None:
    assert not lines_with(re.compile(r"\bTYPE_" + "CHECKING"), folders=("desktop", "build", "tests"))


@pytest.mark.parametrize(
    ("module", "needs"),
    [("desktop.cli.commands", set[str]()), ("desktop.workspace.workspace", set[str]()), ("desktop.app", {"PySide6"})],
)
def test_starting_reads_only_what_starting_needs(module: str, needs: set[str]) -> None:
    question = f"import sys, {module}; print(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    loaded = subprocess.run([sys.executable, "-c", question], cwd=ROOT, capture_output=True, check=True, text=True)
    assert not set(loaded.stdout.split()) & (READ_AT_NEED - needs)


def test_qt_keeps_the_references_to_none() -> None:
    """PySide6 6.12 on Python 3.11 lost one with every call that returns nothing, and aborted after some thousand."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        thing.setObjectName("a name")
    assert abs(sys.getrefcount(None) - before) < 100
