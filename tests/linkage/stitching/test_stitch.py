"""Two extracts, what each tells, and the history that they make: each rule on its own."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from stepdown.domain.missing import Missing
from stepdown.linkage.extract.case_extract import CaseExtract
from stepdown.linkage.ladder.activity import Activity
from stepdown.linkage.ladder.coverage import Coverage
from stepdown.linkage.stitching.rules import StitchRule
from stepdown.linkage.stitching.stitch import stitch
from tests.linkage.ladder.stories import EVERYTHING, KIND, said
from tests.linkage.stitching.extracts import year

RULE = StitchRule
PLAN = KIND.CHILD_PROTECTION_PLAN
CARE = KIND.LOOKED_AFTER

SPECS = {
    # what is written in the file of 2022, in that of 2023, what stands, and by which rules
    "told in both, ended in the later one": (
        [(PLAN, "2021-06-01", None)],
        [(PLAN, "2021-06-01", "2022-09-01")],
        [("2021-06-01", "2022-09-01")],
        [RULE.TOLD_AGAIN],
    ),
    "ended in the earlier one and no more of its business": (
        [(PLAN, "2021-06-01", "2022-02-01")],
        [],
        [("2021-06-01", "2022-02-01")],
        [],
    ),
    "going on, and nothing of it in the next": (
        [(PLAN, "2021-06-01", None)],
        [],
        [("2021-06-01", "not_known")],
        [RULE.NOT_TOLD_AGAIN],
    ),
    "its first day corrected": (
        [(PLAN, "2021-06-01", None)],
        [(PLAN, "2021-06-08", "2022-09-01")],
        [("2021-06-08", "2022-09-01")],
        [RULE.CORRECTED],
    ),
    "another one begun in the next year": (
        [(PLAN, "2021-06-01", None)],
        [(PLAN, "2022-11-01", None)],
        [("2021-06-01", "not_known"), ("2022-11-01", "lasts")],
        [RULE.NOT_TOLD_AGAIN],
    ),
    "short breaks corrected to care": (
        [(KIND.SHORT_BREAKS, "2021-06-01", None)],
        [(CARE, "2021-06-01", None)],
        [("2021-06-01", "lasts")],
        [RULE.TOLD_AGAIN],
    ),
    "written twice": (
        [(PLAN, "2021-06-01", "2021-09-01"), (PLAN, "2021-06-01", "2021-09-01")],
        [],
        [("2021-06-01", "2021-09-01")],
        [RULE.SAME_TWICE],
    ),
}


@pytest.mark.parametrize(("earlier", "later", "stands", "rules"), SPECS.values(), ids=SPECS.keys())
def test_the_later_file_knows_better_about_the_days_it_tells_of(earlier, later, stands, rules):
    found = stitch([year(2023, later), year(2022, earlier)])
    assert sorted((a.started_on.isoformat(), end(a)) for a in found.activities) == stands
    assert [record.rule for record in found.superseded] == rules


def end(activity: Activity) -> str:
    return "lasts" if activity.ended_on is None else str(activity.ended_on)


def test_what_carries_on_from_it_ends_it():
    carrying = Activity("tia", CARE, date(2022, 6, 10), None, said(CARE, "2022-06-10").origin, resumes=True)
    found = stitch([year(2022, [(CARE, "2021-06-01", None)]), year(2023, [carrying])])
    assert [end(a) for a in found.activities] == ["2022-06-10", "lasts"]
    assert [record.rule for record in found.superseded] == [RULE.CARRIED_ON]


GONE = {
    # the next file's year, how late an end may be written down, the last sure day, the first day over
    "the next year, ends written down at once": (2023, 0, date(2022, 4, 1), date(2022, 4, 1)),
    "the next year, ends written down within 60 days": (2023, 60, date(2022, 1, 31), date(2022, 4, 1)),
    "a year between that no file tells of": (2024, 60, date(2022, 1, 31), date(2023, 4, 1)),
    "it had only just begun": (2023, 365, date(2021, 6, 1), date(2022, 4, 1)),
}


@pytest.mark.parametrize(("later", "days", "sure_until", "over_by"), GONE.values(), ids=GONE.keys())
def test_an_end_that_no_file_tells_lies_between_two_days(later: int, days: int, sure_until: date, over_by: date):
    extracts = [year(2022, [(PLAN, "2021-06-01", None)]), year(later, [])]
    plan = stitch(extracts, timedelta(days=days)).activities[0]
    assert plan.ended_on is Missing.NOT_KNOWN
    assert (plan.sure_until, plan.over_by) == (sure_until, over_by)


def test_a_file_that_does_not_tell_of_a_kind_changes_nothing_of_it():
    told = Coverage(EVERYTHING - {PLAN}, date(2022, 4, 1), date(2023, 4, 1))
    silent = CaseExtract("2023.xml", date(2023, 3, 31), (told,))
    found = stitch([year(2022, [(PLAN, "2021-06-01", None)]), silent])
    assert [end(a) for a in found.activities] == ["lasts"]
    assert found.superseded == ()
    again = replace(silent, activities=(said(PLAN, "2021-06-01", "2022-05-01"),))
    found = stitch([year(2022, [(PLAN, "2021-06-01", None)]), again])
    assert [end(a) for a in found.activities] == ["2022-05-01"]


def test_what_a_file_of_all_days_no_longer_has_was_withdrawn():
    whole = CaseExtract("whole.json", date(2023, 3, 31), (Coverage(EVERYTHING, date(2020, 1, 1), date(2023, 4, 1)),))
    found = stitch([year(2022, [(PLAN, "2021-06-01", None)]), whole])
    assert found.activities == ()
    assert [record.rule for record in found.superseded] == [RULE.WITHDRAWN]


def test_each_rule_is_counted_and_each_record_says_where_it_is_written():
    found = stitch([year(2022, [(PLAN, "2021-06-01", None)]), year(2023, [(PLAN, "2021-06-01", None)])])
    assert {rule: count for rule, count in found.counts.items() if count} == {RULE.TOLD_AGAIN: 1}
    superseded = found.superseded[0]
    assert (superseded.origin.file, superseded.by.file) == ("2022.xml", "2023.xml")
