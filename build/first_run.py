"""The first minutes with Satchel: a sample library in the person's language, and a proposal made from it."""

from __future__ import annotations

import json
import os
import re
import tempfile
from pathlib import Path
from typing import cast

from environment import Environment, Trouble

_QUESTION = """
import os, platformdirs
from desktop import paths, settings
print(paths.default_library())
print(platformdirs.user_documents_path())
print(settings.of_this_machine(os.environ).language)
"""
_OBJECTIONS = 3  # the command line's exit status for «done, and preflight has something to say»


def start(environment: Environment) -> int:
    """Make the sample library where there is none, write a sample customer's proposal and say where all is."""
    default, documents, language = environment.ask("-c", _QUESTION).splitlines()
    library = Path(os.environ.get("SATCHEL_LIBRARY") or default)
    if not (library / "library.sqlite3").is_file():
        print(f"Making a library with sample records ({language}) …", flush=True)
        environment.ask("-m", "desktop", "init", "--library", library, "--sample", language)
    print(f"Your library:  {library}")
    customer = sample_customer(environment, library)
    if customer:
        for file in proposal(environment, library, customer, Path(documents) / "Satchel"):
            print(f"A proposal:    {file}")
    print("What else:     python3 build/dev.py run --help")
    return 0


def sample_customer(environment: Environment, library: Path) -> str | None:
    """The name of the sample customer the proposal is for; none where the sample was removed."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "customers.jsonl"
        environment.ask("-m", "desktop", "export", "--library", library, "customer", file)
        rows = [cast("dict[str, object]", json.loads(line)) for line in file.read_text("utf-8").splitlines()]
    return next((str(row["name"]) for row in rows if row.get("sample")), None)


def proposal(environment: Environment, library: Path, customer: str, folder: Path) -> list[Path]:
    """The customer's proposal as Word and PDF in `folder`; once written it is the person's and is left alone."""
    folder.mkdir(parents=True, exist_ok=True)
    stem = re.sub(r'[\\/:*?"<>|]', "_", customer).rstrip(". ")
    files = [folder / f"{stem}{suffix}" for suffix in (".docx", ".pdf")]
    if all(file.is_file() for file in files):
        return files
    outputs = [word for file in files for word in ("-o", str(file))]
    status = environment.call("-m", "desktop", "propose", "--library", library, customer, *outputs)
    if status not in {0, _OBJECTIONS}:
        raise Trouble("The proposal could not be written; the reason stands above.")
    return files
