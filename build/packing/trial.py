"""The first minutes with the packaged program: make a library, find, bring in, export, and show the window."""

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final, cast

from environment import Trouble

_WITH_OBJECTIONS: Final = 3
_SECONDS: Final = 120
_STARTS: Final = {".docx": b"PK\x03\x04", ".pdf": b"%PDF-", ".png": b"\x89PNG"}
_CUSTOMERS: Final = "客户名称,行业\n云岭精密有限公司,汽车零部件\n"


def try_out(program: Path) -> list[str]:
    """Use a program as a person would, in a home of its own; what was done, with seconds. Trouble if it can't be."""
    with tempfile.TemporaryDirectory(prefix="张 三 ", ignore_cleanup_errors=True) as folder:
        return _Trial(program, Path(folder)).run()


def try_deb(deb: Path) -> list[str]:
    """Use a Debian package as its menu entry does, unpacked into a folder of its own; what was done, with seconds."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        subprocess.run(["dpkg-deb", "--extract", str(deb), str(root)], check=True)
        entry = (root / "usr/share/applications/satchel.desktop").read_text("utf-8")
        said = dict(line.split("=", 1) for line in entry.splitlines() if "=" in line)
        if not any((root / "usr/share/icons/hicolor").rglob(f"{said['Icon']}.*")):
            raise Trouble("The menu entry names an icon that the package does not bring.")
        return _Trial(root / "usr/bin" / said["Exec"], root / "home").run_window()


class _Trial:
    def __init__(self, program: Path, home: Path) -> None:
        self._program, self._home = program, home
        self._library = home / "我的 资料库"
        self._done: list[str] = []

    def run(self) -> list[str]:
        self._call("init", "--sample", "zh-CN")
        hits = self._ask("search", "换型")
        if not hits:
            raise Trouble("The packaged program found nothing in the sample library.")
        self._bring_in()
        customer = self._sample_customer()
        for suffix in (".docx", ".pdf"):
            self._call("propose", customer, "-o", str(self._file("方案" + suffix)))
            self._check(self._file("方案" + suffix))
        self._show_window()
        return self._done

    def run_window(self) -> list[str]:
        """Make a library and show it."""
        self._home.mkdir()
        self._call("init", "--sample", "zh-CN")
        self._show_window()
        return self._done

    def _bring_in(self) -> None:
        table = self._file("客户.csv")
        table.write_text(_CUSTOMERS, "utf-8")
        self._call("import", "--as", "customer", str(table))
        if not self._ask("search", "云岭精密"):
            raise Trouble("The packaged program doesn't find what it has just imported.")

    def _sample_customer(self) -> str:
        rows = self._file("customers.jsonl")
        self._call("export", "customer", str(rows))
        read = [cast("dict[str, object]", json.loads(line)) for line in rows.read_text("utf-8").splitlines()]
        return next(str(row["name"]) for row in read if row.get("sample"))

    def _show_window(self) -> None:
        picture = self._file("window.png")
        self._start("window", SATCHEL_PICTURE=str(picture))
        self._check(picture)

    def _file(self, name: str) -> Path:
        return self._home / name

    def _check(self, file: Path) -> None:
        if not file.is_file() or not file.read_bytes().startswith(_STARTS[file.suffix]):
            raise Trouble(f"The packaged program did not write {file.name} as it should.")

    def _ask(self, *words: str) -> object:
        return cast("object", json.loads(self._call(*words, "--json")))

    def _call(self, command: str, *words: str) -> str:
        return self._start(command, *words)

    def _start(self, *words: str, **variables: str) -> str:
        begun = time.monotonic()
        done = subprocess.run(
            [str(self._program), *words],
            check=False,
            capture_output=True,
            encoding="utf-8",
            timeout=_SECONDS,
            env={**self._variables(), **variables},
        )
        if done.returncode not in {0, _WITH_OBJECTIONS}:
            raise Trouble(f"The packaged program failed at «{' '.join(words)}»: {done.stdout}{done.stderr}")
        self._done.append(f"{words[0]}: {time.monotonic() - begun:.2f} s")
        return done.stdout

    def _variables(self) -> Mapping[str, str]:
        home = str(self._home)
        own = ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")
        return {
            **os.environ,
            **dict.fromkeys((*own, "XDG_STATE_HOME"), home),
            "QT_QPA_PLATFORM": "offscreen",
            "SATCHEL_LANGUAGE": "zh-CN",
            "SATCHEL_LIBRARY": str(self._library),
        }
