"""Everything one does with a checkout: `python3 build/dev.py COMMAND`, on Linux, macOS and Windows.

    setup                   makes .venv for working on the program: packages from the lock, Qt's system libraries
    run [WORDS…]            the program; without a screen, or with WORDS, its command line
    test [PYTEST WORDS…]    every check, and the exit status says whether all are green; with WORDS, only these tests
    safety                  the long run of the tests of safety: 200 kills, 500 power losses replayed (some minutes)
    bench [WORDS…]          the benchmarks, beside their peers, in an environment of their own (.venv-bench)
    pages FILE… FOLDER      documents as pictures of their pages, to look at
    shots FOLDER [WORDS…]   every page and state of the window as pictures, in each language, look and size
    package                 the program as one folder in `dist`, tried out; on Debian as a package too
    lock [--upgrade]        the lock files, from pyproject.toml

Standard library only. Nothing needs to be installed before but Python.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import first_run
import locks
import qt_libraries
from environment import Environment, Trouble, check_python, prepare

ROOT = Path(__file__).resolve().parent.parent
_LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
_CHECKS = (
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("pyright", ("-m", "pyright")),
    ("lint-imports", ("-c", _LINT_IMPORTS, "--no-logo")),
)
# One worker more than there are processors: some tests wait, for programs, for timers and for the disk.
_WORKERS = (os.cpu_count() or 1) + 1
_EVERY_TEST = ["--numprocesses", str(_WORKERS), "--cov", "--cov-report", "term-missing:skip-covered"]


def environment(lock: str, folder: str = ".venv") -> Environment:
    """The environment with everything that a lock names, ready to be used."""
    made = Environment(ROOT, ROOT / folder, ROOT / "build" / lock)
    prepare(made)
    return made


def setup() -> int:
    """Make the environment for working on the program."""
    made = environment(locks.DEV)
    qt_libraries.prepare()
    print(f"Ready: {made.python}")
    return 0


def run(words: Sequence[str]) -> int:
    """Start the program: its command line where words are given, its window where there is a screen.

    Without a screen it makes the sample library, writes a first proposal and says where they are.
    """
    made = environment(locks.RUN)
    if words:
        return made.call("-m", "desktop", *words)
    qt_libraries.prepare()
    return made.call("-m", "desktop") if qt_libraries.has_screen() else first_run.start(made)


def test(words: Sequence[str]) -> int:
    """Run every check, or only the tests that the words name."""
    made = environment(locks.DEV)
    qt_libraries.prepare(for_display=True)
    # Some tests start processes by the dozen; without this each of them would compile the program anew.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    return made.call("-m", "pytest", *words) if words else check_all(made.call)


def check_all(call: Callable[..., int]) -> int:
    """Run every check by `call`, each also when one before it failed; what the tests say comes last."""
    failed: list[str] = []
    for name, check in _CHECKS:
        print(f"── {name}", flush=True)
        if call(*check):
            failed.append(name)
    print("── pytest", flush=True)
    if failed:
        print(f"Failed before the tests: {', '.join(failed)}", flush=True)
    tests = call("-m", "pytest", *_EVERY_TEST)
    return call(ROOT / "build" / "window_coverage.py") or tests or int(bool(failed))


def safety() -> int:
    """Kill and cut the power as often as it takes to be sure; `test` does so a few times only."""
    os.environ["SATCHEL_LONG"] = "1"
    return environment(locks.DEV).call("-m", "pytest", "tests/safety", "-v")


def bench(words: Sequence[str]) -> int:
    """Run the benchmarks where the peers are installed too."""
    return environment(locks.BENCH, ".venv-bench").call("-m", "tests.bench", *words)


def pages(words: Sequence[str]) -> int:
    """Draw documents as pictures."""
    if len(words) < 2:  # noqa: PLR2004 - one file and the folder
        raise Trouble("Name the documents and then a folder for the pictures: build/dev.py pages FILE… FOLDER")
    return environment(locks.RUN).call(ROOT / "build" / "pages.py", *(str(Path(word).resolve()) for word in words))


def shots(words: Sequence[str]) -> int:
    """Draw every page and state of the window."""
    if not words:
        raise Trouble("Name the folder for the pictures: build/dev.py shots FOLDER")
    qt_libraries.prepare()
    made = environment(locks.RUN)
    return made.call(ROOT / "build" / "shots.py", str(Path(words[0]).resolve()), *words[1:])


def package() -> int:
    """Make the program for this system, with what its packages need and nothing else."""
    made = environment(locks.PACKAGE, ".venv-package")
    qt_libraries.prepare(for_screen=True)
    return made.call(ROOT / "build" / "package.py")


def lock(words: Sequence[str]) -> int:
    """Write the lock files."""
    locks.regenerate(ROOT, upgrade="--upgrade" in words)
    return 0


def command(words: Sequence[str]) -> int:
    """Do what the words say and return the exit status."""
    check_python()
    name, rest = (words[0], words[1:]) if words else ("", ())
    alone = {"setup": setup, "safety": safety, "package": package}
    if name in alone:
        return alone[name]()
    with_words = {"run": run, "test": test, "bench": bench, "pages": pages, "shots": shots, "lock": lock}
    if name not in with_words:
        print(__doc__, file=sys.stdout if name in {"help", "--help", "-h"} else sys.stderr)
        return 0 if name in {"help", "--help", "-h"} else 2
    return with_words[name](rest)


def main() -> int:
    """Do the command; what stands in its way is one sentence on standard error."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character shows a question mark and not an error.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
    try:
        return command(sys.argv[1:])
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. Run the same command again to go on.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
