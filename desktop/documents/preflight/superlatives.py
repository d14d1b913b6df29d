"""No superlative without its proof: advertising law forbids some, and readers believe none."""

import re
from collections.abc import Iterable, Iterator

from desktop.documents.objection import Objection
from desktop.documents.preflight.inspection import Check, Inspection

_NAME = "superlatives"
_USUAL = (
    "最佳",
    "最好",
    "最优",
    "最優",
    "最强",
    "最強",
    "最先进",
    "最先進",
    "唯一",
    "首选",
    "首選",
    "顶级",
    "頂級",
    "极致",
    "極致",
    "国家级",
    "國家級",
    "世界级",
    "世界級",
    "第一",
    "百分之百",
    "100%",
    "绝对",
    "絕對",
    "零风险",
    "零風險",
    "best",
    "number one",
    "world-class",
    "unique",
    "unrivalled",
    "guaranteed",
)
_HARMLESS = re.compile(
    r"第一(?=[阶階步周週年次期天批个個季条條款版轮輪线線台套组組章节節方层層级級部类類项項件份页頁列行站班人家]|[、，：])"
    r"|最佳化|最优化|最優化|唯一(?=编|編|标识|標識|码|碼|序|性|ID)|最佳实践|最佳實踐|最佳實務|best practice"
)
_PROOF = re.compile(r"测|測|依据|依據|来源|來源|截至|均值|口径|口徑|as of|measured|source|average", re.IGNORECASE)
_SHORTEST = 12
"""A shorter text is a figure or a label, not a claim."""


def _objections(inspection: Inspection) -> Iterator[Objection]:
    own = inspection.dossier.brand.superlatives if inspection.dossier else ()
    pattern = _pattern(inspection.present((*_USUAL, *own)))
    if pattern is None:
        return
    seen: set[tuple[str, str]] = set()
    for passage in inspection.passages:
        if passage.quoted or len(passage.text) < _SHORTEST or _PROOF.search(passage.text):
            continue
        for found in pattern.finditer(_HARMLESS.sub("", passage.text)):
            if (passage.anchor, found.group()) not in seen:
                seen.add((passage.anchor, found.group()))
                values = {"word": found.group(), "text": passage.text[:40]}
                message = "“{word}” stands without proof in “{text}”. Prove it or say it plainly."
                yield Objection(_NAME, "warning", passage.anchor, message, values)


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """What finds the words, the longest first; None where there are none."""
    listed = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    parts = [rf"\b{re.escape(word)}\b" if _is_latin(word) else re.escape(word) for word in listed]
    return re.compile("|".join(parts), re.IGNORECASE) if parts else None


def _is_latin(word: str) -> bool:
    return word[0].isascii() and word[0].isalpha()


CHECK = Check(_NAME, _objections, label="wording and language")
