"""The contract: every table of a dataset, version 1. Nothing downstream knows where the rows came from."""

from stepdown.dataset.column import Table
from stepdown.dataset.tables import change, episode, people, referral, voices

CONTRACT_VERSION = 1

_TABLES = (
    people.COVERAGE,
    people.FAMILIES,
    people.CHILDREN,
    people.PARENTS,
    referral.REFERRALS,
    referral.SPECIALISM_REQUESTS,
    referral.CONSULTATIONS,
    episode.EPISODES,
    episode.EPISODE_MEMBERS,
    episode.WORKERS,
    episode.INVOLVEMENTS,
    episode.CONTACTS,
    episode.CONTACT_PEOPLE,
    referral.CLOCKS,
    change.OBSERVATIONS,
    change.INTERIM_OBSERVATIONS,
    change.SAFEGUARDING,
    change.SAFEGUARDING_FLAGS,
    change.PLACEMENTS,
    change.EVENTS,
    change.GOALS,
    change.GOAL_RATINGS,
    change.MEASURES,
    episode.HANDOVERS,
    change.FOLLOW_UPS,
    voices.PARTICIPANTS,
    voices.INVITED,
    voices.ANSWERS,
    voices.CODINGS,
)

CONTRACT: dict[str, Table] = {table.name: table for table in _TABLES}
