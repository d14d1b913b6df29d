"""What of Qt and of the packages goes into the packaged program: what the window uses, and nothing beside it.

Qt's libraries lie beside the program as files of their own, unchanged, so that a person can put others in their place.
"""

import re
import sys
from collections.abc import Iterable
from pathlib import PurePath
from typing import Final

Entry = tuple[str, str, str]
"""A file as PyInstaller lists it: where it goes, where it comes from, what sort of file it is."""

UNUSED: Final = (
    "IPython",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PySide6.QtDBus",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtTest",
    "_ssl",
    "_tkinter",
    "doctest",
    "idlelib",
    "lib2to3",
    "numpy",
    "pandas",
    "pdb",
    "pip",
    "pkg_resources",
    "pydoc",
    "pytest",
    "setuptools",
    "ssl",
    "tkinter",
    "unittest",
    "wheel",
)
"""Modules that packages would import if they were there, and that the program never gets to."""

_PLUGINS: Final = {
    "iconengines": ("svg",),
    "imageformats": ("svg", "jpeg", "ico", "icns", "webp", "gif"),
    "platforms": ("xcb", "wayland", "offscreen", "windows", "cocoa"),
    "platforminputcontexts": ("ibus", "compose"),
    "platformthemes": ("xdgdesktopportal", "gtk3"),
    "styles": (),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-shell-integration": ("xdg-shell",),
}
"""Qt's plugins by folder, each by what its file's name must hold."""
_LIBRARIES: Final = frozenset(
    ("Core", "DBus", "Gui", "Network", "Svg", "WaylandClient", "Widgets", "WlShellIntegration", "XcbQpa")
)
_TRANSLATIONS: Final = ("qtbase_zh_CN.qm", "qtbase_zh_TW.qm")
_LOCALES: Final = re.compile(r"(root|en|zh(_.*)?)\.dat")
_QT_LIBRARY: Final = re.compile(r"(?:lib)?Qt6?([A-Z][A-Za-z0-9]*?)(?:\.framework|_debug)?(?:\.(?:so|dll|dylib)[.\d]*)?")
_FOR_COMPILERS: Final = frozenset(("cmake", "include", "lib64", "pkgconfig", "bin"))
"""Folders of OpenCC's that serve those who build on it."""
_NEVER: Final = ("opengl32sw", "d3dcompiler", "libpyside6qml")
_FROM_THE_SYSTEM: Final = re.compile(r"lib(bz2|crypto|ffi|lzma|python|sqlite3|uuid|wayland-c|xcb-|xkbcommon)")
"""System libraries of Linux that come along: those that Python stands on, whose names differ from system to system, and
those of the screen that a bare desktop may lack. All others are everywhere."""


def pruned(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that stay."""
    return [entry for entry in entries if _stays(PurePath(entry[0]), PurePath(entry[1]))]


def _stays(target: PurePath, source: PurePath) -> bool:
    parts = target.parts
    builds_on = parts[0] == "opencc" and bool(_FOR_COMPILERS & set(parts))
    if builds_on or target.name.startswith(_NEVER) or "qml" in parts:
        return False
    if "plugins" in parts and "PySide6" in parts:
        folder = parts[parts.index("plugins") + 1]
        return any(word in target.name for word in _PLUGINS.get(folder, ()))
    if target.suffix == ".qm":
        return target.name in _TRANSLATIONS
    if "locale-data" in parts:
        return bool(_LOCALES.fullmatch(target.name))
    if (library := _qt_library(target)) is not None:
        return library in _LIBRARIES
    return not _is_the_systems(source) or bool(_FROM_THE_SYSTEM.match(target.name))


def _qt_library(target: PurePath) -> str | None:
    """Which of Qt's libraries a file is or belongs to; None if it is none of them."""
    for part in target.parts:
        if part.endswith(".framework") and (found := _QT_LIBRARY.fullmatch(part)):
            return found[1]
    found = _QT_LIBRARY.fullmatch(target.name)
    is_module = ".abi3" in target.name or target.suffix == ".pyd"
    return found[1] if found and not is_module and target.suffix != ".py" else None


def _is_the_systems(source: PurePath) -> bool:
    return sys.platform == "linux" and source.parts[:2] in {("/", "lib"), ("/", "usr"), ("/", "lib64")}
