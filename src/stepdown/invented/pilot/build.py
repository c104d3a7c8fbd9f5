"""The pilot, whole: draw the people, tell every table, and check that every promise was kept."""

from collections.abc import Iterable

import pyarrow as pa

from stepdown.invented.pilot.children import draw_children
from stepdown.invented.pilot.families import draw_families
from stepdown.invented.pilot.parents import draw_parents
from stepdown.invented.pilot.promises import keep_promises
from stepdown.invented.pilot.requests import draw_requests
from stepdown.invented.pilot.rows import Row, table_of
from stepdown.invented.pilot.tables import (
    child_observations,
    graded_observations,
    households,
    parent_observations,
    referrals,
    safeguarding,
)
from stepdown.invented.pilot.team import worker_rows


def pilot_tables(seed: int) -> dict[str, pa.Table]:
    """The 90 families as typed tables of the contract; the same seed gives the same rows.

    PromiseBroken where they would not give the declared counts.
    """
    families = draw_families(seed)
    children = draw_children(seed, families)
    parents = draw_parents(seed, families)
    requests = draw_requests(seed, families)
    ladders = safeguarding.draw_ladders(seed, children)
    missing = graded_observations.draw_missing_episodes(seed, children)
    told: dict[str, Iterable[Row]] = {
        "coverage": households.coverage_rows(),
        "families": households.family_rows(seed, families),
        "children": households.child_rows(seed, children),
        "parents": households.parent_rows(seed, parents),
        "referrals": referrals.referral_rows(seed, families),
        "specialism_requests": referrals.request_rows(requests),
        "consultations": referrals.consultation_rows(seed, families),
        "episodes": referrals.episode_rows(seed, families, requests),
        "episode_members": households.member_rows(children, parents),
        "workers": worker_rows(),
        "clocks": referrals.clock_rows(requests),
        "safeguarding": safeguarding.safeguarding_rows(ladders),
        "safeguarding_flags": safeguarding.flag_rows(seed, ladders),
        "placements": safeguarding.placement_rows(seed, ladders),
        "observations": [
            *child_observations.child_observation_rows(seed, children),
            *graded_observations.attendance_rows(seed, children),
            *graded_observations.missing_episode_rows(missing),
            *parent_observations.parent_observation_rows(seed, families, parents),
            *parent_observations.family_observation_rows(seed, families),
        ],
    }
    tables = {name: table_of(name, rows) for name, rows in told.items()}
    keep_promises(tables)
    return tables
