"""What the invented council's return is told comes back from its files as it went in."""

from dataclasses import replace
from pathlib import Path

import pytest

from stepdown.exchange.ssda903.read import read_ssda903
from stepdown.exchange.ssda903.to_extract import ssda903_extract
from stepdown.exchange.ssda903.write import write_ssda903
from stepdown.invented.council.council import invented_council
from stepdown.invented.council.told import CARE, told_in
from stepdown.linkage.ladder.activity import Origin

NOWHERE = Origin("", "")


def plain(records: tuple) -> list:
    return sorted((replace(record, origin=NOWHERE) for record in records), key=repr)


@pytest.mark.parametrize("year", [2020, 2024])
def test_every_episode_of_a_year(tmp_path: Path, year: int):
    told = told_in(invented_council(3, 1500), year, CARE)
    write_ssda903(told, tmp_path)
    found = ssda903_extract(read_ssda903([tmp_path]), year)
    assert plain(found.extract.activities) == plain(told.activities)
    assert len(found.extract.activities) > 10
    assert [(p.id, p.born_on, p.sex, p.ethnicity) for p in found.extract.people] == [
        (p.id, p.born_on, p.sex, p.ethnicity) for p in told.people
    ]
