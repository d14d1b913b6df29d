"""The licences of everything that the packaged program carries, collected from where it was installed."""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Final

_WORDS: Final = ("licen", "copying", "notice", "authors")
_NOT_CARRIED: Final = frozenset(
    (
        "pip",
        "setuptools",
        "pyinstaller",
        "pyinstaller-hooks-contrib",
        "altgraph",
        "macholib",
        "pefile",
        "wheel",
        "satchel",
    )
)
_QT: Final = frozenset(("PySide6_Essentials", "shiboken6"))
_TEXTS: Final = Path(__file__).resolve().parent / "texts"
"""Licences that packages name and do not bring: LGPL 3 and the GPL 3 that it adds to."""


def write_licences(folder: Path) -> None:
    """Write each package's licences into a folder of its own, and `PACKAGES.txt` with what there is."""
    lines: list[str] = []
    for one in sorted(distributions(), key=lambda each: each.name.casefold()):
        if one.name.casefold() in _NOT_CARRIED:
            continue
        texts = list(_texts_of(one))
        for text in texts:
            _copy(text, folder / one.name / text.name)
        lines.append(f"{one.name} {one.version}: {_licence(one)}")
    _copy(_of_python(), folder / "Python" / "LICENSE.txt")
    version = ".".join(map(str, sys.version_info[:3]))
    lines.append(f"Python {version}: PSF-2.0")
    (folder / "PACKAGES.txt").write_text("\n".join(sorted(lines, key=str.casefold)) + "\n", "utf-8", newline="\n")


def without_licence(folder: Path) -> list[str]:
    """The packages listed whose licence text is not there."""
    listed = (folder / "PACKAGES.txt").read_text("utf-8").splitlines()
    names = [line.split(" ", 1)[0] for line in listed]
    return [name for name in names if not (folder / name).is_dir() or not any((folder / name).iterdir())]


def write_system_licences(folder: Path, libraries: Iterable[str]) -> None:
    """Write the licences of the system's libraries that come along, where Debian tells which package they are of."""
    if not shutil.which("dpkg"):
        return
    for library in libraries:
        asked = subprocess.run(["dpkg", "-S", f"*/{library}"], check=False, capture_output=True, encoding="utf-8")
        owners = [line.split(":", 1)[0] for line in asked.stdout.splitlines()]
        package = next((owner for owner in owners if owner != "satchel"), "")
        text = Path("/usr/share/doc") / package / "copyright"
        if package and text.is_file():
            _copy(text, folder / package / "copyright")


def _texts_of(one: Distribution) -> Iterator[Path]:
    if one.name in _QT:
        yield from sorted(_TEXTS.iterdir())
    for file in one.files or []:
        inside = file.parts[0].endswith(".dist-info")
        if inside and any(word in part.casefold() for part in file.parts[1:] for word in _WORDS):
            yield Path(str(one.locate_file(file)))


def _licence(one: Distribution) -> str:
    data = one.metadata
    named = next((data[field] for field in ("License-Expression", "License") if field in data), "")
    classified = [line.rsplit(" :: ", 1)[-1] for line in data.get_all("Classifier") or [] if line.startswith("License")]
    return " ".join((named or ", ".join(classified) or "see its text").split())[:100]


def _of_python() -> Path:
    library = Path(sys.base_prefix) / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    places = (Path(sys.base_prefix) / "LICENSE.txt", library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE")
    return next(place for place in places if place.is_file())


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists() and target.read_bytes() != source.read_bytes():
        target = target.with_name(f"{source.parent.name}-{target.name}")
    shutil.copyfile(source, target)
