"""The invented pilot as plain Python, for tests that count for themselves."""

from datetime import date
from functools import cache
from types import SimpleNamespace

from stepdown.invented.pilot.build import pilot_tables

RUNGS = ("closed", "early_help", "child_in_need", "child_protection_plan", "looked_after")
LEFT_OUT = ("too_early", "did_not_engage")


@cache
def told(seed):
    """Every table as a list of rows, by name."""
    return SimpleNamespace(**{name: table.to_pylist() for name, table in pilot_tables(seed).items()})


def included_families(data):
    episodes = {row["family_id"]: row for row in data.episodes}
    families = (row["family_id"] for row in data.families)
    return {f for f in families if episodes.get(f, {}).get("engagement") not in LEFT_OUT}


def children_in_scope(data):
    in_scope = {row["person_id"] for row in data.episode_members if row["in_scope"]}
    return [row for row in data.children if row["child_id"] in in_scope]


def counted_children(data):
    included = included_families(data)
    return [row for row in children_in_scope(data) if row["family_id"] in included]


def index_days(data):
    """The day of referral of each family."""
    return {row["family_id"]: row["received_at"].date() for row in data.referrals}


def closing_days(data):
    """The day of closure of each closed family."""
    return {row["family_id"]: row["closed_on"] for row in data.episodes if row["closed_on"]}


def level_on(data, child_id, day):
    """The child's safeguarding level on a day; None where no stretch covers it."""
    for row in data.safeguarding:
        if row["child_id"] == child_id and row["started_on"] <= day < (row["ended_on"] or date.max):
            return row["safeguarding_level"]
    return None


def pairs(data):
    """The level at referral and at closure of each counted child who has both."""
    index, closed = index_days(data), closing_days(data)
    found = {}
    for child in counted_children(data):
        family = child["family_id"]
        if family in closed:
            levels = tuple(level_on(data, child["child_id"], day) for day in (index[family], closed[family]))
            if None not in levels:
                found[child["child_id"]] = levels
    return found


def child_observations(data, factor):
    """A factor's rows about the counted children, by child."""
    counted = {row["child_id"] for row in counted_children(data)}
    rows = (row for row in data.observations if row["factor"] == factor)
    return {row["subject_id"]: row for row in rows if row["subject_id"] in counted}


def family_states(data, factor, point="at_referral"):
    """A parental factor told of each included family: present in any parent, else missing in any, else absent."""
    family_of = {row["parent_id"]: row["family_id"] for row in data.parents}
    said = {family: set() for family in included_families(data)}
    for row in data.observations:
        family = family_of.get(row["subject_id"])
        if row["factor"] == factor and family in said:
            said[family].add(row[point])
    ranked = ("present", "not_known", "not_asked", "not_applicable", "absent")
    return {family: next(state for state in ranked if state in states) for family, states in said.items()}
