"""Chinese in the reader's script."""

import attrs

from desktop.documents.dossier import Dossier
from desktop.documents.other_names import OtherName
from desktop.documents.script import Scribe, in_script, script_of
from desktop.i18n import Language
from desktop.records import Customer, PainPoint
from tests import make

SIMPLIFIED = "软件项目的质量数据"
TRADITIONAL = "軟體專案的品質資料"


def dossier(name: str = "华为国际有限公司") -> Dossier:
    """A dossier whose customer and brand are told in simplified characters."""
    plain = make.dossier()
    return attrs.evolve(
        plain,
        customer=Customer(name=name, short_name="华为", process=f"{name}的车间开始导入软件"),
        brand=attrs.evolve(plain.brand, about="我们为制造企业提供软件"),
    )


def test_the_prevailing_script_is_found() -> None:
    assert script_of([SIMPLIFIED]) is Language.ZH_CN
    assert script_of([TRADITIONAL, "專"]) is Language.ZH_TW
    assert script_of(["ERP", "中文"]) is None


def test_a_simplified_library_is_told_in_traditional_characters_with_taiwan_words() -> None:
    told = in_script(dossier(), Language.ZH_TW)
    assert told.converted
    assert told.dossier.brand.about == "我們為製造企業提供軟體"


def test_names_stay_as_they_are_written() -> None:
    told = in_script(dossier(), Language.ZH_TW).dossier
    assert told.customer.name == "华为国际有限公司"
    assert told.customer.process == "华为国际有限公司的車間開始匯入軟體"


def test_other_customers_names_stay_too_so_that_they_are_found() -> None:
    other = attrs.evolve(dossier(), other_names=(OtherName("东风厂", "东风"),))
    other = attrs.evolve(other, customer=attrs.evolve(other.customer, process="与东风厂的做法一样"))
    assert "东风厂" in in_script(other, Language.ZH_TW).dossier.customer.process


def test_a_library_in_the_right_script_is_not_touched() -> None:
    told = in_script(dossier(), Language.ZH_CN)
    assert (told.dossier, told.converted) == (dossier(), False)


def test_a_traditional_library_is_told_in_simplified_characters() -> None:
    plain = make.dossier()
    traditional = attrs.evolve(plain, brand=attrs.evolve(plain.brand, about="我們為製造企業提供軟體"))
    assert in_script(traditional, Language.ZH_CN).dossier.brand.about == "我们为制造企业提供软件"


def test_an_english_document_converts_nothing() -> None:
    assert not in_script(dossier(), Language.EN).converted


def test_a_deal_may_be_missing() -> None:
    assert in_script(attrs.evolve(dossier(), opportunity=None), Language.ZH_TW).dossier.opportunity is None


def test_a_record_without_a_sign_of_its_own_follows_the_library() -> None:
    scribe = Scribe.of(Language.ZH_TW, (), (PainPoint(title=SIMPLIFIED),))
    assert scribe.told(PainPoint(title="默认")).title == "預設"


def test_reasons_are_told_in_the_script_too() -> None:
    scribe = Scribe.of(Language.ZH_TW, (), (PainPoint(title=SIMPLIFIED),))
    match = make.matched(make.case(), "换型时间")
    assert scribe.matched(match).reasons[0].values == {"names": "換型時間"}
    numbered = attrs.evolve(match, reasons=(attrs.evolve(match.reasons[0], values={"count": 3}),))
    assert scribe.matched(numbered).reasons[0].values == {"count": 3}
