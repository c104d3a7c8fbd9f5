"""A comparison of districts from its file: what is given, what is refused, and what could not be done."""

import numpy as np
import pytest

from stepdown.evaluation.comparing.compare import compare
from stepdown.evaluation.refusal import EvaluationRefusal
from tests.evaluation.comparing.counties import csv_of, design, drawn

COUNTY = csv_of(drawn(1, ratio=0.7))
ONE = design(("A", "2010"))


def test_the_results_are_those_of_the_methods():
    found = compare(COUNTY, ONE).by_id()
    before, after = (found[f"areas.from_2010.team.{when}"] for when in ("before", "after"))
    others = [found[f"areas.from_2010.others.{when}"].estimate for when in ("before", "after")]
    by_hand = (after.estimate - before.estimate) - (others[1] - others[0])
    assert found["areas.difference"].estimate == pytest.approx(by_hand)
    assert found["areas.difference"].of == "per 10,000"
    assert {"areas.ratio", "synthetic.gap", "interrupted.level_ratio"} <= set(found)


def test_no_interval_is_given_where_one_district_had_the_team():
    for result in compare(COUNTY, ONE).results:
        assert result.low is None or result.id.startswith("interrupted.")


def test_every_sum_that_is_named_holds():
    findings = compare(COUNTY, design(("A", "2010"), ("B", "2013")))
    counts = {r.id: r.tally.numerator for r in findings.results}
    assert findings.relations
    for relation in findings.relations:
        assert counts[relation.whole] == sum(counts[part] for part in relation.parts)


def test_each_districts_own_counts_are_internal():
    findings = compare(COUNTY, ONE)
    own = [r for r in findings.results if r.id.startswith("district.")]
    assert len(own) == 8 * 18
    assert all(r.internal for r in own)


def test_what_needs_one_start_says_so_where_there_are_two():
    said = compare(COUNTY, design(("A", "2010"), ("B", "2013"))).header["not_done"]
    assert set(said) == {"ratio", "synthetic", "interrupted"}
    assert all("different times" in why for why in said.values())


def test_what_needs_more_periods_says_how_many():
    said = compare(csv_of(drawn(1, districts=4, periods=4, start=2)), design(("A", "2003"))).header["not_done"]
    assert "4 periods and 4 districts are needed" in said["synthetic"]
    assert "8 on each side are needed" in said["interrupted"]


def test_the_same_counts_and_design_give_the_same_findings():
    assert compare(COUNTY, ONE) == compare(COUNTY, ONE)


LINES = COUNTY.splitlines()
REFUSED = [
    ("no column", "district,period,count\nA,2001,1\n", "no column population"),
    ("a count left empty", COUNTY.replace(LINES[1], "A,2001,,100"), "row 2: count '' is not a whole number"),
    ("no population", COUNTY.replace(LINES[1], "A,2001,3,0"), "row 2: population '0'"),
    ("twice", f"{COUNTY}{LINES[1]}\n", "A has a row for 2001 already"),
    ("a period that is none", COUNTY.replace("A,2001", "A,spring", 1), "write a year as 2021, or a month as 2021-04"),
    ("a row too few", "\n".join(LINES[:1] + LINES[2:]), "A has no row for 2001"),
    ("a year left out", "\n".join(line for line in LINES if ",2005," not in line), "jump from 2004 to 2006"),
    ("years and months", COUNTY.replace("A,2001", "A,2001-04", 1), "some periods are years and some are months"),
    ("no rows", LINES[0], "the counts have no rows"),
]


@pytest.mark.parametrize(("text", "problem"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_counts_that_cannot_be_used_are_refused_with_the_row_and_what_to_do(text, problem):
    with pytest.raises(EvaluationRefusal, match=problem):
        compare(text, ONE)


@pytest.mark.parametrize(
    ("teams", "problem"),
    [
        ([("Z", "2010")], "there is no district 'Z'"),
        ([("A", "2001")], "after the first"),
        ([("A", "2030")], "must be a period of the counts"),
        ([(name, "2010") for name in "ABCDEFG"], "fewer than two districts are without the team"),
    ],
)
def test_a_team_that_cannot_be_placed_is_refused(teams, problem):
    with pytest.raises(EvaluationRefusal, match=problem):
        compare(COUNTY, design(*teams))


def test_months_follow_one_another_over_the_end_of_a_year():
    county = drawn(2, periods=18, start=9)
    months = [f"{2020 + (10 + place) // 12}-{(10 + place) % 12 + 1:02}" for place in range(18)]
    text = csv_of(county)
    for place, month in reversed(list(enumerate(months))):
        text = text.replace(f",{2001 + place},", f",{month},")
    assert np.isfinite(compare(text, design(("A", "2021-08"))).by_id()["areas.difference"].estimate)
