"""Which fonts the window is set in: the system's own, the Chinese one in the shapes of the reader's language."""

import sys
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from desktop import paths
from desktop.i18n import Language

_LATIN: Final = {"win32": ("Segoe UI",), "darwin": (".AppleSystemUIFont",)}
_LATIN_ELSEWHERE: Final = ("Inter", "Noto Sans", "Ubuntu", "Cantarell")
_LAST: Final = "DejaVu Sans"
"""Has all letters and is on every Linux; the Latin letters of Chinese fonts are nicer."""
_SIMPLIFIED: Final = (
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)
_TRADITIONAL: Final = (
    "Microsoft JhengHei UI",
    "PingFang TC",
    "Noto Sans CJK TC",
    "Noto Sans TC",
    "Source Han Sans TC",
)
_OURS: Final = {
    Language.ZH_CN: {"Satchel Sans SC": "SatchelSansSC"},
    Language.ZH_TW: {"Satchel Sans TC": "SatchelSansTC"},
    Language.EN: {"Satchel Sans Letters": "SatchelSansLetters", "Satchel Sans SC": "SatchelSansSC"},
}
"""Our fonts' files by family. The first one for English has no letters A to Z, but dots and quotation marks that stand
between them as they should: those of a Chinese font are as wide as its characters.
"""


def font(language: Language, size: int) -> QFont:
    """The window's font in a language, `size` pixels high.

    Chinese comes first where it can, so that quotation marks are full width and lines share one baseline; macOS finds
    Chinese shapes for its own font by itself.
    """
    latin = _LATIN.get(sys.platform, _LATIN_ELSEWHERE)
    chinese = _TRADITIONAL if language is Language.ZH_TW else _SIMPLIFIED
    latin_first = language is Language.EN or sys.platform == "darwin"
    made = QFont()
    both = (*latin, *chinese, *_own(language)) if latin_first else (*chinese, *_own(language), *latin)
    made.setFamilies([*both, _LAST])
    made.setPixelSize(size)
    if sys.platform == "linux":
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def _own(language: Language) -> tuple[str, ...]:
    """The fonts of our documents, for a system that has no Chinese ones; they are read only there."""
    if _has_chinese():
        return ()
    for family in set(_OURS[language]) - set(QFontDatabase.families()):
        for weight in ("Regular", "Bold"):
            file = paths.resources() / "fonts" / f"{_OURS[language][family]}-{weight}.ttf"
            QFontDatabase.addApplicationFont(str(file))
    return tuple(_OURS[language])


def _has_chinese() -> bool:
    """Whether the system can show Chinese; Windows and macOS always can."""
    return sys.platform != "linux" or bool(set(_SIMPLIFIED + _TRADITIONAL) & set(QFontDatabase.families()))
