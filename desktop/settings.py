"""Preferences of this machine: which language a person reads, how the window looks, where the library lies."""

import json
import locale
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, Literal, cast, get_args

from attrs import Attribute, asdict, evolve, field, fields, frozen

from desktop import paths
from desktop.errors import UserError
from desktop.files import write_bytes
from desktop.i18n import Language

_TRADITIONAL = ("zh_TW", "zh_HK", "zh_MO", "zh_Hant", "Chinese (Traditional)", "Chinese_Taiwan", "Chinese_Hong Kong")
LANGUAGE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
OWN_VARIABLE = "SATCHEL_LANGUAGE"
ThemeMode = Literal["system", "light", "dark"]
Sidebar = Literal["auto", "wide", "narrow"]
TEXT_SIZES: Final = (90, 100, 110, 125, 150)
"""The sizes of text that can be chosen, in per cent."""
_MOST_RECENT = 8


@frozen(kw_only=True)
class KnownTable:
    """What was said of imported tables with certain headings: the kind of their rows, the field of a heading."""

    kind: str = ""
    columns: Mapping[str, str] = field(factory=dict[str, str])


@frozen(kw_only=True)
class Settings:
    """What the person who uses this machine prefers.

    `language` is the window's, `document_language` that of new documents (None: the window's). `library` is the folder
    opened at the start ("" for the usual one), `window` the window's size and place as Qt keeps it, in hex.
    `hidden` are hints that were put away, by names of their own; `views` tell how lists are shown (`customer=cards`).
    `tables` is what was said of imported tables, by a key of their headings. `exported_to` are the folders that
    proposals were exported to, the last one first.
    """

    language: Language = Language.ZH_CN
    document_language: Language | None = None
    theme: ThemeMode = "system"
    text_size: int = 100
    library: str = ""
    recent_libraries: tuple[str, ...] = ()
    sidebar: Sidebar = "auto"
    window: str = ""
    automatic_backups: bool = True
    export_folder: str = ""
    exported_to: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    views: tuple[str, ...] = ()
    tables: Mapping[str, KnownTable] = field(factory=dict[str, KnownTable])

    @property
    def for_documents(self) -> Language:
        """The language of new documents."""
        return self.document_language or self.language

    @property
    def library_folder(self) -> Path:
        """The folder of the library that is opened at the start."""
        return Path(self.library) if self.library else paths.default_library()

    def view(self, name: str, usual: str) -> str:
        """How a list is looked at."""
        return dict(view.split("=", 1) for view in self.views if "=" in view).get(name, usual)

    def with_view(self, name: str, value: str) -> "Settings":
        """The settings with a list looked at in another way."""
        others = tuple(view for view in self.views if not view.startswith(f"{name}="))
        return evolve(self, views=(*others, f"{name}={value}"))

    def with_library(self, folder: Path) -> "Settings":
        """The settings with another library, the one before among the recent ones."""
        chosen = str(folder.absolute())
        recent = tuple(dict.fromkeys((chosen, *self.recent_libraries)))[:_MOST_RECENT]
        return evolve(self, library=chosen, recent_libraries=recent)

    def with_exported_to(self, folder: Path) -> "Settings":
        """The settings with the folder that something was just exported to."""
        recent = tuple(dict.fromkeys((str(folder.absolute()), *self.exported_to)))[:_MOST_RECENT]
        return evolve(self, exported_to=recent)


def file() -> Path:
    """The file that the settings are kept in."""
    return paths.config() / "settings.json"


def of_this_machine(environment: Mapping[str, str]) -> Settings:
    """The settings of this machine: as they are kept, the language else by the first of the variables, or the system.

    `SATCHEL_LANGUAGE` comes before what is kept.
    """
    kept = _kept()
    named = next((environment[name] for name in LANGUAGE_VARIABLES if environment.get(name)), None)
    settings = evolve(Settings(language=language_of(named or locale.getlocale()[0] or "")), **kept)
    own = environment.get(OWN_VARIABLE)
    return evolve(settings, language=language_of(own)) if own else settings


def keep(settings: Settings) -> None:
    """Keep the settings; where that can't be done (a full disk, a folder without rights) they last until the end."""
    values = {
        name: value for name, value in asdict(settings).items() if value != getattr(_DEFAULT, name) or _always(name)
    }
    with suppress(OSError, UserError):
        file().parent.mkdir(parents=True, exist_ok=True)
        write_bytes(file(), json.dumps(values, ensure_ascii=False, indent=2).encode())


def language_of(name: str) -> Language:
    """The language a system means by its name of a locale: `zh_TW.UTF-8`, `Chinese (Simplified)_China`, `C`."""
    plain = name.replace("-", "_")
    if any(plain.casefold().startswith(start.casefold()) for start in _TRADITIONAL):
        return Language.ZH_TW
    return Language.ZH_CN if plain.casefold().startswith(("zh", "chinese")) else Language.EN


def _always(name: str) -> bool:
    return name == "language"


def _kept() -> dict[str, object]:
    """What the file says, as far as it makes sense; a damaged file is as none."""
    with suppress(OSError, ValueError):
        read = cast("object", json.loads(file().read_text(encoding="utf-8")))
        if isinstance(read, dict):
            values = cast("dict[str, object]", read)
            return dict(_understood(values))
    return {}


def _understood(values: Mapping[str, object]) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for attribute in cast("tuple[Attribute[object], ...]", fields(Settings)):
        name = attribute.name
        if name in values:
            with suppress(ValueError, TypeError):
                found.append((name, _READERS.get(name, _like_default(name))(values[name])))
    return found


def _like_default(name: str) -> Callable[[object], object]:
    """Take a value of the type that the default has."""

    def read(value: object) -> object:
        if not isinstance(value, type(getattr(_DEFAULT, name))):
            raise TypeError
        return value

    return read


def _one_of(choices: tuple[object, ...]) -> Callable[[object], object]:
    def read(value: object) -> object:
        if value not in choices:
            raise ValueError
        return value

    return read


def _language(value: object) -> Language | None:
    return None if value is None else Language(str(value))


def _tables(value: object) -> dict[str, KnownTable]:
    """What was said of tables; one that makes no sense is left out."""
    if not isinstance(value, dict):
        raise TypeError
    found: dict[str, KnownTable] = {}
    for key, one in cast("dict[object, object]", value).items():
        if isinstance(one, dict):
            kept = cast("dict[str, object]", one)
            columns = kept.get("columns")
            pairs = cast("dict[object, object]", columns) if isinstance(columns, dict) else {}
            found[str(key)] = KnownTable(
                kind=str(kept.get("kind", "")), columns={str(name): str(field) for name, field in pairs.items()}
            )
    return found


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(str(one) for one in cast("list[object]", value))


_DEFAULT: Final = Settings()
_READERS: Final[Mapping[str, Callable[[object], object]]] = {
    "language": lambda value: Language(str(value)),
    "document_language": _language,
    "theme": _one_of(get_args(ThemeMode)),
    "sidebar": _one_of(get_args(Sidebar)),
    "text_size": _one_of(TEXT_SIZES),
    "recent_libraries": _texts,
    "exported_to": _texts,
    "hidden": _texts,
    "tables": _tables,
    "views": _texts,
}
