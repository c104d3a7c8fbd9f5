"""The Department's series as they are kept: what is missing is missing, and the figures are those published."""

import csv
from importlib.resources import files

import pytest

from stepdown.evaluation.areas.beside import Place, beside
from stepdown.evaluation.areas.published import Level, NotGiven, UnknownAreaError
from stepdown.evaluation.areas.shipped import shipped_areas

PUBLISHED = shipped_areas()
SERIES = PUBLISHED.about.series

RATES = [
    ("looked_after", "England", 2025, 67),
    ("looked_after", "Essex", 2025, 35),
    ("looked_after", "Hackney", 2021, 72),
    ("started_care", "England", 2025, 26),
    ("re_referrals", "England", 2025, 22.6),  # the source prints 22.6%
    ("re_referrals", "North East", 2025, 20.7),
    ("referrals", "England", 2025, 519.4),  # 632,830 of 12,183,016
]


@pytest.mark.parametrize(("series", "area", "year", "rate"), RATES)
def test_a_rate_is_the_one_published_or_follows_from_published_counts(series, area, year, rate):
    assert PUBLISHED.rate(SERIES[series], PUBLISHED.area(area), year) == pytest.approx(rate, abs=0.05)


MISSING = [
    ("in_need", "Hackney", 2021, NotGiven.NOT_AVAILABLE),
    ("in_need", "Hampshire", 2024, NotGiven.UNRELIABLE),
    ("looked_after", "City of London", 2025, NotGiven.CONFIDENTIAL),
    ("looked_after", "Cumbria", 2025, NotGiven.NOT_APPLICABLE),
    ("looked_after", "Essex", 2013, NotGiven.NOT_IN_THE_SERIES),
    ("in_need", "Essex", 2013, NotGiven.NOT_IN_THE_SERIES),  # there is a count, and no population to divide by
]


@pytest.mark.parametrize(("series", "area", "year", "why"), MISSING)
def test_what_the_source_withholds_is_not_a_number(series, area, year, why):
    assert PUBLISHED.rate(SERIES[series], PUBLISHED.area(area), year) is why


def test_every_figure_belongs_to_an_area_and_every_region_is_kept():
    assert {code for code, _ in PUBLISHED.figures} == set(PUBLISHED.areas)
    assert {area.region for area in PUBLISHED.areas.values()} - {""} <= set(PUBLISHED.areas)


def test_no_name_stands_for_two_areas():
    names = [area.name for area in PUBLISHED.areas.values()]
    assert len(set(names)) == len(names)


def test_each_column_that_a_series_names_is_kept():
    text = files("stepdown.evaluation.areas").joinpath("data", "figures.csv").read_text(encoding="utf-8")
    columns = set(next(csv.reader(text.splitlines())))
    assert {name for s in SERIES.values() for name in (s.count, s.rate, s.of) if name} <= columns


def test_each_series_says_who_published_it_and_under_which_licence():
    for series in SERIES.values():
        said = PUBLISHED.about.source(series)
        assert "Department for Education" in said
        assert "Open Government Licence v3.0" in said


def test_an_area_stands_first_and_its_region_and_england_last():
    looked_after, *_ = beside(PUBLISHED, "essex", ["Suffolk", "Essex", "Suffolk"])
    assert [(line.area.name, line.place) for line in looked_after.lines] == [
        ("Essex", Place.ITSELF),
        ("Suffolk", Place.BESIDE),
        ("East of England", Place.REGION),
        ("England", Place.COUNTRY),
    ]


def test_every_authority_can_be_shown_from_the_first_day():
    for area in PUBLISHED.areas.values():
        lines = beside(PUBLISHED, area.code)[0].lines
        assert lines[0].area == area
        assert lines[-1].area.level is Level.COUNTRY


@pytest.mark.parametrize(("asked", "meant"), [("Esex", "Essex"), ("Newcastle", "Newcastle upon Tyne")])
def test_a_name_that_is_of_no_area_is_refused_with_what_is_like_it(asked, meant):
    with pytest.raises(UnknownAreaError, match=meant):
        PUBLISHED.area(asked)
