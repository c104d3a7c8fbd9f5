"""Everything that is held about one person, in time order."""

from collections.abc import Callable

from stepdown.records.held import of_the_person, of_the_work, of_what_followed
from stepdown.records.held.held import Finder, Held, Them

FINDERS: tuple[Callable[[Them], Finder], ...] = (
    of_the_person.facts,
    of_the_person.homes,
    of_the_person.reaching,
    of_the_person.relationships,
    of_the_person.levels,
    of_the_person.events,
    of_the_person.observations,
    of_the_person.measures,
    of_the_work.referrals,
    of_the_work.specialisms,
    of_the_work.workers,
    of_the_work.contacts,
    of_the_work.offer,
    of_the_work.goals,
    of_the_work.plan,
    of_what_followed.documents,
    of_what_followed.talked_over,
    of_what_followed.disputed,
    of_what_followed.sharing,
    of_what_followed.tasks,
    of_what_followed.way_out,
    of_what_followed.read_by,
)
"""Where it is looked for."""


def everything(of: Them) -> tuple[Held, ...]:
    """Each thing, the earliest first."""
    return tuple(sorted((one for find in FINDERS for one in find(of)), key=lambda one: one.on))
