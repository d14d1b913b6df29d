"""Words: plain text without signs of markup, all of it in the reader's language."""

import re
from collections.abc import Iterable, Iterator
from enum import Enum
from typing import Final, cast

import attrs
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
)

from desktop.i18n import CONTEXT, Language, catalogue
from desktop.records import TYPE_OF
from desktop.workspace.workspace import Workspace
from tests.ui.audit.page import Finding, Page, described

_MARKUP: Final = re.compile(r"</?[a-zA-Z][^<>]*>|&(?:amp|lt|gt|quot|nbsp|#\d+);")
_PLACE: Final = re.compile(r"\{\w+\}")
_LATIN: Final = re.compile(r"[A-Za-z]{2,}")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]+")
_NO_WORDS: Final = re.compile(r"(?<!\S)(?:/|[A-Z]:\\).*|\S*[/\\@]\S*|\S+\.[a-z0-9]{2,5}\b|“[^”]*”|© .*|「[^」]*」")
"""Paths, addresses, names of files, what was typed or is cited."""
_NAMES: Final = (
    "Satchel Word PDF PDFs Excel CSV JSON Lines Markdown HTML PNG JPEG SVG JPG DOCX XLSX UTF GB GBK Big English"
    " PowerPoint Windows Unicode JIS"
    " Ctrl Shift Alt Esc Enter Tab Home End Del Ins Space Back Backspace Return PgUp PgDown Left Right Up Down"
    " KB MB GB NT US HK px Apache License Qt PySide Python SQLite SQLCipher Lucide FABE ID NOTICE LGPL OFL ISC MIT BSD"
)
"""What is called the same in Chinese: names of programs, formats, keys and units."""
_LANGUAGES: Final = frozenset(("English", "简体", "繁體", "简体中文", "繁體中文", "行囊", "Satchel"))
"""What stands as it is on every page: languages are named in themselves, and so is the program."""


def markup(page: Page) -> Iterator[Finding]:
    """Texts with tags, entities or a lone `&`, and labels that would take data for markup."""
    for widget, text in page.texts:
        if _MARKUP.search(text):
            yield Finding("shows markup", f"{text[:80]!r} in {described(widget)}")
    for widget in page.widgets:
        if isinstance(widget, QAbstractButton) and "&" in widget.text().replace("&&", ""):
            yield Finding("has a lone &", f"{widget.text()!r} in {described(widget)}")
        if isinstance(widget, QLabel) and widget.text() and widget.textFormat() is not Qt.TextFormat.PlainText:
            yield Finding("is not plain text", described(widget))


def messages_left(page: Page) -> Iterator[Finding]:
    """Messages that were not put into words: with their context, with places to be filled, or not translated."""
    known = catalogue(page.language)
    for widget, text in page.texts:
        if CONTEXT in text or _PLACE.search(text):
            yield Finding("shows a message as it stands in the code", f"{text[:80]!r} in {described(widget)}")
        elif known.get(text, text) != text and text not in _LANGUAGES:
            yield Finding("is not translated", f"{text[:80]!r} in {described(widget)}")


def foreign_words(page: Page) -> Iterator[Finding]:
    """English on a Chinese page, Chinese on an English one, other than in the library's own records."""
    named = frozenset(_NAMES.split())
    for widget, text in page.texts:
        own = _NO_WORDS.sub(" ", text)
        if page.language is Language.EN:
            strange = {one for one in _CHINESE.findall(own) if one not in _LANGUAGES | page.words_of_data}
        else:
            strange = {one for one in _LATIN.findall(own) if one not in page.words_of_data and one not in named}
        if strange:
            yield Finding("is in another language", f"{sorted(strange)} {text[:80]!r} in {described(widget)}")


def words_of_data(workspace: Workspace) -> frozenset[str]:
    """The words in the library's records, Latin and Chinese."""
    found: set[str] = {workspace.store.desk.author}
    for kind in TYPE_OF:
        for record in workspace.store.all(kind):
            for text in _strings(record):
                found.update(_LATIN.findall(text), _CHINESE.findall(text))
    return frozenset(found)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, Enum):
        return
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in cast("Iterable[object]", value):
            yield from _strings(one)
    elif attrs.has(type(value)):
        for one in attrs.fields(type(value)):
            yield from _strings(getattr(value, one.name))
