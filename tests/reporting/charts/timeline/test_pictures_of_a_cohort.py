"""The picture of a cohort: columns of the same children, month by month, those not known among them."""

from datetime import date

import pytest

from stepdown.domain.safeguarding import SafeguardingLevel
from stepdown.reporting.charts.timeline import cohort
from stepdown.reporting.charts.timeline.cohort import Cohort, Month
from tests.reporting.charts.picture import drawn, number, parse, said

CLOSED, EARLY_HELP, NEED, PLAN, CARE = SafeguardingLevel
VALUE = Cohort(
    (
        Month(-12, {NEED: 4, CLOSED: 10}, left=0, not_known=6),
        Month(0, {CARE: 2, PLAN: 8, NEED: 9}, left=0, not_known=1),
        Month(12, {CARE: 1, PLAN: 2, CLOSED: 10}, left=2, not_known=5, later=4),
        Month(24, {}, left=0, not_known=20, later=20),
    ),
    date(2024, 3, 31),
)


def test_a_cohort_is_told_in_a_sentence_of_those_at_a_known_level():
    assert cohort.sentence(VALUE) == (
        "Of 20 children, looked after or under a child protection plan: 12 months before, 0 of 14 at a known level; at "
        "referral, 10 of 19 at a known level; 12 months after, 3 of 13 at a known level; 24 months after, no level is "
        "known."
    )
    year_after = "looked after 1, child protection plan 2, closed to social care 10, left the ladder 2, not known 5."
    assert f"12 months after: {year_after}" in cohort.describe(VALUE)


def test_the_table_has_each_month_and_how_many_of_those_not_known_lie_after_the_last_day():
    table = cohort.table(VALUE, "t", "Months", "A dataset")
    assert table.columns[-3:] == ("Left the ladder", "Not known", "Of these, after the last day")
    assert [(row.heading, *(cell.text for cell in row.cells)) for row in table.rows][2] == (
        *("12", "1", "2", "0", "0", "10", "2", "5", "4"),
    )
    assert table.rows[0].heading == "−12"
    assert table.notes[0].startswith("20 children, the same in every month.")


def test_a_column_is_as_high_as_its_children_and_every_column_is_full():
    rects = [r for r in drawn(parse(cohort.draw(VALUE, "a", "T")), "rect") if number(r, "width") > 100]
    columns: dict[float, float] = {}
    for each in (r for r in rects if r.get("fill") != "none"):
        columns[number(each, "x")] = columns.get(number(each, "x"), 0) + number(each, "height")
    assert [round(height, 1) for height in columns.values()] == [380] * 4
    plan = [number(r, "height") for r in rects if r.get("fill") == "#1d70b8"]
    assert plan == pytest.approx([380 * 8 / 20, 380 * 2 / 20], abs=0.01)


def test_the_key_names_what_is_there_and_the_number_of_children_stands_under_it():
    told = said(cohort.draw(VALUE, "a", "T"))
    assert "Early help" not in told
    assert "20 children, the same in every month. Told of up to 31 March 2024." in told
    assert "Referral" in told


def test_months_of_different_children_are_refused():
    with pytest.raises(ValueError, match="every month must count the same children"):
        Cohort((Month(0, {PLAN: 1}, 0, 0), Month(1, {PLAN: 2}, 0, 0)), date(2024, 3, 31))
    with pytest.raises(ValueError, match="below nought"):
        Cohort((Month(0, {PLAN: 2}, 0, -1),), date(2024, 3, 31))


def test_of_nobody_a_picture_says_so():
    assert said(cohort.draw(Cohort((), date(2024, 3, 31)), "a", "T")) == "There is nothing to show."
