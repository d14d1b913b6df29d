"""Makes the program for the system it runs on: one folder, on Debian a package too, each tried out before it counts.

`build/dev.py package` calls it with the Python of `.venv-package`, where nothing is but the program and PyInstaller.
The results go to `dist`, what is made on the way to `dist/work`.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import PyInstaller.__main__

from desktop import __version__
from environment import Trouble
from packing.debian import write_deb
from packing.icons import write_icons
from packing.licences import without_licence, write_licences, write_system_licences
from packing.trial import try_deb, try_out
from packing.version import version_resource

ROOT: Final = Path(__file__).resolve().parent.parent
DIST: Final = ROOT / "dist"
_WORK: Final = DIST / "work"
_MADE: Final = _WORK / "made"
_DRAWINGS: Final = ROOT / "resources" / "mark"


def main() -> int:
    """Make it, try it, say where it is."""
    try:
        _prepare()
        program = _build()
        print(f"{program}\n    {_megabytes(program):.0f} MB", flush=True)
        _tell(try_out(_executable(program)))
        if sys.platform == "linux" and shutil.which("dpkg-deb"):
            deb = write_deb(program, _DRAWINGS, _MADE, __version__, DIST)
            print(f"{deb}\n    {deb.stat().st_size / 1e6:.0f} MB", flush=True)
            _tell(try_deb(deb))
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    return 0


def _prepare() -> None:
    """Write what goes in beside the program: icons, version, licences."""
    shutil.rmtree(_MADE, ignore_errors=True)
    (_MADE / "licences").mkdir(parents=True)
    write_icons(_DRAWINGS, _MADE)
    (_MADE / "version.txt").write_text(version_resource(__version__), "utf-8")
    write_licences(_MADE / "licences")
    if lacking := without_licence(_MADE / "licences"):
        raise Trouble(f"These packages bring no licence text, so that they can't be handed on: {', '.join(lacking)}")


def _build() -> Path:
    spec = ROOT / "build" / "packing" / "satchel.spec"
    PyInstaller.__main__.run(
        [str(spec), "--noconfirm", "--log-level", "WARN", "--distpath", str(DIST), "--workpath", str(_WORK / "build")]
    )
    program = DIST / ("Satchel.app" if sys.platform == "darwin" else "Satchel")
    if sys.platform == "linux":
        inside = program / "_internal"
        _strip(inside)
        system = sorted(file.name for file in inside.glob("lib*.so*") if not file.is_symlink())
        write_system_licences(inside / "licences" / "system", system)
    return program


def _strip(inside: Path) -> None:
    """Leave out what only a debugger reads, a sixth of it all; never of Qt's libraries, which stay as they came."""
    if (strip := shutil.which("strip")) is not None:
        own = (*inside.glob("libpython*"), *inside.glob("python3*/lib-dynload/*.so"), *inside.glob("sqlcipher3/*.so"))
        subprocess.run([strip, "--strip-unneeded", *map(str, own)], check=True)


def _executable(program: Path) -> Path:
    names = {"darwin": "Contents/MacOS/Satchel", "win32": "satchel-cli.exe"}
    return program / names.get(sys.platform, "satchel")


def _tell(done: list[str]) -> None:
    print("\n".join(f"    {line}" for line in done), flush=True)


def _megabytes(folder: Path) -> float:
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_file()) / 1e6


if __name__ == "__main__":
    sys.exit(main())
