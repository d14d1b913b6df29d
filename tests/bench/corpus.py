"""The records that benchmarks run on: 100,000 case studies of about 520 characters, a quarter of them English.

Their words are those of real case studies, company names and the industry standard where these are beside the
checkout, else generated; half of the clauses are spliced from two, so that no sentence stands in hundreds of
records. The same number gives the same records.
"""

import csv
import datetime as dt
import json
import os
import random
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from attrs import frozen

from desktop.fields import RecordId
from desktop.i18n import Language
from desktop.records import CaseStudy, Industry, PainPoint, Product, Record
from desktop.records.choices import DecisionRole, Permission, Stage

COUNT: Final = 100_000
_BESIDE: Final = Path(__file__).resolve().parents[3] / "shared" / "data" / "public"
_PARTS: Final = re.compile(r"[，。；：！？、\n\r\t|()（）“”\"#*>`\[\]]+|(?<=[a-z])[.,:;!?] ")
_CHINESE: Final = re.compile(r"[\u4e00-\u9fff]{2}")
_ENGLISH_WORDS: Final = re.compile(r"[A-Za-z][\w'’%/.-]*( [\w'’%/.-]*[A-Za-z0-9%]){3,}")
_SHORTEST, _LONGEST = 4, 90
_INDUSTRIES, _PAINS, _PRODUCTS = 40, 60, 12
_SPLICED: Final = 0.5
_ENGLISH: Final = 0.25
_LENGTHS: Final = (50, 130, 180, 90)
"""About how long summary, problem, solution and outcome are, in characters of Chinese."""


@frozen
class Source:
    """What texts are made of."""

    chinese: Sequence[str]
    english: Sequence[str]
    companies: Sequence[tuple[str, str]]
    trades: Sequence[str]


@cache
def source() -> Source:
    """The real texts if they are there, else generated ones."""
    folder = Path(os.environ.get("SATCHEL_PUBLIC_DATA", _BESIDE))
    return _real(folder) if (folder / "cases" / "cases.jsonl").is_file() else _generated()


def _real(folder: Path) -> Source:
    chinese, english = list[str](), list[str]()
    with (folder / "cases" / "cases.jsonl").open(encoding="utf-8") as stream:
        for line in stream:
            for part in _PARTS.split(json.loads(line)["body_markdown"]):
                clause = " ".join(part.split())
                if not _SHORTEST <= len(clause) <= _LONGEST or "http" in clause:
                    continue
                if _CHINESE.search(clause):
                    chinese.append(clause)
                elif _ENGLISH_WORDS.fullmatch(clause):
                    english.append(clause)
    with (folder / "load" / "companies_zh_20000.csv").open(encoding="utf-8-sig", newline="") as stream:
        companies = [(row["公司名称"], row["省份"]) for row in csv.DictReader(stream)]
    with (folder / "taxonomy" / "gbt4754-2017.csv").open(encoding="utf-8-sig", newline="") as stream:
        trades = [row["名称"] for row in csv.DictReader(stream)]
    return Source(chinese, english, companies, trades)


def _generated() -> Source:
    chance = random.Random(1)
    signs = [chr(code) for code in range(0x4E00, 0x5600)]
    words = ["".join(chance.choices(signs, k=chance.choice((2, 2, 2, 3, 4)))) for _ in range(9000)]
    latin = ["".join(chance.choices("aeioubcdfglmnprst", k=chance.randint(3, 10))) for _ in range(6000)]
    often = [1 / (at + 2) for at in range(len(words))]
    chinese = ["".join(chance.choices(words, often, k=chance.randint(2, 7))) for _ in range(20_000)]
    english = [" ".join(chance.choices(latin, often[: len(latin)], k=chance.randint(3, 14))) for _ in range(20_000)]
    companies = [("".join(chance.choices(words, k=2)) + "有限公司", chance.choice(words)) for _ in range(20_000)]
    return Source(chinese, english, companies, words[:1400])


def industries() -> list[Industry]:
    """A tree of industries two levels deep."""
    trades = source().trades
    return [
        Industry(
            id=_id("1", at),
            name=trades[(at * 29) % len(trades)],
            parent=_id("1", at % 8) if at >= 8 else RecordId(""),
        )
        for at in range(_INDUSTRIES)
    ]


def pains() -> list[PainPoint]:
    """Pain points."""
    return [PainPoint(id=_id("2", at), title=source().chinese[at * 97][:12]) for at in range(_PAINS)]


def products() -> list[Product]:
    """Products."""
    return [Product(id=_id("3", at), name=f"{source().trades[at * 13]}平台") for at in range(_PRODUCTS)]


def cases(count: int = COUNT) -> Iterator[CaseStudy]:
    """Case studies, one after the other."""
    chance = random.Random(20261122)
    for at in range(count):
        yield _case(at, chance)


def library(count: int = COUNT) -> Iterator[Record]:
    """All that belongs into a library with so many case studies."""
    yield from industries()
    yield from pains()
    yield from products()
    yield from cases(count)


def _case(at: int, chance: random.Random) -> CaseStudy:
    company, region = chance.choice(source().companies)
    english = chance.random() < _ENGLISH
    texts = [_text(length, chance, english=english) for length in _LENGTHS]
    day = dt.date(2018, 1, 1) + dt.timedelta(days=chance.randrange(3000))
    return CaseStudy(
        external_id=f"bench-{at}",
        title=f"{company}{_clause(chance, english=english)[:40]}",
        customer_name=company,
        region=region,
        size=int(chance.lognormvariate(6, 1.6)) + 1,
        industries=_some("1", _INDUSTRIES, 1, chance),
        pains=_some("2", _PAINS, 3, chance),
        products=_some("3", _PRODUCTS, 2, chance),
        date=day,
        summary=texts[0],
        problem=texts[1],
        solution=f"{texts[2]} XM-{at:06d}",
        outcome=texts[3],
        roles=tuple(chance.sample(list(DecisionRole)[:5], 2)),
        stages=(chance.choice(list(Stage)),),
        tags=(chance.choice(source().trades),),
        language=Language.EN if english else Language.ZH_CN,
        permission=chance.choice(list(Permission)),
        permission_until=day.replace(year=day.year + 8, day=1) if chance.random() < 0.3 else None,
        won_deal=chance.random() < 0.1,
    )


def _text(length: int, chance: random.Random, *, english: bool) -> str:
    parts, left = list[str](), length * 2 if english else length
    while left > 0:
        clause = _clause(chance, english=english)
        left -= len(clause)
        parts.append(clause)
    return (", " if english else "，").join(parts) + ("." if english else "。")


def _clause(chance: random.Random, *, english: bool) -> str:
    clauses = source().english if english else source().chinese
    first = clauses[int(len(clauses) * chance.random() ** 2)]
    if chance.random() > _SPLICED:
        return first
    second = chance.choice(clauses)
    if english:
        words = first.split()[: chance.randint(1, 6)] + second.split()[-chance.randint(1, 6) :]
        return " ".join(words)
    return first[: chance.randint(2, max(2, len(first) - 1))] + second[chance.randint(1, len(second) - 2) :]


def _some(family: str, of: int, most: int, chance: random.Random) -> tuple[RecordId, ...]:
    """A few of `of` ids, the first ones oftener."""
    drawn = (int(of * chance.random() ** 1.7) for _ in range(chance.randint(1, most)))
    return tuple(dict.fromkeys(_id(family, at) for at in drawn))


def _id(family: str, at: int) -> RecordId:
    return RecordId(f"0190{family}000-0000-7000-8000-{at:012d}")
