"""How the rows of each part of a dataset become rows of the record, in the order in which they name each other."""

from collections.abc import Callable

from stepdown.records.actions.loading.loading import Loading
from stepdown.records.actions.loading.tables.afterwards import load_afterwards
from stepdown.records.actions.loading.tables.children import load_children
from stepdown.records.actions.loading.tables.colleagues import load_colleagues
from stepdown.records.actions.loading.tables.consultations import load_consultations
from stepdown.records.actions.loading.tables.contacts import load_contacts
from stepdown.records.actions.loading.tables.episodes import load_episodes
from stepdown.records.actions.loading.tables.goals import load_goals
from stepdown.records.actions.loading.tables.observations import load_observations
from stepdown.records.actions.loading.tables.people import load_people
from stepdown.records.actions.loading.tables.reaching import load_reaching
from stepdown.records.actions.loading.tables.referrals import load_referrals

LOADERS: tuple[Callable[[Loading], None], ...] = (
    load_colleagues,
    load_people,
    load_reaching,
    load_referrals,
    load_episodes,
    load_consultations,
    load_contacts,
    load_goals,
    load_observations,
    load_children,
    load_afterwards,
)
