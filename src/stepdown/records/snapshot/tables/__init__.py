"""Every table of the dataset that the record fills, one file a table, in the contract's order."""

from collections.abc import Callable, Iterator

from stepdown.dataset.told import Row
from stepdown.records.snapshot.standing import Standing
from stepdown.records.snapshot.tables.children import children
from stepdown.records.snapshot.tables.clocks import clocks
from stepdown.records.snapshot.tables.consultations import consultations
from stepdown.records.snapshot.tables.contact_people import contact_people
from stepdown.records.snapshot.tables.contacts import contacts
from stepdown.records.snapshot.tables.coverage import coverage
from stepdown.records.snapshot.tables.episode_members import episode_members
from stepdown.records.snapshot.tables.episodes import episodes
from stepdown.records.snapshot.tables.events import events
from stepdown.records.snapshot.tables.families import families
from stepdown.records.snapshot.tables.follow_ups import follow_ups
from stepdown.records.snapshot.tables.goal_ratings import goal_ratings
from stepdown.records.snapshot.tables.goals import goals
from stepdown.records.snapshot.tables.handovers import handovers
from stepdown.records.snapshot.tables.interim_observations import interim_observations
from stepdown.records.snapshot.tables.involvements import involvements
from stepdown.records.snapshot.tables.measures import measures
from stepdown.records.snapshot.tables.observations import observations
from stepdown.records.snapshot.tables.parents import parents
from stepdown.records.snapshot.tables.referrals import referrals
from stepdown.records.snapshot.tables.safeguarding import placements, safeguarding, safeguarding_flags
from stepdown.records.snapshot.tables.specialism_requests import specialism_requests
from stepdown.records.snapshot.tables.voices import answers, codings, invited, participants
from stepdown.records.snapshot.tables.workers import workers

TABLES: dict[str, Callable[[Standing], Iterator[Row]]] = {
    "coverage": coverage,
    "families": families,
    "children": children,
    "parents": parents,
    "referrals": referrals,
    "specialism_requests": specialism_requests,
    "consultations": consultations,
    "episodes": episodes,
    "episode_members": episode_members,
    "workers": workers,
    "involvements": involvements,
    "contacts": contacts,
    "contact_people": contact_people,
    "clocks": clocks,
    "observations": observations,
    "interim_observations": interim_observations,
    "safeguarding": safeguarding,
    "safeguarding_flags": safeguarding_flags,
    "placements": placements,
    "events": events,
    "goals": goals,
    "goal_ratings": goal_ratings,
    "measures": measures,
    "handovers": handovers,
    "follow_ups": follow_ups,
    "participants": participants,
    "invited": invited,
    "answers": answers,
    "codings": codings,
}
"""What tells each table's rows, by the table's name."""
