"""The fonts of the window: the reader's language first, and what has all letters last."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.i18n import Language
from desktop.ui.theme.faces import font


@pytest.mark.parametrize("language", list(Language))
def test_what_every_linux_has_comes_last(qapp: QApplication, language: Language) -> None:
    assert qapp is not None
    assert font(language, 14).families()[-1] == "DejaVu Sans"


def test_chinese_comes_first_for_chinese_readers_in_their_shapes(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert qapp is not None
    monkeypatch.setattr("sys.platform", "linux")
    assert font(Language.ZH_CN, 14).families()[0] == "Microsoft YaHei UI"
    assert font(Language.ZH_TW, 14).families()[0] == "Microsoft JhengHei UI"
    assert font(Language.EN, 14).families()[0] == "Inter"
