"""The variables of a program that works to be killed or cut off."""

import os
from pathlib import Path
from typing import Final

from tests.unmeasured import names_of_measuring

ROOT: Final = Path(__file__).resolve().parents[2]


def variables(**more: str) -> dict[str, str]:
    """Those of this process, the way to the code, and more; coverage is not measured."""
    own = {name: value for name, value in os.environ.items() if name not in names_of_measuring()}
    return {**own, "PYTHONPATH": str(ROOT), **more}
