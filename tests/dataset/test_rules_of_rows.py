"""Rows are checked against each other: each rule on a world where nothing else is wrong."""

import pyarrow as pa
import pytest

from stepdown.dataset.check.row_rule import Rows
from stepdown.dataset.check.rules import wrong_level
from stepdown.dataset.dataset import Dataset, Manifest
from stepdown.dataset.engine import open_engine
from tests.dataset.drawn import SOUND, checked_world, places, rules


def test_nothing_is_found_where_nothing_is_wrong():
    assert checked_world().findings == ()


BROKEN = {
    "duplicate_id": (
        "children",
        """
        child_id | family_id
        ---------+----------
        Alice    | F1
        Bob      | F1
        Alice    | F1
        """,
        [(4, "child_id", "Alice")],
    ),
    "orphan_id": (
        "children",
        """
        child_id | family_id
        ---------+----------
        Alice    | F1
        Bob      | F9
        """,
        [(3, "family_id", "F9")],
    ),
    "missing_table": (
        "clocks",
        """
        request_id | rule      | from
        -----------+-----------+-----------------
        Q1         | two weeks | 2020-03-02 09:30
        """,
        [(None, "request_id", None)],
    ),
    "subject_unknown": (
        "observations",
        """
        subject | subject_id | factor  | at_referral
        --------+------------+---------+------------
        child   | Alice      | neglect | present
        child   | Mary       | neglect | present
        """,
        [(3, "subject_id", "Mary")],
    ),
    "person_unknown": (
        "episode_members",
        """
        episode_id | person_id | role
        -----------+-----------+------------
        E1         | Alice     | child
        E1         | Zoe       | child
        E1         | Grandad   | other_adult
        """,
        [(3, "person_id", "Zoe")],
    ),
    "referral_has_episode": (
        "observations",
        """
        subject | subject_id | episode_id | referral_id | factor  | at_referral
        --------+------------+------------+-------------+---------+------------
        child   | Alice      | E1         |             | neglect | present
        child   | Alice      |            | R1          | neglect | present
        """,
        [(3, "referral_id", "R1")],
    ),
    "factor_of_another_subject": (
        "observations",
        """
        subject | subject_id | factor                   | at_referral
        --------+------------+--------------------------+------------
        parent  | Mary       | neglect                  | present
        family  | F1         | parental_anxiety          | present
        child   | Alice      | parental_anxiety          | present
        """,
        [(2, "factor", "neglect"), (4, "factor", "parental_anxiety")],
    ),
    "level_without_scale": (
        "observations",
        """
        subject | subject_id | factor            | at_referral_level | at_closure_count
        --------+------------+-------------------+-------------------+-----------------
        child   | Alice      | neglect           | poor              |
        child   | Alice      | school_attendance | poor              | 3
        child   | Alice      | missing_episodes  |                   | 3
        """,
        [(2, "at_referral_level", "poor"), (3, "at_closure_count", "3")],
    ),
    "count_negative": (
        "contacts",
        """
        contact_id | episode_id | worker_id | discipline | started_at       | minutes
        -----------+------------+-----------+------------+------------------+--------
        K1         | E1         | W1        | youth_work | 2020-04-01 10:00 | 0
        K2         | E1         | W1        | youth_work | 2020-04-01 11:00 | -5
        """,
        [(3, "minutes", "-5")],
    ),
    "off_the_scale": (
        "goal_ratings",
        """
        goal_id | point         | rating | level
        --------+---------------+--------+------
        G1      | at_engagement | 0      | -2
        G1      | at_closure    | 10     | 2
        G2      | at_engagement | 11     | -1
        G2      | at_closure    |        | 3
        """,
        [(4, "rating", "11"), (5, "level", "3")],
    ),
    "ended_before_started": (
        "safeguarding",
        """
        child_id | safeguarding_level | started_on | ended_on
        ---------+--------------------+------------+-----------
        Alice    | child_in_need      | 2020-01-01 | 2020-01-01
        Alice    | early_help         | 2020-02-01 | 2020-01-31
        """,
        [(3, "ended_on", "2020-01-31")],
    ),
    "decision_before_referral": (
        "referrals",
        """
        referral_id | family_id | received_at      | decided_at
        ------------+-----------+------------------+-----------------
        R1          | F1        | 2020-03-02 09:30 | 2020-03-02 09:29
        R2          | F1        | 2020-03-02 09:30 | 2020-03-02 09:30
        R3          | F1        | 2020-03-02 09:30 | 2020-03-02 00:00
        """,
        [(2, "decided_at", "2020-03-02 09:29:00")],
    ),
    "closure_before_referral": (
        "episodes",
        """
        episode_id | family_id | referral_id | closed_on
        -----------+-----------+-------------+-----------
        E1         | F1        | R1          | 2020-03-01
        E2         | F1        | R1          | 2020-03-02
        E3         | F1        | R1          |
        """,
        [(2, "closed_on", "2020-03-01")],
    ),
    "overlapping_levels": (
        "safeguarding",
        """
        child_id | safeguarding_level | started_on | ended_on
        ---------+--------------------+------------+-----------
        Alice    | child_in_need      | 2020-01-01 | 2020-02-01
        Alice    | early_help         | 2020-02-01 |
        Alice    | looked_after       | 2020-01-31 | 2020-02-01
        """,
        [(4, "started_on", "looked_after")],
    ),
    "two_key_workers": (
        "involvements",
        """
        episode_id | worker_id | discipline | role      | started_on | ended_on
        -----------+-----------+------------+-----------+------------+-----------
        E1         | W1        | youth_work | key       | 2020-03-10 | 2020-05-01
        E1         | W2        | youth_work | key       | 2020-05-01 |
        E1         | W1        | youth_work | secondary | 2020-05-01 |
        E1         | W1        | youth_work | key       | 2020-08-01 |
        """,
        [(5, "worker_id", "W1")],
    ),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_each_rule_finds_its_rows_and_no_others(rule):
    table, drawing, expected = BROKEN[rule]
    checked = checked_world(**{table: drawing})
    assert places(checked, rule) == expected
    assert not checked.usable


def test_a_day_without_its_time_is_compared_as_a_day_only():
    checked = checked_world(
        referrals="""
        referral_id | family_id | received_at | decided_at
        ------------+-----------+-------------+-----------
        R1          | F1        | 2020-03-02  | 2020-03-02
        """
    )
    assert rules(checked) == {"moment_without_time"}


def test_a_child_born_after_closure_was_never_of_the_episode_unless_unborn():
    members = """
        episode_id | person_id | role
        -----------+-----------+---------
        E1         | Alice     | {role}
    """
    born = {"children": SOUND["children"].replace("2012-05-01", "2020-10-01")}
    assert places(checked_world(**born, episode_members=members.replace("{role}", "child")), "born_after_closure") == [
        (2, "date_of_birth", "2020-10-01")
    ]
    assert checked_world(**born, episode_members=members.replace("{role}", "unborn_child")).usable


@pytest.mark.parametrize(("state", "found"), [("present", 1), ("absent", 1), ("not_known", 0), ("not_applicable", 0)])
def test_nothing_is_known_at_closure_of_an_episode_that_has_not_closed(state, found):
    checked = checked_world(
        episodes=SOUND["episodes"].replace("2020-09-30", "          "),
        observations=f"""
        subject | subject_id | episode_id | factor  | at_referral | at_closure
        --------+------------+------------+---------+-------------+-----------
        child   | Alice      | E1         | neglect | present     | {state}
        """,
    )
    assert places(checked, "observation_before_the_point") == [(2, "at_closure", state)] * found


def test_a_date_after_the_data_were_taken_is_worth_a_look_and_stops_nothing():
    checked = checked_world(
        coverage="""
        source | from       | to         | as_at
        -------+------------+------------+-----------
        team   | 2020-01-01 | 2020-12-31 | 2020-09-29
        """
    )
    assert places(checked, "future_date") == [(2, "closed_on", "2020-09-30")]
    assert checked.usable


def test_the_day_on_which_data_were_taken_is_not_yet_the_future():
    checked = checked_world(
        coverage="""
        source | from       | to         | as_at
        -------+------------+------------+-----------
        team   | 2020-01-01 | 2020-12-31 | 2020-09-30
        """
    )
    assert checked.findings == ()


def test_keys_with_an_empty_part_are_compared_as_they_stand():
    rows = """
        subject | subject_id | episode_id | factor  | source | at_referral
        --------+------------+------------+---------+--------+------------
        child   | Alice      | E1         | neglect |        | present
        child   | Alice      | E1         | neglect | police | present
        child   | Alice      | E1         | neglect |        | absent
    """
    assert places(checked_world(observations=rows), "duplicate_id") == [
        (4, "subject", "child, Alice, E1, (empty), neglect, (empty)")
    ]


def test_a_level_of_another_factors_scale_is_wrong():
    observed = pa.table({
        "source_id": ["s"] * 2, "source_row": [2, 3], "factor": ["sleep"] * 2, "at_referral_level": ["deep", "loud"],
    })  # fmt: skip
    tables = {"observations": observed}
    with open_engine(Dataset(Manifest("A spec", "", {"observations": 2}), tables)) as engine:
        engine.register("factors", pa.table({"factor": ["sleep", "voice"], "kind": ["ordinal"] * 2}))
        engine.register("factor_levels", pa.table({"factor": ["sleep", "voice"], "level": ["deep", "loud"]}))
        (broken,) = wrong_level.RULE.broken(Rows(tables, engine))
    assert (broken.source_row, broken.column, broken.value) == (3, "at_referral_level", "loud")
    assert broken.details["allowed"] == "deep"
