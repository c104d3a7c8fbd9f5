"""A return is of the year that ends on 31 March: as somebody says, as its dates say, never as one name alone does."""

from datetime import date
from pathlib import Path

import pytest

from stepdown.exchange.case_files.converted import Converted
from stepdown.exchange.ssda903.findings import NO_YEAR, YEAR_BY_DATES, YEARS_DIFFER
from stepdown.exchange.ssda903.read import read_ssda903
from stepdown.exchange.ssda903.to_extract import ssda903_extract
from stepdown.linkage.ladder.activity import ActivityKind
from tests.exchange.ssda903.files import as_csv, table

ABOUT_YEARS = {rule.id for rule in (NO_YEAR, YEAR_BY_DATES, YEARS_DIFFER)}
IN_2023 = ("01/05/2019,01/04/2023", "01/05/2022,30/04/2022", "01/05/2022,")
SAID = {
    # the folder and the file, the first and last days of episodes -> the year and what is said
    "both years in the name of the folder": ("return 2022-23/episodes", IN_2023, 2023, None),
    "both years in the name of the file": ("files/episodes_2022_2023", IN_2023, 2023, None),
    "the year in which it ends": ("files/2023 episodes", IN_2023, 2023, None),
    "the year in which it begins": ("files/2022-episodes", IN_2023, 2023, "The names have 2022, in which"),
    "another year": ("2017/episodes", IN_2023, 2023, "The names have 2017, which does not fit"),
    "no year": ("files/episodes", IN_2023, 2023, "No file or folder has the year"),
    "one mistyped day": ("2022-23/episodes", (*IN_2023, "01/05/2022,30/04/2032"), 2023, None),
    "nothing has ended": ("2023/episodes", ("01/06/2014,", "01/05/2022,"), 2023, None),
    "no day, and both years named": ("2022-23/episodes", (), 2023, None),
    "no day, and one year named": ("2023/episodes", (), None, "Neither its names nor its dates"),
}
GIVEN = {
    "as the dates have it": (IN_2023, 2023, None),
    "as they do not": (IN_2023, 2022, "By its dates it is of the one that ends in 2023"),
    "without dates": ((), 2023, None),
}


def converted(folder: Path, path: str, days: tuple[str, ...], given: int | None = None) -> Converted:
    parent, _, name = path.partition("/")
    ends = (day.split(",") for day in days)
    episodes = table("episodes", *(f"T1,{first},S,C2,N1,U4,PR1,{last},,,,," for first, last in ends))
    return ssda903_extract(read_ssda903([as_csv(folder / parent, {name: episodes})]), given)


def said_of_years(found: Converted) -> str:
    return " ".join(finding.problem for finding in found.findings if finding.rule in ABOUT_YEARS)


@pytest.mark.parametrize(("path", "days", "year", "says"), SAID.values(), ids=SAID.keys())
def test_the_year_is_that_in_which_it_ends(tmp_path: Path, path: str, days, year: int | None, says: str | None):
    found = converted(tmp_path, path, days)
    assert (found.extract and found.extract.as_at) == (year and date(year, 3, 31))
    assert (says or "") in said_of_years(found)
    assert bool(said_of_years(found)) is bool(says)


@pytest.mark.parametrize(("days", "year", "says"), GIVEN.values(), ids=GIVEN.keys())
def test_what_somebody_says_counts(tmp_path: Path, days, year: int, says: str | None):
    found = converted(tmp_path, "files/episodes", days, year)
    assert found.extract.as_at == date(year, 3, 31)
    assert (says or "") in said_of_years(found)
    assert bool(said_of_years(found)) is bool(says)


def test_it_tells_of_care_and_of_short_breaks_of_that_year(tmp_path: Path):
    (told,) = converted(tmp_path, "2022-23/episodes", IN_2023).extract.coverages
    assert told.kinds == {ActivityKind.LOOKED_AFTER, ActivityKind.SHORT_BREAKS}
    assert (told.first, told.until) == (date(2022, 4, 1), date(2023, 4, 1))
