"""Dates are read day first or as ISO, and never guessed."""

from datetime import date, datetime

import pyarrow as pa
import pytest

from stepdown.dataset.check.cells.dates import read_dates, read_moments
from stepdown.dataset.contract import CONTRACT
from stepdown.domain.missing import Missing

BIRTH = CONTRACT["children"].column("date_of_birth")
CLOSED = CONTRACT["episodes"].column("closed_on")
RECEIVED = CONTRACT["referrals"].column("received_at")


def dates(*cells, column=BIRTH):
    return read_dates(column, pa.array(cells, pa.string()))


def moments(*cells):
    return read_moments(RECEIVED, pa.array(cells, pa.string()))


def troubles(reading):
    return [(at, trouble.rule.id) for at, trouble in reading.troubles]


@pytest.mark.parametrize(
    "text",
    [
        "2021-12-31", "31/12/2021", "31.12.2021", "31-12-2021", "31 Dec 2021", "31 december 2021", "31st Dec. 2021",
        "31-Dec-2021", "2021-12-31 00:00:00", "2021-12-31T00:00:00.000",
    ],
)  # fmt: skip
def test_the_last_day_of_2021_is_read_however_it_is_written(text):
    assert dates(text).values.to_pylist() == [date(2021, 12, 31)]
    assert troubles(dates(text)) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("44562", "date_as_number"),
        ("44562.5", "date_as_number"),
        ("20211231", "date_as_number"),
        ("9" * 400, "date_as_number"),
        ("12/31/2021", "month_first_date"),
        ("31/02/2021", "impossible_date"),
        ("2021-02-30", "impossible_date"),
        ("31/13/2021", "impossible_date"),
        ("0021-12-31", "impossible_date"),
        ("31/12/21", "not_a_date"),
        ("31/12-2021", "not_a_date"),
        ("31 Dez 2021", "not_a_date"),
        ("last week", "not_a_date"),
        ("2021-12-31 09:30", "date_with_time"),
        ("#REF!", "spreadsheet_error"),
    ],
)
def test_what_is_not_a_date_is_a_finding_and_no_value(text, rule):
    reading = dates("2020-01-01", text)
    assert troubles(reading) == [(1, rule)]
    if rule != "date_with_time":
        assert reading.values.to_pylist() == [date(2020, 1, 1), None]


def test_a_number_says_which_day_a_spreadsheet_would_show():
    ((_, trouble),) = dates("44562").troubles
    assert trouble.details["meaning"] == ". A spreadsheet would show it as 1 January 2022"
    ((_, trouble),) = dates("0").troubles
    assert trouble.details["meaning"] == ""


def test_dates_that_could_be_either_of_two_days_are_doubted_where_another_has_its_month_first():
    reading = dates("03/04/2021", "04/04/2021", "05/06/2021", "12/31/2021", "2021-01-02", "25/12/2021")
    assert sorted(troubles(reading)) == [(0, "day_or_month_first"), (3, "month_first_date")]
    (doubt,) = [t for _, t in reading.troubles if t.rule.id == "day_or_month_first"]
    assert doubt.details["cells"] == "2"


def test_dates_are_day_first_where_none_of_them_says_otherwise():
    reading = dates("03/04/2021", "25/12/2021")
    assert reading.values.to_pylist() == [date(2021, 4, 3), date(2021, 12, 25)]
    assert troubles(reading) == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [("Not known", Missing.NOT_KNOWN), ("unknown", Missing.NOT_KNOWN), ("not_asked", Missing.NOT_ASKED),
     ("N/A", Missing.NOT_APPLICABLE), ("not applicable", Missing.NOT_APPLICABLE)],
)  # fmt: skip
def test_a_date_may_be_missing_with_its_reason(text, reason):
    assert dates(text).values.to_pylist() == [None]
    assert dates(text).reasons.to_pylist() == [reason]
    assert troubles(dates(text)) == []


def test_a_column_without_a_place_for_a_missing_value_does_not_take_one():
    assert troubles(dates("not known", column=CLOSED)) == [(0, "missing_not_allowed")]


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2021-12-31 14:30", "2021-12-31T14:30:00"),
        ("31/12/2021 9:05", "2021-12-31T09:05:00"),
        ("31 Dec 2021 23:59:59", "2021-12-31T23:59:59"),
        ("2021-12-31T14:30:00.25", "2021-12-31T14:30:00.250000"),
        ("2021-12-31T00:00:00", "2021-12-31T00:00:00"),
    ],
)
def test_a_moment_is_a_day_and_a_time(text, moment):
    assert moments(text).values.to_pylist() == [datetime.fromisoformat(moment)]
    assert troubles(moments(text)) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("2021-12-31 24:00", "not_a_time"),
        ("2021-12-31 10:60", "not_a_time"),
        ("2021-12-31 10:30Z", "not_a_time"),
        ("2021-12-31 10:30+01:00", "not_a_time"),
        ("31/02/2021 10:30", "impossible_date"),
        ("half past two", "not_a_date"),
        ("44562.604", "date_as_number"),
    ],
)
def test_what_is_not_a_moment_is_a_finding_and_no_value(text, rule):
    assert troubles(moments(text)) == [(0, rule)]
    assert moments(text).values.to_pylist() == [None]


def test_days_without_times_are_midnight_with_one_warning_for_the_column():
    reading = moments("2021-12-30 08:00", "2021-12-31", None, "2022-01-01")
    assert reading.values[1].as_py() == datetime.fromisoformat("2021-12-31")
    assert troubles(reading) == [(1, "moment_without_time")]
    assert reading.troubles[0][1].details["cells"] == "2"
