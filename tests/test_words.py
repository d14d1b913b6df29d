"""Every word a person reads is there in both Chinese scripts, and no translation is left of words long gone."""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
LOCALES = ("zh_CN", "zh_TW")
pytestmark = pytest.mark.no_cover
"""The code is read here and not run."""

# Which argument of a call is an English message.
_FIRST = (
    "words",
    "voice",
    "self",
    "Step",
    "LeftOut",
    "Trouble",
    "Text",
    "LongText",
    "Tags",
    "Lines",
    "Date",
    "Moment",
    "Whole",
    "Group",
)
_MESSAGE_AT: Mapping[str, int] = {
    **dict.fromkeys((*_FIRST, "Fraction", "Amount", "Flag"), 0),
    "Problem": 1,
    "Section": 1,
    "Reason": 3,
}
_NAMES = ("message", "label", "plural", "help", "group")
_COMMANDS = "desktop/cli/commands.py"
_PLACE = re.compile(r"\{(\w+)\}")


@cache
def catalogue(locale: str) -> Catalog:
    with (ROOT / "resources" / "locales" / f"{locale}.po").open("rb") as file:
        return read_po(file, locale=locale)


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The code, file by file."""
    for file in sorted((ROOT / "desktop").rglob("*.py")):
        yield file.relative_to(ROOT).as_posix(), ast.parse(file.read_text("utf-8"))


@cache
def read() -> tuple[tuple[tuple[str, str], ...], frozenset[str]]:
    """Each message in the code, with where it stands; and every text that stands there at all.

    Read in one go for all tests, and the trees let go of: they are large, and each clearing away would walk them.
    """
    found: list[tuple[str, str]] = []
    literals: set[str] = set()
    for name, module in modules():
        for node in ast.walk(module):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                literals.add(node.value)
            found += ((message, f"{name}:{getattr(node, 'lineno', 0)}") for message in messages_of(node, name))
    return tuple(found), frozenset(literals)


def literal(node: ast.expr | None) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value else None


def called(node: ast.Call) -> Iterator[str | None]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    at = _MESSAGE_AT.get(str(name))
    if at is not None and len(node.args) > at:
        yield literal(node.args[at])
    yield from (literal(keyword.value) for keyword in node.keywords if keyword.arg in _NAMES)


def declared(node: ast.ClassDef) -> Iterator[str | None]:
    is_option = any(isinstance(base, ast.Name) and base.id == "Option" for base in node.bases)
    for line in node.body:
        if isinstance(line, ast.Assign | ast.AnnAssign):
            target = line.targets[0] if isinstance(line, ast.Assign) else line.target
            if isinstance(target, ast.Name) and target.id in _NAMES:
                yield literal(line.value)
            if is_option and isinstance(line.value, ast.Tuple):
                yield literal(line.value.elts[1])


def described(node: ast.FunctionDef) -> Iterator[str | None]:
    """What a command says of itself: its docstring is its help."""
    if node.name == "commands" or any(ast.unparse(mark) == "command" for mark in node.decorator_list):
        yield ast.get_docstring(node)


def messages_of(node: ast.AST, file: str) -> Iterator[str]:
    """The messages that a node of the code holds itself."""
    found: Iterator[str | None] = iter(())
    if isinstance(node, ast.Call):
        found = called(node)
    elif isinstance(node, ast.FunctionDef) and file == _COMMANDS:
        found = described(node)
    elif isinstance(node, ast.ClassDef):
        found = declared(node)
    return (message for message in found if message)


def translated(locale: str) -> dict[str, str]:
    return {str(message.id): str(message.string) for message in catalogue(locale) if message.id}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_is_translated(locale: str) -> None:
    there = translated(locale)
    messages, _ = read()
    lacking = sorted({f"{where}: {message!r}" for message, where in messages if not there.get(message)})
    assert not lacking, "\n".join(lacking)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_translation_is_left_over(locale: str) -> None:
    _, literals = read()
    stale = sorted(set(translated(locale)) - literals)
    assert not stale, "\n".join(stale)


@pytest.mark.parametrize("locale", LOCALES)
def test_translations_fill_the_same_places(locale: str) -> None:
    differing = [
        message
        for message, translation in translated(locale).items()
        if set(_PLACE.findall(message)) != set(_PLACE.findall(translation))
    ]
    assert not differing, "\n".join(differing)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_translation_is_only_guessed(locale: str) -> None:
    assert not [message.id for message in catalogue(locale) if message.fuzzy and message.id]


def test_the_messages_in_the_code_are_found() -> None:
    messages, _ = read()
    found = {message for message, _ in messages}
    assert {"Customer", "Simplified Chinese", "Same industry: {name}"} <= found
