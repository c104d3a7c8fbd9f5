"""One command of Stepdown. usage: command.py COMMAND ARGUMENTS…"""

import sys

import without_pandas  # noqa: F401 - first of all

from stepdown.cli import main

if __name__ == "__main__":
    sys.exit(main())
