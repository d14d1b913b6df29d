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


@cache
def modules() -> tuple[tuple[str, ast.Module], ...]:
    files = sorted((ROOT / "desktop").rglob("*.py"))
    return tuple((file.relative_to(ROOT).as_posix(), ast.parse(file.read_text("utf-8"))) for file in files)


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


def messages() -> Iterator[tuple[str, str]]:
    """Each message in the code, with where it stands."""
    for file, module in modules():
        for node in ast.walk(module):
            found = called(node) if isinstance(node, ast.Call) else ()
            found = described(node) if isinstance(node, ast.FunctionDef) and file == _COMMANDS else found
            found = declared(node) if isinstance(node, ast.ClassDef) else found
            for message in found:
                if message:
                    yield message, f"{file}:{getattr(node, 'lineno', 0)}"


def translated(locale: str) -> dict[str, str]:
    return {str(message.id): str(message.string) for message in catalogue(locale) if message.id}


@pytest.mark.parametrize("locale", LOCALES)
def test_every_message_is_translated(locale: str) -> None:
    there = translated(locale)
    lacking = sorted({f"{where}: {message!r}" for message, where in messages() if not there.get(message)})
    assert not lacking, "\n".join(lacking)


@pytest.mark.parametrize("locale", LOCALES)
def test_no_translation_is_left_over(locale: str) -> None:
    literals = {
        node.value
        for _, module in modules()
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
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
    found = {message for message, _ in messages()}
    assert {"Customer", "Simplified Chinese", "Same industry: {name}"} <= found
