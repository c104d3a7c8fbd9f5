"""Stepdown reads a year's return and makes every child's timeline."""

import sys
from pathlib import Path

import without_pandas  # noqa: F401 - first of all

from stepdown.exchange.ssda903.read import read_ssda903
from stepdown.exchange.ssda903.to_extract import ssda903_extract
from stepdown.linkage.history import history
from stepdown.linkage.ladder.timeline import timeline

if __name__ == "__main__":
    extract = ssda903_extract(read_ssda903([Path(sys.argv[1])]), int(sys.argv[2])).extract
    if extract is None:
        sys.exit("the return could not be read")
    found = history([[extract]])
    print(sum(len(timeline(story).stretches) for story in found.stories()))
