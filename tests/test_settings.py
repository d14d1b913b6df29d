"""The language of this machine's reader."""

import pytest

from desktop.i18n import Language
from desktop.settings import language_of, of_this_machine


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("zh_CN.UTF-8", Language.ZH_CN),
        ("zh-Hant-HK", Language.ZH_TW),
        ("zh_TW", Language.ZH_TW),
        ("Chinese (Traditional)_Taiwan", Language.ZH_TW),
        ("Chinese (Simplified)_China", Language.ZH_CN),
        ("en_GB.UTF-8", Language.EN),
        ("C", Language.EN),
        ("", Language.EN),
    ],
)
def test_the_systems_name_of_a_locale_tells_the_language(name: str, language: Language) -> None:
    assert language_of(name) is language


def test_satchels_own_variable_comes_first() -> None:
    assert of_this_machine({"LANG": "en_GB", "SATCHEL_LANGUAGE": "zh-TW"}).language is Language.ZH_TW


def test_without_variables_the_system_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("locale.getlocale", lambda: ("zh_CN", "UTF-8"))
    assert of_this_machine({}).language is Language.ZH_CN
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    assert of_this_machine({}).language is Language.EN
