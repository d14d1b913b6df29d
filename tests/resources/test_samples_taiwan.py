"""The Traditional Chinese samples are written as in Taiwan: characters, words and money."""

import pytest
from opencc import OpenCC

from desktop.fields import Amount
from tests.resources.samples import Library, library, texts_of

SAME_IN_BOTH = set("台斗准污")
"""Characters written so in Taiwan too, though the converter knows another form."""
FOREIGN = (
    *("軟件", "硬件", "網絡", "信息", "質量", "合同", "項目經理", "人民幣", "車間", "渠道", "接口", "模塊", "默認"),
    *("服務器", "用戶界面", "打印", "屏幕", "知識產權", "人民法院", "等級保護", "有限責任公司", "軟著"),
)
"""Words that Taiwan doesn't use, or laws and bodies that aren't Taiwan's."""


@pytest.fixture
def taiwan() -> Library:
    return library("zh-TW")


def test_no_character_is_simplified(taiwan: Library) -> None:
    convert = OpenCC("s2tw").convert
    written = {character for value in taiwan.every() for _, text in texts_of(value) for character in text}
    assert {one for one in written - SAME_IN_BOTH if convert(one) != one} == set()


def test_words_laws_and_bodies_are_those_of_taiwan(taiwan: Library) -> None:
    texts = [(place, text) for value in taiwan.every() for place, text in texts_of(value)]
    assert [f"{place}: {word}" for place, text in texts for word in FOREIGN if word in text] == []


def test_every_amount_is_in_taiwan_dollars_with_one_tax_rate(taiwan: Library) -> None:
    amounts = [
        (f"{value.path}.{name}", filled)
        for value in taiwan.every()
        for name, kind, filled in value.filled()
        if isinstance(kind, Amount)
    ]
    assert amounts
    assert [place for place, held in amounts if not isinstance(held, dict) or held["currency"] != "TWD"] == []
    assert {price.text("tax_rate") for price in taiwan.of("price")} == {"0.05"}
