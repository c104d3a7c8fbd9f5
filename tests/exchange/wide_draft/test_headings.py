"""What a heading most likely is: by its words in many manners, and by the cells below it."""

import pytest

from tests.exchange.wide_draft.sheets import guessed

IDS, DAYS, YES_NO = ("F-1", "F-2"), ("2021-04-30", "2021-05-01"), ("Y", "N")


@pytest.mark.parametrize(
    ("target", "cells", "headings"),
    [
        ("families.family_id", IDS, ["Family no", "FAMILY REFERENCE", "family_id", "Household ref.", "Fam. number"]),
        ("children.child_id", IDS, ["Child ID", "Child no.", "Mosaic ID", "LCS number", "Young person ref"]),
        ("children.date_of_birth", DAYS, ["DOB", "D.O.B.", "Date of Birth", "Child's date of birth", "Born"]),
        ("children.expected_date", DAYS, ["EDD", "Due date", "Expected date of delivery"]),
        ("children.sex", ("F", "M"), ["Sex", "Gender", "M/F", "Gender of child"]),
        ("children.disability", YES_NO, ["Disability (Y/N)", "Disabled?", "Child disability"]),
        ("referrals.received_at", DAYS, ["Referred", "Date of referral", "Referral date", "Referred on"]),
        ("referrals.source_team", ("Team A", "Team B"), ["Referred by", "Source of referral", "Referring team"]),
        ("episodes.opened_on", DAYS, ["Start date", "Date opened", "Date allocated", "Work started"]),
        ("episodes.closed_on", DAYS, ["Closed", "End date", "Date of closure", "Case closed on"]),
        ("episodes.closure_reason", ("Completed", "Moved"), ["Closure reason", "Reason for closure", "Reason closed"]),
        ("safeguarding.safeguarding_level", ("CIN", "CP"), ["Plan", "Plan type", "Status", "Level of need"]),
        ("safeguarding.started_on", DAYS, ["Plan start date", "Date plan started"]),
    ],
)  # fmt: skip
def test_people_head_a_column_in_many_manners(target: str, cells: tuple[str, ...], headings: list[str]):
    assert {heading: guessed(heading, *cells).target for heading in headings} == dict.fromkeys(headings, target)


@pytest.mark.parametrize(
    ("heading", "cells", "target", "factor", "point"),
    [
        ("Neglect at start", ("Y", "N"), "observations.at_referral", "neglect", "at_referral"),
        ("NEGLECT - END", ("yes", "no"), "observations.at_closure", "neglect", "at_closure"),
        ("Self-harm (follow up)", ("Y", "?"), "observations.at_follow_up", "self_harm", "at_follow_up"),
        ("Missing episodes at start", ("3", "0"), "observations.at_referral_count", "missing_episodes", "at_referral"),
        ("Attendance at closure", ("good", "poor"), "observations.at_closure_level", "school_attendance", "at_closure"),
        ("CSE baseline", ("Y", "N"), "observations.at_referral", "child_sexual_exploitation", "at_referral"),
        ("Plan at start", ("CP", "CIN"), "safeguarding.safeguarding_level", "", "at_referral"),
    ],
)  # fmt: skip
def test_a_factor_is_known_with_its_point(heading, cells, target, factor, point):
    found = guessed(heading, *cells)
    assert (found.target, found.factor, found.point) == (target, factor, point)


@pytest.mark.parametrize(
    ("heading", "cells", "why"),
    [
        ("RAG", ("green", "amber"), "no column is known"),
        ("Child's name", ("Alfie Cole", "Mia Hart"), "no part of a dataset"),
        ("NHS number", ("4857773456",), "no part of a dataset"),
        ("Home postcode", ("ZZ1 1AA",), "no part of a dataset"),
        ("Comments", ("Seen at home",), "written freely"),
        ("Neglect", ("Y", "N"), "does not say at which point"),
        ("Domestic abuse at start", ("Y", "N"), "a parent's"),
        ("Child", ("Alfie", "Mia"), "are not ids"),
        ("DOB", ("spring", "last year"), "are not dates"),
        ("Plan type", ("gold", "silver"), "are not words that are known for it"),
    ],
)
def test_a_heading_that_is_none_says_why(heading: str, cells: tuple[str, ...], why: str):
    found = guessed(heading, *cells)
    assert found.target is None
    assert why in found.why


@pytest.mark.parametrize(
    ("cells", "target"),
    [
        (DAYS, "referrals.received_at"),
        (("Team A", "Team B"), "referrals.source_team"),
        (("R-1", "R-2"), "referrals.referral_id"),
    ],
)
def test_of_one_heading_the_cells_say_which_column_it_is(cells: tuple[str, ...], target: str):
    assert guessed("Referral", *cells).target == target


def test_a_heading_that_may_be_several_columns_and_has_no_cells_is_none_of_them():
    found = guessed("Referral")
    assert found.target is None
    assert "referrals.received_at" in found.why


def test_an_id_that_says_not_whose_it_is_is_no_child_s():
    assert guessed("ID", "1", "2").target is None


def test_a_heading_without_cells_is_known_by_its_words():
    assert guessed("DOB").target == "children.date_of_birth"
    assert "no cells" in guessed("DOB").why
