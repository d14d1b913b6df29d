"""The start of the program."""

import multiprocessing
import sys

from desktop.cli.commands import main

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a packaged program starts the importers' worker by starting itself
    sys.exit(main())
