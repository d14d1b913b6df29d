"""Chinese in the reader's script: a library in simplified characters told in traditional ones, or the other way round.

Converted by OpenCC with Taiwan's words; names of customers, people, products and companies stay as they are written.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Self, TypeVar

import attrs
from attrs import frozen

from desktop.documents.cases import chosen_cases
from desktop.documents.dossier import Dossier
from desktop.documents.lookalikes import name_pattern
from desktop.documents.other_names import NO_OTHER_NAMES, OtherNames
from desktop.documents.rewording import Change, reworded, texts_in
from desktop.i18n import Language
from desktop.matching.match import Match, Reason
from desktop.records import Customer
from desktop.records.record import Record

Told = TypeVar("Told", bound=Record)

SIMPLIFIED = frozenset(
    "这们说时国过对会发来为现产经动开关问间业实进设备质数据认应该给还没书东长门见觉观规视计订记讯论证评识"
    "语读让请谁调谈谢变车转轻较辆运达远连迟选适线组织细统绩续维网结约级纪练终绍继缩纸纲绿编缓锁错钟钱铁铜"
    "销针链镇锅闭闲闻阅队阳阴阶际陆险随隐难电点热烟爱狱独环疗监盘盖盐础确码礼离种积称稳穷简篮类粮紧纠红纯"
    "纳纵纷纹纺纽驾驱验骤补装厂历压厅厨县参双边辽办务劳势区医协单卖卫厉叶号叹听启员响团园围图圆圣场坏块坚"
    "坛报处复够头夺奋妇妈婴宁宝宪宽宾导将尔尘尝层属岁岛帅师带帮广庄庆庐库废张弹强归录"
)
"""Frequent characters that stand in simplified text only."""
TRADITIONAL = frozenset(
    "這們說時國過對會發來爲現產經動開關問間業實進設備質數據認應該給還沒書東長門見覺觀規視計訂記訊論證評識"
    "語讀讓請誰調談謝變車轉輕較輛運達遠連遲選適線組織細統績續維網結約級紀練終紹繼縮紙綱綠編緩鎖錯鍾錢鐵銅"
    "銷針鏈鎮鍋閉閒聞閱隊陽陰階際陸險隨隱難電點熱煙愛獄獨環療監盤蓋鹽礎確碼禮離種積稱穩窮簡籃類糧緊糾紅純"
    "納縱紛紋紡紐駕驅驗驟補裝廠歷壓廳廚縣參雙邊遼辦務勞勢區醫協單賣衛厲葉號嘆聽啓員響團園圍圖圓聖場壞塊堅"
    "壇報處復夠頭奪奮婦媽嬰寧寶憲寬賓導將爾塵嘗層屬歲島帥師帶幫廣莊慶廬庫廢張彈強歸錄"
)
"""The same characters as traditional text has them, and only it."""
_SIMPLIFIED, _TRADITIONAL = (re.compile(f"[{''.join(sorted(signs))}]") for signs in (SIMPLIFIED, TRADITIONAL))
_CONFIGURATIONS = {Language.ZH_TW: "s2twp", Language.ZH_CN: "tw2sp"}
_KEPT = frozenset({"external_id", "sha256", "media_type", "email", "website", "link"})


@frozen
class InScript:
    """A dossier in the script of its document, and whether anything had to be converted for that."""

    dossier: Dossier
    converted: bool


def script_of(texts: Iterable[str]) -> Language | None:
    """The script that prevails in texts; None where nothing tells."""
    told = "\n".join(texts)
    simplified, traditional = len(_SIMPLIFIED.findall(told)), len(_TRADITIONAL.findall(told))
    if simplified == traditional:
        return None
    return Language.ZH_CN if simplified > traditional else Language.ZH_TW


def in_script(dossier: Dossier, language: Language) -> InScript:
    """The dossier with every record of the other Chinese script converted; for an English document nothing is."""
    if not language.is_chinese:
        return InScript(dossier, converted=False)
    main = (dossier.customer, dossier.brand, *dossier.products)
    scribe = Scribe.of(language, names_in(dossier), main, dossier.other_names)
    retold = attrs.evolve(
        dossier,
        proposal=scribe.told(dossier.proposal),
        customer=scribe.told(dossier.customer),
        brand=scribe.told(dossier.brand),
        contacts=tuple(scribe.told(one) for one in dossier.contacts),
        opportunity=scribe.told(dossier.opportunity) if dossier.opportunity else None,
        products=tuple(scribe.told(one) for one in dossier.products),
        prices={key: scribe.told(one) for key, one in dossier.prices.items()},
        industries={key: scribe.told(one) for key, one in dossier.industries.items()},
        pains={key: scribe.told(one) for key, one in dossier.pains.items()},
        cases=tuple(scribe.matched(one) for one in dossier.cases),
        chosen_cases=tuple(scribe.told(one) for one in dossier.chosen_cases),
    )
    return InScript(retold, converted=retold != dossier)


@frozen
class Scribe:
    """Tells records in one Chinese script; `usual` is the script of what gives no sign of its own."""

    language: Language
    names: frozenset[str]
    others: OtherNames
    usual: Language

    @classmethod
    def of(
        cls,
        language: Language,
        names: Iterable[str],
        records: Iterable[Record],
        others: OtherNames = NO_OTHER_NAMES,
    ) -> Self:
        """A scribe that leaves all these names as they are, for a library whose main records are `records`."""
        usual = script_of(text for record in records for text in texts_in(record))
        return cls(language, frozenset(names), others, usual or language)

    def told(self, record: Told) -> Told:
        """The record in the language's script; the same one where it is written in it already."""
        written = script_of(texts_in(record)) or self.usual
        return record if written is self.language else reworded(record, self.said, _KEPT)

    def matched(self, match: Match) -> Match:
        """The match with its record and its reasons in the language's script."""
        reasons = match.reasons if self.usual is self.language else tuple(map(self._reason, match.reasons))
        return attrs.evolve(match, record=self.told(match.record), reasons=reasons)

    def said(self, text: str) -> str:
        """A text in the language's script, but for the names in it."""
        if text.isascii() or script_of((text,)) is self.language:
            return text
        convert, pieces, last = _converter(self.language), list[str](), 0
        for name in self._names_in(text).finditer(text):
            pieces += [convert(text[last : name.start()]), name.group()]
            last = name.end()
        return "".join((*pieces, convert(text[last:])))

    def _names_in(self, text: str) -> re.Pattern[str]:
        return name_pattern({*self.names, *(other.name for other in self.others.within(text))})

    def _reason(self, reason: Reason) -> Reason:
        values = {key: self.said(value) if isinstance(value, str) else value for key, value in reason.values.items()}
        return attrs.evolve(reason, values=values)


@cache
def _converter(language: Language) -> Change:
    from opencc import OpenCC

    return OpenCC(_CONFIGURATIONS[language]).convert


def names_in(dossier: Dossier) -> Iterator[str]:
    """The names that stay as they are written."""
    yield from names_of(dossier.customer)
    yield from (contact.name for contact in dossier.contacts)
    yield from (dossier.brand.name, dossier.brand.short_name, dossier.brand.author, dossier.proposal.author)
    for product in dossier.products:
        yield product.name
        yield from (member.name for member in product.team)
    for case in chosen_cases(dossier):
        yield from (case.customer_name, *case.hidden_names)


def names_of(customer: Customer) -> Iterator[str]:
    """All names of a customer."""
    yield from (customer.name, customer.short_name, *customer.other_names)
