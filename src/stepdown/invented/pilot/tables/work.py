"""The work as rows: who was involved with each family, every contact, and who was there."""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from stepdown.domain.casework import ContactMode, ContactResult
from stepdown.domain.disciplines import Discipline
from stepdown.domain.missing import Missing
from stepdown.invented.pilot.children import Child
from stepdown.invented.pilot.contacts import Contact
from stepdown.invented.pilot.deal import draws
from stepdown.invented.pilot.families import Family
from stepdown.invented.pilot.involvements import Involvement
from stepdown.invented.pilot.parents import Parent
from stepdown.invented.pilot.rows import Row

_WITH_CHILDREN = (Discipline.YOUTH_WORK, Discipline.CHILD_MENTAL_HEALTH)
_AT_A_DISTANCE = (ContactMode.TELEPHONE, ContactMode.MESSAGE)


def involvement_rows(involvements: list[Involvement]) -> Iterator[Row]:
    """The involvements as rows."""
    for involvement in involvements:
        yield {
            "episode_id": involvement.family.episode_id,
            "worker_id": involvement.request.worker_id,
            "discipline": involvement.request.discipline,
            "role": involvement.role,
            "started_on": involvement.started_on,
            "ended_on": involvement.ended_on,
            "end_reason": involvement.end_reason,
        }


def contact_rows(seed: int, contacts: list[Contact]) -> Iterator[Row]:
    """The contacts, numbered in the order in which they were made; recording one takes about five minutes."""
    chance = draws(seed, "contact rows")
    for serial, contact in enumerate(contacts, start=1):
        request = contact.involvement.request
        yield {
            "contact_id": _contact_id(serial),
            "episode_id": request.family.episode_id,
            "worker_id": request.worker_id,
            "discipline": request.discipline,
            "started_at": contact.started_at,
            "mode": contact.mode if chance.random() < 0.97 else Missing.NOT_KNOWN,
            "purpose": contact.purpose,
            "unplanned": contact.unplanned,
            "result": contact.result,
            "minutes": _minutes(chance, contact) if chance.random() < 0.96 else Missing.NOT_KNOWN,
            "recording_minutes": max(1, round(chance.gauss(5, 2))) if chance.random() < 0.92 else Missing.NOT_KNOWN,
        }


def contact_people_rows(
    seed: int, contacts: list[Contact], children: list[Child], parents: list[Parent]
) -> Iterator[Row]:
    """Who was there: a parent more often than not, children mostly with the workers whose work is with children."""
    chance = draws(seed, "contact people")
    adults, young = _by_family(parents), _by_family([c for c in children if c.age is not None and not c.out_of_scope])
    for serial, contact in enumerate(contacts, start=1):
        family, met = contact.involvement.family, contact.result is ContactResult.SEEN
        theirs = young.get(family, ())
        with_child = bool(theirs) and chance.random() < _share_with_children(contact)
        if with_child:
            child = chance.choice(theirs)
            yield _person(serial, child.child_id, seen=met, alone=met and chance.random() < 0.5)
        for parent in adults[family]:
            if chance.random() < (0.3 if with_child else 0.85):
                yield _person(serial, parent.parent_id, seen=met, alone=False)


def _contact_id(serial: int) -> str:
    return f"K-{serial:05}"


def _minutes(chance: Random, contact: Contact) -> int:
    if contact.result is not ContactResult.SEEN:
        return chance.randint(2, 15)
    return 5 * (chance.randint(1, 6) if contact.mode in _AT_A_DISTANCE else chance.randint(6, 20))


def _share_with_children(contact: Contact) -> float:
    return 0.7 if contact.involvement.request.discipline in _WITH_CHILDREN else 0.15


def _by_family[P: (Child, Parent)](people: Sequence[P]) -> Mapping[Family, list[P]]:
    gathered: dict[Family, list[P]] = {}
    for person in people:
        gathered.setdefault(person.family, []).append(person)
    return gathered


def _person(serial: int, person_id: str, *, seen: bool, alone: bool) -> Row:
    return {"contact_id": _contact_id(serial), "person_id": person_id, "seen": seen, "seen_alone": alone}
