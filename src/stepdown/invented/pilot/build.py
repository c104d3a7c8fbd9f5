"""The pilot, whole: draw the people and the work, tell every table, and check that every promise was kept."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from stepdown.invented.pilot.children import Child, draw_children
from stepdown.invented.pilot.contacts import Contact, draw_contacts
from stepdown.invented.pilot.families import Family, draw_families
from stepdown.invented.pilot.involvements import Involvement, draw_involvements
from stepdown.invented.pilot.parents import Parent, draw_parents
from stepdown.invented.pilot.promises import keep_promises
from stepdown.invented.pilot.requests import Request, draw_requests
from stepdown.invented.pilot.rows import Row, table_of
from stepdown.invented.pilot.tables import (
    afterwards,
    child_observations,
    events,
    goals,
    graded_observations,
    households,
    parent_observations,
    referrals,
    safeguarding,
    work,
)
from stepdown.invented.pilot.team import worker_rows

type Told = Mapping[str, Iterable[Row]]
"""Rows by the name of their table."""


@dataclass(frozen=True, slots=True)
class Pilot:
    """Everybody in the pilot and everything that was done."""

    seed: int
    families: list[Family]
    children: list[Child]
    parents: list[Parent]
    requests: list[Request]
    involvements: list[Involvement]
    contacts: list[Contact]


def pilot_tables(seed: int) -> dict[str, pa.Table]:
    """The 90 families as typed tables of the contract; the same seed gives the same rows.

    PromiseBrokenError where they would not give the declared counts.
    """
    pilot = _draw(seed)
    told = {**_people(pilot), **_work(pilot), **_change(pilot), **_afterwards(pilot)}
    tables = {name: table_of(name, rows) for name, rows in told.items()}
    keep_promises(tables)
    return tables


def _draw(seed: int) -> Pilot:
    families = draw_families(seed)
    requests = draw_requests(seed, families)
    involvements = draw_involvements(seed, requests)
    return Pilot(
        seed=seed,
        families=families,
        children=draw_children(seed, families),
        parents=draw_parents(seed, families),
        requests=requests,
        involvements=involvements,
        contacts=draw_contacts(seed, involvements),
    )


def _people(pilot: Pilot) -> Told:
    return {
        "coverage": households.coverage_rows(),
        "families": households.family_rows(pilot.seed, pilot.families),
        "children": households.child_rows(pilot.seed, pilot.children),
        "parents": households.parent_rows(pilot.seed, pilot.parents),
        "episode_members": households.member_rows(pilot.children, pilot.parents),
    }


def _work(pilot: Pilot) -> Told:
    return {
        "referrals": referrals.referral_rows(pilot.seed, pilot.families),
        "specialism_requests": referrals.request_rows(pilot.requests),
        "clocks": referrals.clock_rows(pilot.requests),
        "consultations": referrals.consultation_rows(pilot.seed, pilot.families),
        "episodes": referrals.episode_rows(pilot.seed, pilot.families, pilot.requests),
        "workers": worker_rows(),
        "involvements": work.involvement_rows(pilot.involvements),
        "contacts": work.contact_rows(pilot.seed, pilot.contacts),
        "contact_people": work.contact_people_rows(pilot.seed, pilot.contacts, pilot.children, pilot.parents),
    }


def _change(pilot: Pilot) -> Told:
    ladders = safeguarding.draw_ladders(pilot.seed, pilot.children)
    missing = graded_observations.draw_missing_episodes(pilot.seed, pilot.children)
    return {
        "safeguarding": safeguarding.safeguarding_rows(ladders),
        "safeguarding_flags": safeguarding.flag_rows(pilot.seed, ladders),
        "placements": safeguarding.placement_rows(pilot.seed, ladders),
        "observations": [
            *child_observations.child_observation_rows(pilot.seed, pilot.children),
            *graded_observations.attendance_rows(pilot.seed, pilot.children),
            *graded_observations.missing_episode_rows(missing),
            *parent_observations.parent_observation_rows(pilot.seed, pilot.families, pilot.parents),
            *parent_observations.family_observation_rows(pilot.seed, pilot.families),
        ],
        "events": events.event_rows(pilot.seed, pilot.children, missing),
    }


def _afterwards(pilot: Pilot) -> Told:
    set_goals, ratings = goals.goal_and_rating_rows(pilot.seed, pilot.families, pilot.children, pilot.parents)
    return {
        "goals": set_goals,
        "goal_ratings": ratings,
        "handovers": afterwards.handover_rows(pilot.seed, pilot.children, pilot.families),
        "follow_ups": afterwards.follow_up_rows(pilot.seed, pilot.children, pilot.families),
    }
