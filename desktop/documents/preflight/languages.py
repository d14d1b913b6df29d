"""A document speaks one language: what was written in another is found, section by section."""

import re
from collections.abc import Iterator

from desktop.documents.lookalikes import name_pattern
from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection

_NAME = "languages"
_CHINESE = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,}")
_ENGLISH = re.compile(r"(?:[A-Za-z][A-Za-z'’-]*[ ,]+){9,}[A-Za-z]+")
"""Ten words in a row: names of products and standards are shorter."""
_BEGINNING = 24


def _objections(inspection: Inspection) -> Iterator[Objection]:
    chinese = inspection.language.is_chinese
    foreign = _ENGLISH if chinese else _CHINESE
    if not foreign.search("\n".join(passage.text for passage in inspection.passages)):
        return
    others = (other.name for other in inspection.strangers())
    names = name_pattern((*inspection.present(inspection.kept_names), *others))
    seen: set[str] = set()
    for passage in inspection.passages:
        found = foreign.search(names.sub(" ", passage.text))
        if found and passage.anchor not in seen:
            seen.add(passage.anchor)
            values = {"text": found.group()[:_BEGINNING]}
            if chinese:
                message = "English text stands in a Chinese document: “{text}”."
                yield Objection(_NAME, "warning", passage.anchor, message, values)
            else:
                message = "Chinese text stands in an English document: “{text}”. Use content written in English."
                yield Objection(_NAME, "blocking", passage.anchor, message, values)


CHECK = Check(_NAME, _objections, label="wording and language")
