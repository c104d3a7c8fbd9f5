"""What the invented council's census is told comes back from the file as it went in."""

from dataclasses import replace
from pathlib import Path

import pytest

from stepdown.domain.missing import Missing
from stepdown.exchange.cin_census.read import read_cin_census
from stepdown.exchange.cin_census.to_extract import cin_extract
from stepdown.exchange.cin_census.write import write_cin_census
from stepdown.invented.council.council import invented_council
from stepdown.invented.council.told import CENSUS, told_in
from stepdown.linkage.ladder.activity import Activity, ActivityKind, Origin

NOWHERE = Origin("", "")


def as_a_census_has_it(activity: Activity) -> Activity:
    """It has no end of an enquiry but its conference."""
    is_open = activity.kind is ActivityKind.SECTION_47 and activity.ended_on is None
    return replace(activity, ended_on=Missing.NOT_KNOWN) if is_open else activity


def plain(records: tuple) -> list:
    return sorted((replace(record, origin=NOWHERE) for record in records), key=repr)


@pytest.mark.parametrize("year", [2020, 2024])
def test_every_activity_and_assessment_of_a_year(tmp_path: Path, year: int):
    told = told_in(invented_council(3, 400), year, CENSUS)
    left_out = write_cin_census(told, tmp_path / "census.xml")
    tables = read_cin_census(tmp_path / "census.xml")
    found = cin_extract(tables)
    assert (tables.findings, found.findings) == ((), ())
    in_file = [as_a_census_has_it(a) for a in told.activities if a not in left_out and a.kind in CENSUS]
    assert plain([a for a in found.extract.activities if a.kind in CENSUS]) == plain(in_file)
    assert plain(found.extract.assessments) == plain([a for a in told.assessments if a not in left_out])
    assert len(left_out) < 0.02 * len(told.activities)
    helped = [a for a in found.extract.activities if a.kind is ActivityKind.EARLY_HELP]
    assert all(a.started_on in {h.started_on for h in told.activities} for a in helped)
