"""The first minutes with Satchel: a sample library in the person's language, and a proposal made from it."""

from __future__ import annotations

import json
import locale
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from environment import Environment, Trouble

_PLACES = """
from desktop import paths
import platformdirs
print(paths.default_library())
print(platformdirs.user_documents_path())
"""
_OBJECTIONS = 3  # the command line's exit status for «done, and preflight has something to say»


def start(environment: Environment) -> int:
    """Make the sample library where there is none, write its first customer's proposal and say where all is."""
    default, documents = environment.ask("-c", _PLACES).splitlines()
    library = Path(os.environ.get("SATCHEL_LIBRARY") or default)
    if not (library / "library.sqlite3").is_file():
        language = language_of(os.environ)
        print(f"Making a library with sample records ({language}) …", flush=True)
        environment.ask("-m", "desktop", "--library", library, "init", "--sample", language)
    print(f"Your library:  {library}")
    customer = first_customer(environment, library)
    if customer is None:
        print("It holds no customer yet: import some, or run this with an empty folder as SATCHEL_LIBRARY.")
        return 0
    for file in propose(environment, library, customer, Path(documents) / "Satchel"):
        print(f"A proposal:    {file}")
    print("More to do:    python3 build/dev.py run --help")
    return 0


def language_of(variables: Mapping[str, str]) -> str:
    """The sample's language for this person: zh-CN, zh-TW or en."""
    name = _locale_name(variables).replace("-", "_").lower()
    if not name.startswith("zh"):
        return "en"
    return "zh-TW" if any(part in name for part in ("_tw", "_hk", "_mo", "hant")) else "zh-CN"


def _locale_name(variables: Mapping[str, str]) -> str:
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    named = next((variables[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if variables.get(name)), "")
    if sys.platform == "darwin" and named.split(".")[0] in {"", "C", "en_US"}:
        # A terminal started from the Finder often says en_US whatever the system's language is.
        asked = subprocess.run(["defaults", "read", "-g", "AppleLocale"], check=False, capture_output=True)
        named = asked.stdout.decode("ascii", "replace").strip() or named
    return named


def first_customer(environment: Environment, library: Path) -> str | None:
    """The name of the customer the first proposal is for: of the sample's if they are still there, else any."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "customers.jsonl"
        environment.ask("-m", "desktop", "--library", library, "export", "customer", file)
        rows = [cast("dict[str, object]", json.loads(line)) for line in file.read_text("utf-8").splitlines()]
    rows.sort(key=lambda row: not row.get("sample"))
    return str(rows[0]["name"]) if rows else None


def propose(environment: Environment, library: Path, customer: str, folder: Path) -> list[Path]:
    """Write the customer's proposal as Word and PDF to `folder`, and return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = [folder / f"{customer}{suffix}" for suffix in (".docx", ".pdf")]
    outputs = [word for file in files for word in ("-o", str(file))]
    status = environment.call("-m", "desktop", "--library", library, "propose", customer, *outputs)
    if status not in {0, _OBJECTIONS}:
        raise Trouble("The proposal could not be written; the reason stands above.")
    return files
