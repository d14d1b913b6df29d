"""How the demonstration documents say things, and what a hostile text is."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from desktop.documents.blocks import Cell, Row, Span, Spans, Tone

HOSTILE = (
    "<客户> & «Müller» a<b>c</b> {n} %s \\n ( ) 𠮷野家 㐂 ✔ 😀 ❤️ 👨‍👩‍👧 שלום مرحبا "
    "don’t “quoted” − ¥ ％ ± ≥ m³ …… —— \u202e反\u202c\u00ad软"
)


def say(*parts: str) -> Spans:
    """Spans whose every second part is strong."""
    return tuple(Span(part, strong=bool(at % 2)) for at, part in enumerate(parts) if part)


def row(
    *texts: str, kind: Literal["body", "total", "group"] = "body", tones: Mapping[int, Tone] = MappingProxyType({})
) -> Row:
    """A table row from texts; `tones` by column."""
    return Row(tuple(Cell(say(text), tones.get(at, "plain")) for at, text in enumerate(texts)), kind)
