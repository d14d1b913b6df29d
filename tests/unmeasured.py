"""Processes whose coverage is not measured: those that end by being killed report none, and it would only slow them."""

import os


def names_of_measuring() -> tuple[str, ...]:
    """The variables by which a process is told to measure what it runs."""
    return tuple(name for name in os.environ if name.startswith("COVERAGE_PROCESS_"))
