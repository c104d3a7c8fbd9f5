"""Which day of reading is worth a question, at the edge of each number."""

import pytest

from stepdown.domain.unusual import DayOfReading, Sign, is_night, signs

SPEC = """
    day                   | sign
    ----------------------|-----------------
    families=14           |
    families=15           | many_families
    searches=24           |
    searches=25           | many_searches
    prints=9              |
    prints=10             | many_prints
    refusals=2            |
    refusals=3            | refused
    at_night=1            | at_night
    with_same_name=1      | same_name
    after_the_end=1       | after_the_end
    in_emergency=1        | in_emergency
    asked_why=1           | very_many
"""
ROWS = [[cell.strip() for cell in line.split("|")] for line in SPEC.strip().splitlines()[2:]]


@pytest.mark.parametrize(("day", "sign"), ROWS)
def test_each_number_at_its_edge(day: str, sign: str):
    name, count = day.split("=")
    assert signs(DayOfReading(**{name: int(count)})) == ((Sign(sign),) if sign else ())


def test_a_quiet_day_shows_nothing_and_the_gravest_sign_comes_first():
    assert signs(DayOfReading()) == ()
    assert signs(DayOfReading(families=20, with_same_name=1)) == (Sign.SAME_NAME, Sign.MANY_FAMILIES)


@pytest.mark.parametrize(("hour", "night"), [(21, False), (22, True), (0, True), (5, True), (6, False)])
def test_the_night_begins_at_ten_and_ends_at_six(hour: int, night: bool):
    assert is_night(hour) is night
