"""What a company's name is made of."""

import pytest

from desktop.documents.company_names import core_of, short_forms, sure_forms


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("欢乐互娱", "欢乐"),
        ("欢乐互娱（上海）科技股份有限公司", "欢乐"),
        ("歡樂互娛科技股份有限公司", "欢乐"),
        ("台州箬岭压铸科技有限公司", "箬岭"),
        ("浙江台州箬岭压铸有限公司", "箬岭"),
        ("漷江市人民医院", ""),
        ("中国移动", ""),
        ("上海汽车集团", ""),
        ("（北京）", ""),
        ("（北京）欢乐科技", "欢乐"),
        ("Tesla汽车", "Tesla"),
        ("Northwind Castings", "Northwind"),
        ("Global Foods Inc.", ""),
        ("ABC Ltd", ""),
        ("Developer of an online shop", ""),
        ("", ""),
    ],
)
def test_what_is_its_own_is_neither_place_nor_trade_nor_a_common_word(name: str, core: str) -> None:
    assert core_of(name) == core


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("台州箬岭压铸科技有限公司", ["箬岭压铸科技", "箬岭压铸"]),
        ("欢乐互娱", ["欢乐互娱"]),
        ("欢乐公司", []),
        ("中国移动", []),
        ("Northwind Castings", []),
    ],
)
def test_its_own_part_and_its_trade_can_mean_nobody_else(name: str, forms: list[str]) -> None:
    assert list(sure_forms(name)) == forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("宁波恒瀚塑料制品有限公司", ["恒瀚"]),
        ("宁波恒瀚塑胶垫有限公司", ["恒瀚塑胶垫", "恒瀚"]),
        ("万家乐有限公司", ["万家乐"]),
        ("中华大众乐器有限公司", ["大众乐器"]),
        ("Northwind Castings", ["Northwind"]),
        ("国际贸易有限公司", []),
    ],
)
def test_people_call_a_company_by_the_beginning_of_its_name(name: str, forms: list[str]) -> None:
    assert list(short_forms(name)) == forms
