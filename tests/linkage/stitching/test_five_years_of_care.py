"""Five years of returns that others have published: the stitched days in care are those of a count day by day.

The count shares no code with the stitching. It reads the files as plain text, and asks of each child and day which
rows say that the child was in care then.
"""

import csv
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from stepdown.exchange.extracts import FileKind, take
from stepdown.linkage.history import history
from stepdown.linkage.ladder.activity import Activity, ActivityKind
from tests.samples import SAMPLES

FOLDER = SAMPLES / "ssda903_five_years"
YEARS = (2017, 2018, 2019, 2020, 2021)  # in which the returns' years begin
LATE = timedelta(days=90)
DAY = timedelta(days=1)

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="no sample files of five years here")


class Row(NamedTuple):
    start: date
    end: date | None
    resumes: bool
    is_care: bool


def day(text: str) -> date | None:
    return date(*reversed([int(part) for part in text.split("/")])) if text else None


def rows_of(year: int) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    with (FOLDER / f"{year}-episodes.csv").open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            found[row["CHILD"]].append(
                Row(day(row["DECOM"]), day(row["DEC"]), row["RNE"] != "S", row["LS"] not in {"V3", "V4"})
            )
    return found


def last_day_of(row: Row, year: int, later: list[Row], *, is_last: bool) -> date | None:
    """The first day after a row's, as far as it is certain; None where the row counts for nothing."""
    end = row.end
    if end and end < row.start:
        return None
    until = date(year + 1, 4, 1)
    if is_last or (end and end <= until):
        return min(end or until, date(YEARS[-1] + 1, 4, 1))
    overlapping = [r for r in later if r.start < (end or date.max) and row.start < (r.end or date.max)]
    if any(r.start < until for r in overlapping):
        return None
    if after := sorted(r.start for r in later if r.resumes and r.start >= until):
        return after[0]
    return max(row.start, until - LATE)


def counted_day_by_day() -> set[tuple[str, date]]:
    files = {year: rows_of(year) for year in YEARS}
    found: set[tuple[str, date]] = set()
    for year in YEARS:
        for child, rows in files[year].items():
            for row in rows:
                later_starts = {r.start for y in YEARS if y > year for r in files[y].get(child, [])}
                if row.start in later_starts or not row.is_care:
                    continue
                following = files.get(year + 1, {}).get(child, [])
                end = last_day_of(row, year, following, is_last=year == YEARS[-1])
                on = max(row.start, date(YEARS[0], 4, 1))
                while end and on < end:
                    found.add((child, on))
                    on += DAY
    return found


def days_of(activity: Activity) -> set[tuple[str, date]]:
    if activity.kind is not ActivityKind.LOOKED_AFTER:
        return set()
    first, until = date(YEARS[0], 4, 1), date(YEARS[-1] + 1, 4, 1)
    days = ((first + DAY * n) for n in range((until - first).days))
    return {(activity.child, on) for on in days if activity.is_on(on)}


def test_the_days_in_care_are_those_of_a_count_day_by_day():
    paths = sorted(Path(FOLDER).iterdir())
    taken = take(FileKind.SSDA903, paths, date(2024, 3, 31))
    assert len(taken.extracts) == len(YEARS)
    found = history([taken.extracts])
    stitched = {on for activity in found.activities for on in days_of(activity)}
    counted = counted_day_by_day()
    assert len(counted) > 200_000
    assert stitched == counted
