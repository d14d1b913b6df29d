"""The voice of one document: its language, its reader, and how the parties are called in it."""

import datetime as dt
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from attrs import frozen

from desktop.documents.blocks import Caption
from desktop.i18n import Language, Words
from desktop.money import Money
from desktop.records.choices import DecisionRole

TemplateKey = Literal["solicited", "unsolicited", "quotation"]
_A_PAIR = 2
_NO_NAME = re.compile(r"^(Your|Our|The|Both|Each|All|About)\b")
_STOPS = "。！？；.!?;…"
_CLOSING = "”’」』）)》\"'"


@frozen(kw_only=True)
class Voice:
    """How a document speaks. `brief` asks a section for its short form; `customer` and `us` are the names in it.

    Captions are given without numbers; compose numbers them in the order in which they stand.
    """

    words: Words
    customer: str
    us: str
    edition: DecisionRole | None = None
    template: TemplateKey = "solicited"
    brief: bool = False

    def __call__(self, message: str, /, **values: str | int) -> str:
        """The message in the document's language."""
        return self.words(message, **values)

    @property
    def is_chinese(self) -> bool:
        """Whether the document is written in Chinese characters."""
        return self.words.language.is_chinese

    def table(self, text: str) -> Caption:
        """A table's caption."""
        return Caption(self("Table"), 0, text)

    def figure(self, text: str) -> Caption:
        """A figure's caption."""
        return Caption(self("Figure"), 0, text)

    def closed(self, text: str) -> str:
        """A sentence with a full stop at its end, as its language writes one; nothing stays nothing."""
        text = text.strip()
        if not text or text.rstrip(_CLOSING).endswith(tuple(_STOPS)):
            return text
        return text + ("。" if self.is_chinese else ".")

    def open(self, text: str) -> str:
        """A sentence without the stop at its end, to be gone on with."""
        return text.strip().rstrip(_STOPS)

    def inside(self, label: str) -> str:
        """A label within a sentence: English ones lose their capital, unless they are all capitals."""
        return label if self.is_chinese or label[:2].isupper() else label[:1].lower() + label[1:]

    @staticmethod
    def beginning(text: str) -> str:
        """A text that begins a cell or a sentence: with a capital."""
        return text[:1].upper() + text[1:]

    def going_on(self, text: str) -> str:
        """A text within a sentence: only words that are no name lose their capital (Your planner, not Helen)."""
        return _NO_NAME.sub(lambda found: found.group().lower(), text)

    def sentences(self, *parts: str) -> str:
        """Sentences set one behind the other, each closed."""
        return self.words.sentence(*(self.closed(part) for part in parts))

    def joined(self, items: Iterable[str]) -> str:
        """Items in a sentence: 甲、乙、丙 or a, b and c."""
        listed = list(items)
        if self.is_chinese or len(listed) < _A_PAIR:
            return self.words.listed(listed)
        return f"{self.words.listed(listed[:-1])} and {listed[-1]}"

    def days(self, begins: dt.date, ends: dt.date) -> str:
        """From a day to another, without their year: 1月18日–1月31日 or 18–31 Jan."""
        from babel.dates import format_date

        if self.is_chinese:
            return f"{begins.month}月{begins.day}日–{ends.month}月{ends.day}日"
        last = format_date(ends, "d MMM", locale=self.words.language.locale)
        if (begins.year, begins.month) == (ends.year, ends.month):
            return f"{begins.day}–{last}"
        return f"{format_date(begins, 'd MMM', locale=self.words.language.locale)} – {last}"

    def dotted(self, *parts: str) -> str:
        """Short parts in one line: 制造业·苏州·420人 or manufacturing · Suzhou · 420 staff."""
        return self.words.dotted(*parts)

    def clauses(self, parts: Iterable[str]) -> str:
        """Longer parts in one line, set apart by semicolons."""
        return ("；" if self.is_chinese else "; ").join(self.open(part) for part in parts if part.strip())

    def about(self, amount: Money) -> str:
        """An amount at a glance, for strips and headlines: ¥128.6万, ¥1.29m; small ones as they are."""
        for least, size, unit, digits in _GLANCES[self.words.language]:
            if amount.amount >= least:
                rounded = (amount.amount / size).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)
                plain = Money.of(1, amount.currency)
                sign = self.words.money(plain).removesuffix("1").strip()
                return f"{sign}{self.words.number(rounded.normalize() + 0)}{unit}"
        return self.words.money(amount)


_GLANCES: dict[Language, tuple[tuple[int, int, str, int], ...]] = {
    Language.ZH_CN: ((10**8, 10**8, "亿", 2), (10**4, 10**4, "万", 1)),
    Language.ZH_TW: ((10**8, 10**8, "億", 2), (10**4, 10**4, "萬", 1)),
    Language.EN: ((10**9, 10**9, "bn", 2), (10**6, 10**6, "m", 2), (10**4, 10**3, "k", 0)),
}
"""From which amount on it is counted in what, what that is called, and to how many decimals."""
