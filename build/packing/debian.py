"""The packaged program as a Debian package: under /usr/lib, with an entry in the menu and a command in the path."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

from packing.icons import SIZES
from qt_libraries import OFFSCREEN, ON_SCREEN

DESKTOP_ENTRY: Final = """[Desktop Entry]
Type=Application
Name=Satchel
Name[zh_CN]=行囊 Satchel
Name[zh_TW]=行囊 Satchel
GenericName=Customers, cases and proposals
GenericName[zh_CN]=客户、案例与方案
GenericName[zh_TW]=客戶、案例與方案
Comment=From a customer to a tailored proposal, offline
Comment[zh_CN]=从一位客户，到一份量身定制的方案；资料都在自己的电脑里
Comment[zh_TW]=從一位客戶，到一份量身訂製的方案；資料都在自己的電腦裡
Keywords=customer;proposal;case;sales;
Keywords[zh_CN]=客户;方案;案例;销售;报价;xingnang;
Keywords[zh_TW]=客戶;方案;案例;業務;報價;
Exec=satchel
Icon=satchel
Terminal=false
Categories=Office;
StartupNotify=true
StartupWMClass=satchel
"""
_CONTROL: Final = """Package: satchel
Version: {version}
Architecture: {architecture}
Maintainer: The Satchel maintainers <satchel@localhost>
Installed-Size: {kilobytes}
Depends: {depends}
Section: misc
Priority: optional
Description: from a customer to a tailored proposal, offline
 Satchel keeps customers, case studies, materials, products and prices in one
 library on one computer, finds what fits a customer and says why, and writes
 tailored proposals as Word and PDF. It needs no network.
"""
_COPYRIGHT: Final = """Satchel is licensed under the Apache License, Version 2.0: see LICENSE and NOTICE here.
The licences of everything that it carries lie in the folder licences.
"""
# Debian 12 and Ubuntu 22.04 call it so; later ones have it under a longer name, which provides the short one.
_ALTERNATIVES: Final = {"libglib2.0-0": "libglib2.0-0t64 | libglib2.0-0"}
_BESIDES: Final = ("libc6", "libx11-6", "libx11-xcb1", "libwayland-client0", "libwayland-cursor0", "xkb-data")


def write_deb(program: Path, drawings: Path, made: Path, version: str, target: Path) -> Path:
    """Pack the program's folder; the package's file, in the folder `target`."""
    root = made / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "usr/lib/satchel", symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/satchel").symlink_to("../lib/satchel/satchel")
    _write(root / "usr/share/applications/satchel.desktop", DESKTOP_ENTRY)
    _add_icons(root / "usr/share/icons/hicolor", drawings, made)
    _move_licences(program, root / "usr/share/doc/satchel")
    architecture = _ask("dpkg", "--print-architecture")
    _write(root / "DEBIAN/control", control(architecture, version, _kilobytes(root)))
    _open_to_all(root)
    file = target / f"satchel_{version}_{architecture}.deb"
    _ask("dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z3", str(root), str(file))
    return file


def control(architecture: str, version: str, kilobytes: int) -> str:
    """What Debian is told of the package."""
    return _CONTROL.format(
        version=version, architecture=architecture, kilobytes=kilobytes, depends=", ".join(depends())
    )


def depends() -> list[str]:
    """The packages that the program needs of the system."""
    return [_ALTERNATIVES.get(package, package) for package in (*_BESIDES, *OFFSCREEN, *ON_SCREEN)]


def _add_icons(folder: Path, drawings: Path, made: Path) -> None:
    for size in SIZES:
        place = folder / f"{size}x{size}" / "apps" / "satchel.png"
        place.parent.mkdir(parents=True)
        shutil.copyfile(made / f"satchel-{size}.png", place)
    place = folder / "scalable" / "apps" / "satchel.svg"
    place.parent.mkdir(parents=True)
    shutil.copyfile(drawings / "satchel.svg", place)


def _move_licences(program: Path, folder: Path) -> None:
    shutil.copytree(program / "_internal" / "licences", folder / "licences")
    for name in ("LICENSE", "NOTICE"):
        shutil.copyfile(program / "_internal" / "licences" / name, folder / name)
    _write(folder / "copyright", _COPYRIGHT)


def _open_to_all(root: Path) -> None:
    """Readable for all and writable for none but the system, whatever the person's own habit is."""
    for place in [root, *root.rglob("*")]:
        if not place.is_symlink():
            runs = place.is_dir() or place.stat().st_mode & 0o100
            place.chmod(0o755 if runs else 0o644)


def _kilobytes(root: Path) -> int:
    return sum(file.lstat().st_size for file in root.rglob("*") if not file.is_dir()) // 1024


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8", newline="\n")


def _ask(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.strip()
