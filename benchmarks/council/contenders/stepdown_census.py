"""Stepdown reads a census to tables."""

import sys
from pathlib import Path

import without_pandas  # noqa: F401 - first of all

from stepdown.exchange.cin_census.read import read_cin_census

if __name__ == "__main__":
    found = read_cin_census(Path(sys.argv[1]))
    print({name: account.kept for name, account in found.accounts.items()})
