"""Files that others have published: every row of each is accounted for, and each set tells of its own year."""

import csv
from datetime import date
from pathlib import Path

import pytest

from stepdown.exchange.ssda903.read import read_ssda903
from stepdown.exchange.ssda903.to_extract import ssda903_extract
from tests.samples import samples

EPISODES = [*samples("ssda903", "episodes.csv"), *samples("ssda903_five_years", "*-episodes.csv")]
ENDS = {"episodes.csv": 2018} | {f"{year}-episodes.csv": year + 1 for year in range(2017, 2022)}


@pytest.mark.parametrize("episodes", EPISODES, ids=lambda path: path.name)
def test_every_row_of_a_set_is_kept_or_named_and_its_year_is_found(episodes: Path):
    files = sorted(episodes.parent.glob(episodes.name.replace("episodes", "*")))
    found = read_ssda903(files)
    assert sum(account.read for account in found.accounts.values()) == sum(map(_rows, files))
    assert all(account.set_aside == 0 for account in found.accounts.values())
    assert found.findings == ()
    told = ssda903_extract(found)
    assert told.extract is not None
    assert told.extract.as_at == date(ENDS[episodes.name], 3, 31)
    assert len(told.extract.activities) == _rows(episodes)


def _rows(path: Path) -> int:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return sum(1 for _ in csv.DictReader(file))
