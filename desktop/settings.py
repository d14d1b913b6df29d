"""Preferences of this machine: which language a person reads."""

import locale
from collections.abc import Mapping

from attrs import frozen

from desktop.i18n import Language

_TRADITIONAL = ("zh_TW", "zh_HK", "zh_MO", "zh_Hant", "Chinese (Traditional)", "Chinese_Taiwan", "Chinese_Hong Kong")
LANGUAGE_VARIABLES = ("SATCHEL_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@frozen
class Settings:
    """What the person who uses this machine prefers."""

    language: Language = Language.ZH_CN


def of_this_machine(environment: Mapping[str, str]) -> Settings:
    """The settings of this machine: by the first of `LANGUAGE_VARIABLES` that is set, else as the system says."""
    named = next((environment[name] for name in LANGUAGE_VARIABLES if environment.get(name)), None)
    return Settings(language_of(named or locale.getlocale()[0] or ""))


def language_of(name: str) -> Language:
    """The language a system means by its name of a locale: `zh_TW.UTF-8`, `Chinese (Simplified)_China`, `C`."""
    plain = name.replace("-", "_")
    if any(plain.casefold().startswith(start.casefold()) for start in _TRADITIONAL):
        return Language.ZH_TW
    return Language.ZH_CN if plain.casefold().startswith(("zh", "chinese")) else Language.EN
