"""The start of the program."""

import sys

from desktop.cli.commands import main

if __name__ == "__main__":
    sys.exit(main())
