"""No place left that should have been filled in."""

import re
from collections.abc import Iterator

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection

_NAME = "placeholders"
_LEFT = re.compile(
    r"\{\{.*?\}\}|\{%.*?%\}"  # a template's own marks
    r"|(?<![0-9A-Za-z])[Xx]{2,}(?![0-9A-Za-z])"  # XX公司, but neither XXL nor 0xxff
    r"|[×Ⅹ]{2,}|某某|〇〇|○○"
    r"|(?<![0-9A-Za-z])(?:TBD|TBC|TODO|FIXME)(?![0-9A-Za-z])|(?i:lorem ipsum)"
    r"|待定|待补充|待補充|待填|待完善|此处填写|此處填寫"
    r"|[【\[](?:请|請|填写|填寫|客户名称|客戶名稱|insert|fill in)[^】\]]{0,20}[】\]]"
    r"|_{3,}"
)


def _objections(inspection: Inspection) -> Iterator[Objection]:
    seen: set[tuple[str, str]] = set()
    for passage in inspection.passages:
        for found in _LEFT.finditer(passage.text):
            key = (passage.anchor, found.group())
            if key not in seen:
                seen.add(key)
                message = "“{found}” is a place that was never filled in. Fill it in or take it out."
                yield Objection(_NAME, "blocking", passage.anchor, message, {"found": found.group()})


CHECK = Check(_NAME, _objections, label="placeholders and samples")
