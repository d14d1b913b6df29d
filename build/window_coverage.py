"""How much of the window's code the tests run: never less than `pyproject.toml` says, which only rises.

`build/dev.py test` calls it after the tests, which leave their measurements behind.
"""

import io
import math
import sys
import tomllib
from pathlib import Path
from typing import Final

from coverage import Coverage

ROOT: Final = Path(__file__).resolve().parent.parent
WINDOW: Final = ("desktop/ui/*", "desktop/app.py")


def main() -> int:
    """Compare what was measured with the floor; 1 where it is less."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    floor = float(project["tool"]["satchel"]["window_coverage"])
    measured = measure(ROOT)
    print(f"{measured:.1f} % of the window's code was run; the floor is {floor:.0f} %.")
    if measured < floor:
        print("Test what was added; the floor never falls.")
        return 1
    if math.floor(measured) > floor:
        print(f"Raise window_coverage in pyproject.toml to {math.floor(measured)}.")
    return 0


def measure(root: Path) -> float:
    """The share of lines and branches that ran, in per cent."""
    coverage = Coverage(data_file=str(root / ".coverage"), config_file=str(root / "pyproject.toml"))
    coverage.set_option("report:omit", [])
    coverage.set_option("report:fail_under", 0)
    coverage.load()
    return coverage.report(include=[str(root / part) for part in WINDOW], file=io.StringIO(), show_missing=False)


if __name__ == "__main__":
    sys.exit(main())
