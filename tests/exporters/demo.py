"""A rich document in three languages, to be tested and looked at: every kind of block, hostile text."""

from collections.abc import Callable
from typing import Final, cast

from attrs import AttrsInstance, evolve, fields, has

from desktop.documents.blocks import Document
from desktop.i18n import Language
from tests.exporters.demo_chinese import chinese
from tests.exporters.demo_english import BLOCKS, COVER, PROPERTIES

_KEPT: Final = {"anchor", "tone", "style", "kind", "align"}


def demo(language: Language = Language.ZH_CN) -> Document:
    """The demonstration document in a language."""
    if language is Language.EN:
        return Document(
            kind="proposal",
            language=language,
            properties=PROPERTIES,
            cover=COVER,
            blocks=BLOCKS,
            header_left="Production planning that keeps its promises · Northgate Castings",
            header_right="Qinghe Software",
            footer_left="Confidential · version 1.2",
            page_label="Page {page} of {pages}",
        )
    return chinese() if language is Language.ZH_CN else traditional(chinese())


def traditional(document: Document) -> Document:
    """The document in the characters and words of Taiwan."""
    from opencc import OpenCC

    converter = OpenCC("s2twp")
    return evolve(cast("Document", _converted(document, converter.convert)), language=Language.ZH_TW)


def _converted(value: object, convert: Callable[[str], str]) -> object:
    """A value with all its texts converted; what names a kind or a place stays."""
    if isinstance(value, str) and not isinstance(value, Language):
        return convert(value)
    if isinstance(value, tuple):
        return tuple(_converted(item, convert) for item in cast("tuple[object, ...]", value))
    if has(type(value)):
        names = [item.name for item in fields(type(value)) if item.name not in _KEPT]
        changed = {name: _converted(getattr(value, name), convert) for name in names}
        return evolve(cast("AttrsInstance", value), **changed)
    return value
